"""The card of a case: what it is, its figures, practices, hubs and organisations, to be handed out."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether

from geo.cases import Case, Hub, Practice
from geo.cases.details import KEY_FIGURES, CaseDetails
from geo.dataset import BOUNDARY_SOURCE, Dataset
from geo.publish.pdf.document import Part, document
from geo.publish.pdf.key_figures import printed
from geo.publish.pdf.locator_map import LocatorMap
from geo.publish.pdf.qr_code import beside_code
from geo.publish.pdf.styles import WIDTH, NoteLines, PdfStyles, side_by_side
from geo.text import Phrases
from geo.text.dates import write_date
from geo.text.numbers import write_number

CENSUS = ("population-2020", None, "ageing-2020", "aged75-2020", "elderly-single-2020")
_CENSUS_YEAR = 2020


def case_card(case: Case, dataset: Dataset, *, t: Phrases, address: str) -> bytes:
    """The card of a case as a PDF. address: of its live view, in full, for the QR code."""
    part = card_part(case, dataset, t=t, address=address)
    return document([part], title=part.title, place=t("app.title"), set_in=PdfStyles(t.lang))


def card_part(case: Case, dataset: Dataset, *, t: Phrases, address: str) -> Part:
    """The same as a part of a longer document."""

    def story(styles: PdfStyles) -> list[Flowable]:
        return _Card(case, dataset, t, styles).story(address)

    used = [case.source, *dataset.source_ids(name for name in CENSUS if name), BOUNDARY_SOURCE]
    used += [place.position_source for place in case.places]
    return Part(
        case.title[t.lang],
        t("handout.card"),
        story,
        dataset.attributions(used, t.lang),
    )


class _Card:
    def __init__(self, case: Case, dataset: Dataset, t: Phrases, styles: PdfStyles) -> None:
        self.case, self.dataset, self.t, self.styles = case, dataset, t, styles
        self.lang = t.lang
        self.details = CaseDetails(case, dataset.sectors)

    def story(self, address: str) -> list[Flowable]:
        return [
            *self._top(address),
            *self._figures(),
            *self._practices(),
            *self._hubs(),
            *self._organisations(),
            *self.styles.heading(self.t("handout.notes")),
            NoteLines(),
        ]

    def _top(self, address: str) -> list[Flowable]:
        case, lang, styles = self.case, self.lang, self.styles
        types = [
            term.label[lang] for kind, term in self.dataset.types.items() if kind in case.types
        ]
        where = self.styles.joined(self.dataset.prefectures_of(case, lang))
        left = [
            styles.title(case.title[lang]),
            styles.text(f"{where} ／ {case.theme[lang]}", spaceAfter=5),
            styles.text(case.summary[lang], spaceAfter=5),
            styles.note(styles.said(self.t("handout.types"), styles.joined(types))),
        ]
        return [beside_code(left, address, styles, self.t)]

    # ---- figures and map -----------------------------------------------------------------

    def _figures(self) -> list[Flowable]:
        t, width = self.t, WIDTH - 66 * mm
        head = [t("handout.figure"), t("handout.collection"), t("handout.census")]
        table = self.styles.table(
            [head, *self._figure_rows()], [width * 0.28, width * 0.38, width * 0.34]
        )
        notes = [self.styles.note(line, rightIndent=4 * mm) for line in self._figure_notes()]
        places = [self.dataset.statistics.place_position(place) for place in self.case.places]
        small_map = LocatorMap(
            self.dataset.rings, self.case.statistics, (62 * mm, 50 * mm), points=places
        )
        caption = self.styles.small(
            self.styles.sentences(t("handout.map", areas=self._areas()), t("handout.map_points"))
        )
        return [
            *self.styles.heading(t("handout.figures")),
            side_by_side([[[table, *notes], [small_map, caption]]], [width + 4 * mm, 62 * mm]),
        ]

    def _figure_rows(self) -> list[list[str]]:
        t, unknown = self.t, self.t("panel.unknown")
        rows = []
        for number, name in enumerate(CENSUS):
            key = KEY_FIGURES[number] if number < len(KEY_FIGURES) else None
            label = t(f"panel.figure.{key}") if key else self._indicator(name).short[self.lang]
            rows.append([label, printed(self.case, key, t) if key else unknown, self._census(name)])
        return rows

    def _census(self, indicator: str | None) -> str:
        """A value for all municipalities of the case; without an indicator: households."""
        if indicator is None:
            counts = self.dataset.statistics.column("households", _CENSUS_YEAR)
            households = counts.reindex(list(self.case.statistics)).sum(skipna=False)
            return write_number(households, "household", self.lang)
        value = self.dataset.value(indicator, self.case.id)
        if value is None:
            return self.t("map.words.no_data")
        return self._indicator(indicator).write(value, self.lang)

    def _indicator(self, name: str):
        return self.dataset.indicators[name]

    def _figure_notes(self) -> list[str]:
        t, lang = self.t, self.lang
        notes = [t("handout.census_area", areas=self._areas())]
        if area := self.details.key_figure_area():
            name = self.details.area_name(area, lang)
            notes.insert(0, t("handout.collection_area", area=name))
        if self.case.kind != "municipality":
            notes += [
                self.styles.said(place.name[lang], place.why[lang]) for place in self.case.places
            ]
        return notes

    def _areas(self) -> str:
        """The municipalities whose statistics are shown: 幸手市＋杉戸町."""
        names = [self.dataset.area(code).full[self.lang] for code in self.case.statistics]
        return self.t.writing.plus.join(names)

    # ---- practices, hubs, organisations ----------------------------------------------------

    def _practices(self) -> list[Flowable]:
        found = [*self._headed("panel.practices", len(self.case.practices))]
        number = 0
        for heading, practices in self.details.practice_groups():
            above = [self.styles.group(f"▼ {heading}")]
            for practice in practices:
                number += 1
                # whole, if a page can hold it, and the heading of a group with its first
                found.append(KeepTogether([*above, *self._practice(number, practice)]))
                above = []
        return found

    def _practice(self, number: int, practice: Practice) -> list[Flowable]:
        lang, t, styles = self.lang, self.t, self.styles
        types = [
            term.label[lang] for kind, term in self.dataset.types.items() if kind in practice.types
        ]
        partners = self._names(practice.organisations) or t("panel.unknown")
        facts = [(t("handout.types"), styles.joined(types))]
        if practice.area:
            facts.append((t("panel.area"), practice.area[lang]))
        if practice.since:
            facts.append((t("panel.since"), write_date(practice.since, lang)))
        if practice.hubs:
            facts.append((t("panel.with_hubs"), self._names(practice.hubs)))
        facts.append((t("panel.with_organisations"), partners))
        return [
            styles.name(f"{number}. {practice.name[lang]}"),
            styles.text(practice.description[lang], leftIndent=12),
            *[styles.note(styles.said(*fact), leftIndent=12) for fact in facts],
        ]

    def _hubs(self) -> list[Flowable]:
        heading = self._headed("panel.hubs", len(self.case.hubs))
        if not self.case.hubs:
            return [*heading, self.styles.text(self.t("panel.unknown"))]
        head = [
            self.t(f"handout.{key}") for key in ("hub", "hub_since", "hub_description", "partners")
        ]
        widths = [WIDTH * share for share in (0.28, 0.19, 0.29, 0.24)]
        return [*heading, self.styles.table([head, *map(self._hub, self.case.hubs)], widths)]

    def _hub(self, hub: Hub) -> list[str]:
        unknown = self.t("panel.unknown")
        return [
            hub.name[self.lang],
            write_date(hub.since, self.lang) if hub.since else unknown,
            hub.description[self.lang] if hub.description else unknown,
            self._names(hub.organisations) or unknown,
        ]

    def _organisations(self) -> list[Flowable]:
        heading = self._headed("panel.organisations", len(self.case.organisations))
        groups = self.details.organisation_groups()
        if not groups:
            return [*heading, self.styles.text(self.t("panel.unknown"))]
        head = [self.t(f"panel.{key}") for key in ("sector", "organisation", "takes_part")]
        rows = [
            [self.dataset.sectors[sector].label[self.lang], o.name[self.lang], self._part(o.id)]
            for sector, members in groups
            for o in members
        ]
        widths = [WIDTH * share for share in (0.18, 0.32, 0.50)]
        return [*heading, self.styles.table([head, *rows], widths)]

    def _part(self, organisation: str) -> str:
        names = [name[self.lang] for name in self.details.taking_part(organisation)]
        return self.styles.joined(names) or self.t("panel.unknown")

    def _names(self, ids: Sequence[str]) -> str:
        return self.styles.joined([name[self.lang] for name in self.details.names(ids)])

    def _headed(self, key: str, count: int) -> list[Flowable]:
        return self.styles.heading(self.t("handout.counted", what=self.t(key), count=count))
