"""A case laid out for reading."""

from __future__ import annotations

import pytest

from geo.cases import Figure, Term
from geo.cases.details import CaseDetails, write_figure

SECTIONS = [
    {"id": "top", "heading": "石川県能美市の取組み"},
    {"id": "taisei", "heading": "【体制】", "under": "top"},
    {"id": "rei", "heading": "活動の例", "under": "top"},
    {"id": "otera", "heading": "■お寺", "under": "rei"},
]


@pytest.fixture
def details(make_case, words):
    def lay_out(**parts):
        term = Term.model_validate({"label": words("行政"), "definition": words("市。")})
        case = make_case(sections=SECTIONS, **parts)
        return CaseDetails(case, {"gyousei": term, "npo": term, "sonota": term})

    return lay_out


@pytest.fixture
def item(words):
    def of(name, section="top", **more):
        return {"id": name, "name": words(name), "section": section, **more}

    return of


@pytest.fixture
def practice(item, words):
    def of(name, section="top", **more):
        return item(name, section, types=["ibasho"], description=words("。"), **more)

    return of


@pytest.fixture
def figure(words):
    def of(value, unit="person", printed="3名", **more):
        return {"label": words("人"), "value": value, "unit": unit, "printed": printed,
                "section": "top", **more}  # fmt: skip

    return of


@pytest.mark.parametrize(
    ("section", "path"),
    [
        ("top", ["石川県能美市の取組み"]),
        ("taisei", ["石川県能美市の取組み", "【体制】"]),
        ("otera", ["石川県能美市の取組み", "活動の例", "■お寺"]),
    ],
)
def test_the_place_of_an_item_is_the_headings_above_it_outermost_first(section, path, details):
    assert details().where(section) == path


def test_practices_are_grouped_by_the_heading_below_the_title(details, practice):
    found = details(
        practices=[practice("a", "otera"), practice("b", "taisei"), practice("c", "rei"),
                   practice("d", "top")]
    ).practice_groups()  # fmt: skip

    assert [(heading, [each.id for each in group]) for heading, group in found] == [
        ("活動の例", ["a", "c"]), ("【体制】", ["b"]), ("石川県能美市の取組み", ["d"]),
    ]  # fmt: skip


def test_organisations_are_grouped_by_sector_in_the_order_of_the_vocabulary(details, item):
    found = details(
        organisations=[item("x", sector="npo"), item("y", sector="gyousei"),
                       item("z", sector="npo")]
    ).organisation_groups()  # fmt: skip

    assert [(sector, [each.id for each in group]) for sector, group in found] == [
        ("gyousei", ["y"]), ("npo", ["x", "z"]),
    ]  # fmt: skip


def test_an_organisation_is_shown_with_the_practices_it_takes_part_in(details, item, practice):
    found = details(
        organisations=[item("tera", sector="npo")],
        practices=[practice("a", organisations=["tera"]), practice("b")],
    )

    assert [name.ja for name in found.taking_part("tera")] == ["a"]
    assert found.taking_part("city") == []


def test_names_are_given_in_the_order_asked_for(details, item):
    found = details(hubs=[item("a"), item("b")])

    assert [name.ja for name in found.names(["b", "a"])] == ["b", "a"]


def test_a_figure_stands_with_what_it_counts_and_is_not_shown_twice(details, figure, item):
    found = details(
        hubs=[item("hall")],
        figures=[figure(3, of="hall"), figure(5, of="能美市"), figure(7),
                 figure(50075, of="能美市", key="population")],
    )  # fmt: skip

    assert [each.value for each in found.figures_of("hall")] == [3]
    assert [each.value for each in found.other_figures()] == [5, 7]


@pytest.mark.parametrize(("of", "area"), [({"of": "幸手市"}, "幸手市"), ({}, None)])
def test_the_area_of_the_key_figures_is_named_if_the_collection_names_it(of, area, details, figure):
    assert details(figures=[figure(1, key="population", **of)]).key_figure_area() == area


@pytest.mark.parametrize(
    ("area", "lang", "name"),
    [("能美市", "en", "Nomi"), ("能美市", "ja", "能美市"), ("辰口地区", "en", "辰口地区")],
)
def test_an_area_that_is_a_place_of_the_case_is_named_in_the_readers_language(
    area, lang, name, details, words
):
    place = {
        "code": "17211", "name": words("能美市", "Nomi"), "precision": "office",
        "position_source": "s", "statistics": "17211", "why": words("。"),
    }  # fmt: skip

    assert details(places=[place]).area_name(area, lang) == name


def test_the_timeline_puts_starts_and_events_in_order_of_time(details, item, practice, words):
    found = details(
        practices=[practice("shokudou", since="2018"), practice("b")],
        hubs=[item("hall", since="2003-03")],
        events=[{"date": "2003-12", "label": words("合併"), "section": "top"}],
    ).timeline()

    assert [(step.date, step.label.ja) for step in found] == [
        ("2003-03", "hall"), ("2003-12", "合併"), ("2018", "shokudou"),
    ]  # fmt: skip


def test_what_starts_and_happens_at_once_stands_once_in_the_timeline(details, item, words):
    found = details(
        hubs=[item("hall", since="2018")],
        events=[{"date": "2018", "label": words("hall"), "section": "rei"}],
    )

    assert len(found.timeline()) == 1


def test_a_case_without_years_has_an_empty_timeline(details):
    assert details().timeline() == []


def test_every_mended_scanning_error_is_listed_as_scanned_and_as_meant(details, item):
    found = details(
        hubs=[item("hall", scanned="hal1"), item("room")],
        corrections=[{"scanned": "平成3O年", "corrected": "平成30年", "section": "top"}],
    )

    assert found.corrections() == [("hal1", "hall"), ("平成3O年", "平成30年")]


@pytest.mark.parametrize(
    ("given", "ja", "en"),
    [
        ({"value": 50075}, "50,075人", "50,075 people"),
        ({"value": 25.2, "unit": "percent"}, "25.2%", "25.2%"),
        ({"value": 2, "to": 3}, "2～3人", "2–3 people"),
        ({"value": 1, "to": 2}, "1～2人", "1–2 people"),
        ({"value": 3, "at_least": True}, "3人以上", "3 people or more"),
        ({"value": 430000, "printed": "43 万人", "approximate": True}, "43万人", "430,000 people"),
        ({"value": 2000, "unit": "yen", "printed": "2千円"}, "2千円", "2,000 yen"),
        ({"value": 1.5, "to": 2.5, "unit": "percent"}, "1.5～2.5%", "1.5–2.5%"),
        ({"value": 1.25, "unit": "percent"}, "1.25%", "1.25%"),
        ({"value": 28.0, "unit": "percent", "printed": "28.0%"}, "28.0%", "28.0%"),
    ],
)
def test_a_figure_is_written_as_exactly_as_it_is_printed(given, ja, en, figure):
    found = Figure.model_validate(figure(**given))

    assert (write_figure(found, "ja"), write_figure(found, "en")) == (ja, en)
