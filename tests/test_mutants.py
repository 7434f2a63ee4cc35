"""The list of seeded faults (``make mutants``) goes with the code: what it names is there."""

from __future__ import annotations

import dataclasses
import subprocess

from tests.mutants.__main__ import main
from tests.mutants.faults import Fault, problems, read_faults
from tests.paths import ROOT

FAULTS = read_faults()


def test_every_fault_can_be_seeded_and_its_tests_exist():
    assert not [problem for fault in FAULTS for problem in problems(fault, ROOT)]


def test_there_is_a_fault_for_each_of_many_promises():
    assert len(FAULTS) >= 25
    assert len({fault.promise for fault in FAULTS}) == len(FAULTS)


def test_what_a_fault_names_and_is_not_there_is_told(tmp_path):
    (tmp_path / "code.py").write_text("x = 1\nx = 1\n", "utf-8")
    (tmp_path / "test_code.py").write_text("def test_x(): pass\n", "utf-8")
    fault = Fault("rot", "A promise.", "code.py", "x = 1", "x = 2", ("test_code.py::test_y",))

    assert problems(fault, tmp_path) == [
        "rot: 'x = 1' stands 2 times in code.py",
        "rot: there is no test_code.py::test_y",
    ]
    assert problems(dataclasses.replace(fault, file="gone.py"), tmp_path) == [
        "rot: there is no gone.py"
    ]


def test_a_fault_that_no_test_notices_survives_and_the_project_stays_as_it_is(
    tmp_path, capsys, monkeypatch
):
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # starts in a tenth of the time
    code, check = tmp_path / "promise.py", tmp_path / "test_promise.py"
    code.write_text("ONE, TWO = 1, 2\n", "utf-8")
    check.write_text("from promise import ONE\ndef test_one(): assert ONE == 1\n", "utf-8")
    for command in (["init", "-q"], ["add", "."]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    faults = [
        Fault(name, "A promise.", code.name, number, "3", (f"{check.name}::test_one",))
        for name, number in (("one", "1"), ("two", "2"))
    ]

    assert main(["--jobs", "2"], tmp_path, faults) == 1

    told = capsys.readouterr().out
    assert "| one | A promise. | killed | test_promise.py::test_one |" in told
    assert "| two | A promise. | survived | " in told
    assert code.read_text("utf-8") == "ONE, TWO = 1, 2\n"
