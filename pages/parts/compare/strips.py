"""Every indicator of a group: where the compared areas lie among all municipalities."""

from __future__ import annotations

import streamlit as st

from geo.draw import strips
from geo.draw.axes import axis_of
from geo.places.indicators import GROUPS, Indicator
from geo.places.standing import ends, rank, without
from geo.text import Phrases
from geo.view import View
from pages.parts import cached, chart, session
from pages.parts.chart import Chart
from pages.parts.compare.columns import Company, heading


def show(company: Company, view: View, say: Phrases) -> None:
    heading("strips", company)
    st.segmented_control(
        say("compare.group"),
        GROUPS,
        format_func=lambda group: say(f"groups.{group}"),
        required=True,
        **session.bound("group", view.group),
    )
    shown = [each.id for each in cached.indicators().values() if each.group == view.group]
    with st.container(key="compare-strips"):
        for name in shown:
            with st.container(key=f"strip-{name}"):
                chart.show(_strip(name, company), say, at_once=True)


@st.cache_resource(max_entries=1_000)
def _strip(name: str, company: Company) -> Chart:
    say = cached.phrases(company.lang)
    indicator, everywhere = cached.indicators()[name], cached.values(name)
    own = company.values(name)
    marks = [strips.Mark(sign, value) for sign, value in zip(company.signs, own, strict=True)]
    return Chart(
        f"strip-{name}",
        _title(indicator, company, say),
        _sentences(indicator, company, say),
        strips.strip(indicator, everywhere, marks, say),
        [say("charts.name"), indicator.label[say.lang], say("compare.rank_column")],
        [
            *(
                [sign.label, _written(indicator, value, say), _rank(indicator, value, codes, say)]
                for sign, value, codes in zip(
                    company.signs, own, (area.codes for area in company.areas), strict=True
                )
            ),
            [say("compare.median"), indicator.write(everywhere.median(), say.lang), "―"],
        ],
        tuple(cached.indicator_origins(name)),
    )


def _title(indicator: Indicator, company: Company, say: Phrases) -> str:
    """What is seen: highest and lowest of several, one beside the median, the middle half of all."""
    everywhere, values = cached.values(indicator.id), company.named_values(indicator.id)
    found = ends(values, indicator.decimals)
    words = {"label": indicator.label[say.lang]}
    middle = everywhere.quantile([0.25, 0.5, 0.75])
    for key, value in zip(("first", "median", "last"), middle, strict=True):
        words[key] = indicator.write(value, say.lang)
    if not values:
        return say("compare.strip_title_nation", **words)
    if found is None:
        return say("compare.strip_title_none", **words)
    comma = say("compare.comma")
    words |= {"high": comma.join(found.highest), "low": comma.join(found.lowest)}
    words["high_value"] = indicator.write(found.high, say.lang)
    words["low_value"] = indicator.write(found.low, say.lang)
    if found.high != found.low:
        return say("compare.strip_title_several", **words)
    return say("compare.strip_title_one", **words)


def _sentences(indicator: Indicator, company: Company, say: Phrases) -> list[str]:
    everywhere = cached.values(indicator.id)
    said = [say("compare.strip_count", count=f"{everywhere.notna().sum():,}")]
    if beyond := axis_of(indicator, everywhere).is_beyond(everywhere).sum():
        said[0] += say("compare.strip_beyond", count=beyond)
    if missing := without(company.named_values(indicator.id)):
        said.append(say("compare.without", names=say("compare.comma").join(missing)))
    return [*said, indicator.caution[say.lang]]


def _written(indicator: Indicator, value: float | None, say: Phrases) -> str:
    return say("compare.no_data") if value is None else indicator.write(value, say.lang)


def _rank(indicator: Indicator, value: float | None, codes: tuple[str, ...], say: Phrases) -> str:
    everywhere = cached.values(indicator.id)
    found = rank(value, codes, everywhere)
    if found is None:
        return "―"
    total = f"{everywhere.notna().sum():,}"
    return say("compare.rank_of", rank=f"{found:,}", total=total)
