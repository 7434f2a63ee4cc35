"""Every chart has a table that says the same: a row for each thing that the chart shows."""

import pytest

from pages.parts.app import data
from pages.parts.widgets import chart

ADDRESSES = {
    "pages/explore.py": [{}, {"case": "nomi"}, {"case": "satte-sugito", "town": "24208"}],
    "pages/my_town.py": [{"town": "24208"}],
    "pages/compare.py": [{"compare": "nabari.nomi.17211", "town": "13206"}],
    "pages/practices.py": [{}],
}


def bars(figure):
    return len({name for each in figure.data if each.type == "bar" for name in each.y})


def points(figure):
    return sum(len(each.x) for each in scatters(figure))


def named(figure):
    return len({each.name for each in scatters(figure)})


def scatters(figure):
    return [each for each in figure.data if each.type == "scatter" and each.hoverinfo != "skip"]


def counts_of_persons(figure):
    """Every count has a row; ageing rates, drawn above, stand in the rows of the same years."""
    return sum(len(each.x) for each in scatters(figure) if each.yaxis == "y2")


def cells(figure):
    return sum(number is not None for row in figure.data[0].z for number in row)


# by the first word of a chart's key: how many things a reader sees
SHOWN = {
    "types": bars,
    "structure": bars,
    "compare": bars,
    "distribution": points,
    "matrix": lambda figure: len(figure.layout.yaxis.categoryarray),
    "trend": counts_of_persons,
    "strip": named,
    "pair": lambda figure: len(figure.layout.annotations),
    "pairs": cells,
}


@pytest.fixture
def charts(open_page, monkeypatch):
    """The charts that a page shows, by key."""

    def of(page, address):
        shown = {}

        def keep(build, *_, **__):
            each = build()
            shown[each.key] = each

        monkeypatch.setattr(chart, "show_chart", keep)
        open_page(page, **address)
        return shown

    return of


@pytest.mark.parametrize(
    ("page", "address"), [(page, each) for page in ADDRESSES for each in ADDRESSES[page]]
)
def test_a_chart_s_table_has_a_row_for_everything_that_it_shows(charts, page, address):
    shown = charts(page, address)
    counted = {
        key: (SHOWN[key.split("-")[0]](each.figure), len(each.rows))
        for key, each in shown.items()
        if not key.startswith("links-")
    }

    assert counted
    assert {key: pair for key, pair in counted.items() if pair[0] != pair[1]} == {}


def test_the_table_of_ties_has_also_the_organisations_without_a_dot(charts):
    shown = charts("pages/practices.py", {})
    (key,) = [key for key in shown if key.startswith("links-")]

    organisations = data.dataset().cases[key.removeprefix("links-")].organisations
    assert len(shown[key].rows) == len(organisations)


def test_a_table_names_its_columns(charts):
    for page in ADDRESSES:
        for each in charts(page, ADDRESSES[page][-1]).values():
            assert {len(row) for row in each.rows} == {len(each.heads)}
