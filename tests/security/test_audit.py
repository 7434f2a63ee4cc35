"""The look-up of known weaknesses never passes for one that was not made."""

from __future__ import annotations

import json
import sys

import pytest

from tests.audit import FOUND, NONE, NOT_ASKED, main, told

SOUND = {"name": "sound", "version": "1", "vulns": []}
WEAK = {"name": "weak", "version": "1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2"]}]}
UNKNOWN = {"name": "unknown", "skip_reason": "Dependency not found"}


@pytest.mark.parametrize(
    ("packages", "code", "said"),
    [
        ([SOUND], NONE, "No known weakness in 1 packages."),
        ([SOUND, WEAK, UNKNOWN], FOUND, "weak 1: PYSEC-1 → 2"),
        ([SOUND, UNKNOWN], NOT_ASKED, "could not be looked up (1/2: unknown …)"),
    ],
)
def test_a_report_says_what_was_found_or_that_it_was_not_looked_for(packages, code, said):
    found, message = told(json.dumps({"dependencies": packages}), "")

    assert found == code
    assert said in message


def test_without_a_report_the_last_complaint_is_told_and_no_traceback(capsys):
    fails = "import sys; sys.exit('Traceback …\\nConnectionError: no route')"

    code = main([sys.executable, "-c", fails])

    said = capsys.readouterr().err
    assert code == NOT_ASKED
    assert "照合はできませんでした（ConnectionError: no route）" in said
    assert "Traceback" not in said
