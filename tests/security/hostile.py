"""A copy of the project with an injection string in every text of a case and every name on the map."""

from __future__ import annotations

import csv
import json
import shutil
import tomllib
from itertools import count, cycle, islice
from pathlib import Path
from typing import Any

from geo.places.tables import RECORD, checksum
from tests.security.payloads import PAYLOADS, typed
from tests.serving import ROOT

CASES = sorted(path.stem for path in (ROOT / "data/cases").glob("*.toml"))
_COPIED = ("dashboard.py", "pages", "geo", "data", ".streamlit")
# a field of which a case has many: how one of them is written; the texts are put in
_MANY = {
    "sections": ("heading",),
    "figures": ("label", "printed", "of"),
    "practices": ("name", "description", "area", "scanned"),
    "hubs": ("name", "description", "scanned"),
    "organisations": ("name", "description", "scanned"),
    "schemes": ("name", "description", "scanned"),
    "people": ("name", "role"),
    "events": ("label",),
    "corrections": ("scanned", "corrected"),
}
_IN_ONE_LANGUAGE = {"heading", "printed", "of", "scanned", "corrected"}


def copy_of_project(folder: Path) -> Path:
    """What is needed to run the dashboard, below ``folder``; returns its entry point."""
    for name in _COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder / "dashboard.py"


# what refuses much of a hostile case before a page sees it, and what stands there in the copy
_GUARDS = {
    "geo/text/words.py": {
        "_MOST_LETTERS = 2_000": "_MOST_LETTERS = 10_000_000",
        "def _printable(text: str) -> str:": "def _printable(text: str) -> str:\n    return text",
    },
    "geo/cases/model.py": {
        "words.at_most(200)": "words",
        "_MOST = 500": "_MOST = 100_000",
    },
}


def take_any_text(folder: Path) -> None:
    """In a copy of the project, let every text of a case pass: pages have to escape by themselves,
    whatever the check of cases refuses."""
    for name, guards in _GUARDS.items():
        path = folder / name
        text = path.read_text(encoding="utf-8")
        for guard, nothing in guards.items():
            if guard not in text:
                raise LookupError(f"{name}: {guard}")
            text = text.replace(guard, nothing)
        path.write_text(text, encoding="utf-8")


def make_cases_hostile(data: Path) -> None:
    """Every text of every case becomes injection strings; all cases together have all of them."""
    for number, name in enumerate(CASES):
        path = data / f"cases/{name}.toml"
        case = tomllib.loads(path.read_text(encoding="utf-8"))
        path.write_text(_toml(hostile(case, PAYLOADS[number :: len(CASES)])), encoding="utf-8")


def make_names_hostile(data: Path) -> None:
    """Every municipality, in the table and on the map, begins its name with a string."""
    strings = cycle(typed())
    table = data / "tables/municipalities.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row, string in zip(rows, strings, strict=False):
        row |= {name: f"{string} {row[name]}" for name in ("name", "name_en")}
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    (boundaries,) = (data / "boundaries").iterdir()
    topology = json.loads(boundaries.read_text(encoding="utf-8"))
    for area in topology["objects"]["municipalities"]["geometries"]:
        string = next(strings)
        area["properties"] = {n: f"{string} {v}" for n, v in area["properties"].items()}
    boundaries.write_text(json.dumps(topology), encoding="utf-8")
    _put_on_record(data, table, boundaries)


def _put_on_record(data: Path, *files: Path) -> None:
    record = json.loads((data / RECORD).read_text(encoding="utf-8"))
    for resource in record["resources"]:
        if data / resource["path"] in files:
            resource["hash"] = checksum(data / resource["path"])
    (data / RECORD).write_text(json.dumps(record), encoding="utf-8")


def hostile(case: dict[str, Any], strings: tuple[str, ...]) -> dict[str, Any]:
    """``case`` with these strings in all texts: one in each of a list, all in a single one."""
    everything = " ".join(strings)
    new = {name: case[name] for name in ("kind", "source")}
    new |= {name: _words(everything) for name in ("title", "theme", "summary")}
    new["short"] = _words(min(strings, key=len))  # its length is held: the map is fitted to it
    new["places"] = [
        place | {"name": _words(everything), "why": _words(everything)} for place in case["places"]
    ]
    numbers = count()
    for name, fields in _MANY.items():
        made = [_like(name, number, case) for number in range(len(strings))]
        for field in fields:
            # another string at each field of an item, and all of them at each field
            shifted = islice(cycle(strings), next(numbers), None)
            for item, text in zip(made, shifted, strict=False):
                item[field] = text if field in _IN_ONE_LANGUAGE else _words(text)
        new[name] = made
    return new


def _like(name: str, number: int, case: dict[str, Any]) -> dict[str, Any]:
    """One item of a list: what is not text, and how it hangs together with the others."""
    if name == "sections":
        return {"id": f"s{number}"}
    item: dict[str, Any] = {"section": f"s{number}"}
    if name in ("practices", "hubs", "organisations", "schemes"):
        item["id"] = f"{name}-{number}"
    if name in ("practices", "hubs"):
        item["organisations"] = [f"organisations-{number}"]
    if name == "practices":
        item |= {"types": case["practices"][0]["types"], "hubs": [f"hubs-{number}"]}
    if name == "organisations":
        item["sector"] = case["organisations"][0]["sector"]
    if name == "figures":
        item |= {"value": number, "unit": "person"}
    if name == "people":
        item["organisation"] = f"organisations-{number}"
    if name == "events":
        item["date"] = "2018"
    return item


def _words(text: str) -> dict[str, str]:
    return {"ja": text, "en": text}


def _toml(value: dict[str, Any]) -> str:
    """``value`` as TOML: inline throughout."""
    return "".join(f"{name} = {_inline(each)}\n" for name, each in value.items())


def _inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name} = {_inline(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    return json.dumps(value)
