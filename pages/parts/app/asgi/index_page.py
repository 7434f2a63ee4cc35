"""The first page that a browser gets: Streamlit's own, told what will be needed next.

Streamlit loads the code of each kind of element when the first of it arrives, and the map's
files when the map's frame has started: one wait after another. Named here, they are all
fetched while the page is still starting. The page also gets its language, its name, and what a
messenger shows of a link.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from html import escape
from pathlib import Path
from urllib.parse import parse_qs

from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from geo.text import Phrases

# The code of these elements stands in files of these names, each with a hash behind it
ELEMENTS = (
    "PageLink", "ButtonGroup", "Html", "Button", "Selectbox", "ComponentInstance", "Checkbox",
    "TextInput", "Slider",
)  # fmt: skip
_IMPORTS = re.compile(r"""(?:from|import)\s*["']\./([\w.-]+\.js)["']""")
_NEVER_USED = re.compile(r"<link\s+rel=\"preload\"[^>]*as=\"font\"[^>]*/>\s*")  # Source Sans


def needed(scripts: Path, elements: Iterable[str] = ELEMENTS) -> list[str]:
    """Names of the files in ``scripts`` that hold some elements, with all that these import.

    Raises FileNotFoundError for an element that this version of Streamlit does not have.
    """
    found: dict[str, None] = {}
    waiting = [_file_of(element, scripts) for element in elements]
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            waiting += _IMPORTS.findall((scripts / name).read_text(encoding="utf-8"))
    return list(found)


def shell(index: str, t: Phrases, *, scripts: Sequence[str], files: Sequence[str]) -> str:
    """Streamlit's index page, made this dashboard's.

    scripts: names of files to load at once. files: addresses, relative to the page, that the
    map will ask for. Raises ValueError if the page is not as it is expected.
    """
    title, lead = escape(t("app.title")), escape(t("app.about"))
    links = [
        f'<link rel="modulepreload" crossorigin href="./static/js/{escape(name)}">'
        for name in scripts
        if name not in index
    ]
    links += [f'<link rel="prefetch" href="{escape(file)}">' for file in files]
    told = [
        f'<meta name="description" content="{lead}">',
        f'<meta property="og:title" content="{title}">',
        f'<meta property="og:description" content="{lead}">',
    ]
    page = _replaced(index, '<html lang="en">', f'<html lang="{t.lang}" translate="no">')
    page = _replaced(page, "<title>Streamlit</title>", f"<title>{title}</title>")
    page = _NEVER_USED.sub("", page)
    return _replaced(page, "</head>", "\n".join([*told, *links, "</head>"]))


class Shell:
    """Middleware that answers with the shell. pages: by language, the first for all others;
    without any, the server behind answers. paths: those that have it."""

    def __init__(self, app: ASGIApp, *, pages: dict[str, str], paths: Collection[str]) -> None:
        self.app, self._paths = app, frozenset(paths)
        self._answers = {
            lang: HTMLResponse(page, headers={"Cache-Control": "no-cache"})
            for lang, page in pages.items()
        }
        self._first = next(iter(self._answers.values()), app)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self._asks_for_it(scope):
            return await self.app(scope, receive, send)
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])[0]
        await self._answers.get(asked, self._first)(scope, receive, send)

    def _asks_for_it(self, scope: Scope) -> bool:
        # what is sent to a page, rather than asked of it, is for the server behind to refuse
        read = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        return read and scope["path"] in self._paths


def _file_of(element: str, scripts: Path) -> str:
    found = sorted(scripts.glob(f"{element}.*.js"))
    if not found:
        raise FileNotFoundError(f"{element}.*.js")
    return found[0].name


def _replaced(page: str, old: str, new: str) -> str:
    if page.count(old) != 1:
        raise ValueError(f"{old!r} stands {page.count(old)} times in Streamlit's page")
    return page.replace(old, new)
