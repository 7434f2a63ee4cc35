"""What chat programs, mail and people do to an address, for tests of whatever reads one."""

from __future__ import annotations

from urllib.parse import parse_qs, quote

from hypothesis import strategies as st

BEHIND = [
    "。", "．", "、", "，", ",", ".", ")", "）", "]", "」", "』", ">", '"', "'", "!", "！", ";", "**",
    " ", "　", "\n", "\r\n", "\t", "\u200b", "\ufeff", "\u2060", "\u00a0", "。」\n",
]  # fmt: skip
BEFORE = ["", " ", "\n", "\u200b", "「", "<", '"']
LISTS = ("type", "sector", "pref", "weights", "compare", "kind", "among", "shortlist")


def query_of(line: str) -> dict[str, list[str]]:
    """The parameters of a line behind the question mark, as a server reads them."""
    return parse_qs(line, keep_blank_values=True)


def _line(query: dict[str, str]) -> str:
    return "&".join(f"{quote(name)}={quote(value)}" for name, value in query.items())


# how a whole line is mangled so that everything it asks for can still be read
WHOLE = {
    "as it was": _line,
    "& of a page's source": lambda query: _line(query).replace("&", "&amp;"),
    "& escaped twice": lambda query: _line(query).replace("&", "&amp;amp;"),
    "& in capitals": lambda query: _line(query).replace("&", "&AMP;"),
    "& as a page shows it": lambda query: _line(query).replace("&sect", "§"),
    "; for &": lambda query: _line(query).replace("&", ";"),
    "marks of a Japanese keyboard": lambda query: (
        _line(query).replace("&", "＆").replace("=", "＝")
    ),
    "names in capitals": lambda query: _line({n.upper(): v for n, v in query.items()}),
    "= encoded": lambda query: _line(query).replace("=", "%3D"),
    "all encoded": lambda query: quote(_line(query)),
    "all encoded twice": lambda query: quote(quote(_line(query))),
    "values encoded twice": lambda query: _line({n: quote(v) for n, v in query.items()}),
    "question mark doubled": lambda query: "?" + _line(query),
    "line broken": lambda query: _line(query).replace("&", "%0A&%0A"),
    "given twice": lambda query: _line(query) + "&" + _line(query),
}


@st.composite
def spoiled(draw, right: list[dict[str, str]], fields: list[str]) -> dict[str, list[str]]:
    """Parameters, some of them empty, absent, repeated or mangled, as a server gives them."""
    query = {}
    for name in draw(st.lists(st.sampled_from(fields), unique=True, min_size=1)):
        known = [each[name] for each in right if name in each]
        one = st.sampled_from([*known, "", " ", ".", "%", "gone", "0", "1.1", "&", "="])
        values = draw(st.lists(one, min_size=1, max_size=3))
        around = st.tuples(st.sampled_from(BEFORE), st.sampled_from(["", *BEHIND]))
        around = [draw(around) for _ in values]
        as_named = draw(st.sampled_from([str, str.upper, str.title, quote, "amp;{}".format]))
        query[as_named(name)] = [a + v + b for v, (a, b) in zip(values, around, strict=True)]
    line = "&".join(f"{name}={quote(v)}" for name, values in query.items() for v in values)
    line = draw(st.sampled_from([str, lambda text: text.replace("=", "%3D"), quote]))(line)
    return query_of(line)
