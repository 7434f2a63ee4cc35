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
    ("old", "new", "where", "used", "choices"),
    [
        ('"jages-2019"', '"jages"', "source", "jages", "jages-2019, localgovjp"),
        ('code = "17211"', 'code = "17212"', "places.code", "17212", "17211, 23112"),
        ('statistics = "17211"', 'statistics = "23112"', "places.statistics", "23112", "17211"),
        ('"localgovjp"', '"local"', "places.position_source", "local", "jages-2019, localgovjp"),
        ('["ibasho"]', '["iba"]', "practices[shokudou].types", "iba", "ibasho, soudan"),
        ('hubs = ["hondou"]', 'hubs = ["x"]', "practices[shokudou].hubs", "x", "hondou"),
        ('["tera"]', '["city"]', "shokudou.organisations", "city", "tera"),
        ('"sonota"', '"npo"', "organisations[tera].sector", "npo", "gyousei, sonota"),
        ('section = "top"', 'section = "gaiyou"', "shokudou.section", "gaiyou", "top"),
    ],
)
def test_an_id_that_leads_nowhere_is_answered_with_those_that_exist(
    old, new, where, used, choices, case_file, known
):
    assert refusal(case_file(old, new), known) == (
        f"nomi.toml: {where}\n"
        f"  「{used}」は見つかりません。使えるのは次のどれかです: {choices}\n"
        f"  '{used}' does not exist. Write one of: {choices}"
    )


@pytest.mark.parametrize(
    ("added", "where"),
    [
        ('[[people]]\nrole = {ja="長",en="Head"}\nsection = "x"', "person.section"),
        ('[[events]]\ndate = "2018"\nlabel = {ja="始",en="Start"}\nsection = "x"', "event.section"),
        ('[[corrections]]\nscanned = "a"\ncorrected = "b"\nsection = "x"', "correction.section"),
        (
            '[[figures]]\nlabel = {ja="人口",en="Population"}\nvalue = 1\n'
            'unit = "person"\nprinted = "1人"\nsection = "x"',
            "figure.section",
        ),
        (
            '[[people]]\nrole = {ja="長",en="Head"}\nsection = "top"\norganisation = "x"',
            "people.organisation",
        ),
        ('[[sections]]\nid = "a"\nheading = "◎"\nunder = "x"', "sections[a].under"),
    ],
)
def test_every_part_of_a_case_must_stand_somewhere_that_exists(added, where, case_file, known):
    assert refusal(case_file(add="\n" + added), known).startswith(
        f"nomi.toml: {where}\n  「x」は見つかりません。"
    )


def test_where_nothing_exists_to_choose_from_the_answer_is_a_dash(case_file, known):
    nothing = known._replace(types=())

    assert refusal(case_file(), nothing).endswith("'ibasho' does not exist. Write one of: —")


def test_a_long_list_of_choices_is_cut_short(case_file, known):
    many = known._replace(municipalities=tuple(f"01{n:03}" for n in range(31)))

    assert refusal(case_file(), many).endswith("01028, 01029 …")


def test_an_id_that_is_used_twice_is_refused(case_file, known):
    assert refusal(case_file(add=SECOND.format(id="tera")), known) == (
        "nomi.toml: id\n"
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
        "nomi.toml: sections\n"
        "  id「top」が2回使われています。どちらかを別の id にしてください。\n"
        "  The id 'top' is used twice. Give one of the two another id."
    )


def test_a_section_cannot_stand_under_itself(case_file, known):
    path = case_file('id = "top"', 'id = "top"\nunder = "top"')

    assert "sections[top].under" in refusal(path, known)
