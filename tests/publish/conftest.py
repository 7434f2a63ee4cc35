"""What scenes are rendered with, and one case that tries to be hostile."""

from __future__ import annotations

import dataclasses

import pytest

from geo.cases import CaseCollection
from geo.publish.maps.choropleth_image import map_picture
from geo.publish.render_context import RenderContext
from geo.text import Words

HOSTILE = (
    '=HYPERLINK("http://example.org","x")',
    "+1+cmd|' /C calc'!A0",
    "-1",
    "@SUM(A1)",
    'a "quoted", word',
    "two\nlines",
    "<b>&amp;</b>",
    "01202",
)


@pytest.fixture(scope="session")
def context(dataset, t):
    return RenderContext(
        dataset,
        t,
        lambda name, cases, town, size: map_picture(
            name, dataset, t=t, cases=cases, town=town, size=size
        ),
    )


@pytest.fixture(scope="session")
def ja(dataset):
    return dataset.phrases["ja"]


@pytest.fixture(scope="session")
def hostile(dataset):
    """One case with as many practices as there are hostile texts, each named after one."""
    case = dataset.cases["nomi"]
    names = [Words.model_construct(ja=text, en=text) for text in HOSTILE]
    practices = tuple(
        case.practices[0].model_copy(update={"id": f"p{number}", "name": name})
        for number, name in enumerate(names)
    )
    spoilt = case.model_copy(update={"practices": practices, "title": names[0], "short": names[6]})
    return dataclasses.replace(dataset, collection=CaseCollection({case.id: spoilt}, ()))
