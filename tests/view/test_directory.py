"""The directory: what it lists, counts, and finds by words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.cases import Case, Term
from geo.view import View
from geo.view.case_filters import cleared
from geo.view.directory import active, by_case, cases_in_view, counts, entries, listed, loosened
from tests.small import small_dataset


def words(ja, en="word"):
    return {"ja": ja, "en": en}


def vocabulary(*names):
    return {
        n: Term.model_validate({"label": words(f"型{n}"), "definition": words("語")}) for n in names
    }


def item(name, ja, **more):
    return {"id": name, "name": words(ja), "section": "top", **more}


def case(name, **items):
    place = {"code": "17211", "name": words("能美市", "Nomi"), "precision": "office",
             "position_source": "s", "statistics": "17211", "why": words("語")}  # fmt: skip
    return Case.model_validate(
        {"id": name, "kind": "municipality", "title": words("題"), "short": words(name),
         "theme": words("語"), "summary": words("語"), "source": "s", "places": [place],
         "sections": [{"id": "top", "heading": "見出し"}], **items}
    )  # fmt: skip


TYPES, SECTORS = vocabulary("soudan", "ibasho", "renkei"), vocabulary("gyousei", "npo")
A = case(
    "a",
    practices=[
        item("shokudou", "お寺の子ども食堂", types=["ibasho", "soudan"], hubs=["tera"],
             organisations=["npo-a"], description=words("食べる", "A café for all")),
        item("kaigi", "会議", types=["renkei"], organisations=["city", "npo-a"],
             description=words("話す"), area=words("小松")),
    ],
    hubs=[item("tera", "お寺", organisations=["npo-a"]), item("empty", "集会所")],
    organisations=[
        item("city", "市", sector="gyousei"),
        item("npo-a", "えんがわ", sector="npo"),
        item("alone", "名ばかり", sector="gyousei"),
    ],
)  # fmt: skip
B = case("b", practices=[item("madoguchi", "窓口", types=["soudan"], description=words("聞く"))])
DIRECTORY = entries(small_dataset(cases=[A, B], types=TYPES, sectors=SECTORS))
OPTIONS = {
    "kind": ("practice", "hub", "organisation"),
    "type": tuple(TYPES),
    "sector": tuple(SECTORS),
    "among": ("a", "b"),
}
FACETS = pytest.mark.parametrize("facet", list(OPTIONS))
views = st.builds(
    View,
    q=st.sampled_from(["", "お寺", "えんがわ 会議", "鯨"]),
    **{
        facet: st.lists(st.sampled_from(options), unique=True).map(tuple)
        for facet, options in OPTIONS.items()
    },
)


def ids(found):
    return [entry.item.id for entry in found]


def named(name):
    return next(entry for entry in DIRECTORY if entry.item.id == name)


def test_every_practice_hub_and_organisation_is_an_entry_in_the_order_of_its_case():
    assert ids(DIRECTORY) == [
        "shokudou", "kaigi", "tera", "empty", "city", "npo-a", "alone", "madoguchi",
    ]  # fmt: skip


def test_a_practice_is_tied_to_its_hubs_and_organisations():
    entry = named("shokudou")

    assert (ids_of(entry.practices), ids_of(entry.hubs)) == ([], ["tera"])
    assert ids_of(entry.organisations) == ["npo-a"]


def ids_of(items):
    return [each.id for each in items]


def test_a_hub_has_the_types_of_its_practices_and_the_sectors_of_its_own_organisations():
    entry = named("tera")

    assert entry.types == ("soudan", "ibasho")  # in the order of the vocabulary
    assert entry.sectors == ("npo",)
    assert ids_of(entry.practices) == ["shokudou"]


def test_an_organisation_has_its_own_sector_and_the_types_it_takes_part_in():
    entry = named("npo-a")

    assert entry.types == ("soudan", "ibasho", "renkei")
    assert entry.sectors == ("npo",)
    assert (ids_of(entry.practices), ids_of(entry.hubs)) == (["shokudou", "kaigi"], ["tera"])


@pytest.mark.parametrize("name", ["empty", "alone"])
def test_what_is_tied_to_no_practice_has_no_type(name):
    assert named(name).types == ()


def test_only_a_practice_has_an_area():
    assert named("kaigi").area.ja == "小松"
    assert named("city").area is None


@pytest.mark.parametrize(
    ("view", "found"),
    [
        (View(kind=("hub",)), ["tera", "empty"]),
        (View(kind=("hub", "organisation"), type=("renkei",)), ["city", "npo-a"]),
        (View(sector=("gyousei",)), ["kaigi", "city", "alone"]),
        (View(among=("b",)), ["madoguchi"]),
        (View(among=("b",), sector=("npo",)), []),
        (View(q="こども食堂"), ["shokudou", "tera", "npo-a"]),
        (View(q="ＣＡＦÉ"), ["shokudou"]),
        (View(q="エンガワ 小松"), ["kaigi"]),
        (View(q="ﾏﾄﾞｸﾞﾁ"), []),
        (View(q="型renkei"), ["kaigi", "city", "npo-a"]),
        (View(q="NOMI", kind=("hub",)), ["tera", "empty"]),
    ],
)
def test_a_view_lists_what_meets_all_of_its_conditions(view, found):
    assert ids(listed(DIRECTORY, view)) == found


@given(views)
def test_the_map_s_own_conditions_change_nothing_here(view):
    elsewhere = view.replace(pref=("47",), age=(0.0, 1.0), unknown=False, case="b", links="a")

    assert listed(DIRECTORY, elsewhere) == listed(DIRECTORY, view)
    assert active(elsewhere) == active(view)


@FACETS
@given(view=views)
def test_the_number_beside_an_option_is_what_choosing_it_alone_lists(facet, view):
    found = counts(DIRECTORY, view, facet)

    for option in OPTIONS[facet]:
        assert found[option] == len(listed(DIRECTORY, view.replace(**{facet: (option,)})))


@FACETS
@given(view=views)
def test_one_more_option_of_a_facet_never_hides_an_entry(facet, view):
    one, two = OPTIONS[facet][:2]
    narrow, wide = (view.replace(**{facet: chosen}) for chosen in ((one,), (one, two)))

    assert set(ids(listed(DIRECTORY, narrow))) <= set(ids(listed(DIRECTORY, wide)))


@given(views)
def test_dropping_a_condition_lists_as_many_as_it_was_said_to(view):
    for condition, number in loosened(DIRECTORY, view):
        wider = listed(DIRECTORY, cleared(view, condition))

        assert number == len(wider) >= len(listed(DIRECTORY, view))


@given(views)
def test_grouping_by_case_loses_and_moves_nothing(view):
    found = listed(DIRECTORY, view)

    assert [entry for _, group in by_case(found) for entry in group] == found


@pytest.mark.parametrize(("among", "found"), [((), "ab"), (("b",), "b"), (("b", "a"), "ab")])
def test_the_cases_in_view_keep_the_order_of_the_shelf(among, found):
    shelf = {"a": A, "b": B}

    assert "".join(each.id for each in cases_in_view(shelf, View(among=among))) == found
