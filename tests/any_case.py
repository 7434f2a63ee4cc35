"""Cases that the model accepts and that nobody would write: each part at its limits."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from geo.cases import Case, read_known_ids
from geo.cases.references import check_references
from tests.paths import DATA

KNOWN = read_known_ids(DATA)
CODES = ("01100", "13421", "17211", "47382", "07543")  # far apart; without a projection: the last
WARDS = ("23112", "01101")
UNITS = (
    "person", "household", "percent", "yen", "place", "district", "school-district", "group",
    "team", "han", "branch", "block", "layer", "section", "service", "generation",
)  # fmt: skip
KEYS = {"population": "person", "households": "household", "ageing_rate": "percent"}
DATES = ("1900", "2099", "FY1900", "FY2099", "1989-01", "2019-05", "2018", None)
ENDS = [(20.0, 122.0), (46.0, 154.0), (20.0, 154.0), (46.0, 122.0), (35.3, 139.4)]
LETTERS = st.characters(
    exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"),
    exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)
ODD = (
    "名", "地域共生の居場所づくり" * 9, "あ" * 200, "x" * 200, "long words " * 18, "=1+1", "<b>&amp;</b>",
    "$x$ **a** [b](c) :red[d]", "{0} {name} %s", "two\nlines", "عربي", "か\u3099", "👩‍👩‍👧", "\ue000", "𠮷" * 100,
    "・" * 200, "（" * 200, "\"'`\\", "（" * 99 + "あ" * 101,
)  # fmt: skip
names = st.sampled_from(ODD) | st.text(LETTERS, max_size=40).map(lambda text: f"あ{text}")
texts = names | st.sampled_from(["長い説明文です。" * 250, "y" * 2_000, "あ\n" * 900])


def in_both(text: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries({"ja": text, "en": text})


@st.composite
def numbers(draw, unit: str) -> dict[str, Any]:
    """A value that its unit can have, and perhaps the upper end of a range."""
    most = 100.0 if unit == "percent" else 1e15
    value = draw(st.sampled_from([0.0, 0.1, 1.0, most]) | st.floats(0, most))
    given = {"value": value, "unit": unit}
    return given | ({"to": draw(st.floats(value, most))} if draw(st.booleans()) else {})


@st.composite
def figures(draw, key: str | None = None) -> dict[str, Any]:
    unit = KEYS[key] if key else draw(st.sampled_from(UNITS))
    return draw(numbers(unit)) | {
        "label": draw(in_both(names)),
        "printed": draw(names),
        "date": draw(st.sampled_from(DATES)),
        "approximate": draw(st.booleans()),
        "at_least": draw(st.booleans()),
        "key": key,
        "of": draw(st.sampled_from([None, "org-0", "practice-0", "ある地区"])),
        "section": "top",
    }


@st.composite
def places(draw) -> dict[str, Any]:
    code = draw(st.sampled_from(CODES + WARDS))
    position = draw(st.none() | st.sampled_from(ENDS))
    return {
        "code": code,
        "name": {"ja": "某所", "en": draw(names)},
        "precision": draw(st.sampled_from(["office", "district", "facility"])),
        "position": list(position) if position else None,
        "position_source": "localgovjp",
        "statistics": draw(st.sampled_from(CODES)),
        "why": draw(in_both(texts)),
    }


def items(kind: str, number: int, name: dict[str, str], **parts: Any) -> list[dict[str, Any]]:
    """As many items as wanted, alike but for their ids: what is drawn must stay small."""
    return [{"id": f"{kind}-{n}", "name": name, "section": "top", **parts} for n in range(number)]


@st.composite
def cases(draw, name: str = "zz-drawn") -> Case:
    """A case as it is read, of any size, with what it refers to."""
    many = st.sampled_from([0, 1, 2, 40])
    since = draw(st.sampled_from(DATES))
    organisations = items(
        "org", draw(st.sampled_from([0, 1, 3, 200])), draw(in_both(names)), since=since,
        sector=draw(st.sampled_from(sorted(KNOWN.sectors))), description=draw(in_both(texts)),
    )  # fmt: skip
    taking_part = [each["id"] for each in organisations][: draw(st.sampled_from([0, 1, 200]))]
    hubs = items("hub", draw(many), draw(in_both(names)), organisations=taking_part[:2])
    practices = items(
        "practice", draw(st.sampled_from([1, 2, 30])), draw(in_both(names)), since=since,
        description=draw(in_both(texts)), organisations=taking_part,
        types=draw(st.lists(st.sampled_from(sorted(KNOWN.types)), min_size=1, unique=True)),
        hubs=[each["id"] for each in hubs], area=draw(st.none() | in_both(names)),
    )  # fmt: skip
    keyed = [draw(figures(key)) for key in KEYS if draw(st.booleans())]
    events = [{"date": d, "label": draw(in_both(names)), "section": "top"} for d in DATES if d]
    covered = draw(st.lists(places(), min_size=1, max_size=3))
    case = Case.model_validate({
        "id": name,
        "kind": draw(st.sampled_from(["municipality", "municipalities", "organisation"])),
        "title": draw(in_both(names)),
        "short": draw(in_both(names.map(lambda text: text[:24].strip() or "名"))),
        "theme": draw(in_both(texts)),
        "summary": draw(in_both(texts)),
        "source": "jages-2019",
        "sections": [
            {"id": "top", "heading": draw(names)}, {"id": "below", "heading": draw(names), "under": "top"},
        ],
        "places": covered,
        "figures": [*keyed, *draw(st.lists(figures(), max_size=4))],
        "practices": practices,
        "hubs": hubs,
        "organisations": organisations,
        "schemes": items("scheme", draw(many), draw(in_both(names)), scanned=draw(st.none() | names)),
        "people": [{"role": draw(in_both(names)), "section": "top"}] * draw(many),
        "events": events[: draw(st.sampled_from([0, 1, 7]))],
        "corrections": [{"scanned": draw(names), "corrected": draw(names), "section": "top"}] * draw(many),
    })  # fmt: skip
    check_references(name, case, KNOWN)
    return case
