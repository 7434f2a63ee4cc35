"""Plain text where a page reads Markdown: labels of buttons, captions, notices."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([&\\`*_{}\[\]()<>#+\-.!|~:$])")
# where an address begins to be one: Markdown makes links of addresses, and no backslash hinders it
_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?<=@)", re.IGNORECASE)
_JOINER = "\u2060"  # no width, and no break


def plain(text: str) -> str:
    """``text`` so that Markdown shows it as it is: nothing becomes bold, a link or colour."""
    return _SPECIAL.sub(r"\\\1", _ADDRESS.sub(_JOINER, text))
