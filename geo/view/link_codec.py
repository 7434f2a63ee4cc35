"""Rows of a scene list in one short text for a link, and back; nothing too large is unpacked.

The text is a version character and base64url(zlib(JSON)). JSON holds [[page, title, query], …]:
page by the name in its address ("" is the map), query as an address writes it. A text of an old
version must be read for ever: a new form gets a new character.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from typing import Any, NamedTuple

from geo.view.typed_text import shown, title_of

VERSION = "1"
MOST_SCENES = 40
LONGEST_TEXT = 6_000  # characters: what servers, messengers and address bars pass on whole
LARGEST = 64 * 1024  # bytes after unpacking
LONGEST_TITLE = 60
LONGEST_QUERY = 2_000

_PAGE = re.compile(r"([a-z]+(_[a-z]+)*)?", re.ASCII)
_PAGE_LENGTH = 30


class Row(NamedTuple):
    """One scene as it travels."""

    page: str
    title: str
    query: str


class Unusable(NamedTuple):
    """In place of a row that cannot be read, while the others can. ``reason``: as of Unreadable."""

    title: str
    reason: str


class Unreadable(ValueError):
    """No scene can be read. ``reason`` is a key below ``scenes.problems`` of the phrases."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def encode(rows: tuple[Row, ...]) -> str:
    """The rows as text. Raises Unreadable for what ``decode`` would refuse to read."""
    if bad := [row for row in checked(rows) if isinstance(row, Unusable)]:
        raise Unreadable(bad[0].reason)
    compact = json.dumps(checked(rows), ensure_ascii=False, separators=(",", ":"))
    encoded = base64.urlsafe_b64encode(zlib.compress(compact.encode(), 9)).decode().rstrip("=")
    if len(encoded) >= LONGEST_TEXT or len(compact.encode()) > LARGEST:
        raise Unreadable("too_long")
    return VERSION + encoded


def decode(text: str) -> tuple[Row | Unusable, ...]:
    """The rows of a text. Raises Unreadable, and nothing else."""
    if len(text) > LONGEST_TEXT:
        raise Unreadable("too_long")
    if text[:1] != VERSION:
        raise Unreadable("version" if text[:1].isdigit() else "damaged")
    try:
        encoded = base64.b64decode(text[1:] + "=" * (-len(text[1:]) % 4), b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise Unreadable("damaged") from None
    try:
        return checked(parsed(_inflated(encoded).decode("utf-8-sig")))
    except UnicodeDecodeError:
        raise Unreadable("damaged") from None


def parsed(text: str) -> Any:
    """Whatever the JSON says. Raises Unreadable."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):  # brackets within brackets, without end
        raise Unreadable("damaged") from None


def checked(rows: Any) -> tuple[Row | Unusable, ...]:
    """``rows`` if they have the form of a scene list, each by itself: its place stays its number.
    Raises Unreadable if they are no list, or too many."""
    if not isinstance(rows, list | tuple):
        raise Unreadable("form")
    if len(rows) > MOST_SCENES:
        raise Unreadable("too_many")
    return tuple(_row(row) for row in rows)


def _row(row: Any) -> Row | Unusable:
    if isinstance(row, Unusable):
        return row
    if not isinstance(row, list | tuple) or len(row) != 3:
        return Unusable("", "scene")
    if not all(isinstance(part, str) for part in row):
        return Unusable(row[1] if isinstance(row[1], str) else "", "scene")
    page, title, query = row
    title = title_of(title)
    if not is_title(title):
        return Unusable(title, "title")
    if len(page) > _PAGE_LENGTH or not _PAGE.fullmatch(page) or len(query) > LONGEST_QUERY:
        return Unusable(title, "scene")
    if not (query.isascii() and query.isprintable()):
        return Unusable(title, "scene")
    return Row(page, title, query)


def is_title(text: str) -> bool:
    """Whether a text, as ``title_of`` gives it, can be a title: something, and not too long."""
    return 0 < len(text) <= LONGEST_TITLE and shown(text) == text


def _inflated(encoded: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        content = unpacker.decompress(encoded, LARGEST + 1)
    except zlib.error:
        raise Unreadable("damaged") from None
    if len(content) > LARGEST:
        raise Unreadable("too_long")
    if not unpacker.eof or unpacker.unused_data:
        raise Unreadable("damaged")
    return content
