"""Every id that a case mentions must exist, and none may mean two things."""

from __future__ import annotations

import pytest

from geo.cases import read_case
from geo.errors import DataError

SECOND = """
[[organisations]]
id = "{id}"
name = {{ ja = "市", en = "City" }}
section = "top"
sector = "gyousei"
"""


def refusal(path, known) -> str:
    with pytest.raises(DataError) as error:
        read_case(path, known)
    return str(error.value)


def test_a_case_whose_ids_all_exist_is_accepted(case_file, known):
    assert read_case(case_file(), known)


@pytest.mark.parametrize(
    ("old", "new", "field", "line", "used", "near", "choices"),
    [
        ('"jages-2019"', '"jages"', "source", 2, "jages", "jages-2019", "jages-2019, localgovjp"),
        ('code = "17211"', 'code = "17212"', "places[1].code", 13, "17212", "17211", ""),
        ('statistics = "17211"', 'statistics = "23112"', "places[1].statistics", 17, "23112", "", "17211"),
        ('"localgovjp"', '"local"', "places[1].position_source", 16, "local", "localgovjp", "jages-2019, localgovjp"),
        ('["ibasho"]', '["iba"]', "practices[1].types", 24, "iba", "ibasho", "ibasho, soudan"),
        ('hubs = ["hondou"]', 'hubs = ["x"]', "practices[1].hubs", 25, "x", "", "hondou"),
        ('["tera"]', '["city"]', "practices[1].organisations", 26, "city", "", "tera"),
        ('"sonota"', '"npo"', "organisations[1].sector", 39, "npo", "", "gyousei, sonota"),
        ('section = "top"', 'section = "gaiyou"', "practices[1].section", 23, "gaiyou", "", "top"),
    ],
)  # fmt: skip
def test_an_id_that_leads_nowhere_is_answered_with_the_nearest_and_with_those_that_exist(
    old, new, field, line, used, near, choices, case_file, known
):
    ja = f"もしかして: {near}。" if near else ""
    en = f" Did you mean: {near}?" if near else ""
    if choices:
        ja, en = f"{ja}使えるのは次のどれかです: {choices}", f"{en} Write one of: {choices}"

    assert refusal(case_file(old, new), known) == (
        f"nomi.toml: {field} ({line}行目 / line {line})\n"
        f"  「{used}」は見つかりません。{ja}\n"
        f"  '{used}' does not exist.{en}"
    )


@pytest.mark.parametrize(
    ("added", "where"),
    [
        ('[[people]]\nrole = {ja="長",en="Head"}\nsection = "x"', "people[1].section"),
        (
            '[[events]]\ndate = "2018"\nlabel = {ja="始",en="Start"}\nsection = "x"',
            "events[1].section",
        ),
        (
            '[[corrections]]\nscanned = "a"\ncorrected = "b"\nsection = "x"',
            "corrections[1].section",
        ),
        (
            '[[figures]]\nlabel = {ja="人口",en="Population"}\nvalue = 1\n'
            'unit = "person"\nprinted = "1人"\nsection = "x"',
            "figures[1].section",
        ),
        (
            '[[people]]\nrole = {ja="長",en="Head"}\nsection = "top"\norganisation = "x"',
            "people[1].organisation",
        ),
        ('[[sections]]\nid = "a"\nheading = "◎"\nunder = "x"', "sections[2].under"),
    ],
)
def test_every_part_of_a_case_must_stand_somewhere_that_exists(added, where, case_file, known):
    place, ja, _ = refusal(case_file(add="\n" + added), known).split("\n")

    assert place.startswith(f"nomi.toml: {where} (")
    assert ja.startswith("  「x」は見つかりません。")


def test_where_nothing_exists_to_choose_from_the_answer_is_a_dash(case_file, known):
    nothing = known._replace(types=())

    assert refusal(case_file(), nothing).endswith("'ibasho' does not exist. Write one of: —")


def test_a_long_list_of_choices_is_cut_short(case_file, known):
    many = known._replace(municipalities=tuple(f"01{n:03}" for n in range(31)))

    assert refusal(case_file(), many).endswith("01028, 01029 …")


def test_an_id_that_is_used_twice_is_refused(case_file, known):
    assert refusal(case_file(add=SECOND.format(id="tera")), known) == (
        "nomi.toml: organisations[2].id (42行目 / line 42)\n"
        "  id「tera」が2回使われています。どちらかを別の id にしてください。\n"
        "  The id 'tera' is used twice. Give one of the two another id."
    )


def test_an_organisation_cannot_have_the_id_of_a_practice(case_file, known):
    assert "The id 'shokudou' is used twice" in refusal(
        case_file(add=SECOND.format(id="shokudou")), known
    )


def test_a_section_that_is_used_twice_is_refused(case_file, known):
    path = case_file(add='\n[[sections]]\nid = "top"\nheading = "◎"\n')

    assert refusal(path, known) == (
        "nomi.toml: sections[2].id (42行目 / line 42)\n"
        "  id「top」が2回使われています。どちらかを別の id にしてください。\n"
        "  The id 'top' is used twice. Give one of the two another id."
    )


def test_a_section_cannot_stand_under_itself(case_file, known):
    path = case_file('id = "top"', 'id = "top"\nunder = "top"')

    assert "sections[1].under" in refusal(path, known)


def test_what_is_mentioned_twice_in_one_list_is_refused(case_file, known):
    assert "nomi.toml: practices[1].types (24行目" in refusal(
        case_file('["ibasho"]', '["ibasho", "soudan", "ibasho"]'), known
    )


def test_headings_stand_under_each_other_to_an_end(case_file, known):
    deep = "".join(
        f'\n[[sections]]\nid = "s{n}"\nheading = "◎"\nunder = "{f"s{n - 1}" if n else "top"}"\n'
        for n in range(8)
    )

    assert refusal(case_file(add=deep), known).startswith("nomi.toml: sections[9].under")
