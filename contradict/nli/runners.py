"""What turns a padded batch of tokens into logits: torch, or OpenVINO with an int8 model."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contradict.nli.threads import physical_cores
from contradict.runtime import require

Batch = Mapping[str, NDArray[np.int64]]
Run = Callable[[Batch], NDArray[np.float64]]
"""Called from several threads at once, each computing alone."""


class TorchRunner:
    """A torch model in float32 or bfloat16."""

    def __init__(self, model: Any, device: str, *, bf16: bool) -> None:
        """Move a model to its device and precision."""
        self._torch: Any = require("torch")
        self._device = device
        self.model = model.to(device, self._torch.bfloat16 if bf16 else self._torch.float32).eval()

    def __call__(self, batch: Batch) -> NDArray[np.float64]:
        """Return the logits of a batch."""
        given = {key: self._torch.from_numpy(value).to(self._device) for key, value in batch.items()}
        with self._torch.inference_mode():
            logits = self.model(**given).logits
        return np.asarray(logits.float().cpu().numpy(), dtype=np.float64)


class OpenVinoRunner:
    """An OpenVINO model on the CPU, one request a thread."""

    def __init__(self, path: Path, *, bf16: bool) -> None:
        """Compile a model.

        Args:
            path: the ``.xml``; its weights lie beside it.
            bf16: compute in bfloat16 what is not in int8.
        """
        cores = physical_cores()
        self._compiled: Any = (
            require("openvino", extra="int8")
            .Core()
            .compile_model(
                str(path),
                "CPU",
                {
                    "INFERENCE_PRECISION_HINT": "bf16" if bf16 else "f32",
                    "NUM_STREAMS": cores,
                    "INFERENCE_NUM_THREADS": cores,
                },
            )
        )
        self._here = threading.local()

    def __call__(self, batch: Batch) -> NDArray[np.float64]:
        """Return the logits of a batch."""
        if not hasattr(self._here, "request"):
            self._here.request = self._compiled.create_infer_request()
        return np.array(self._here.request.infer(dict(batch))[0], dtype=np.float64)
