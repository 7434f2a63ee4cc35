"""Every id that a case mentions must exist, and none may mean two things."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from geo.cases.model import Case
from geo.cases.nearest import AreaName, listed, offered
from geo.cases.vocabulary import read_vocabulary
from geo.errors import DataError, built_file_error, why
from geo.toml_files import load_toml, told, toml_paths
from geo.toml_lines import Lines, Loc

_DEEPEST = 8  # headings one under another


class KnownIds(NamedTuple):
    """The ids that exist outside the case's own file."""

    types: Collection[str]
    sectors: Collection[str]
    areas: Collection[str]  # codes of municipalities and wards, which have a position
    municipalities: Collection[str]  # codes that have statistics
    sources: Collection[str]
    names: Mapping[str, AreaName] = MappingProxyType({})  # of the codes


class _Mention(NamedTuple):
    loc: Loc
    used: str
    existing: Collection[str]
    called: str = ""  # what the file calls it


class _Double(NamedTuple):
    loc: Loc
    used: str


def read_known_ids(data: Path) -> KnownIds:
    """The ids that exist below ``data``. Raises DataError for a table or vocabulary that is
    missing; whether a table is whole is for ``geo.places`` to say.
    """
    municipalities, wards = (_rows(data / f"tables/{n}.csv") for n in ("municipalities", "wards"))
    names = {
        code: AreaName(row.get("prefecture") or "", row.get("name") or "")
        for code, row in municipalities.items()
    }
    nameless = AreaName("", "")
    for code, row in wards.items():
        city = names.get(row.get("city") or "", nameless)
        names[code] = AreaName(city.prefecture, row.get("name") or "")
    return KnownIds(
        types=tuple(read_vocabulary(data / "vocabulary/practice_types.toml")),
        sectors=tuple(read_vocabulary(data / "vocabulary/organisation_sectors.toml")),
        areas=(*municipalities, *wards),
        municipalities=tuple(municipalities),
        sources=tuple(path.stem for path in toml_paths(data / "sources") if load_toml(path)),
        names=names,
    )


def check_references(name: str, case: Case, known: KnownIds, path: Path | None = None) -> None:
    """Raise DataError that tells every id in ``case`` that is doubled or leads nowhere.

    name: of the file, for the message. path: the file, so that lines can be told.
    """
    lines = Lines(path)
    problems = [
        DataError(
            lines.place(name, double.loc),
            ja=f"id「{double.used}」が2回使われています。どちらかを別の id にしてください。",
            en=f"The id {double.used!r} is used twice. Give one of the two another id.",
        )
        for double in _doubles(case)
    ]
    problems += [
        DataError(lines.place(name, loc), ja=ja, en=en) for loc, ja, en in _misnamed(case, known)
    ]
    wrong = [each for each in _mentions(case, known) if each.used not in each.existing]
    answered = wrong[:20]  # each is looked for among all codes, and no more are told
    problems += [_unknown(lines.place(name, each.loc), each, known) for each in answered]
    if problems:
        raise told(name, problems, left_out=len(wrong) - len(answered))


def _unknown(where: str, mention: _Mention, known: KnownIds) -> DataError:
    """With what may be meant; with all that there are, unless they are the codes of Japan."""
    near = ", ".join(offered(mention.used, mention.existing, known.names, mention.called))
    codes = any(mention.existing is each for each in (known.areas, known.municipalities))
    choices = "" if near and codes else listed(mention.existing)
    ja = f"「{mention.used}」は見つかりません。"
    ja += f"もしかして: {near}。" if near else ""
    ja += f"使えるのは次のどれかです: {choices}" if choices else ""
    en = f"{mention.used!r} does not exist."
    en += f" Did you mean: {near}?" if near else ""
    en += f" Write one of: {choices}" if choices else ""
    return DataError(where, ja=ja, en=en)


def _misnamed(case: Case, known: KnownIds) -> Iterator[tuple[Loc, str, str]]:
    """Each code of a place that bears the very name of another municipality or ward."""
    for n, place in enumerate(case.places):
        own, called = known.names.get(place.code), place.name.ja
        if own is None or called in (own.name, "".join(own)):
            continue
        meant = [code for code, name in known.names.items() if called in (name.name, "".join(name))]
        if meant:
            right = ", ".join(f"{code} {''.join(known.names[code])}" for code in meant)
            yield (
                ("places", n, "code"),
                f"「{place.code}」は{''.join(own)}のコードで、{called}のものではありません。もしかして: {right}。",
                f"{place.code!r} is the code of {''.join(own)} and not of {called}. Did you mean: {right}?",
            )


def _rows(table: Path) -> dict[str, dict[str, str | None]]:
    """The rows of a table by their first column."""
    try:
        with table.open(encoding="utf-8", newline="") as file:
            heading = next(csv.reader(file), [])
            rows = csv.DictReader(file, heading)
            return {row[heading[0]]: row for row in rows if heading}
    except FileNotFoundError:
        raise built_file_error(
            f"data/tables/{table.name}", ja="ファイルがありません。", en="The file is missing."
        ) from None
    except (OSError, ValueError, csv.Error) as error:
        raise built_file_error(
            f"data/tables/{table.name}",
            ja=f"表として読めません（{why(error)}）。",
            en=f"Cannot be read as a table ({why(error)}).",
        ) from None


def _doubles(case: Case) -> Iterator[_Double]:
    """Each id that is given to two things, or twice to one."""
    yield from _repeated((("sections", n, "id"), s.id) for n, s in enumerate(case.sections))
    yield from _repeated(
        ((kind, n, "id"), item.id)
        for kind in ("practices", "hubs", "organisations", "schemes")
        for n, item in enumerate(getattr(case, kind))
    )
    for kind, fields in (
        ("practices", ("types", "hubs", "organisations")),
        ("hubs", ("organisations",)),
    ):
        for n, item in enumerate(getattr(case, kind)):
            for field in fields:
                yield from _repeated(((kind, n, field), used) for used in getattr(item, field))


def _repeated(ids: Iterable[tuple[Loc, str]]) -> Iterator[_Double]:
    seen: set[str] = set()
    for loc, used in ids:
        if used in seen:
            yield _Double(loc, used)
        seen.add(used)


def _mentions(case: Case, known: KnownIds) -> Iterator[_Mention]:
    """Each id that is mentioned, and what exists there."""
    sections = {section.id for section in case.sections}
    hubs = {hub.id for hub in case.hubs}
    organisations = {organisation.id for organisation in case.organisations}
    yield _Mention(("source",), case.source, known.sources)
    for n, place in enumerate(case.places):
        at, called = ("places", n), place.name.ja
        yield _Mention((*at, "code"), place.code, known.areas, called)
        yield _Mention((*at, "statistics"), place.statistics, known.municipalities, called)
        yield _Mention((*at, "position_source"), place.position_source, known.sources)
    depth: dict[str, int] = {}
    for n, section in enumerate(case.sections):
        if section.under:
            # a heading stands under one that was printed before it, and not without end
            above = {name for name, deep in depth.items() if deep < _DEEPEST}
            yield _Mention(("sections", n, "under"), section.under, above)
        depth[section.id] = depth.get(section.under or "", 0) + 1
    for n, practice in enumerate(case.practices):
        at = ("practices", n)
        yield from (_Mention((*at, "types"), used, known.types) for used in practice.types)
        yield from (_Mention((*at, "hubs"), used, hubs) for used in practice.hubs)
    for kind in ("practices", "hubs"):
        for n, item in enumerate(getattr(case, kind)):
            at = (kind, n, "organisations")
            yield from (_Mention(at, used, organisations) for used in item.organisations)
    for n, organisation in enumerate(case.organisations):
        yield _Mention(("organisations", n, "sector"), organisation.sector, known.sectors)
    for n, person in enumerate(case.people):
        if person.organisation:
            yield _Mention(("people", n, "organisation"), person.organisation, organisations)
    for kind in _IN_SECTIONS:
        for n, item in enumerate(getattr(case, kind)):
            yield _Mention((kind, n, "section"), item.section, sections)


_IN_SECTIONS = (
    "practices", "hubs", "organisations", "schemes", "figures", "people", "events", "corrections",
)  # fmt: skip
