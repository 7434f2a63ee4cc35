"""No cache of the server grows without end: each says, by name, how much it keeps."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.paths import ROOT

SIZED = {"lru_cache": "maxsize", "cache_data": "max_entries", "cache_resource": "max_entries"}
FILES = [ROOT / "dashboard.py", *(ROOT / "geo").rglob("*.py"), *(ROOT / "pages").rglob("*.py")]


def name_of(decorator: ast.expr) -> str:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def is_bounded(function: ast.FunctionDef, decorator: ast.expr) -> bool:
    """A cache of a function without arguments holds one thing; any other names its size."""
    if not (function.args.args or function.args.kwonlyargs):
        return True
    size = SIZED.get(name_of(decorator))
    return any(
        isinstance(decorator, ast.Call)
        and keyword.arg == size
        and isinstance(keyword.value, ast.Attribute)
        and getattr(keyword.value.value, "id", "") == "cache_sizes"
        for keyword in getattr(decorator, "keywords", [])
    )


def caches(path: Path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for decorator in getattr(node, "decorator_list", []):
            if name_of(decorator) in {*SIZED, "cache"}:
                yield node, decorator


def test_every_cache_names_how_much_it_keeps():
    unbounded = [
        f"{path.relative_to(ROOT)}: {function.name}"
        for path in FILES
        for function, decorator in caches(path)
        if not is_bounded(function, decorator)
    ]

    assert unbounded == []


def test_the_check_finds_the_caches():
    assert sum(1 for path in FILES for _ in caches(path)) > 30
