"""The card of a case: complete, readable by everybody, and leading back to the screen."""

from __future__ import annotations

import re
import time

import pytest

from geo.cases import Case
from geo.publish.pdf.case_card import CENSUS, case_card
from geo.text.dates import write_date
from tests.publish.readers import codes, fonts, pages, without_spaces

LONGEST = "minami-iryo-seikyo"
ADDRESS = "https://kyosei.example.org/map/?case=minami-iryo-seikyo&lang=en"


@pytest.fixture(scope="module")
def longest(dataset, t):
    return case_card(dataset.cases[LONGEST], dataset, t=t, address=ADDRESS)


@pytest.fixture(scope="module")
def hostile(dataset):
    """A case whose texts would be markup if they were not escaped."""
    text = {"ja": 'A<b>&"</para>𠮷', "en": 'A<b>&"</para>𠮷'}
    found = dataset.cases["nomi"].model_dump()
    found["title"] = found["theme"] = found["summary"] = text
    for part in (*found["practices"], *found["organisations"]):
        part["name"] = part["description"] = text
    return Case.model_validate(found)


def test_every_name_and_description_of_the_longest_case_is_on_the_card(longest, dataset, t):
    case, printed = dataset.cases[LONGEST], "".join(pages(longest))
    texts = [case.title, case.theme, case.summary]
    texts += [item.name for item in (*case.practices, *case.hubs, *case.organisations)]
    texts += [practice.description for practice in case.practices]
    texts += [hub.description for hub in case.hubs if hub.description]

    assert [text for text in texts if without_spaces(text[t.lang]) not in printed] == []


def test_what_the_collection_does_not_say_is_called_not_stated(longest, t):
    assert pages(longest)[0].count(without_spaces(t("panel.unknown"))) >= 5


@pytest.mark.parametrize("name", ["kurume", "satte-sugito", "gajumaru"])
def test_a_figure_of_the_collection_has_its_date_and_stands_beside_the_census(name, dataset, ja):
    case = dataset.cases[name]

    first = pages(case_card(case, dataset, t=ja, address=ADDRESS))[0]

    assert without_spaces(write_date(case.figure("population").date, "ja")) in first
    for indicator in filter(None, CENSUS):
        value = dataset.indicators[indicator].write(dataset.value(indicator, name), "ja")
        assert without_spaces(value) in first


def test_every_page_has_all_sources_and_its_number_of_all(longest, dataset, t):
    found = pages(longest)
    lines = dataset.attributions(["jages-2019", "ssdse-a-2026", "n03-2025", "localgovjp"], t.lang)

    for number, text in enumerate(found, start=1):
        assert f"{number}/{len(found)}" in text
        assert [line for line in lines if without_spaces(line) not in text] == []


def test_every_typeface_is_embedded(longest):
    assert fonts(longest) and all(fonts(longest).values())
    # no other is named either, not even one that no character uses
    assert set(re.findall(rb"/BaseFont /(?:\w{6}\+)?(\w+)", longest)) == {b"IPAexGothic"}


def test_only_the_characters_in_use_are_embedded(longest):
    assert len(longest) < 300_000  # the whole typeface has six million bytes


def test_the_code_leads_to_the_live_view_and_its_address_is_in_print(longest):
    assert codes(longest) == [ADDRESS]
    assert without_spaces(ADDRESS) in pages(longest)[0]


def test_an_address_of_this_machine_is_said_to_open_only_here(dataset, ja):
    here, public = (
        pages(case_card(dataset.cases["nomi"], dataset, t=ja, address=address))[0]
        for address in ("http://localhost:8501/?case=nomi", "https://kyosei.example.org/?case=nomi")
    )

    assert without_spaces(ja("handout.only_here")) in here
    assert without_spaces(ja("handout.only_here")) not in public


def test_texts_that_look_like_markup_are_printed_as_they_are(hostile, dataset, t):
    printed = pages(case_card(hostile, dataset, t=t, address=ADDRESS))

    # a character that the typeface lacks is not an empty box but the printers' sign for it
    assert 'A<b>&"</para>〓' in printed[0]
    assert not any("�" in page or "\0" in page for page in printed)


def test_a_text_longer_than_a_page_goes_on_overleaf(hostile, dataset, ja):
    endless = hostile.model_dump()
    endless["kind"] = "organisation"  # whose card says why it shows these statistics
    ends = {"summary": "一", "why": "二", "practice": "三"}
    of = {name: {"ja": "あ\n" * 500 + f"終{end}", "en": "x"} for name, end in ends.items()}
    endless["summary"], endless["places"][0]["why"] = of["summary"], of["why"]
    endless["practices"][0]["description"] = of["practice"]
    endless["organisations"][0]["name"] = {"ja": "い" * 200, "en": "x"}

    printed = pages(case_card(Case.model_validate(endless), dataset, t=ja, address=ADDRESS))

    assert [end for end in ends.values() if f"終{end}" not in "".join(printed)] == []
    assert "".join(printed).count("あ") >= 1500
    assert "".join(printed).count("い") >= 200


def test_the_same_case_gives_the_same_file(dataset, ja):
    first, second = (
        case_card(dataset.cases["nomi"], dataset, t=ja, address=ADDRESS) for _ in range(2)
    )

    assert first == second


def test_a_card_is_made_in_seconds(dataset, ja):
    begun = time.process_time()
    case_card(dataset.cases[LONGEST], dataset, t=ja, address=ADDRESS)

    assert time.process_time() - begun < 4  # half a second on a free processor
