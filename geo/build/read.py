"""A raw table as its adapter expects it: every row and cell is looked at before any is used."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from geo.build.area_codes import five_digit_codes
from geo.build.content import read_content
from geo.build.fields import Field
from geo.build.raw import RawFile
from geo.errors import DataError, DataErrors
from geo.places.problems import first, listing

_FORMS = {
    "whole": re.compile(r"[0-9]+", re.ASCII),
    "decimal": re.compile(r"-?[0-9]+(\.[0-9]+)?", re.ASCII),
}


@dataclass(frozen=True)
class RawTable:
    """Cells as text under the publisher's names; the index is the line in the file."""

    name: str
    raw: RawFile
    frame: pd.DataFrame

    def line(self, code: str) -> int | None:
        """The line of an area, the first if it has several; None if it has none."""
        lines = self.frame.index[self.frame["code"] == code]
        return int(lines[0]) if len(lines) else None


def read_raw(path: Path, raw: RawFile, notices: list[str], name: str = "") -> RawTable:
    """The columns that ``raw`` declares, and the name of the area where there is one; codes have
    five digits. What was mended on the way is told in ``notices``.

    name: of the file in messages. Raises DataErrors with all that is wrong with the file.
    """
    name = name or path.name
    header, years, frame = _rows(read_content(path, name, notices), raw, name)
    if errors := list(_columns(raw, header, years, name)):
        raise DataErrors(errors)
    fields = [*([Field("code", "code")] if raw.header == "ssdse" else []), *raw.fields]
    for field in fields:
        cells = frame[field.name]
        if field.kind == "code":
            codes = pd.Series(five_digit_codes(list(cells)), frame.index, dtype=object)
            _tell_padded(cells, codes, name, notices)
            frame[field.name] = codes
            errors += _wrong(name, field.name, cells[codes.isna()], _CODE)
        else:
            errors += _cells(name, field, cells)
    if not errors:
        errors += [*_doubled(frame, raw, name), *_torn(frame, fields, name)]
    if errors:
        raise DataErrors(errors)
    kept = dict.fromkeys([*(field.name for field in fields), raw.area_name])
    return RawTable(name, raw, frame[[column for column in kept if column in frame]])


def _rows(text: str, raw: RawFile, name: str) -> tuple[list[str], dict[str, str], pd.DataFrame]:
    """Heading, year of each column (SSDSE alone), and all other rows by their line."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    lines: dict[int, list[str]] = {}
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                lines[reader.line_num] = [cell.strip() for cell in row]
    except csv.Error as error:
        raise DataErrors(
            [
                DataError(
                    f"{name}: L{reader.line_num}",
                    ja=f"CSV として読めません（{error}）。引用符が閉じていないか、途中で切れています。",
                    en=f"Cannot be read as CSV ({error}). A quotation mark is not closed, or the file is cut off.",
                )
            ]
        ) from None
    heading, *body = lines.items()
    header = heading[1]
    if ragged := [line for line, row in lines.items() if len(row) != len(header)]:
        ja, en = listing(first(f"L{line}" for line in ragged), len(ragged))
        raise DataErrors(
            [
                DataError(
                    name,
                    ja=f"見出しの列数（{len(header)}）と違う行があります{ja}。途中で切れた行や、数の桁区切りのコンマはありませんか。",
                    en=f"Rows with other than the {len(header)} cells of the heading{en}. Is a row cut off, or is there a comma within a number?",
                )
            ]
        )
    years: dict[str, str] = {}
    if raw.header == "ssdse":
        header = ["code", *header[1:]]
        years = dict(zip(header, body[0][1], strict=True)) if body else {}
        body = body[2:]
    frame = pd.DataFrame(
        [row for _, row in body], index=[line for line, _ in body], columns=header, dtype=object
    )
    return header, years, frame


def _columns(
    raw: RawFile, header: list[str], years: dict[str, str], name: str
) -> Iterator[DataError]:
    if raw.header == "ssdse":
        wrong = [f"{f.name} ({f.year})" for f in raw.fields if years.get(f.name) != str(f.year)]
        if wrong:
            listed = ", ".join(wrong)
            yield DataError(
                name,
                ja=f"次の項目（年）がありません: {listed}。SSDSE-A の版を確かめてください。",
                en=f"These items (years) are absent: {listed}. Check which edition of SSDSE-A this is.",
            )
    elif absent := [field.name for field in raw.fields if field.name not in header]:
        found = ", ".join(header)[:200]
        yield DataError(
            f"{name}: L1",
            ja=f"次の列がありません: {', '.join(absent)}（あるのは {found}）。見出しの綴りと区切りのコンマを確かめてください。",
            en=f"These columns are absent: {', '.join(absent)} (there are {found}). Check the spelling of the heading, and that commas divide it.",
        )
    needed = {field.name for field in raw.fields}
    if twice := sorted({column for column in header if header.count(column) > 1} & needed):
        yield DataError(
            f"{name}: L1",
            ja=f"同じ名の列が2つあります: {', '.join(twice)}。どちらかを除いてください。",
            en=f"Two columns have the same name: {', '.join(twice)}. Take one away.",
        )


_CODE = (
    "市区町村コードではありません。5桁（または検査数字つきの6桁）の文字として書いてください。",
    "Not a code of an area. Write five digits, or six with the check digit, as text.",
)
_EMPTY = (
    "空欄です。公表元のファイルと見比べてください。",
    "Empty. Compare with the publisher's file.",
)
_NUMBER = {
    "whole": (
        "0以上の整数ではありません。桁区切りのコンマ・負の符号・「-」「***」などの記号は使わず、公表がなければ空欄、皆無なら0と書いてください。",
        "Not a whole number of 0 or more. No commas, no sign, no marks like - or ***: an empty cell if it is not published, 0 if there is none.",
    ),
    "decimal": (
        "数ではありません。小数点つきの数（例 35.68）で書いてください。",
        "Not a number. Write it as in 35.68.",
    ),
}


def _cells(name: str, field: Field, cells: pd.Series) -> Iterator[DataError]:
    empty = cells == ""
    if not field.empty:
        yield from _wrong(name, field.name, cells[empty], _EMPTY)
    if field.kind in _FORMS:
        good = cells.map(lambda cell: _FORMS[field.kind].fullmatch(cell) is not None)
        yield from _wrong(name, field.name, cells[~good & ~empty], _NUMBER[field.kind])
    if field.among:
        among = ", ".join(field.among)
        said = (f"次のどれかではありません: {among}。", f"Not one of {among}.")
        yield from _wrong(name, field.name, cells[~cells.isin(field.among)], said)


def _wrong(name: str, column: str, cells: pd.Series, said: tuple[str, str]) -> Iterator[DataError]:
    if len(cells):
        ja, en = listing(first(f"L{line}: {cell!r}" for line, cell in cells.items()), len(cells))
        yield DataError(f"{name}: {column}", ja=said[0] + ja, en=said[1] + en)


def _doubled(frame: pd.DataFrame, raw: RawFile, name: str) -> Iterator[DataError]:
    key = ["code", "year"] if "year" in {field.name for field in raw.fields} else ["code"]
    twice = frame.loc[frame.duplicated(key), "code"]
    said = ("同じコードの行が2つあります。", "Two rows have this code.")
    yield from _wrong(name, "code", twice, said)


def _torn(frame: pd.DataFrame, fields: list[Field], name: str) -> Iterator[DataError]:
    """Rows in which men and women are not all persons."""
    for field in fields:
        if field.parts and set(field.parts) <= set(frame.columns):
            numbers = frame[[field.name, *field.parts]].apply(pd.to_numeric, errors="coerce")
            off = numbers[list(field.parts)].sum(axis="columns") != numbers[field.name]
            said = (
                f"内訳（{' + '.join(field.parts)}）の合計と違います。列の入れ替わりはありませんか。",
                f"Not the sum of its parts ({' + '.join(field.parts)}). Are columns swapped?",
            )
            yield from _wrong(name, field.name, frame.loc[off, field.name], said)


def _tell_padded(written: pd.Series, codes: pd.Series, name: str, notices: list[str]) -> None:
    changed = (written.str.removeprefix("R") != codes) & codes.notna()
    if changed.any():
        line = changed.idxmax()
        notices.append(
            f"{name}: {changed.sum():,}行のコードを5桁として読みました / codes of {changed.sum():,}"
            f" rows were read as five digits: {written[line]} → {codes[line]}"
        )
