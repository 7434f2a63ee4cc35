"""A case with everything in it, the catalogue of indicators, and the phrases."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo.cases import Case
from geo.places.indicators import read_indicators
from geo.text import read_phrases

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def catalogue():
    return read_indicators(DATA / "vocabulary/indicators.toml")


@pytest.fixture(scope="session", params=["ja", "en"])
def say(request):
    return read_phrases(DATA / "text", request.param)


@pytest.fixture(scope="session")
def words():
    return lambda ja, en="x": {"ja": ja, "en": en}


@pytest.fixture(scope="session")
def make_case(words):
    """A case in which the given parts are replaced."""

    def case_of(**parts):
        top = {"section": "top"}
        place = {
            "code": "17211", "name": words("能美市"), "precision": "office",
            "position_source": "localgovjp", "statistics": "17211", "why": words("市全域。"),
        }  # fmt: skip
        practice = {
            "id": "shokudou", "name": words("子ども食堂"), "types": ["ibasho"],
            "description": words("お寺で。"), **top,
        }  # fmt: skip
        return Case.model_validate(
            {
                "id": "nomi",
                "kind": "municipality",
                "title": words("能美市"),
                "short": words("能美市"),
                "theme": words("結びつき"),
                "summary": words("お寺。"),
                "source": "jages-2019",
                "sections": [{"id": "top", "heading": "石川県能美市の取組み"}],
                "places": [place],
                "practices": [practice],
                **parts,
            }
        )

    return case_of
