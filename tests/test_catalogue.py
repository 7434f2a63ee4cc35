"""The committed catalogue of indicators: computable, sourced, written and coloured throughout."""

from __future__ import annotations

import re

import pytest

from geo.places.classes import class_share
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
indicators = pytest.mark.parametrize("indicator", list(INDICATORS.values()), ids=list(INDICATORS))


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


@indicators
def test_an_id_can_travel_in_an_address(indicator):
    assert re.fullmatch("[a-z0-9-]+", indicator.id)
    assert INDICATORS[indicator.id] is indicator


@indicators
def test_every_count_of_an_indicator_is_in_the_tables_in_its_year(indicator, statistics):
    assert parts(indicator)
    for name, year in parts(indicator):
        assert statistics.column(name, year).notna().any()


@indicators
def test_an_indicator_is_known_for_nearly_every_municipality(indicator, statistics):
    known = values(indicator, INDICATORS, statistics).notna().sum()

    assert known >= MUNICIPALITIES - 13  # 浜通り has no projection of its municipalities


@indicators
def test_a_change_is_of_a_share_and_a_growth_of_a_count_in_the_catalogue(indicator):
    base = INDICATORS[indicator.of].kind if indicator.of else None

    assert base == {"change": "share", "growth": "count"}.get(indicator.kind)
    assert indicator.of is None or indicator.since < indicator.year


@indicators
def test_the_year_in_an_id_is_the_year_of_the_count(indicator):
    assert re.findall(r"\d{4}", indicator.id) in ([], [str(indicator.year)])


@indicators
def test_an_indicator_is_in_a_group_that_has_a_name_in_both_languages(indicator):
    for lang in ("ja", "en"):
        assert list(read_phrases(DATA / "text", lang).under("groups")) == list(GROUPS)
    assert indicator.group in GROUPS


def test_every_group_has_an_indicator():
    assert {each.group for each in INDICATORS.values()} == set(GROUPS)


@indicators
def test_an_indicator_has_every_text_and_a_unit_in_both_languages(indicator):
    for lang in ("ja", "en"):
        for text in ("short", "definition", "formula", "caution", "method"):
            assert getattr(indicator, text)[lang].strip()
        assert unit_name(indicator.unit, lang)


@indicators
def test_a_japanese_text_ends_as_a_sentence_and_an_english_one_too(indicator):
    for text in (indicator.definition, indicator.formula, indicator.caution):
        assert text.ja.endswith("。") and text.en.endswith(".")


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


@indicators
def test_an_indicator_is_projected_exactly_if_it_is_made_of_projections(indicator):
    assert indicator.projected == any(
        COLUMNS[name][0].period == "projected" for name, _ in parts(indicator)
    )


@pytest.mark.parametrize("series", SERIES)
def test_then_now_and_later_are_read_written_and_coloured_alike(series):
    members = [each for each in INDICATORS.values() if each.series == series]
    first, *others = [
        (each.breaks, each.unit, each.decimals, each.ramp, each.logarithmic, each.group,
         each.kind, each.short)
        for each in members
    ]  # fmt: skip

    assert others and all(other == first for other in others)
    assert len({each.year for each in members}) == len(members)


@indicators
def test_an_indicator_that_can_be_negative_is_not_compared_by_ratios(indicator):
    assert not (indicator.logarithmic and indicator.signed)


@indicators
def test_at_least_four_classes_hold_one_per_cent_of_the_municipalities_each(indicator, statistics):
    held = class_share(values(indicator, INDICATORS, statistics), indicator.breaks)

    assert len(held) == 6
    assert sum(count >= MUNICIPALITIES / 100 for count in held) >= 4


@indicators
def test_no_class_holds_most_of_the_municipalities(indicator, statistics):
    held = class_share(values(indicator, INDICATORS, statistics), indicator.breaks)

    assert max(held) < sum(held) / 2


# ---- sources -------------------------------------------------------------------------------


@indicators
def test_an_indicator_rests_on_sources_that_exist_and_names_every_survey_and_year(indicator):
    found = origins(indicator, INDICATORS)

    assert found and set(found) <= set(SOURCES)
    assert {key for keys in found.values() for key in keys} == {
        f"{COLUMNS[name][1].survey} {year}" for name, year in parts(indicator)
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
