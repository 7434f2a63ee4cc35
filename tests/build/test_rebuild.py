"""What is committed in data/ is what the build command makes of the raw files, byte by byte."""

from __future__ import annotations

import pytest

from geo.build.__main__ import build
from tests.paths import ROOT

RAW = ROOT.parent / "shared/data"


@pytest.mark.slow
@pytest.mark.skipif(not RAW.exists(), reason="the raw files (../shared/data) are not here")
def test_building_again_gives_the_same_files_and_the_same_record(tmp_path):
    build(RAW, tmp_path)

    built = {path.relative_to(tmp_path): path for path in tmp_path.rglob("*.*")}
    committed = {
        path.relative_to(ROOT / "data"): path
        for pattern in ("datapackage.json", "tables/*", "boundaries/*")
        for path in (ROOT / "data").glob(pattern)
    }
    assert set(built) == set(committed)
    assert not [name for name in built if built[name].read_bytes() != committed[name].read_bytes()]
