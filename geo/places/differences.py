"""Why two places count as similar or not: differences in words and figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from geo.places.indicators import Indicator
from geo.text.numbers import write_number

SIMILAR, DIFFERENT = (
    0.5,
    1.5,
)  # gaps on the scale of similarity: below is similar, from here on different
_NEARNESS = ((0.5, "very"), (1.0, "near"), (1.5, "somewhat"))


@dataclass(frozen=True)
class Reason:
    """One indicator of two places. gap: their distance on the scale of similarity."""

    indicator: str
    text: str  # 高齢化率 +1.2ポイント
    gap: float

    @property
    def kind(self) -> str:
        """ "similar", "between" or "different"."""
        return gap_kind(self.gap)


def reasons(
    indicators: Iterable[Indicator],
    values: tuple[Mapping[str, float], Mapping[str, float]],
    scaled: tuple[Mapping[str, float], Mapping[str, float]],
    lang: str,
) -> list[Reason]:
    """How the second place differs from the first, the most similar first.

    values: of both by indicator id, in units. scaled: the same on the scale of similarity.
    """
    indicators = list(indicators)
    shorts = [each.short[lang] for each in indicators]
    found = [
        Reason(
            each.id,
            # two years of one measure need their years to be told apart
            f"{each.short[lang] if shorts.count(each.short[lang]) == 1 else each.label[lang]} "
            f"{write_gap(each, values[0][each.id], values[1][each.id], lang)}",
            abs(scaled[1][each.id] - scaled[0][each.id]),
        )
        for each in indicators
    ]
    return sorted(found, key=lambda reason: reason.gap)


def gap_kind(gap: float) -> str:
    """ "similar", "between" or "different": how a gap on the scale of similarity is called."""
    return "similar" if gap < SIMILAR else "between" if gap < DIFFERENT else "different"


def write_gap(indicator: Indicator, own: float, other: float, lang: str) -> str:
    """How far ``other`` is from ``own``: a ratio where the indicator is skewed, else a difference."""
    if indicator.logarithmic:
        ratio = other / own
        return write_number(ratio, "times", lang, decimals=1 if ratio >= 0.95 else 2)
    return indicator.write_difference(other - own, lang)


def nearness(distance: float) -> str:
    """ "very", "near", "somewhat" or "far": how a distance is called in words."""
    return next((word for limit, word in _NEARNESS if distance < limit), "far")
