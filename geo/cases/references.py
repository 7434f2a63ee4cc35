"""Every id that a case mentions must exist, and none may mean two things."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from geo.cases.model import Case
from geo.cases.vocabulary import read_vocabulary
from geo.errors import DataError
from geo.toml_files import load_toml

_MOST_CHOICES = 30  # more are not listed in a message


class KnownIds(NamedTuple):
    """The ids that exist outside the case's own file."""

    types: Collection[str]
    sectors: Collection[str]
    areas: Collection[str]  # codes of municipalities and wards, which have a position
    municipalities: Collection[str]  # codes that have statistics
    sources: Collection[str]


def read_known_ids(data: Path) -> KnownIds:
    """The ids that exist below ``data``. Raises DataError for a table or vocabulary that is
    missing; whether a table is whole is for ``geo.places`` to say.
    """
    municipalities, wards = (_codes(data / f"tables/{n}.csv") for n in ("municipalities", "wards"))
    return KnownIds(
        types=tuple(read_vocabulary(data / "vocabulary/practice_types.toml")),
        sectors=tuple(read_vocabulary(data / "vocabulary/organisation_sectors.toml")),
        areas=(*municipalities, *wards),
        municipalities=municipalities,
        sources=tuple(path.stem for path in (data / "sources").glob("*.toml") if load_toml(path)),
    )


def check_references(name: str, case: Case, known: KnownIds) -> None:
    """Raise DataError for the first id in ``case`` that is doubled or leads nowhere.

    name: of the file, for the message.
    """
    _refuse_doubles(name, "sections", (section.id for section in case.sections))
    _refuse_doubles(name, "id", (item.id for item in case.items()))
    for field, used, existing in _mentions(case, known):
        if used not in existing:
            listed = sorted(existing)
            choices = ", ".join(listed[:_MOST_CHOICES]) or "—"
            choices += " …" if len(listed) > _MOST_CHOICES else ""
            raise DataError(
                f"{name}: {field}",
                ja=f"「{used}」は見つかりません。使えるのは次のどれかです: {choices}",
                en=f"{used!r} does not exist. Write one of: {choices}",
            )


def _codes(table: Path) -> tuple[str, ...]:
    """The first column of a table, without its heading."""
    try:
        lines = table.read_text(encoding="utf-8").splitlines()[1:]
    except OSError:
        raise DataError(
            f"data/tables/{table.name}",
            ja="ファイルがありません。git checkout data で戻すか、python -m geo.build で作り直してください。",
            en="The file is missing. Restore it with git checkout data, or run python -m geo.build.",
        ) from None
    return tuple(line.partition(",")[0] for line in lines)


def _refuse_doubles(name: str, field: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for used in ids:
        if used in seen:
            raise DataError(
                f"{name}: {field}",
                ja=f"id「{used}」が2回使われています。どちらかを別の id にしてください。",
                en=f"The id {used!r} is used twice. Give one of the two another id.",
            )
        seen.add(used)


def _mentions(case: Case, known: KnownIds) -> Iterator[tuple[str, str, Collection[str]]]:
    """Each mention as (field, id mentioned, ids that exist)."""
    sections = {section.id for section in case.sections}
    hubs = {hub.id for hub in case.hubs}
    organisations = {organisation.id for organisation in case.organisations}
    yield "source", case.source, known.sources
    for place in case.places:
        yield "places.code", place.code, known.areas
        yield "places.statistics", place.statistics, known.municipalities
        yield "places.position_source", place.position_source, known.sources
    above: set[str] = set()  # a heading stands under one that was printed before it
    for section in case.sections:
        if section.under:
            yield f"sections[{section.id}].under", section.under, frozenset(above)
        above.add(section.id)
    for practice in case.practices:
        at = f"practices[{practice.id}]"
        yield from ((f"{at}.types", used, known.types) for used in practice.types)
        yield from ((f"{at}.hubs", used, hubs) for used in practice.hubs)
    for item in (*case.practices, *case.hubs):
        at = f"{item.id}.organisations"
        yield from ((at, used, organisations) for used in item.organisations)
    for organisation in case.organisations:
        yield f"organisations[{organisation.id}].sector", organisation.sector, known.sectors
    for person in case.people:
        if person.organisation:
            yield "people.organisation", person.organisation, organisations
    for item in (*case.items(), *case.figures, *case.people, *case.events, *case.corrections):
        yield f"{getattr(item, 'id', type(item).__name__.lower())}.section", item.section, sections
