"""Scenes: views with a title, kept in the order in which a facilitator will show them.

A list of scenes is itself part of a view: it travels as one text in the address (see
``geo.view.link_codec``), and a small file holds the same for a person to read. A scene holds what
is shown and not who looks: language, practices chosen to try, and the list itself are the
reader's own, so that a room of people can follow a list each in their language. Nor does it hold
what only another page means: whoever keeps うちのまち after a case was open keeps the town alone.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlencode

from geo.dataset import Dataset
from geo.view import link_codec
from geo.view.link_codec import Row, Unreadable, Unusable
from geo.view.pages import READERS_OWN, meant_on, not_meant
from geo.view.typed_text import shown
from geo.view.view import View

FORMAT, FILE_VERSION = "kyosei-map-scenes", 1
LARGEST_FILE = 256 * 1024  # bytes
COMFORTABLE = 2_000  # characters of a whole link that every messenger passes on
_HALF_WIDTH_KANA = re.compile("[\uff61-\uff9f]")


class Problem(NamedTuple):
    """What could not be read: a key below ``scenes.problems`` of the phrases, and its values."""

    key: str
    values: dict[str, Any]


@dataclass(frozen=True)
class Scene:
    """One view on one page. page: its name in an address, "" for the map. view: see ``held``."""

    title: str
    page: str
    view: View


def held(page: str, view: View) -> View:
    """A view of a page as a scene holds it: what the page means, without the reader's own."""
    front = View()
    return meant_on(page, view).replace(**{name: getattr(front, name) for name in READERS_OWN})


def seen_by(view: View, scene: Scene) -> View:
    """A scene's view with the reader's own language, choices and list."""
    return scene.view.replace(**{name: getattr(view, name) for name in READERS_OWN})


def presented(view: View, scenes: Sequence[Scene]) -> Scene | None:
    """The scene that the view says is being shown, if there is one of that number."""
    return scenes[view.scene - 1] if view.scene and view.scene <= len(scenes) else None


def write_scenes(scenes: Sequence[Scene]) -> str:
    """The list as the text of a link; "" for no scenes. Raises Unreadable if it is too long."""
    return link_codec.encode(tuple(_encoded(scene) for scene in scenes)) if scenes else ""


def read_scenes(text: str, dataset: Dataset) -> tuple[tuple[Scene, ...], tuple[Problem, ...]]:
    """The scenes of a link. Never raises: what is broken gives no scenes and a reason, a scene that
    is unusable is left out and named, and one of which parts are unusable keeps the rest.
    """
    if not text:
        return (), ()
    try:
        return _read(link_codec.decode(text), dataset)
    except Unreadable as error:
        return (), (Problem(error.reason, {}),)


def write_file(scenes: Sequence[Scene]) -> bytes:
    """The list as a file for a person to read and keep."""
    listed = [
        {
            "page": scene.page,
            "title": scene.title,
            "view": held(scene.page, scene.view).to_query(),
        }
        for scene in scenes
    ]
    content = {"format": FORMAT, "version": FILE_VERSION, "scenes": listed}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def read_file(content: bytes, dataset: Dataset) -> tuple[tuple[Scene, ...], tuple[Problem, ...]]:
    """The scenes of a file. Never raises, and reads as strictly as ``read_scenes``."""
    try:
        if len(content) > LARGEST_FILE:
            raise Unreadable("too_long")
        listed = _listed(link_codec.parsed(_text_of(content)))
        return _read(link_codec.checked(listed), dataset)
    except Unreadable as error:
        return (), (Problem(error.reason, {}),)


def moved(scenes: Sequence[Scene], number: int, by: int) -> tuple[Scene, ...]:
    """The list with scene ``number`` (from 1) moved ``by`` places; not beyond the ends."""
    rest = [*scenes[: number - 1], *scenes[number:]]
    place = min(max(number - 1 + by, 0), len(rest))
    return (*rest[:place], scenes[number - 1], *rest[place:])


def _encoded(scene: Scene) -> Row:
    return Row(scene.page, scene.title, urlencode(held(scene.page, scene.view).to_query()))


def _read(
    rows: Sequence[Row | Unusable], dataset: Dataset
) -> tuple[tuple[Scene, ...], tuple[Problem, ...]]:
    scenes, problems = [], []
    for number, row in enumerate(rows, start=1):
        named = {"number": number, "title": shown(row.title)[: link_codec.LONGEST_TITLE]}
        if isinstance(row, Unusable):
            problems.append(Problem(row.reason, {**named, "most": link_codec.LONGEST_TITLE}))
            continue
        try:
            query = parse_qs(row.query, keep_blank_values=True, max_num_fields=100)
        except ValueError:
            problems.append(Problem("scene", named))
            continue
        left_out = (*READERS_OWN, *not_meant(row.page))
        view, ignored = View.from_query(query, dataset, without=left_out)
        scenes.append(Scene(row.title, row.page, view))
        problems += [Problem("part", {**named, "name": n, "value": v[:40]}) for n, v in ignored]
    return tuple(scenes), tuple(problems)


def _text_of(content: bytes) -> str:
    """What a file says, in the encodings that editors and spreadsheets in Japan save. Raises
    Unreadable: what is read wrongly would be worse than what is refused."""
    is_utf16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ["utf-16"] if is_utf16 else ["utf-8-sig", "cp932"]:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and not (encoding == "cp932" and _may_be_euc(content, text)):
            return text
    raise Unreadable("encoding")


def _may_be_euc(content: bytes, as_cp932: str) -> bool:
    """Whether the half-width kana that CP932 shows may be the kanji of EUC-JP."""
    if not _HALF_WIDTH_KANA.search(as_cp932):
        return False
    try:
        content.decode("euc_jp")
    except UnicodeDecodeError:
        return False
    return True


def _listed(content: Any) -> list[Row | Unusable]:
    """The rows of a file's content."""
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise Unreadable("form")
    if content.get("version") != FILE_VERSION:
        raise Unreadable("version")
    if set(content) != {"format", "version", "scenes"} or not isinstance(content["scenes"], list):
        raise Unreadable("form")
    return [_file_row(each) for each in content["scenes"]]


def _file_row(scene: Any) -> Row | Unusable:
    if not isinstance(scene, dict) or set(scene) != {"page", "title", "view"}:
        title = scene.get("title") if isinstance(scene, dict) else None
        return Unusable(title if isinstance(title, str) else "", "scene")
    view = scene["view"]
    title = scene["title"] if isinstance(scene["title"], str) else ""
    if not isinstance(view, dict) or not all(isinstance(value, str) for value in view.values()):
        return Unusable(title, "scene")
    try:
        return Row(scene["page"], scene["title"], urlencode(view))
    except UnicodeEncodeError:  # half of a pair of surrogates
        return Unusable(title, "scene")
