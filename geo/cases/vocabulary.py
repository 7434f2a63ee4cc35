"""Controlled vocabularies: the types of practice and the sectors of organisations."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from geo.text import Words
from geo.toml_files import load_toml, validated


class Term(BaseModel):
    """One entry: what it is called, and in one line what counts as it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: Words
    definition: Words


Vocabulary = Mapping[str, Term]


def labels_of(terms: Vocabulary, lang: str) -> dict[str, str]:
    """What each term is called in a language, by its id, in the order of the vocabulary."""
    return {name: term.label[lang] for name, term in terms.items()}


def read_vocabulary(path: Path) -> Vocabulary:
    """Terms by id, in the order of the file, which is their order on every page.

    Raises DataError for a file that is not TOML or a term that lacks a text.
    """
    return {
        name: validated(Term, f"{path.name}: {name}", value, path, (name,))
        for name, value in load_toml(path).items()
    }
