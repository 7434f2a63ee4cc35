"""What a reader is told of an indicator, under headings, in both languages."""

from __future__ import annotations

import pytest

from geo.places.definition import indicator_facts, surveys

HEADINGS = {
    "ja": ["定義", "計算", "単位", "もとの統計", "区分", "読み方の注意"],
    "en": ["Definition", "Formula", "Unit", "Survey", "Classes", "Read with care"],
}


def test_the_facts_of_an_indicator_stand_under_their_headings_in_a_fixed_order(catalogue, t):
    indicator = catalogue["natural-2023"]
    unit, survey = {
        "ja": ("人/千人", "国勢調査（2020年）、人口動態調査（2023年）"),
        "en": ("per 1,000 people", "Population Census (2020); Vital Statistics (2023)"),
    }[t.lang]

    assert indicator_facts(indicator, catalogue, t) == [
        *zip(
            HEADINGS[t.lang],
            [
                indicator.definition[t.lang],
                indicator.formula[t.lang],
                unit,
                survey,
                indicator.method[t.lang],
                indicator.caution[t.lang],
            ],
            strict=True,
        )
    ]


@pytest.mark.parametrize(
    ("name", "ja", "en"),
    [
        ("ageing-2015", "国勢調査（2015年）", "Population Census (2015)"),
        ("ageing-change", "国勢調査（2015・2020年）", "Population Census (2015, 2020)"),
        (
            "population-change-2050",
            "日本の地域別将来推計人口（令和5年推計）（2020・2050年）",
            "IPSS regional projection of 2023 (2020, 2050)",
        ),
        (
            "density-2020",
            "国勢調査（2020年）、全国都道府県市区町村別面積調など（2024年）",
            "Population Census (2020); Municipal area survey and others (2024)",
        ),
        (
            "doctors-2022",
            "国勢調査（2020年）、医師・歯科医師・薬剤師統計（2022年）",
            "Population Census (2020); Statistics of Physicians, Dentists and Pharmacists (2022)",
        ),
    ],
)
def test_every_survey_is_named_once_with_its_years(name, ja, en, catalogue, t):
    assert surveys(catalogue[name], catalogue, t) == {"ja": ja, "en": en}[t.lang]


def test_no_fact_of_any_indicator_is_empty(catalogue, t):
    for indicator in catalogue.values():
        facts = indicator_facts(indicator, catalogue, t)

        assert [heading for heading, _ in facts] == HEADINGS[t.lang]
        assert all(text.strip() for _, text in facts)


def test_an_earlier_year_names_the_census_of_that_year_and_not_the_later_one(catalogue, t):
    assert "2020" not in surveys(catalogue["single-2015"], catalogue, t)
