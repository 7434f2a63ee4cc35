"""Reading TOML strictly: what the model refuses becomes a message an editor can act on."""

from __future__ import annotations

import textwrap
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticCustomError

from geo.codes import read_code
from geo.errors import DataError, together
from geo.toml_lines import Lines, Loc, written

Model = TypeVar("Model", bound=BaseModel)

_MOST_PROBLEMS = 20  # of one file are told at once
# what desktops and editors leave in a folder by themselves
_LEFT_BY_PROGRAMS = ("thumbs.db", "desktop.ini", "__macosx")


def toml_paths(folder: Path) -> list[Path]:
    """The files of a collection, one for each entry, by name; ``.TOML`` is read as well."""
    found = (path for path in _inside(folder) if path.suffix.lower() == ".toml")
    return sorted(path for path in found if not path.is_dir())  # which is told as unread


def toml_path(folder: Path, name: str) -> Path:
    """The file of one entry of a collection, whether or not it is there."""
    found = (path for path in toml_paths(folder) if path.stem == name)
    return next(found, folder / f"{name}.toml")


def unread(folder: Path) -> list[DataError]:
    """What lies in the folder of a collection and is not read, as a warning for each."""
    return [
        DataError(
            f"{folder.name}/{path.name}",
            ja="このファイルは読まれません。読むのは名前が .toml で終わるファイルだけです。名前を直すか、ほかのフォルダーに移してください（.toml.txt になるときは、拡張子を表示する設定にすると直せます）。",
            en="This is not read: only files whose names end in .toml are. Rename it or move it elsewhere (where it became .toml.txt, let the file manager show endings).",
        )
        for path in sorted(_inside(folder))
        if path.is_dir() or path.suffix.lower() != ".toml"
    ]


def _inside(folder: Path) -> Iterator[Path]:
    for path in folder.glob("*"):
        name = path.name.lower()
        hidden = name.startswith((".", "~", "#")) or name.endswith("~")
        if not hidden and name not in _LEFT_BY_PROGRAMS:
            yield path


def load_toml(path: Path) -> dict[str, Any]:
    """The whole file. Raises DataError if it is missing, not UTF-8 or not TOML."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise DataError(
            path.name,
            ja="文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。",
            en="This file is not UTF-8. Save it again as UTF-8.",
        ) from None
    # beside what is no TOML: a number of thousands of digits, a hundred brackets one in another
    except (ValueError, RecursionError) as error:
        raise DataError(
            path.name,
            ja=f'TOML として読めません（{error}）。文字列は "…" で囲み、見出しは [[practices]] のように書いてください。',
            en=f'This is not valid TOML ({error}). Put text in "double quotes" and write headings like [[practices]].',
        ) from None
    except OSError:
        raise DataError(
            path.name,
            ja="ファイルがありません。git checkout data で戻してください。",
            en="The file is missing. Restore it with git checkout data.",
        ) from None


def validated(
    model: type[Model], where: str, table: Any, path: Path | None = None, inside: Loc = ()
) -> Model:
    """``table`` as a ``model``. Raises DataError that tells all that is wrong: where, what, and
    what to write instead; with the line, if ``path`` is the file and ``inside`` the way to the
    table in it.
    """
    try:
        return model.model_validate(table)
    except ValidationError as error:
        raise explain(where, error, path, inside) from None


def explain(
    where: str, error: ValidationError, path: Path | None = None, inside: Loc = ()
) -> DataError:
    """What the model refused, as where, what, and what to write instead."""
    # a list of which an entry is refused is also told to be too short without it
    refused = [
        each
        for each in error.errors()
        if each["type"] != "too_short" or len(each["input"]) < each["ctx"]["min_length"]
    ]
    finder = Lines(path)
    problems = []
    for each in refused[:_MOST_PROBLEMS]:
        loc = (*each["loc"], *each.get("ctx", {}).get("field", ()))
        ja, en = _advice(each, loc)
        problems.append(DataError(finder.place(where, loc, inside), ja=ja, en=en))
    return told(where, problems, left_out=len(refused) - len(problems))


def told(where: str, problems: list[DataError], left_out: int = 0) -> DataError:
    """The first problems of a file as one error, which says how many more there are."""
    kept = problems[:_MOST_PROBLEMS]
    if rest := left_out + len(problems) - len(kept):
        kept.append(
            DataError(
                where,
                ja=f"ほかに{rest}件あります。上のものを直してから、もう一度点検してください。",
                en=f"There are {rest} more. Mend those above and check again.",
            )
        )
    return together(kept)


def too_long(most: int) -> tuple[str, str]:
    """What is said, in Japanese and English, of a text with more than ``most`` letters."""
    return (
        f"長すぎます。{most}字までにしてください。",
        f"This is too long. Keep it to {most} letters at most.",
    )


def refusal(ja: str, en: str, *field: int | str) -> PydanticCustomError:
    """What a model raises where it knows best what is wrong, and in which field of it."""
    return PydanticCustomError("told", "{en}", {"ja": ja, "en": en, "field": field})


def _advice(refused: Any, loc: Loc) -> tuple[str, str]:
    name = written(loc).rpartition(".")[2]
    got = textwrap.shorten(repr(refused["input"]), 80, placeholder=" …")
    context = refused.get("ctx", {})
    match refused["type"]:
        case "told":  # by the model itself, which knows best
            return context["ja"], context["en"]
        case "finite_number":
            return (
                f"{got} は数ではありません。わからない数は 0 や nan とせず、項目ごと消してください。",
                f"{got} is no number. What is not known is left out, and is neither 0 nor nan.",
            )
        case "string_too_short":
            return (
                "空です。書くか、項目ごと消してください。",
                "This is empty. Write something or leave the field out.",
            )
        case "string_too_long":
            return too_long(context["max_length"])
        case "too_long":
            most, count = context["max_length"], context["actual_length"]
            return (
                f"{name} が{count}件あります。{most}件までにしてください。",
                f"There are {count} of {name}. Keep them to {most} at most.",
            )
        case "too_short":
            least = context["min_length"]
            return (
                f"{name} には少なくとも{least}つ要ります。",
                f"{name} needs {least} or more.",
            )
        case "string_pattern_mismatch" if loc == ("id",):
            return (
                f"{got} は id に使えません。ファイル名を、英小文字・数字・ハイフンだけにし、英字を含めてください（fujisawa.toml）。",
                f"{got} cannot be an id. Name the file with lower-case letters, digits and hyphens alone, and not with digits only (fujisawa.toml).",
            )
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
            pattern = context["pattern"]
            return (
                f'{got} は形が違います。{pattern} に合う形で書いてください（日付なら "2018" や "2003-03"）。',
                f'{got} has the wrong form. Write it to match {pattern} (a date: "2018" or "2003-03").',
            )
        case "literal_error":
            expected = context["expected"]
            return (
                f"{got} は使えません。使えるのは {expected} です。",
                f"{got} is not allowed here. Write one of {expected}.",
            )
        case "municipality_code" if code := _five_digits(refused["input"]):
            return (
                f'{got} ではなく、半角5桁の "{code}" と書いてください（6桁目の検査数字は書きません）。',
                f'Write the five digits "{code}" and not {got}: no check digit, and no wide digits.',
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
                f"{got} は使えません（{refused['msg']}）。他の事例ファイルの同じ項目に倣ってください。",
                f"{got} cannot be used ({refused['msg']}). Follow the same field in another case file.",
            )


def _five_digits(given: Any) -> str | None:
    """The code of a municipality that was written with its check digit, or in wide digits."""
    try:
        return read_code(given)
    except ValueError:
        return None
