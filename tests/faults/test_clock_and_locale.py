"""The clock and the language of the server's machine are nobody's business: files stay the same."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MADE = """
import hashlib
from streamlit.testing.v1 import AppTest
from geo.publish import delimited, workbook
from geo.publish.card import case_card
from pages.parts import cached, export, handout

def digest(content):
    print(hashlib.sha256(content).hexdigest())

for lang in ("ja", "en"):
    say, held = cached.phrases(lang), export.holdings()
    case = cached.shelf().cases["nomi"]
    digest(delimited.cases(held, say))
    digest(workbook.workbook(held, [], say))
    digest(case_card(case, handout.reference(), say=say, address="http://localhost/"))
    page = AppTest.from_file("dashboard.py", default_timeout=60)
    page.query_params.update({"case": "nomi", "lang": lang})
    page.run()
    digest("".join(each.proto.body for each in page.get("html")).encode())
"""


@cache
def made(**settings):
    """Digests of the files and of a page, made under some settings of the machine."""
    env = {**os.environ, **settings}
    command = [sys.executable, "-c", MADE]
    run = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    return run.stdout.split()


@pytest.mark.parametrize(
    "settings",
    [
        {"TZ": "Pacific/Kiritimati"},
        {"TZ": "Pacific/Pago_Pago"},
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "tr_TR.UTF-8"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0"},
    ],
    ids=lambda settings: " ".join(settings.values()),
)
def test_a_page_and_its_files_are_the_same_under_any_clock_and_locale(settings):
    digests = made(**settings)

    assert len(digests) == 8
    assert digests == made(TZ="Asia/Tokyo")
