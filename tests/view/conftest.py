"""Cases made for a test: only what the filters look at differs."""

from __future__ import annotations

import pytest

from geo.cases import Case
from geo.view.case_filters import candidate

WORDS = {"ja": "語", "en": "word"}


@pytest.fixture(scope="session")
def make():
    """A candidate with these types, sectors, prefectures, ageing rates and title."""

    def candidate_of(
        name, *, types=("ibasho",), sectors=(), prefs=("17",), collection=None, census=None,
        title="語",
    ):  # fmt: skip
        place = {"name": WORDS, "precision": "office", "position_source": "s", "why": WORDS}
        case = Case.model_validate(
            {
                "id": name,
                "kind": "municipality",
                "title": {"ja": title, "en": "word"},
                "short": WORDS,
                "theme": WORDS,
                "summary": WORDS,
                "source": "s",
                "sections": [{"id": "top", "heading": "見出し"}],
                "places": [
                    {"code": f"{pref}100", "statistics": f"{pref}100", **place} for pref in prefs
                ],
                "practices": [
                    {"id": "p", "name": WORDS, "section": "top", "types": types,
                     "description": WORDS}
                ],
                "organisations": [
                    {"id": f"o{number}", "name": WORDS, "section": "top", "sector": sector}
                    for number, sector in enumerate(sectors)
                ],
            }
        )  # fmt: skip
        return candidate(case, {"collection": collection, "census": census})

    return candidate_of
