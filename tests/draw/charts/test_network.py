"""Who works with whom, drawn: one dot for each tie, one name for each sector, nothing unescaped."""

from __future__ import annotations

import pytest

from geo.cases import Term
from geo.draw.charts.network import meetings, participation


@pytest.fixture
def sectors(words):
    return {
        name: Term.model_validate({"label": words(label, label), "definition": words("語")})
        for name, label in (("gyousei", "行政"), ("npo", "NPO"), ("gakkou", "学校"))
    }


@pytest.fixture
def case(make_case, words):
    def practice(name, *organisations):
        return {"id": name, "name": words(f"取組み{name}"), "types": ["ibasho"], "section": "top",
                "organisations": organisations, "description": words("語")}  # fmt: skip

    def organisation(name, label, sector):
        return {"id": name, "name": words(label, label), "sector": sector, "section": "top"}

    return make_case(
        practices=[practice("p", "city", "npo"), practice("q"), practice("r", "npo")],
        organisations=[
            organisation("npo", "<b>えんがわ</b>", "npo"),
            organisation("city", "能美市", "gyousei"),
            organisation("idle", "とても長い名前の組織とその仲間たち", "npo"),
        ],
    )


def dots(figure):
    """The dots that stand for a tie: those that say something when pointed at."""
    return [
        (x, text)
        for trace in figure.data
        if trace.mode == "markers" and trace.text
        for x, text in zip(trace.x, trace.text, strict=True)
    ]


def test_there_is_one_dot_for_each_organisation_in_a_practice(case, sectors, t):
    columns = sorted(x for x, _ in dots(participation(case, sectors, t)))

    assert columns == [1, 1, 3]


def test_a_line_joins_the_organisations_of_one_practice(case, sectors, t):
    lines = [trace for trace in participation(case, sectors, t).data if trace.mode == "lines"]

    assert [set(line.x) for line in lines] == [{1}]


def test_rows_stand_under_the_name_of_their_sector(case, sectors, t):
    labels = participation(case, sectors, t).layout.yaxis.ticktext

    assert labels[:4] == ("<b>行政</b>", "能美市", "<b>NPO</b>", "&lt;b&gt;えんがわ&lt;/b&gt;")


def test_a_long_name_is_broken_and_its_row_is_higher(case, sectors, t):
    axis = participation(case, sectors, t).layout.yaxis

    assert "<br>" in axis.ticktext[-1]
    assert axis.ticklabeloverflow == "allow"  # or Plotly leaves out a label near the edge
    assert axis.range[0] > axis.tickvals[-1] > axis.tickvals[-2]


def test_what_a_dot_says_is_escaped(case, sectors, t):
    said = "".join(text for _, text in dots(participation(case, sectors, t)))

    assert "&lt;b&gt;えんがわ" in said
    assert "<b>" not in said


def test_a_case_without_organisations_can_be_drawn(make_case, sectors, t):
    assert dots(participation(make_case(), sectors, t)) == []


def test_each_pair_of_sectors_has_one_cell_below_the_diagonal(sectors, t):
    figure = meetings({("gyousei", "npo"): 3}, sectors, sectors, t)

    assert [list(row) for row in figure.data[0].z] == [[None, None], [3, None], [None, None]]
    assert [note.text for note in figure.layout.annotations] == ["行政", "NPO", "学校"]


def test_a_sector_that_takes_part_nowhere_is_left_out(sectors, t):
    figure = meetings({("gyousei", "npo"): 3}, {"npo", "gyousei"}, sectors, t)

    assert [note.text for note in figure.layout.annotations] == ["行政", "NPO"]


@pytest.mark.parametrize("used", [set(), {"npo"}])
def test_no_pair_at_all_can_be_drawn(used, sectors, t):
    assert len(meetings({}, used, sectors, t).layout.annotations) == len(used)
