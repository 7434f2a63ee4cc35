"""Compared areas differ by shape as well as colour."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geo.draw.charts.area_symbols import area_symbols, nation, other_case
from geo.draw.map.label_layout import text_width
from geo.draw.palette import TOWN

FOUR = ["名張市", "能美市", "久留米市", "藤沢市"]


def test_no_two_areas_share_a_colour_a_shape_or_a_glyph():
    everybody = [*area_symbols(FOUR, "府中市"), nation("全国"), other_case("幸手・杉戸")]

    assert len({area_symbol.symbol for area_symbol in everybody}) == 7
    assert len({area_symbol.glyph for area_symbol in everybody}) == 7
    assert len({area_symbol.colour for area_symbol in everybody[:5]}) == 5


def test_the_readers_own_town_comes_last_in_its_own_colour():
    own = area_symbols(FOUR[:2], "府中市")[-1]

    assert (own.name, own.colour, own.symbol) == ("府中市", TOWN, "star")


def test_without_a_town_there_are_only_the_chosen():
    assert [area_symbol.name for area_symbol in area_symbols(FOUR, None)] == FOUR
    assert area_symbols([], None) == []


@given(st.lists(st.text("あいうえおabc", min_size=1, max_size=9), min_size=1), st.integers(20, 300))
def test_lines_hold_every_word_once_and_are_short_where_words_are(words, room):
    lines = area_symbols([" ".join(words)], None)[0].lines(room)

    assert " ".join(lines).split() == words
    assert all(text_width(line) <= room or " " not in line for line in lines)


def test_a_value_is_not_torn_from_its_unit():
    area_symbol = area_symbols(["Fuchu, Tokyo"], None)[0]

    assert area_symbol.lines(10, then="0.42 per 10,000 people")[-1] == "0.42 per 10,000 people"
    assert area_symbol.lines(999, with_glyph=True, then="22.2%") == ("● Fuchu, Tokyo 22.2%",)
