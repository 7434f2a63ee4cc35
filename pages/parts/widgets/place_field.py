"""A field to find a municipality or a case by any spelling, and what is chosen, to take away.

The server looks while one types: Streamlit's own lists compare letter by letter in the browser,
and know neither 龍ヶ崎市 for 龍ケ崎市 nor a ward, a code or a name of before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from geo.dataset import Dataset
from geo.draw.html import render
from geo.text import Phrases
from geo.text.markdown import plain
from geo.view.place_options import MOST_TYPED, Option, place_options
from pages.parts.app import session


@dataclass(frozen=True)
class PlaceField:
    """One field. key: of its widgets. most: how many can be chosen.

    chosen: ids of cases and codes of municipalities. offered: cases to offer before anything is
    typed; None where cases cannot be chosen. change: what a new choice changes in the view.
    """

    key: str
    label: str
    placeholder: str
    chosen: Sequence[str]
    most: int
    change: Callable[[tuple[str, ...]], Mapping[str, object]]
    offered: Sequence[str] | None = None


def show_place_field(field: PlaceField, t: Phrases, dataset: Dataset) -> None:
    """The field, what is chosen as buttons that take it away, and what the field offers."""
    with st.container(key=f"{field.key}-field"):
        _show(field, t, dataset)


@st.fragment  # so that typing makes no other part of the page anew
def _show(field: PlaceField, t: Phrases, dataset: Dataset) -> None:
    session.follow_choice()
    full = field.most > 1 and len(field.chosen) >= field.most
    typed = st.text_input(
        field.label,
        key=_typed_key(field, t.lang),
        live=True,
        max_chars=MOST_TYPED,
        autocomplete="off",
        placeholder="" if full else field.placeholder,
        disabled=full,
    )
    if field.chosen:
        with st.container(key=f"{field.key}-chosen", horizontal=True, gap="xsmall"):
            for name in field.chosen:
                kept = tuple(each for each in field.chosen if each != name)
                st.button(
                    plain(_name(name, t, dataset)),
                    key=f"{field.key}-drop-{name}",
                    icon=":material/close:",
                    help=t("places.drop"),
                    on_click=_choose,
                    args=(field, kept, t.lang),
                )
    if full:
        _say(t("places.full", most=field.most))
    else:
        _offer(typed.strip(), field, t, dataset)


def _offer(typed: str, field: PlaceField, t: Phrases, dataset: Dataset) -> None:
    """The places that can be meant, as buttons, below a sentence that says how they were found."""
    if typed:
        found = place_options(typed, dataset, cases=field.offered is not None)
        count = len(found.options)
        _say(t(f"places.{found.answer}", typed=typed, count=count, all=found.found))
        options: Sequence[Option] = found.options
    else:
        options = [Option(name) for name in field.offered or () if name not in field.chosen]
    if not options:
        return
    with st.container(key=f"{field.key}-found", horizontal=True, gap="xsmall"):
        for each in options:
            taken = each.id in field.chosen
            st.button(
                plain(_label(each, t, dataset)),
                key=f"{field.key}-take-{each.id}",
                icon=":material/check:" if taken else ":material/add:",
                disabled=taken and field.most > 1,
                on_click=_choose,
                args=(field, (*field.chosen, each.id)[-field.most :], t.lang),
            )


def _say(text: str) -> None:
    st.html(render("line.html.j2", kind="ks-small", text=text, live=True))


def _choose(field: PlaceField, chosen: tuple[str, ...], lang: str) -> None:
    session.holding(_typed_key(field, lang), "")
    session.choose(**field.change(chosen))


def _label(option: Option, t: Phrases, dataset: Dataset) -> str:
    if option.id in dataset.cases:
        return _name(option.id, t, dataset)
    name = dataset.municipalities[option.id].option(t.lang)
    return t("places.via", via=option.via, name=name) if option.via else name


def _name(name: str, t: Phrases, dataset: Dataset) -> str:
    area = dataset.area(name)
    if name in dataset.cases:
        return t("compare.case_option", title=area.name[t.lang])
    return area.full[t.lang]


def _typed_key(field: PlaceField, lang: str) -> str:
    """With the language, as ``session.bound`` does it, and for its reason."""
    return f"{field.key}-typed_{lang}"
