"""A text exists in both languages or not at all."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from geo.text import Words


@pytest.mark.parametrize(("lang", "text"), [("ja", "能美市"), ("en", "Nomi")])
def test_a_text_is_taken_by_its_language(lang, text):
    assert Words(ja="能美市", en="Nomi")[lang] == text


def test_white_space_around_a_text_is_dropped():
    assert Words(ja="\n能美市\n", en=" Nomi ") == Words(ja="能美市", en="Nomi")


@pytest.mark.parametrize(
    "texts", [{"ja": "能美市"}, {"ja": "能美市", "en": "  "}, {"ja": "", "en": "Nomi"}]
)
def test_a_text_without_one_of_its_languages_is_refused(texts):
    with pytest.raises(ValidationError):
        Words(**texts)


def test_a_third_language_is_refused():
    with pytest.raises(ValidationError):
        Words(ja="能美市", en="Nomi", fr="Nomi")


def test_equal_texts_can_stand_for_each_other_as_keys():
    assert len({Words(ja="開始", en="Start"), Words(ja="開始", en="Start")}) == 1
