"""Plain text where Streamlit reads Markdown: labels of buttons, captions, notices."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([&\\`*_{}\[\]()<>#+\-.!|~:$])")


def plain(text: str) -> str:
    """``text`` so that Markdown shows it as it is: nothing becomes bold, a link or colour."""
    return _SPECIAL.sub(r"\\\1", text)
