"""Do the tables hold what expectations.py declares? Every place where they do not, as problems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from geo.places import expectations
from geo.places.problems import Problem
from geo.places.schema import COLUMNS, TABLES, Table
from geo.places.tables import Statistics

_CENT = 0.005  # half of the last decimal of an area


def problems(tables: Statistics) -> list[Problem]:
    """All that does not hold; of codes alone if they are wrong, for nothing else can be compared.

    tables: every table of the schema, as ``read_table`` gives it.
    """
    return list(_codes(tables)) or [
        *_texts(tables),
        *_positions(tables),
        *_missing(tables),
        *_zeros(tables),
        *_totals(tables),
        *_parts(tables),
        *_wards(tables),
        *_same(tables),
    ]


def years_of(column: str) -> tuple[int, ...]:
    """Every year of which a table has the count."""
    table, found = COLUMNS[column]
    return (found.year,) if found.year else tuple(sorted(y for _, ys in table.sources for y in ys))


def _codes(tables: Statistics) -> Iterator[Problem]:
    towns, wards = tables.municipalities.index, tables.wards.index
    for table in TABLES:
        index = tables.frames[table.name].index
        codes = index.get_level_values("code")
        wanted = wards if table.name == "wards" else towns
        if table.name in ("projection", "register"):
            wanted = towns.append(wards)
        if doubled := sorted(set(codes[index.duplicated()])):
            yield _problem(table, "code", "同じ行が2度あります。", "Twice the same row.", doubled)
        if unknown := sorted(set(codes) - set(wanted)):
            yield _problem(
                table, "code", "名称の表にないコードです。", "Not in the table of names.", unknown
            )
        if absent := sorted(set(wanted) - set(codes)):
            yield _problem(table, "code", "行がありません。", "There is no row of these.", absent)


def _texts(tables: Statistics) -> Iterator[Problem]:
    for table in TABLES[:2]:
        frame = tables.frames[table.name]
        for column, pattern in expectations.PATTERNS.items():
            if column in frame:
                texts = frame[column].fillna("")
                yield from _each(
                    table, column, texts[~texts.str.fullmatch(pattern)],
                    "書き方が違います。列の入れ替わりや文字の化けはありませんか。",
                    "Not written as this column is. Are columns swapped, or characters damaged?",
                )  # fmt: skip
    towns = tables.municipalities
    prefectures = towns.index.str[:2]
    for column in ("prefecture", "prefecture_en"):
        usual = towns[column].groupby(prefectures).transform(lambda names: names.mode().iloc[0])
        yield from _each(
            TABLES[0], column, towns[column][towns[column] != usual],
            "コードの先頭2桁の都道府県と違います。",
            "Another prefecture than the first two digits of the code say.",
        )  # fmt: skip
    cities = tables.wards["city"]
    named = [
        name.startswith(towns["name"].get(city, "?")) and city[:2] == code[:2]
        for code, city, name in zip(cities.index, cities, tables.wards["name"], strict=True)
    ]
    yield from _each(
        TABLES[1], "city", cities[[not good for good in named]],
        "区の名と属する市が合いません。", "The ward is not one of that city.",
    )  # fmt: skip


def _positions(tables: Statistics) -> Iterator[Problem]:
    for table in TABLES[:2]:
        for column, (least, most) in expectations.RANGES.items():
            degrees = tables.frames[table.name][column]
            yield from _each(
                table, column, degrees[~degrees.between(least, most)],
                f"日本の外です（{least:g}～{most:g}度のはず）。緯度と経度が逆ではありませんか。",
                f"Not in Japan ({least:g} to {most:g} degrees). Are latitude and longitude swapped?",
            )  # fmt: skip


def _missing(tables: Statistics) -> Iterator[Problem]:
    for name, year, counts in _counts(tables):
        table = COLUMNS[name][0]
        absent = expectations.NOT_PROJECTED if table.name == "projection" else frozenset()
        if name in expectations.SOMETIMES and year != max(years_of(name)):
            absent = frozenset(counts.index) - expectations.SELECTED
        may_be = counts.index.isin(absent)
        if len(empty := counts.index[counts.isna() & ~may_be]):
            ja, en = "空欄です。公表のある地域です。", "Empty, although it is published."
            yield _problem(table, name, ja, en, empty, year)
        yield from _each(
            table, name, counts[counts.notna() & may_be],
            "公表のない地域です（浜通りなど）。0ではなく空欄にしてください。",
            "Not published for these (浜通り and others). Leave the cell empty: it is not 0.",
            year,
        )  # fmt: skip


def _zeros(tables: Statistics) -> Iterator[Problem]:
    for name, year, counts in _counts(tables):
        table = COLUMNS[name][0]
        yield from _each(
            table, name, counts[counts < 0], "負の数です。", "Below zero.", year
        )  # fmt: skip
        if name in expectations.NEVER_ZERO:
            known = expectations.NEVER_ZERO[name].get(year, frozenset())
            if table.name == "projection":  # said by _missing
                known = expectations.NOT_PROJECTED
            zeros = counts[counts == 0]
            yield from _each(
                table, name, zeros[[code not in known for code in zeros.index]],
                "0です。公表がなければ空欄に、ほんとうに0なら expectations.py の NEVER_ZERO に足します。",
                "0. Leave it empty if it is not published; if it is 0 indeed, add it to NEVER_ZERO of expectations.py.",
                year,
            )  # fmt: skip


def _totals(tables: Statistics) -> Iterator[Problem]:
    for total in expectations.TOTALS:
        towns = tables.column(total.column, total.year).reindex(tables.municipalities.index)
        found = towns[towns.index.str.startswith(total.within)].sum()
        if abs(found - total.value) > _CENT:
            of = f"（コードが {total.within} で始まるもの）" if total.within else ""
            of_en = f" whose codes begin with {total.within}" if total.within else ""
            yield Problem(
                COLUMNS[total.column][0], total.column,
                f"市区町村{of}の合計が {found:,.10g} で、{total.value:,.10g} ではありません（差 {found - total.value:+,.10g}）。",
                f"The municipalities{of_en} add up to {found:,.10g} and not to {total.value:,.10g} (difference {found - total.value:+,.10g}).",
                total.year,
            )  # fmt: skip


def _parts(tables: Statistics) -> Iterator[Problem]:
    for each in expectations.PARTS:
        for year in years_of(each.whole):
            parts = sum(tables.column(part, year) for part in each.parts)
            whole = tables.column(each.whole, year)
            rest = whole - parts
            wrong = rest[(rest < 0) | (rest > each.rest * whole + _CENT)]
            sum_of = " + ".join(each.parts)
            areas = [f"{code}: {parts[code]:,.10g} / {whole[code]:,.10g}" for code in wrong.index]
            if areas:
                yield Problem(
                    COLUMNS[each.whole][0], each.whole,
                    f"内訳（{sum_of}）と合いません。", f"Does not agree with its parts ({sum_of}).",
                    year, tuple(tuple(area.split(": ", 1)) for area in areas),
                )  # fmt: skip


def _wards(tables: Statistics) -> Iterator[Problem]:
    cities = tables.wards["city"]
    for name in expectations.WARDS_ADD_UP:
        for year in years_of(name):
            counts = tables.column(name, year)
            # some age classes of a few wards only are published: those have no sum
            sums = counts[cities.index].groupby(cities).sum(skipna=False)
            off = (sums - counts[sums.index]).dropna()
            yield from _each(
                COLUMNS[name][0], name, off[off != 0], "区の表の合計と市の数が違います（数は差）。どちらかが誤りです。",
                "The wards do not add up to the city (the number is the difference): one of the two is wrong.",
                year,
            )  # fmt: skip


def _same(tables: Statistics) -> Iterator[Problem]:
    for (name, year), (other, other_year) in expectations.SAME:
        there = tables.column(other, other_year)
        off = (tables.column(name, year).reindex(there.index) - there).dropna()
        yield from _each(
            COLUMNS[name][0], name, off[off != 0], f"{other}（{other_year}年）と違います（数は差）。",
            f"Not the same as {other} of {other_year} (the number is the difference).", year,
        )  # fmt: skip


def _counts(tables: Statistics) -> Iterator[tuple[str, int, pd.Series]]:
    for name in COLUMNS:
        for year in years_of(name):
            yield name, year, tables.column(name, year)


def _problem(
    table: Table, column: str, ja: str, en: str, codes: Iterable[str], year: int | None = None
) -> Problem:
    return Problem(table, column, ja, en, year, tuple((code, "") for code in codes))


def _each(
    table: Table, column: str, wrong: pd.Series, ja: str, en: str, year: int | None = None
) -> Iterator[Problem]:
    """One problem for all that ``wrong`` has, by code; none if it is empty."""
    if len(wrong):
        areas = [
            (code, f"{v:.10g}" if isinstance(v, float) else str(v)) for code, v in wrong.items()
        ]
        yield Problem(table, column, ja, en, year, tuple(areas))
