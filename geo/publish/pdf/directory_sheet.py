"""The directory on paper: practices, hubs and organisations of each case, as a view lists them."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from geo.dataset import Dataset
from geo.publish.pdf.document import Part
from geo.publish.pdf.qr_code import beside_code
from geo.publish.pdf.styles import WIDTH, NoteLines, PdfStyles
from geo.text import Phrases, Words
from geo.text.dates import write_date
from geo.view.directory import Entry, by_case

_SHARES = (0.26, 0.36, 0.38)  # of the width: name, what it is, types and relations


def listing_part(
    entries: Sequence[Entry],
    dataset: Dataset,
    *,
    t: Phrases,
    title: str,
    sentence: str,
    address: str,
) -> Part:
    """Entries under their cases, each with its facts. address: of the live view, in full."""

    def story(styles: PdfStyles) -> list[Flowable]:
        return _Listing(dataset, t, styles).story(entries, title, sentence, address)

    cases = [case for case, _ in by_case(entries)] or list(dataset.cases.values())
    sources = dataset.attributions((case.source for case in cases), t.lang)
    return Part(title, t("handout.directory"), story, sources)


class _Listing:
    def __init__(self, dataset: Dataset, t: Phrases, styles: PdfStyles) -> None:
        self.dataset, self.t, self.styles, self.lang = dataset, t, styles, t.lang

    def story(
        self, entries: Sequence[Entry], title: str, sentence: str, address: str
    ) -> list[Flowable]:
        top = [self.styles.title(title), self.styles.text(sentence)]
        tables = [
            each
            for case, group in by_case(entries)
            for each in (*self.styles.heading(case.title[self.lang]), self._table(group))
        ]
        return [
            beside_code(top, address, self.styles, self.t),
            *tables,
            *self.styles.heading(self.t("handout.notes")),
            NoteLines(),
        ]

    def _table(self, group: Sequence[Entry]) -> Flowable:
        keys = ("name", "about", "network")
        head = [self.t(f"handout.{key}") for key in keys]
        rows = [[self._name(each), self._about(each), self._ties(each)] for each in group]
        return self.styles.table([head, *rows], [WIDTH * share for share in _SHARES])

    def _name(self, entry: Entry) -> str:
        kind = self.t(f"practices.kinds.{entry.kind}")
        if entry.kind == "organisation":
            sector = self.dataset.sectors[entry.item.sector].label[self.lang]
            kind = self.styles.joined([kind, sector])
        mark = self.t.writing.kind.format(kind=kind)
        return f"{entry.item.name[self.lang]}\n{mark}"

    def _about(self, entry: Entry) -> str:
        """What the collection says of it; a dash that says it says nothing."""
        item, lines = entry.item, []
        lines.append(item.description[self.lang] if item.description else self._unknown)
        if entry.area:
            lines.append(self._fact("panel.area", entry.area[self.lang]))
        if item.since:
            lines.append(self._fact("panel.since", write_date(item.since, self.lang)))
        return "\n".join(lines)

    def _ties(self, entry: Entry) -> str:
        """Types, and who and what takes part: the entry's own kind is not among them."""
        types = [self.dataset.types[kind].label[self.lang] for kind in entry.types]
        facts = [("handout.types", self.styles.joined(types))] if types else []
        if entry.kind != "practice":
            facts.append(("practices.part_of", self._names(entry.practices)))
        if entry.hubs:
            facts.append(("panel.with_hubs", self._names(entry.hubs)))
        if entry.kind != "organisation":
            facts.append(("panel.with_organisations", self._names(entry.organisations)))
        return "\n".join(self._fact(*fact) for fact in facts)

    def _names(self, items: Sequence) -> str:
        names: list[Words] = [item.name for item in items]
        return self.styles.joined([name[self.lang] for name in names]) or self._unknown

    def _fact(self, key: str, text: str) -> str:
        return self.styles.said(self.t(key), text)

    @property
    def _unknown(self) -> str:
        return self.t("panel.unknown")
