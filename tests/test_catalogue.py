"""The committed catalogue of indicators: computable, sourced, written and coloured throughout."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from geo.places.classes import class_of
from geo.places.indicators import GROUPS, Indicator, origins, read_indicators
from geo.places.rates import values
from geo.places.schema import COLUMNS, MUNICIPALITIES
from geo.places.sources import read_sources
from geo.places.tables import read_statistics
from geo.text import read_phrases
from geo.text.numbers import unit_name
from tests.paths import DATA

INDICATORS = read_indicators(DATA / "vocabulary/indicators.toml")
SOURCES = read_sources(DATA / "sources")
SERIES = sorted({each.series for each in INDICATORS.values() if each.series})
ALL = list(INDICATORS.values())


@pytest.fixture(scope="session")
def statistics():
    return read_statistics(DATA)


def parts(indicator: Indicator) -> list[tuple[str, int]]:
    """(column, year) of every count an indicator needs, those of both years for a change."""
    if not indicator.of:
        return list(indicator.ingredients())
    base = INDICATORS[indicator.of]
    return [
        part
        for year in (indicator.since, indicator.year)
        for part in base.at(year).ingredients()
    ]  # fmt: skip


def ids(found: Iterable[Indicator]) -> list[str]:
    """The offenders, as a failure lists them."""
    return [indicator.id for indicator in found]


def test_an_id_can_travel_in_an_address():
    assert [name for name in INDICATORS if not re.fullmatch("[a-z0-9-]+", name)] == []
    assert ids(ALL) == list(INDICATORS)


def test_every_count_of_an_indicator_is_in_the_tables_in_its_year(statistics):
    assert ids(each for each in ALL if not parts(each)) == []
    assert [
        (each.id, name, year)
        for each in ALL
        for name, year in parts(each)
        if not statistics.column(name, year).notna().any()
    ] == []


def test_an_indicator_is_known_for_nearly_every_municipality(by_indicator):
    nearly = MUNICIPALITIES - 13  # 浜通り has no projection of its municipalities

    assert [name for name, found in by_indicator.items() if found.notna().sum() < nearly] == []


def test_a_change_is_of_a_share_and_a_growth_of_a_count_in_the_catalogue():
    base = {each.id: INDICATORS[each.of].kind if each.of else None for each in ALL}

    assert base == {each.id: {"change": "share", "growth": "count"}.get(each.kind) for each in ALL}
    assert ids(each for each in ALL if each.of and each.since >= each.year) == []


def test_the_year_in_an_id_is_the_year_of_the_count():
    years = {each: re.findall(r"\d{4}", each.id) for each in ALL}

    assert ids(each for each, found in years.items() if found not in ([], [str(each.year)])) == []


def test_an_indicator_is_in_a_group_that_has_a_name_in_both_languages():
    for lang in ("ja", "en"):
        assert list(read_phrases(DATA / "text", lang).under("groups")) == list(GROUPS)
    assert {each.group for each in ALL} == set(GROUPS)


def test_an_indicator_has_every_text_and_a_unit_in_both_languages():
    texts = ("short", "definition", "formula", "caution", "method")

    assert [
        (each.id, text, lang)
        for each in ALL
        for lang in ("ja", "en")
        for text in texts
        if not getattr(each, text)[lang].strip()
    ] == []
    assert ids(e for e in ALL if not (unit_name(e.unit, "ja") and unit_name(e.unit, "en"))) == []


def test_a_japanese_text_ends_as_a_sentence_and_an_english_one_too():
    assert [
        (each.id, text)
        for each in ALL
        for text in (each.definition, each.formula, each.caution)
        if not (text.ja.endswith("。") and text.en.endswith("."))
    ] == []


def test_no_two_indicators_have_the_same_label():
    for lang in ("ja", "en"):
        assert len({each.label[lang] for each in INDICATORS.values()}) == len(INDICATORS)


@pytest.mark.parametrize(
    ("name", "ja", "en"),
    [
        ("ageing-2015", "高齢化率（2015年）", "Ageing rate (2015)"),
        ("ageing-2020", "高齢化率（2020年）", "Ageing rate (2020)"),
        ("ageing-2050", "高齢化率（2050年推計）", "Ageing rate (2050, projected)"),
        ("ageing-change", "高齢化率の変化（2015→2020年）", "Change in ageing rate (2015→2020)"),
        ("population-change-2020", "人口増減率（2015→2020年）", "Population change (2015→2020)"),
        ("social-2024", "社会増減（2024年）", "Net migration (2024)"),
        ("welfare-2022", "一人あたり民生費（2022年度）", "Welfare spending per head (FY2022)"),
        (
            "welfare-share-2022",
            "民生費の割合（2022年度）",
            "Welfare share of expenditure (FY2022)",
        ),
    ],
)
def test_a_label_says_the_year_and_whether_it_is_fiscal_or_projected(name, ja, en):
    assert INDICATORS[name].label == {"ja": ja, "en": en}


@pytest.mark.parametrize(
    ("name", "projected"),
    [("ageing-2015", False), ("ageing-2020", False), ("ageing-2050", True),
     ("population-change-2020", False), ("population-change-2050", True),
     ("welfare-2022", False)],
)  # fmt: skip
def test_a_projection_is_called_one_and_a_count_is_not(name, projected):
    assert INDICATORS[name].projected == projected


def test_an_indicator_is_projected_exactly_if_it_is_made_of_projections():
    made_of = {
        each.id: any(COLUMNS[name][0].period == "projected" for name, _ in parts(each))
        for each in ALL
    }

    assert {each.id: each.projected for each in ALL} == made_of


def test_then_now_and_later_are_read_written_and_coloured_alike():
    for series in SERIES:
        members = [each for each in ALL if each.series == series]
        looks = {
            (each.breaks, each.unit, each.decimals, each.ramp, each.logarithmic, each.group,
             each.kind, each.short)
            for each in members
        }  # fmt: skip

        assert (series, len(looks)) == (series, 1)
        assert len({each.year for each in members}) == len(members) > 1, series


def test_an_indicator_that_can_be_negative_is_not_compared_by_ratios():
    assert ids(each for each in ALL if each.logarithmic and each.signed) == []


@pytest.fixture(scope="module")
def by_indicator(statistics):
    """The values of all municipalities, by the id of the indicator."""
    return {each.id: values(each, INDICATORS, statistics) for each in ALL}


@pytest.fixture(scope="module")
def held(by_indicator):
    """How many municipalities each class of an indicator holds, lowest class first."""
    classes = {
        each.id: [class_of(value, each.breaks) for value in by_indicator[each.id]] for each in ALL
    }
    return {name: [found.count(number) for number in range(6)] for name, found in classes.items()}


def test_at_least_four_of_six_classes_hold_one_per_cent_of_the_municipalities_each(held):
    enough = MUNICIPALITIES / 100

    assert ids(each for each in ALL if len(each.breaks) != 5) == []
    assert [n for n, counts in held.items() if sum(c >= enough for c in counts) < 4] == []


def test_no_class_holds_most_of_the_municipalities(held):
    assert [name for name, counts in held.items() if max(counts) >= sum(counts) / 2] == []


# ---- sources -------------------------------------------------------------------------------


def test_an_indicator_rests_on_sources_that_exist_and_names_every_survey_and_year():
    found = {each: origins(each, INDICATORS) for each in ALL}
    surveyed = {each.id: {key for keys in rests.values() for key in keys}
                for each, rests in found.items()}  # fmt: skip

    assert (
        ids(each for each, rests in found.items() if not rests or set(rests) - set(SOURCES)) == []
    )
    assert surveyed == {
        each.id: {f"{COLUMNS[name][1].survey} {year}" for name, year in parts(each)} for each in ALL
    }


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("ageing-2015", {"ssdse-a-2021": ["census 2015"]}),
        ("ageing-2020", {"ssdse-a-2026": ["census 2020"]}),
        ("ageing-change", {"ssdse-a-2021": ["census 2015"], "ssdse-a-2026": ["census 2020"]}),
        ("population-change-2050", {"ipss-2023": ["projection 2020", "projection 2050"]}),
        ("natural-2023", {"ssdse-a-2026": ["census 2020", "vital 2023"]}),
        ("density-2020", {"ssdse-a-2026": ["census 2020", "land 2024"]}),
        ("welfare-share-2022", {"ssdse-a-2026": ["finance 2022"]}),
    ],
)
def test_each_year_of_an_indicator_is_credited_to_the_edition_that_carries_it(name, found):
    assert origins(INDICATORS[name], INDICATORS) == found
