"""The key figures of a case on paper, as the collection gives them."""

from __future__ import annotations

from geo.cases import Case
from geo.cases.details import write_figure
from geo.text import Phrases
from geo.text.dates import write_date


def printed(case: Case, key: str, t: Phrases) -> str:
    """A key figure as the collection has it, with its date below; or that it has none."""
    figure = case.figure(key)
    if figure is None:
        return t("panel.unknown")
    date = write_date(figure.date, t.lang) if figure.date else t("panel.no_date")
    about = f"（{t('panel.approximate')}）" if figure.approximate else ""
    return f"{write_figure(figure, t.lang)}{about}\n{date}"
