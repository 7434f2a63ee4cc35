"""The clock and the language of the server's machine are nobody's business: files stay the same."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache

import pytest

from tests.paths import ROOT

MADE = """
import hashlib
from streamlit.testing.v1 import AppTest
from geo.publish.tables import csv_files, excel
from geo.publish.pdf.case_card import case_card
from pages.parts.app import data
from pages.parts.widgets import download_button
from pages.parts.widgets import pdf_buttons

def digest(content):
    print(hashlib.sha256(content).hexdigest())

for lang in ("ja", "en"):
    t, held = data.dataset().phrases[lang], data.dataset()
    case = data.dataset().cases["nomi"]
    digest(csv_files.cases(held, t))
    digest(excel.workbook(held, [], t))
    digest(case_card(case, data.dataset(), t=t, address="http://localhost/"))
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
        # the two ends of the day, each with what a machine may have for a language
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
        {"TZ": "Pacific/Pago_Pago", "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0",
         "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=lambda settings: " ".join(settings.values()),
)  # fmt: skip
def test_a_page_and_its_files_are_the_same_under_any_clock_and_locale(settings):
    digests = made(**settings)

    assert len(digests) == 8
    assert digests == made(TZ="Asia/Tokyo")
