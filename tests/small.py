"""A small data set in a line: ``small_dataset(cases=[small_case("nomi")])``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from geo.cases import Case, CaseCollection
from geo.dataset import Dataset
from geo.places.boundaries import Boundaries
from geo.places.tables import Statistics
from tests.paths import DATA


def words(ja: str, en: str = "x") -> dict[str, str]:
    return {"ja": ja, "en": en}


def small_practice(name: str, **parts: Any) -> dict[str, Any]:
    """A practice as a case file has it, in which the given parts are replaced."""
    return {
        "id": name, "name": words("子ども食堂"), "types": ["ibasho"], "section": "top",
        "description": words("お寺で。"), **parts,
    }  # fmt: skip


def small_case(name: str = "nomi", **parts: Any) -> Case:
    """A case in which the given parts are replaced."""
    place = {
        "code": "17211", "name": words("能美市"), "precision": "office",
        "position_source": "localgovjp", "statistics": "17211", "why": words("市全域。"),
    }  # fmt: skip
    return Case.model_validate(
        {
            "id": name,
            "kind": "municipality",
            "title": words("能美市"),
            "short": words("能美市"),
            "theme": words("結びつき"),
            "summary": words("お寺。"),
            "source": "jages-2019",
            "sections": [{"id": "top", "heading": "石川県能美市の取組み"}],
            "places": [place],
            "practices": [small_practice("shokudou")],
            **parts,
        }
    )


def small_dataset(
    *, cases: Iterable[Case] = (), municipalities: Iterable[str] = (), **parts: Any
) -> Dataset:
    """cases: in their order. municipalities: codes. parts: any other field of the data set; what
    is not given is empty."""
    codes = pd.Index(list(municipalities), name="code", dtype="str")
    names = pd.DataFrame(
        {
            "name": "某" + codes.to_series() + "市", "kana": "ぼうし", "prefecture": "某県",
            "name_en": "Town " + codes.to_series(), "prefecture_en": "Somewhere",
            "latitude": 35.0, "longitude": 135.0,
        },
        index=codes,
    )  # fmt: skip
    empty = {
        "folder": DATA,
        "collection": CaseCollection({case.id: case for case in cases}, ()),
        "types": {},
        "sectors": {},
        "statistics": Statistics({"municipalities": names, "wards": names.iloc[:0]}),
        "indicators": {},
        "boundaries": Boundaries("", ()),
        "sources": {},
        "record": {},
        "phrases": {},
    }
    return Dataset(**{**empty, **parts})
