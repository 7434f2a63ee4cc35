"""Areas side by side on paper: their figures by group, and what the cases among them practise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from geo.cases.details import KEY_FIGURES
from geo.dataset import Dataset
from geo.places.indicators import GROUPS, Indicator
from geo.publish.pdf.document import Part, document
from geo.publish.pdf.key_figures import printed
from geo.publish.pdf.qr_code import beside_code
from geo.publish.pdf.styles import WIDTH, NoteLines, PdfStyles
from geo.text import Phrases
from geo.text.numbers import unit_name, write_number

_LABEL = 46 * mm  # the column of labels
_GROUP = colors.Color(0.94, 0.94, 0.94)
_HAS, _HAS_NOT = "●", "―"


def comparison_sheet(
    areas: Sequence[str],
    dataset: Dataset,
    *,
    t: Phrases,
    address: str,
    town: str | None = None,
) -> bytes:
    """Cases (ids) and municipalities (codes) beside each other, as a PDF: at most four, and the
    reader's own town, which is marked ★ and put first. address: of the live view, in full."""
    part = comparison_part(areas, dataset, t=t, address=address, town=town)
    return document([part], title=part.title, place=t("app.title"), set_in=PdfStyles(t.lang))


def comparison_part(
    areas: Sequence[str],
    dataset: Dataset,
    *,
    t: Phrases,
    address: str,
    town: str | None = None,
) -> Part:
    """The same as a part of a longer document. Raises ValueError if there is nothing to compare."""
    columns = list(dict.fromkeys([*([town] if town else []), *areas]))
    if not columns:
        raise ValueError("no areas")

    def story(styles: PdfStyles) -> list[Flowable]:
        return _Comparison(columns, town, dataset, t, styles).story(address)

    names = [_name(area, dataset, t) for area in columns]
    cases = [dataset.cases[area].source for area in columns if area in dataset.cases]
    used = [*cases, *dataset.source_ids(dataset.indicators)]
    return Part(
        t.writing.dot.join(names),
        t("handout.comparison"),
        story,
        dataset.attributions(used, t.lang),
    )


def _name(area: str, dataset: Dataset, t: Phrases) -> str:
    """A short name that tells the case of a city (its area added up) from the city itself."""
    name = dataset.area(area).name[t.lang]
    return t("handout.as_case", name=name) if area in dataset.cases else name


class _Comparison:
    def __init__(
        self,
        areas: Sequence[str],
        town: str | None,
        dataset: Dataset,
        t: Phrases,
        styles: PdfStyles,
    ) -> None:
        self.areas, self.town, self.dataset = areas, town, dataset
        self.t, self.styles, self.lang = t, styles, t.lang
        self.cases = [area for area in areas if area in dataset.cases]

    def story(self, address: str) -> list[Flowable]:
        names = [self.dataset.area(area).full[self.lang] for area in self.areas]
        top = [self.styles.title(self.t("handout.comparison"))]
        top += [
            self.styles.text(f"{self._symbol(a)}{n}")
            for a, n in zip(self.areas, names, strict=True)
        ]
        return [
            beside_code(top, address, self.styles, self.t),
            *self._figures(),
            *self._collection(),
            *self._types(),
            *self.styles.heading(self.t("handout.notes")),
            NoteLines(),
        ]

    def _symbol(self, area: str) -> str:
        return "★ " if area == self.town else ""

    # ---- statistics ------------------------------------------------------------------------

    def _figures(self) -> list[Flowable]:
        head = ["", *self._heads(self.areas), self.t("handout.median")]
        rows, groups = [head], []
        for group in GROUPS:
            groups.append(len(rows))
            rows.append([self.t(f"groups.{group}"), *[""] * (len(head) - 1)])
            rows += [self._figure(each) for each in self._offered() if each.group == group]
        shaded = [("BACKGROUND", (0, row), (-1, row), _GROUP) for row in groups]
        spanned = [("SPAN", (0, row), (-1, row)) for row in groups]
        # a group is not left alone at the foot of a page
        kept = [("NOSPLIT", (0, row), (0, row + 1)) for row in groups]
        table = self.styles.table(
            rows, self._widths(len(head)), numbers=1, extra=[*shaded, *spanned, *kept]
        )
        return [
            *self.styles.heading(self.t("handout.figures")),
            table,
            self.styles.note(self.t("handout.merged"), spaceBefore=3),
        ]

    def _offered(self) -> Iterator[Indicator]:
        return iter(self.dataset.indicators.values())

    def _figure(self, indicator: Indicator) -> list[str]:
        unit = unit_name(indicator.unit, self.lang)
        # the unit joins the year in its brackets: 高齢化率（2020年、%）
        label = indicator.label[self.lang]
        label = f"{label[:-1]}{self.t.writing.comma}{unit}{label[-1]}"
        median = float(self.dataset.values(indicator.id).median())
        values = [self.dataset.value(indicator.id, area) for area in self.areas]
        return [
            label,
            *[self._written(indicator, value) for value in (*values, median)],
        ]

    def _written(self, indicator: Indicator, value: float | None) -> str:
        """The bare number: the unit stands in the first column."""
        if value is None:
            return self.t("map.words.no_data")
        return write_number(
            value, None, self.lang, decimals=indicator.decimals, signed=indicator.signed
        )

    # ---- cases -----------------------------------------------------------------------------

    def _collection(self) -> list[Flowable]:
        """Key figures that the collection itself gives, with their dates."""
        if not self.cases:
            return []
        head = ["", *self._heads(self.cases)]
        rows = [
            [
                self.t(f"panel.figure.{key}"),
                *[printed(self.dataset.cases[name], key, self.t) for name in self.cases],
            ]
            for key in KEY_FIGURES
        ]
        table = self.styles.table([head, *rows], self._widths(len(head)))
        return [*self.styles.heading(self.t("panel.figures_collection")), table]

    def _types(self) -> list[Flowable]:
        if not self.cases:
            return []
        head = [self.t("handout.types"), *self._heads(self.cases)]
        rows = [
            [term.label[self.lang], *[self._has(name, kind) for name in self.cases]]
            for kind, term in self.dataset.types.items()
        ]
        table = self.styles.table([head, *rows], self._widths(len(head)))
        key = self.styles.note(self.t("handout.types_key", has=_HAS, has_not=_HAS_NOT))
        return [*self.styles.heading(self.t("handout.types")), table, key]

    def _has(self, name: str, kind: str) -> str:
        practices = self.dataset.cases[name].practices
        count = sum(kind in practice.types for practice in practices)
        return f"{_HAS} {count}" if count else _HAS_NOT

    def _heads(self, areas: Sequence[str]) -> list[str]:
        names = [f"{self._symbol(area)}{_name(area, self.dataset, self.t)}" for area in areas]
        return [self.styles.label(name) for name in names]

    def _widths(self, columns: int) -> list[float]:
        return [_LABEL, *[(WIDTH - _LABEL) / (columns - 1)] * (columns - 1)]
