"""What an address asks for, however chat programs, mail and people have mangled it.

Names are read here, and what an address holds more than once or within another value. A value is
tried as it stands first, so that what the dashboard itself writes is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TypeVar
from urllib.parse import unquote

Query = Mapping[str, str | Sequence[str]]  # a parameter's value, or all that are given for it
Parsed = TypeVar("Parsed")

RENAMED = {"tries": "shortlist"}  # parameters of links that were shared before they were renamed
FREE_TEXT = "q"  # the one value that may hold the marks that part an address

_AMPERSAND = re.compile(r"^(?:amp;)+")  # "&amp;case=" of a page's source
# "?case=a?lang=en" is two parameters as well, and so is what older servers part by semicolons
_MARKS = re.compile(r"(?=[&?]|;\w+=)")
_WIDE = str.maketrans("＆？＝", "&?=")  # of a Japanese keyboard
_SECTION = "§or="  # what a web page shows of "&sector=": "&sect" is a sign there, also without ";"
_NOT_ASCII = re.compile(r"[^\x00-\x7f].*", re.DOTALL)
_NOT_BASE64URL = re.compile(r"[^A-Za-z0-9_-]+")


def repaired(query: Query, known: Collection[str]) -> dict[str, list[str]]:
    """The values of each known parameter, in the order of the address; others are left out.

    A name is known in any letter case, behind ``amp;``, percent-encoded together with its ``=``,
    and by the name it had once; of an old and a new name, the new counts. Never raises.
    """
    found: dict[str, list[str]] = {}
    old: dict[str, list[str]] = {}
    for key, given in query.items():
        for value in [given] if isinstance(given, str) else given:
            for name, text in _parts(key, value, {*known, *RENAMED}):
                if name in RENAMED:
                    old.setdefault(RENAMED[name], []).append(text)
                else:
                    found.setdefault(name, []).append(text)
    return old | found


def forgiving(parse: Callable[[str], Parsed]) -> Callable[[str], Parsed]:
    """``parse``, which raises ValueError, tried with a text as it stands and then without what
    was put around it: punctuation, blanks, another letter case, a sentence that goes on behind it.
    """

    def tried(text: str) -> Parsed:
        for reading in dict.fromkeys(_readings(text)):
            try:
                return parse(reading)
            except ValueError:
                continue
        raise ValueError(text)

    return tried


def bare(text: str) -> str:
    """``text`` without punctuation, white space and what nobody sees at its ends; a minus may be
    meant. Linear in the length of ``text``, which anybody may choose."""
    start, end = 0, len(text)
    while start < end and not _is_meant(text[start]):
        start += 1
    while start < end and not _is_meant(text[end - 1]):
        end -= 1
    return text[start:end]


def packed(text: str) -> str:
    """A text in base64url without what a mail or a chat program put into it: line breaks, a full
    stop behind it. What is packed is told apart from what is damaged by its own checksum."""
    return _NOT_BASE64URL.sub("", text)


def decoded(text: str) -> str:
    """``text`` without percent-encoding, also where it was encoded more than once."""
    for _ in range(3):
        text = unquote(text)
    return text


def _parts(key: str, value: str, known: Collection[str]) -> Iterator[tuple[str, str]]:
    """Known names and values that one parameter holds, as a name may have swallowed its value."""
    key = decoded(key).translate(_WIDE)
    if "=" in key:
        text = f"{key}={value}" if value else key
    elif (name := _name(key)) == FREE_TEXT:
        yield name, value  # what somebody typed may look like an address
        return
    else:
        text = f"{key}={decoded(value)}"
    text = text.translate(_WIDE).replace(_SECTION, "&sector=")
    found: list[tuple[str, list[str]]] = []
    for part in _MARKS.split(text):
        name, equals, rest = part.partition("=")
        if equals and (name := _name(name)) in known:
            found.append((name, [rest]))
        elif found and found[-1][0] == FREE_TEXT:
            found[-1][1].append(part)
    yield from ((name, "".join(texts)) for name, texts in found)


def _is_meant(character: str) -> bool:
    return character.isalnum() or character == "-"


def _name(text: str) -> str:
    return bare(_AMPERSAND.sub("", bare(text).lower()))


def _readings(text: str) -> Iterator[str]:
    plain = bare(text)
    yield from (text, plain, plain.lower())
    yield bare(_NOT_ASCII.sub("", plain)).lower()
