"""Who may import whom, how long a module may be, and where HTML may stand."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.paths import ROOT

ORDER = [
    "errors", "cache_sizes", "codes", "toml_lines", "toml_files", "text", "cases", "places", "dataset", "view", "draw", "publish", "build",
]  # fmt: skip
GEO = sorted((ROOT / "geo").rglob("*.py"))
SHOWN = [ROOT / "dashboard.py", *sorted((ROOT / "pages").rglob("*.py"))]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
IN_THE_BROWSER = sorted(
    path
    for folder in ("geo", "pages")
    for path in (ROOT / folder).rglob("*")
    if path.is_file() and path.suffix in {".j2", ".js", ".css"}
)
# what a page of Streamlit is made of: classes by key, test ids, class names like stButton
STREAMLIT = re.compile(r"(?i:streamlit|st_folium)|st-key|data-test|\bst[A-Z]\w+")
# the rooms of pages/parts, by what may import what: only rooms of an earlier line, or itself
ROOMS = [
    {"app"},
    {"widgets"},
    {"explore", "my_town", "practices", "compare", "workshop", "sources"},
    {"layout"},
]

# a language that is asked for by its name; whether two values are of the same language may be asked
WHICH_LANGUAGE = re.compile(
    r"""\blang\b\s*[!=]=(?![=\s\w.]*\blang\b) | [!=]=\s*["'](?:ja|en)["']
    | ["'](?:ja|en)["']\s*[!=]= | \blang\s+(?:not\s+)?in\s*[(\[{"'] | \bmatch\s+[\w.]*\blang\b
    | \[lang[~|^$*]?=(?!ja\]\))""",
    re.VERBOSE,
)


def named(paths: Iterable[Path]) -> list[str]:
    """The offenders, as a failure lists them."""
    return [str(path.relative_to(ROOT)) for path in paths]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, in full: ``from geo import text`` is geo.text."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module or ''}.{a.name}" for a in node.names)


def layer(path: Path) -> str:
    """The part of geo/ that a file belongs to."""
    return path.relative_to(ROOT / "geo").with_suffix("").parts[0]


def test_every_part_of_geo_has_its_place_in_the_order():
    assert {layer(path) for path in GEO} - {"__init__"} == set(ORDER)


def test_a_part_of_geo_imports_only_itself_and_parts_listed_before_it():
    later = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in GEO
        if path != ROOT / "geo/__init__.py"
        for name in imports(path)
        if name.startswith("geo.")
        and name.split(".")[1] not in ORDER[: ORDER.index(layer(path)) + 1]
    }

    assert later == set()


def test_geo_knows_nothing_of_streamlit_or_pages():
    screen = {"streamlit", "streamlit_folium", "pages", "dashboard"}

    assert named(p for p in GEO if screen & {name.split(".")[0] for name in imports(p)}) == []


def test_imports_name_the_whole_module():
    relative = [p for p in [*GEO, *SHOWN] if any(name.startswith(".") for name in imports(p))]

    assert named(relative) == []


def test_geo_names_nothing_that_streamlits_page_is_made_of():
    files = [*GEO, *(path for path in IN_THE_BROWSER if path.is_relative_to(ROOT / "geo"))]

    assert named(p for p in files if STREAMLIT.search(p.read_text(encoding="utf-8"))) == []


def room(module: str) -> str | None:
    """The room of pages/parts that a module stands in: pages.parts.app.data is in app."""
    parts = module.split(".")
    return parts[2] if parts[:2] == ["pages", "parts"] and len(parts) > 2 else None


ROOM_OF = {
    path: room(".".join(path.relative_to(ROOT).with_suffix("").parts))
    for path in SHOWN
    if path != ROOT / "pages/parts/__init__.py"
}


def test_every_room_has_its_place_in_the_order():
    assert set(filter(None, ROOM_OF.values())) == set().union(*ROOMS)


def test_a_room_of_pages_imports_only_itself_and_rooms_listed_before_it():
    upwards = []
    for path, own in ROOM_OF.items():
        if own:
            at = next(number for number, line in enumerate(ROOMS) if own in line)
            allowed = {own}.union(*ROOMS[:at])
            upwards += [
                f"{path.relative_to(ROOT)} imports {name}"
                for name in imports(path)
                if name.startswith("pages.") and room(name) not in allowed
            ]

    assert upwards == []


def test_streamlit_is_imported_only_where_a_reader_sees_it():
    ours = [*ROOT.glob("*.py"), *GEO, *SHOWN]
    using = {path for path in ours if any(n.split(".")[0] == "streamlit" for n in imports(path))}

    assert named(using - set(SHOWN)) == []


def test_a_module_fits_in_250_lines():
    lengths = {
        path: len(path.read_text(encoding="utf-8").splitlines())
        for path in [*GEO, *SHOWN, *TESTS, *IN_THE_BROWSER]
    }

    assert named(path for path, lines in lengths.items() if lines > 250) == []


def test_a_module_is_named_after_what_it_is_about():
    vague = {"utils", "util", "helpers", "common", "manager"}
    parts = {path: path.relative_to(ROOT).with_suffix("").parts for path in [*GEO, *SHOWN, *TESTS]}

    assert named(path for path, names in parts.items() if vague & set(names)) == []


def test_html_and_javascript_stand_only_in_the_templates():
    found = [
        f"{path.relative_to(ROOT)}: {mark}"
        for path in [*GEO, *SHOWN]
        for mark in ("<div", "<script", "unsafe_allow_html")
        if mark in path.read_text(encoding="utf-8")
    ]

    assert found == []


def test_no_error_is_caught_without_being_named():
    caught = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in [*GEO, *SHOWN]
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
    ]

    assert caught == []


def test_a_module_says_in_its_first_line_what_it_is():
    assert named(p for p in [*GEO, *SHOWN] if not ast.get_docstring(tree(p))) == []


def test_no_code_asks_which_language_it_is():
    asking = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in [*GEO, *SHOWN, *IN_THE_BROWSER]
        for line in path.read_text(encoding="utf-8").splitlines()
        if WHICH_LANGUAGE.search(line)
    ]

    assert not asking  # what differs between languages stands in data/text/<language>.toml


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ('"、" if t.lang == "ja" else ", "', True),
        ('if lang != "en":', True),
        ('{{ ":" if lang == "ja" }}', True),
        ('lang === "ja" ? "" : " "', True),
        ('if "ja" == self.lang:', True),
        ('x if lang in ("ja",) else y', True),
        ("match view.lang:", True),
        ("[lang=en] .ks-entries {", True),
        ("if (buttons.lang === spec.lang) return;", False),
        ("for lang in LANGUAGES:", False),
        ('<dd lang="ja">', False),
        ('lang: str = "ja"', False),
    ],
)
def test_a_line_that_asks_which_language_it_is_is_known(line, asks):
    assert bool(WHICH_LANGUAGE.search(line)) == asks


def test_the_tests_of_every_folder_are_run(pytestconfig):
    left_out = {path.parent.name for path in TESTS} & set(pytestconfig.getini("norecursedirs"))

    assert not left_out  # pytest leaves out every folder called build unless told otherwise
