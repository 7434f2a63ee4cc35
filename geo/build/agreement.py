"""Do all raw files speak of the same areas, and does a code mean the same area in each?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from geo.build.read import RawTable
from geo.errors import DataError
from geo.places.problems import first, listing
from geo.places.schema import MUNICIPALITIES, WARDS

_COUNTS = {"municipalities": MUNICIPALITIES, "wards": WARDS}


@dataclass(frozen=True)
class Listed:
    """The areas of one file: ``names`` by code ("" where the file has none), ``lines`` by code."""

    file: str
    areas: str  # a key of _COUNTS
    names: Mapping[str, str]
    lines: Mapping[str, int]


def listed(table: RawTable) -> Listed:
    """The areas of a table that has one row for each."""
    frame, column = table.frame, table.raw.area_name
    names = frame[column] if column in frame else [""] * len(frame)
    return Listed(
        table.name,
        table.raw.areas,
        dict(zip(frame["code"], names, strict=True)),
        dict(zip(frame["code"], frame.index, strict=True)),
    )


def disagreements(files: Iterable[Listed], selected: RawTable | None) -> list[DataError]:
    """What a file has and most others do not: codes of which there is no such area, areas without
    a row, and other names of a code, which rows shifted against their codes have.

    selected: a table with a few municipalities and wards of them.
    """
    files = list(files)
    errors: list[DataError] = []
    known: set[str] = set()
    for areas, count in _COUNTS.items():
        of_kind = [file for file in files if file.areas == areas]
        usual = _usual([file.names for file in of_kind])
        known |= set(usual)
        for file in of_kind:
            errors += _codes(file, usual)
            errors += _names(file, usual)
        if of_kind and len(usual) != count and not errors:
            errors.append(_count(of_kind, len(usual), count))
    if selected and known:
        foreign = selected.frame.loc[~selected.frame["code"].isin(known), "code"]
        errors += _unknown(selected.name, {code: line for line, code in foreign.items()}, {})
    return errors


def _usual(files: list[Mapping[str, str]]) -> dict[str, str]:
    """Codes that more than half of the files have, with the name that most of those give."""
    counts = Counter(code for names in files for code in names)
    usual = {}
    for code, count in sorted(counts.items()):
        if 2 * count > len(files):
            names = Counter(names[code] for names in files if names.get(code))
            usual[code] = names.most_common(1)[0][0] if names else ""
    return usual


def _codes(file: Listed, usual: Mapping[str, str]) -> Iterator[DataError]:
    yield from _unknown(
        file.file, {c: file.lines.get(c, 0) for c in file.names if c not in usual}, file.names
    )
    if absent := [code for code in usual if code not in file.names]:
        ja, en = listing(first(f"{code} {usual[code]}" for code in absent), len(absent))
        yield DataError(
            f"{file.file}: code",
            ja=f"次の地域の行がありません{ja}。途中で切れていたり、古いコードで書かれたりしていませんか（この形の行数は{len(usual):,}）。",
            en=f"There is no row of these areas{en}. Is the file cut off, or do they stand under an older code? (It should have {len(usual):,} areas.)",
        )


def _unknown(file: str, lines: Mapping[str, int], names: Mapping[str, str]) -> Iterator[DataError]:
    if lines:
        shown = first(
            " ".join(filter(None, [f"L{line}" if line else "", code, names.get(code, "")]))
            for code, line in lines.items()
        )
        ja, en = listing(shown, len(lines))
        yield DataError(
            f"{file}: code",
            ja=f"ほかのファイルにないコードです{ja}。前のコードなら今のものに直してください。",
            en=f"Codes that the other files do not have{en}. If they are former codes, write those of today.",
        )


def _names(file: Listed, usual: Mapping[str, str]) -> Iterator[DataError]:
    other = [
        code
        for code, name in file.names.items()
        if name and usual.get(code) and name not in (usual[code], "")
    ]
    if other:
        shown = first(
            f"L{file.lines.get(code, 0)} {code} {file.names[code]} ≠ {usual[code]}"
            for code in other
        )
        ja, en = listing(shown, len(other))
        yield DataError(
            f"{file.file}: code",
            ja=f"コードと名がほかのファイルと違います{ja}。行がずれたり並べ替わったりしていませんか。改称なら、すべてのファイルを新しい名に揃えてください。",
            en=f"Code and name differ from the other files{en}. Are rows shifted or sorted apart? If the area was renamed, give it the new name in every file.",
        )


def _count(files: list[Listed], found: int, count: int) -> DataError:
    return DataError(
        ", ".join(file.file for file in files),
        ja=f"地域が {found:,} あり、geo/places/schema.py の {count:,} と違います。合併などで変わったのなら、そちらを改めてください。",
        en=f"There are {found:,} areas and not {count:,} as in geo/places/schema.py. If areas have merged, change it there.",
    )
