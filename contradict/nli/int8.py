"""An NLI model in int8 through OpenVINO: made once in the user's cache, checked, used where it is faster.

NNCF quantises weights and activations with fixed scales, after training and with SmoothQuant (Xiao et al.,
SmoothQuant: Accurate and Efficient Post-Training Quantization for Large Language Models, 2023). Scales found
anew for every batch, as in the dynamic quantisation of ONNX Runtime and torch, would make the judgement of a
pair depend on its company.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import io
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contradict.errors import ModelError
from contradict.nli.base import file_hash, publish
from contradict.nli.labelled import read_rows
from contradict.nli.precision import remembered
from contradict.nli.quiet import quiet
from contradict.nli.runners import Batch, OpenVinoRunner, Run
from contradict.runtime import cache_dir, models_dir, require

LIBRARIES = ("openvino", "nncf")
CALIBRATION, CHECKED = 128, 240
"""Pairs that fix the scales, and other pairs on which labels are compared afterwards."""
TOLERANCE = 0.02
"""Share of labels that may differ from the float model; beyond it int8 is not used."""
RECIPE = "1"
"""Change it when the conversion changes."""
MODEL, SHEET = "model.xml", "int8.json"


def installed() -> bool:
    """Say whether the libraries of the extra ``int8`` are there."""
    return all(importlib.util.find_spec(name) for name in LIBRARIES)


def quantised_folder(
    stamp: str, load: Callable[[], Any], run: Run, tokenizer: Any, limit: int, *, cache: Path | None = None
) -> Path:
    """Return the folder of a model in int8, making it on first use (a minute or two).

    Args:
        stamp: hash of the float weights.
        load: gives the torch model in float32; called only when the folder is not there.
        run: the float model as it would run here, to compare labels with.
        tokenizer: of the model.
        limit: most tokens the model reads.
        cache: where it is kept; None for the user's cache folder.

    Raises:
        ModelError: a library is missing, or the model cannot be converted.
    """
    folder = (cache or cache_dir()) / "nli" / f"int8-{_key(stamp)}"
    if not (folder / SHEET).is_file():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as name:
            scratch = Path(name) / "made"
            _convert(load(), tokenizer, scratch / MODEL, limit)
            changed = _changed(run, OpenVinoRunner(scratch / MODEL, bf16=False), tokenizer, limit)
            (scratch / SHEET).write_text(json.dumps({"changed": changed}), encoding="utf-8")
            publish(scratch, folder, proof=SHEET)
    return folder


def is_faithful(folder: Path) -> bool:
    """Say whether the labels of an int8 model were equal to the float model's within `TOLERANCE`."""
    changed = json.loads((folder / SHEET).read_text(encoding="utf-8"))["changed"]
    return bool(changed <= TOLERANCE)


def is_faster(folder: Path, run: Run, small: Run, tokenizer: Any, *, cache: Path | None = None) -> bool:
    """Say whether int8 beats the float model clearly on this CPU; measured once, remembered."""
    batch = _batch(tokenizer, [("the bridge was closed " * 4, "it stayed open all of monday " * 3)] * 8)
    return remembered(folder.name, lambda: _seconds(run, batch) / _seconds(small, batch), cache=cache)


def _key(stamp: str) -> str:
    versions = [_version(name) for name in LIBRARIES]
    return hashlib.sha256(":".join((stamp, RECIPE, *versions, file_hash(_quads()))).encode()).hexdigest()[:12]


def _version(library: str) -> str:
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError as error:
        raise ModelError(
            f"{library}: not installed. Install it with: pip install 'contradict[int8]'"
        ) from error


def _quads() -> Path:
    return models_dir() / "data" / "quads.train.jsonl"


def _calibration() -> Iterator[tuple[str, str]]:
    for line in _quads().read_text(encoding="utf-8").splitlines():
        quad = json.loads(line)
        yield from ((quad["s0"], quad["s1"]), (quad["s2"], quad["s0"]), (quad["s0"], quad["s3"]))


def _samples(tokenizer: Any, pairs: Iterable[tuple[str, str]], limit: int) -> Iterator[Batch]:
    """Encode pairs one by one; those too long are left out, not cut."""
    for pair in pairs:
        batch = _batch(tokenizer, [pair])
        if batch["input_ids"].shape[1] <= limit:
            yield batch


def _batch(tokenizer: Any, pairs: list[tuple[str, str]]) -> Batch:
    encoded = tokenizer(
        [left for left, _ in pairs], [right for _, right in pairs], padding=True, verbose=False
    )
    return {key: np.asarray(value, dtype=np.int64) for key, value in encoded.items()}


def _convert(model: Any, tokenizer: Any, path: Path, limit: int) -> None:
    torch = require("torch")
    with _silent():
        openvino, nncf = (require(name, extra="int8") for name in LIBRARIES)
        samples = list(islice(_samples(tokenizer, _calibration(), limit), CALIBRATION))
        example = {key: torch.from_numpy(value) for key, value in samples[0].items()}
        try:
            whole = openvino.convert_model(model.float().eval(), example_input=example)
            small = nncf.quantize(
                whole,
                nncf.Dataset(samples),
                model_type=nncf.ModelType.TRANSFORMER,
                subset_size=len(samples),
            )
            openvino.save_model(small, str(path))
        except RuntimeError as error:
            raise ModelError(
                f"{path.name}: conversion to int8, found {error}. Uninstall openvino to go on in float."
            ) from error


def _changed(run: Run, small: Run, tokenizer: Any, limit: int) -> float:
    pairs = (row.texts for row in read_rows(models_dir() / "data" / "quads.test.jsonl.gz"))
    samples = list(islice(_samples(tokenizer, pairs, limit), CHECKED))
    return float(np.mean(_labels(run, samples) != _labels(small, samples)))


def _labels(run: Run, samples: list[Batch]) -> NDArray[np.int64]:
    return np.array([int(run(sample)[0].argmax()) for sample in samples])


def _seconds(run: Run, batch: Batch) -> float:
    """Time a batch on one thread, as the workers compute it."""
    with ThreadPoolExecutor(1, initializer=require("torch").set_num_threads, initargs=(1,)) as pool:
        return min(pool.map(lambda _: _timed(run, batch), range(5)))


def _timed(run: Run, batch: Batch) -> float:
    start = time.perf_counter()
    run(batch)
    return time.perf_counter() - start


@contextmanager
def _silent() -> Iterator[None]:
    """Keep the libraries from printing, and from sending usage statistics, which they do unless in CI."""
    before = os.environ.get("CI")
    os.environ["CI"] = "true"
    try:
        with quiet(), redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            yield
    finally:
        if before is None:
            del os.environ["CI"]
        else:
            os.environ["CI"] = before
