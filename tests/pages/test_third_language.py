"""A file in data/text is a language more: every page opens in it, with nothing else changed."""

from __future__ import annotations

import shutil
import subprocess
import sys

from tests.paths import ROOT
from tests.third_language import CODE, MARK, NAME, write_third_language

OPENED = f"""
import asyncio
from pathlib import Path
from streamlit.testing.v1 import AppTest
from pages.parts.app import server

async def start():
    async with server.started(None):
        print(*server.middleware()[-1].kwargs["pages"])

asyncio.run(start())
chosen = {{"lang": "{CODE}", "case": "nabari", "town": "24208", "compare": "nomi.17211", "links": "nomi"}}
for page in sorted(Path("pages").glob("[a-z]*.py")):
    opened = AppTest.from_file(Path("dashboard.py").resolve(), default_timeout=60)
    opened.query_params.update(chosen)
    opened.run()
    switch = opened.sidebar.button_group[0]
    opened.switch_page(str(page)).run()
    assert not [*opened.exception, *opened.error, *opened.warning], (page, opened)
    shown = "".join(each.proto.body for each in opened.get("html"))
    print(page.stem, "{MARK}" in shown, switch.label, *switch.options)
"""


def test_every_page_opens_in_a_language_that_is_one_file(tmp_path):
    for folder in ("geo", "pages", "data"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=lambda *_: ["__pycache__"])
    shutil.copy(ROOT / "dashboard.py", tmp_path)
    write_third_language(tmp_path / "data/text")

    command = [sys.executable, "-c", OPENED]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)

    assert run.returncode == 0, run.stderr
    languages, *pages = run.stdout.splitlines()
    assert languages.split() == ["ja", "en", CODE]
    label = f"True {MARK}言語 / Language 日本語 English {NAME}"
    assert [page.partition(" ")[2] for page in pages] == [label] * 6
