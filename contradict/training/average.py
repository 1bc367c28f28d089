"""``python -m contradict.training.average OUT ADAPTER=WEIGHT ...``: one adapter out of several of one line.

Adapters that each went on from the last differ in what they saw last. Their weighted mean keeps the strengths
of each at the cost of one: general inference of the run on it, news of the run on that.

Source: Wortsman et al. 2022, Model soups (arXiv 2203.05482); for one line of training Izmailov et al. 2018,
Averaging weights leads to wider optima and better generalization (arXiv 1803.05407).
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Mapping
from pathlib import Path

from contradict.errors import SettingsError
from contradict.runtime import require

WEIGHTS, CONFIG = "adapter_model.safetensors", "adapter_config.json"


def main() -> None:
    """Average the adapters named on the command line."""
    parser = argparse.ArgumentParser(prog="python -m contradict.training.average", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("adapters", nargs="+", metavar="ADAPTER=WEIGHT")
    args = parser.parse_args()
    parts = [part.rpartition("=") for part in args.adapters]
    average({Path(folder): float(weight) for folder, _, weight in parts}, args.out)


def average(adapters: Mapping[Path, float], out: Path) -> None:
    """Write the weighted mean of adapters of one line of training.

    Args:
        adapters: folder to weight; the weights sum to 1.
        out: folder for the mean, in the precision of the first adapter, with the config of the first.

    Raises:
        SettingsError: weights that do not sum to 1, or adapters that have not the same tensors.
    """
    if abs(sum(adapters.values()) - 1.0) > 1e-6:
        raise SettingsError(f"{out}: weights sum to {sum(adapters.values())}, expected 1.0.")
    torch, files = require("safetensors.torch"), list(adapters)
    tensors = [torch.load_file(str(folder / WEIGHTS)) for folder in files]
    shapes = [{name: part.shape for name, part in own.items()} for own in tensors]
    for folder, own in zip(files, shapes, strict=True):
        if own != shapes[0]:
            raise SettingsError(f"{folder}: not of one line with {files[0]}, their tensors differ.")
    mean = {
        name: sum(
            weight * part[name].float() for part, weight in zip(tensors, adapters.values(), strict=True)
        )
        .to(first.dtype)
        .contiguous()
        for name, first in sorted(tensors[0].items())
    }
    out.mkdir(parents=True, exist_ok=True)
    torch.save_file(mean, str(out / WEIGHTS))
    shutil.copyfile(files[0] / CONFIG, out / CONFIG)


if __name__ == "__main__":
    main()
