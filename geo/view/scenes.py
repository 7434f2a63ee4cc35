"""Scenes: views with a title, kept in the order in which a facilitator will show them.

A list of scenes is itself part of a view: it travels as one text in the address (see
``geo.view.link_codec``), and a small file holds the same for a person to read. A scene holds what
is shown and not who looks: language, practices chosen to try, and the list itself are the
reader's own, so that a room of people can follow a list each in their language.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

from geo.dataset import Dataset
from geo.view import link_codec
from geo.view.link_codec import Row, Unreadable
from geo.view.view import View, renamed

FORMAT, FILE_VERSION = "kyosei-map-scenes", 1
LARGEST_FILE = 256 * 1024  # bytes
COMFORTABLE = 2_000  # characters of a whole link that every messenger passes on
_OWN = ("lang", "shortlist", "scenes", "scene")


class Problem(NamedTuple):
    """What could not be read: a key below ``scenes.problems`` of the phrases, and its values."""

    key: str
    values: dict[str, Any]


@dataclass(frozen=True)
class Scene:
    """One view on one page. page: its name in an address, "" for the map."""

    title: str
    page: str
    view: View


def without_reader_fields(view: View) -> View:
    """A view as a scene holds it: without what is the reader's own."""
    front = View()
    return view.replace(**{name: getattr(front, name) for name in _OWN})


def seen_by(view: View, scene: Scene) -> View:
    """A scene's view with the reader's own language, choices and list."""
    return scene.view.replace(**{name: getattr(view, name) for name in _OWN})


def presented(view: View, scenes: Sequence[Scene]) -> Scene | None:
    """The scene that the view says is being shown, if there is one of that number."""
    return scenes[view.scene - 1] if view.scene and view.scene <= len(scenes) else None


def write_scenes(scenes: Sequence[Scene]) -> str:
    """The list as the text of a link; "" for no scenes. Raises Unreadable if it is too long."""
    return link_codec.encode(tuple(_encoded(scene) for scene in scenes)) if scenes else ""


def read_scenes(text: str, dataset: Dataset) -> tuple[tuple[Scene, ...], tuple[Problem, ...]]:
    """The scenes of a link. Never raises: what is broken gives no scenes and a reason, and a
    scene of which parts are unusable keeps the rest.
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
            "view": without_reader_fields(scene.view).to_query(),
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
        return _read(link_codec.checked(_listed(link_codec.parsed(content))), dataset)
    except Unreadable as error:
        return (), (Problem(error.reason, {}),)


def moved(scenes: Sequence[Scene], number: int, by: int) -> tuple[Scene, ...]:
    """The list with scene ``number`` (from 1) moved ``by`` places; not beyond the ends."""
    rest = [*scenes[: number - 1], *scenes[number:]]
    place = min(max(number - 1 + by, 0), len(rest))
    return (*rest[:place], scenes[number - 1], *rest[place:])


def _encoded(scene: Scene) -> Row:
    return Row(scene.page, scene.title, urlencode(without_reader_fields(scene.view).to_query()))


def _read(rows: Sequence[Row], dataset: Dataset) -> tuple[tuple[Scene, ...], tuple[Problem, ...]]:
    scenes, problems = [], []
    for number, row in enumerate(rows, start=1):
        try:
            query = dict(parse_qsl(row.query, keep_blank_values=True, max_num_fields=100))
        except ValueError:
            raise Unreadable("form") from None
        view, ignored = View.from_query(
            {k: v for k, v in renamed(query).items() if k not in _OWN}, dataset
        )
        scenes.append(Scene(row.title, row.page, view))
        problems += [
            Problem("part", {"number": number, "title": row.title, "name": n, "value": v[:40]})
            for n, v in ignored
        ]
    return tuple(scenes), tuple(problems)


def _listed(content: Any) -> list[Row]:
    """The rows of a file's content."""
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise Unreadable("form")
    if content.get("version") != FILE_VERSION:
        raise Unreadable("version")
    if set(content) != {"format", "version", "scenes"} or not isinstance(content["scenes"], list):
        raise Unreadable("form")
    return [_file_row(each) for each in content["scenes"]]


def _file_row(scene: Any) -> Row:
    if not isinstance(scene, dict) or set(scene) != {"page", "title", "view"}:
        raise Unreadable("form")
    view = scene["view"]
    if not isinstance(view, dict) or not all(isinstance(value, str) for value in view.values()):
        raise Unreadable("form")
    try:
        return Row(scene["page"], scene["title"], urlencode(view))
    except UnicodeEncodeError:  # half of a pair of surrogates
        raise Unreadable("form") from None
