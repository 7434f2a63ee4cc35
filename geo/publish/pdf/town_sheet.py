"""My town on paper: its key figures, the cases and the municipalities most like it, and why."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether

from geo.dataset import BOUNDARY_SOURCE, Dataset
from geo.places.differences import nearness, reasons
from geo.places.ranking import rank
from geo.publish.pdf.document import Part, document
from geo.publish.pdf.locator_map import LocatorMap
from geo.publish.pdf.qr_code import beside_code
from geo.publish.pdf.styles import WIDTH, NoteLines, PdfStyles, side_by_side
from geo.text import Phrases
from geo.text.numbers import write_number
from geo.view import View
from geo.view.similar_places import SimilarPlaces, base_of, similar_places

KEY_FIGURES = (
    "population-2020", "population-change-2050", "ageing-2020", "ageing-2050",
    "elderly-single-2020", "density-2020",
)  # fmt: skip
_MOST_COLUMNS = 6  # indicators of the nearest municipalities that fit across the paper
_MAP = (62 * mm, 46 * mm)


def town_sheet(view: View, dataset: Dataset, *, t: Phrases, address: str) -> bytes:
    """The reader's own town, or the case that the view names in its place, with what is similar
    to it, as a PDF. address: of the live view, in full.
    """
    part = town_part(view, dataset, t=t, address=address)
    return document([part], title=part.title, place=t("app.title"), set_in=PdfStyles(t.lang))


def town_part(view: View, dataset: Dataset, *, t: Phrases, address: str) -> Part:
    """The same as a part of a longer document."""
    base = base_of(view)
    found = similar_places(base, view, dataset)

    def story(styles: PdfStyles) -> list[Flowable]:
        return _Town(base, found, dataset, t, styles).story(address)

    used = [
        *dataset.source_ids([*KEY_FIGURES, *found.used]),
        *(dataset.cases[name].source for name, _ in found.cases),
        BOUNDARY_SOURCE,
    ]
    return Part(
        dataset.area(base).full[t.lang],
        t("handout.town"),
        story,
        dataset.attributions(used, t.lang),
    )


class _Town:
    def __init__(
        self,
        base: str,
        found: SimilarPlaces,
        dataset: Dataset,
        t: Phrases,
        styles: PdfStyles,
    ) -> None:
        self.base, self.found = base, found
        self.dataset, self.t, self.styles, self.lang = dataset, t, styles, t.lang
        self.name = dataset.area(base).name[t.lang]

    def story(self, address: str) -> list[Flowable]:
        lists = [*self._cases(), *self._towns(), *self._method()] if self.found.used else []
        return [
            *self._top(address),
            *self._figures(),
            *self._lacking(),
            *lists,
            *self.styles.heading(self.t("handout.notes")),
            NoteLines(),
        ]

    def _top(self, address: str) -> list[Flowable]:
        lead = [
            self.styles.title(self.dataset.area(self.base).full[self.lang]),
            self.styles.text(self.t("handout.town_lead")),
        ]
        return [beside_code(lead, address, self.styles, self.t)]

    def _figures(self) -> list[Flowable]:
        t, width = self.t, WIDTH - _MAP[0] - 4 * mm
        head = [t(f"handout.{key}") for key in ("figure", "value", "rank", "median")]
        table = self.styles.table(
            [head, *map(self._figure, KEY_FIGURES)],
            [width * share for share in (0.34, 0.2, 0.26, 0.2)],
        )
        area = self.dataset.area(self.base)
        small_map = LocatorMap(self.dataset.rings, area.codes, _MAP)
        caption = self.styles.small(t("handout.map", areas=area.full[self.lang]))
        return [
            *self.styles.heading(t("handout.figures")),
            side_by_side([[table, [small_map, caption]]], [width + 4 * mm, _MAP[0]]),
        ]

    def _figure(self, name: str) -> list[str]:
        indicator, values = self.dataset.indicators[name], self.dataset.values(name)
        label = self.styles.label(indicator.label[self.lang])
        value = self.dataset.value(name, self.base)
        median = indicator.write(float(values.median()), self.lang)
        if value is None:
            return [label, self.t("map.words.no_data"), "—", median]
        place = rank(value, self.dataset.area(self.base).codes, values)
        total = f"{values.notna().sum():,}"
        written = self.t("handout.rank_of", rank=f"{place:,}", total=total) if place else "—"
        return [label, indicator.write(value, self.lang), written, median]

    def _lacking(self) -> list[Flowable]:
        """What cannot be compared, in the words of the screen."""
        labels = [self.dataset.indicators[each].label[self.lang] for each in self.found.lacking]
        if not labels and self.found.used:
            return []
        empty = self.dataset.value("population-2020", self.base) == 0
        nothing = "nobody" if empty else "nothing"
        key = "lacking" if self.found.used else nothing if labels else "no_weight"
        text = self.t(f"similarity.{key}", name=self.name, lacking=self.styles.joined(labels))
        return [self.styles.text(text, spaceBefore=6)]

    # ---- cases -----------------------------------------------------------------------------

    def _cases(self) -> list[Flowable]:
        flowables = [
            *self.styles.heading(self.t("similarity.cases_title", name=self.name)),
            self.styles.note(self.t("similarity.cases_sentence", name=self.name)),
        ]
        for number, (name, distance) in enumerate(self.found.cases, start=1):
            flowables.append(KeepTogether(self._case(number, name, distance)))
        return flowables

    def _case(self, number: int, name: str, distance: float | None) -> list[Flowable]:
        case, styles, lang = self.dataset.cases[name], self.styles, self.lang
        practices = styles.joined([practice.name[lang] for practice in case.practices])
        count = self.t("similarity.practices", count=len(case.practices))
        lines = [] if distance is None or self._is_same(name) else self._why(name)
        return [
            styles.name(f"{number}. {case.short[lang]}　{self._near(name, distance)}"),
            styles.text(case.theme[lang], leftIndent=12),
            *[styles.note(line, leftIndent=12) for line in lines],
            styles.note(styles.said(count, practices), leftIndent=12),
        ]

    def _near(self, name: str, distance: float | None) -> str:
        if distance is None:
            return self.t("similarity.no_distance")
        written = self.t("similarity.distance", value=self._written(distance))
        word = "same" if self._is_same(name) else nearness(distance)
        return self.t("handout.near", near=self.t(f"similarity.{word}"), distance=written)

    def _is_same(self, other: str) -> bool:
        """Whether a case is of the same municipalities: a distance of 0 is no proof."""
        return self.dataset.area(self.base).codes == self.dataset.area(other).codes

    def _why(self, other: str) -> list[str]:
        """The differences, grouped as similar, between and different."""
        used = [self.dataset.indicators[name] for name in self.found.used]
        values = tuple(
            {each.id: self.dataset.value(each.id, area) for each in used}
            for area in (self.base, other)
        )
        scaled = (self.dataset.standardised(self.base), self.dataset.standardised(other))
        found = reasons(used, values, scaled, self.lang)
        groups = {
            kind: [reason.text for reason in found if reason.kind == kind]
            for kind in ("similar", "between", "different")
        }
        return [
            self.styles.said(self.t(f"handout.kind_{kind}"), self.styles.joined(texts))
            for kind, texts in groups.items()
            if texts
        ]

    # ---- municipalities --------------------------------------------------------------------

    def _towns(self) -> list[Flowable]:
        towns, t = self.found.towns, self.t
        if towns.empty:
            return []
        columns = sorted(self.found.used, key=lambda name: -self.found.used[name])[:_MOST_COLUMNS]
        head = ["", t("similarity.place"), t("similarity.distance_head")]
        labels = [self.dataset.indicators[name].label[self.lang] for name in columns]
        head += [self.styles.label(label) for label in labels]
        own = ["★", self.name, "", *self._values(columns, self.base)]
        rows = [
            [
                str(number),
                self.dataset.area(code).full[self.lang],
                self._written(distance),
                *self._values(columns, code),
            ]
            for number, (code, distance) in enumerate(towns.items(), start=1)
        ]
        first = [6 * mm, 28 * mm, 16 * mm]
        widths = [*first, *[(WIDTH - sum(first)) / len(columns)] * len(columns)]
        nearest = self.dataset.area(towns.index[0]).full[self.lang]
        left_out = len(self.found.used) - len(columns)
        more = [self.styles.note(t("handout.columns_left", count=left_out))] if left_out else []
        return [
            *self.styles.heading(t("similarity.towns_title", name=self.name, count=len(rows))),
            self.styles.note(t("handout.nearest", name=self.name, nearest=nearest)),
            self.styles.table([head, own, *rows], widths, numbers=2),
            *more,
        ]

    def _values(self, indicators: Sequence[str], area: str) -> list[str]:
        return [
            self.dataset.indicators[name].write(self.dataset.value(name, area), self.lang)
            for name in indicators
        ]

    def _method(self) -> list[Flowable]:
        lines = [
            self.t("similarity.method_1"),
            self.t("similarity.method_3"),
            self.t("handout.words"),
        ]
        return [self.styles.note(line, spaceBefore=2) for line in lines]

    def _written(self, distance: float) -> str:
        return write_number(distance, None, self.lang, decimals=2)
