"""Reading TOML strictly: what the model refuses becomes a message an editor can act on."""

from __future__ import annotations

import textwrap
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from geo.errors import DataError

Model = TypeVar("Model", bound=BaseModel)


def load_toml(path: Path) -> dict[str, Any]:
    """The whole file. Raises DataError if it is missing, not UTF-8 or not TOML."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(
            path.name,
            ja=f'TOML として読めません（{error}）。文字列は "…" で囲み、見出しは [[practices]] のように書いてください。',
            en=f'This is not valid TOML ({error}). Put text in "double quotes" and write headings like [[practices]].',
        ) from None
    except UnicodeDecodeError:
        raise DataError(
            path.name,
            ja="文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。",
            en="This file is not UTF-8. Save it again as UTF-8.",
        ) from None
    except OSError:
        raise DataError(
            path.name,
            ja="ファイルがありません。git checkout data で戻してください。",
            en="The file is missing. Restore it with git checkout data.",
        ) from None


def validated(model: type[Model], where: str, table: Any) -> Model:
    """``table`` as a ``model``. Raises DataError: where, what, and what to write instead."""
    try:
        return model.model_validate(table)
    except ValidationError as error:
        raise explain(where, error) from None


def explain(where: str, error: ValidationError) -> DataError:
    """The first thing that the model refused, as where, what, and what to write instead."""
    first = error.errors()[0]
    field = _path(first["loc"])
    ja, en = _advice(first, field)
    return DataError(f"{where}: {field}" if field else where, ja=ja, en=en)


def _path(loc: tuple[int | str, ...]) -> str:
    """``practices[3].types``; items are counted from 1, as an editor counts them."""
    text = ""
    for part in loc:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.lstrip(".")


def _advice(first: Any, field: str) -> tuple[str, str]:
    name = field.rpartition(".")[2]
    got = textwrap.shorten(repr(first["input"]), 80, placeholder=" …")
    match first["type"]:
        case "missing":
            return (
                f"{name} がありません。この項目に {name} = … を書いてください。",
                f"{name} is missing. Add {name} = … to this entry.",
            )
        case "extra_forbidden":
            return (
                f"{name} という項目はありません。つづりを確かめるか、消してください。",
                f"There is no field called {name}. Check the spelling or delete it.",
            )
        case "string_pattern_mismatch":
            pattern = first["ctx"]["pattern"]
            return (
                f'{got} は形が違います。{pattern} に合う形で書いてください（日付なら "2018" や "2003-03"）。',
                f'{got} has the wrong form. Write it to match {pattern} (a date: "2018" or "2003-03").',
            )
        case "literal_error":
            expected = first["ctx"]["expected"]
            return (
                f"{got} は使えません。使えるのは {expected} です。",
                f"{got} is not allowed here. Write one of {expected}.",
            )
        case "municipality_code":
            return (
                f'{got} は5桁の市区町村コードではありません。先頭の0も含めて "01202" のように書いてください。',
                f'{got} is not a five-digit municipality code. Keep the leading zero, such as "01202".',
            )
        case kind if kind.endswith(("_type", "_parsing")):
            wanted = kind.removesuffix("_type").removesuffix("_parsing")
            return (
                f'{got} は種類が違います（必要なのは {wanted}）。文字は "…"、数は引用符なしで書いてください。',
                f'{got} is of the wrong kind ({wanted} is needed). Text goes in "quotes", numbers without.',
            )
        case _:
            return (
                f"{got} は使えません（{first['msg']}）。他の事例ファイルの同じ項目に倣ってください。",
                f"{got} cannot be used ({first['msg']}). Follow the same field in another case file.",
            )
