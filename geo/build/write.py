"""All built files are replaced, or none: made beside the data, moved into place, record last."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from geo.places.tables import RECORD

_OLD = "old"  # below the staging folder: what a file was before


@contextmanager
def staging(data: Path) -> Iterator[Path]:
    """A folder below ``data``, on the same disk, which is gone afterwards whatever happens."""
    data.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".build-", dir=data) as folder:
        stage = Path(folder)
        for name in ("tables", "boundaries"):
            (stage / name).mkdir()
        yield stage


def replace_all(stage: Path, data: Path) -> list[str]:
    """Move every file of ``stage`` that differs to its place below ``data``: their paths.

    Each is on the disk before the first is moved, and a move is one step of the file system, so
    that no reader sees half a file. The record is last: a machine that stops in between leaves
    the older record, by whose checksums the dashboard and ``make check`` notice. If a move fails,
    those before are taken back and the error goes on. Boundaries of other names are removed last.
    """
    paths = sorted(path.relative_to(stage) for path in stage.rglob("*") if path.is_file())
    paths.sort(key=lambda path: path == Path(RECORD))
    changed = [path for path in paths if not _same(stage / path, data / path)]
    for path in changed:
        _to_disk(stage / path)
    with ExitStack() as undo:
        for path in changed:
            undo.callback(_put_back, data / path, _keep(data / path, stage / _OLD / path))
            (data / path).parent.mkdir(exist_ok=True)
            os.replace(stage / path, data / path)
        undo.pop_all()
    for folder in {(data / path).parent for path in changed}:
        _to_disk(folder)
    kept = {path.name for path in paths}
    for older in (data / "boundaries").glob("municipalities-*.json"):
        if older.name not in kept:
            older.unlink()
    return [path.as_posix() for path in changed]


def _same(new: Path, old: Path) -> bool:
    return old.is_file() and new.read_bytes() == old.read_bytes()


def _keep(path: Path, copy: Path) -> Path | None:
    if not path.exists():
        return None
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(path, copy)
    return copy


def _put_back(path: Path, copy: Path | None) -> None:
    if copy:
        os.replace(copy, path)
    else:
        path.unlink(missing_ok=True)


def _to_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
