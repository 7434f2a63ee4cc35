"""The lock of exact versions, and what is not in the repository."""

from __future__ import annotations

import re
import subprocess
from importlib.metadata import distribution

import pytest
from packaging.requirements import Requirement

from tests.lock import LOCK, ROOT, entries, normal, pinned

LOCKED = pinned(LOCK)
# what keys and passwords look like; written so that this file does not find itself
SECRETS = {
    "private key": r"-----BEGIN [A-Z ]*PRIVATE" + r" KEY-----",
    "cloud key": r"\bAKIA[0-9A-Z]{16}\b",
    "token": r"\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,}|glpat-[\w-]{20}|xox[abp]-[\w-]{10,})",
    "api key": r"\b(AIza[\w-]{35}|sk-[A-Za-z0-9]{32,})\b",
    "password in an address": r"\w+://[^\s/:@{}$<>\"']+:[^\s/:@{}$<>\"']+@[\w.-]+",
    "value": r"(?i)(password|passwd|secret|api_?key|cookiesecret)\"?\s*[=:]\s*[\"'][^\"'{}$<]{8,}[\"']",
}


def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True)
    return [name for name in listed.stdout.decode().split("\0") if name]


def test_the_lock_has_every_requirement_in_its_version():
    wanted = pinned(ROOT / "requirements.txt")

    assert wanted.items() <= LOCKED.items()


@pytest.mark.parametrize("name", LOCKED)
def test_the_lock_has_all_that_a_package_needs(name):
    needs = [Requirement(text) for text in distribution(name).requires or ()]
    here = [each for each in needs if each.marker is None or each.marker.evaluate({"extra": ""})]

    assert {normal(each.name) for each in here} <= set(LOCKED)
    assert all(
        each.specifier.contains(LOCKED[normal(each.name)], prereleases=True) for each in here
    )


def test_every_package_of_the_lock_has_its_hashes():
    assert [str(asked) for asked, hashes in entries(LOCK) if not hashes] == []


def test_the_lock_pins_every_package_to_one_version_on_every_python_and_system():
    for asked, _ in entries(LOCK):
        assert [each.operator for each in asked.specifier] == ["=="]
    assert len(LOCKED) == len({normal(asked.name) for asked, _ in entries(LOCK)})


def test_the_image_installs_the_lock_and_takes_no_file_without_a_hash():
    build = (ROOT / "deploy/Containerfile").read_text(encoding="utf-8")
    installs = [line for line in build.splitlines() if "pip install" in line]

    assert len(installs) == 1
    assert installs[0].endswith("--require-hashes --requirement deploy/requirements.lock")


def test_the_lock_says_nothing_of_where_packages_come_from():
    assert not re.search(r"://|--index|--find-links|@ file", LOCK.read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", SECRETS)
def test_the_repository_holds_no_secret(kind):
    pattern = re.compile(SECRETS[kind].encode())
    files = [ROOT / name for name in tracked() if (ROOT / name).is_file()]

    assert [path.name for path in files if pattern.search(path.read_bytes())] == []


def test_no_file_for_secrets_is_in_the_repository():
    assert not [n for n in tracked() if re.search(r"(secrets\.toml|\.env|\.pem|\.key|id_rsa)$", n)]
