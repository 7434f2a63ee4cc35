"""What a case is. Every field that a case file may hold stands here, and no other is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    AllowInfNan,
    BaseModel,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from geo.cases import plausible
from geo.codes import municipality_code, prefecture_of
from geo.text import Text, Words


def _code(text: str) -> str:
    try:
        return municipality_code(text)
    except ValueError:
        raise PydanticCustomError("municipality_code", "not a municipality code") from None


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
# an area is a case or a municipality: digits alone are the code of a municipality
CaseId = Annotated[
    str,
    StringConstraints(pattern=r"^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=80),
]
Code = Annotated[str, AfterValidator(_code)]
# "2018", "2003-03", "FY2018" (年度: April to March), "FY2017..." (from then on)
PrintedDate = Annotated[
    str,  # [0-9]: wide digits are \d to pydantic as well
    StringConstraints(pattern=r"^(FY(19|20)[0-9]{2}|(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?)$"),
]
Number = Annotated[float, Strict(), AllowInfNan(False)]
Name = Annotated[Words, AfterValidator(lambda words: words.at_most(200))]
Short = Annotated[Words, AfterValidator(lambda words: words.at_most(24))]
_MOST = 500  # entries of a kind: ten times what the largest case has
Unit = Literal[
    "person", "household", "percent", "yen", "place", "district", "school-district",
    "group", "team", "han", "branch", "block", "layer", "section", "service", "generation",
]  # fmt: skip


class _Strict(BaseModel):
    """Frozen, and a field that is not in the model is an error: a typo must not lose content."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Section(_Strict):
    """A heading of the collection, as printed, under which items stand."""

    id: Id
    heading: Text
    under: Id | None = None


class Figure(_Strict):
    """A number that the collection gives: never estimated, never a zero for "unknown"."""

    label: Name
    value: Number
    to: Number | None = None  # upper end where the collection gives a range (2～3名)
    unit: Unit
    printed: Text  # exactly as in the collection
    date: PrintedDate | None = None  # None: the collection gives no date
    approximate: bool = False  # 43万人, おおむね2000万
    at_least: bool = False  # 3人以上
    key: Literal["population", "households", "ageing_rate"] | None = None
    of: Text | None = None  # id of the item, or name of the area, that is counted
    section: Id

    @model_validator(mode="after")
    def _is_plausible(self) -> Figure:
        plausible.check_figure(self)
        return self


class Place(_Strict):
    """An area that the case covers.

    The position is that of the municipal office (data/tables/municipalities.csv) unless
    ``position`` is given, as (latitude, longitude) in degrees.
    """

    code: Code
    name: Name
    precision: Literal["office", "district", "facility"]
    position: (
        Annotated[
            list[Number],
            Field(min_length=2, max_length=2),
            AfterValidator(plausible.position_in_japan),
        ]
        | None
    ) = None
    position_source: Id  # id of a record in data/sources/
    statistics: Code  # the municipality whose statistics are shown
    why: Words  # why these statistics, and what they do not say


class _Item(_Strict):
    """Something named in the collection: where it stands there, and how it was scanned."""

    id: Id
    name: Name
    section: Id
    scanned: Text | None = None  # the form in the scan, where an obvious error was mended
    description: Words | None = None
    since: PrintedDate | None = None


class Organisation(_Item):
    sector: Id


class Hub(_Item):
    """拠点: a place or a standing desk where people meet or are helped."""

    organisations: tuple[Id, ...] = ()


class Practice(_Item):
    description: Words
    types: Annotated[tuple[Id, ...], Field(min_length=1)]
    hubs: tuple[Id, ...] = ()
    organisations: tuple[Id, ...] = ()
    area: Name | None = None  # where in the municipality


class Scheme(_Item):
    """制度・事業・計画・条例・交付金 that the collection names."""


class Person(_Strict):
    """A person, or a post, in a role that the collection names."""

    name: Name | None = None  # None: only the role is given
    role: Name
    organisation: Id | None = None
    section: Id


class Event(_Strict):
    """A dated step that is not the start of an item above."""

    date: PrintedDate
    label: Name
    section: Id


class Correction(_Strict):
    """An obvious scanning error in running text or in a figure, as scanned and as meant."""

    scanned: Text
    corrected: Text
    section: Id


class Case(_Strict):
    """One case of the collection. ``id`` is the file's name."""

    id: CaseId
    kind: Literal["municipality", "municipalities", "organisation"]
    title: Name
    short: Short  # on the map; at most about eight characters in Japanese
    theme: Words  # what the collection's subtitle says, in other words
    summary: Words  # two sentences
    source: Id  # id of a record in data/sources/
    sections: Annotated[tuple[Section, ...], Field(min_length=1, max_length=_MOST)]
    places: Annotated[tuple[Place, ...], Field(min_length=1, max_length=_MOST)]
    figures: Annotated[tuple[Figure, ...], Field(max_length=_MOST)] = ()
    practices: Annotated[tuple[Practice, ...], Field(min_length=1, max_length=_MOST)]
    hubs: Annotated[tuple[Hub, ...], Field(max_length=_MOST)] = ()
    organisations: Annotated[tuple[Organisation, ...], Field(max_length=_MOST)] = ()
    schemes: Annotated[tuple[Scheme, ...], Field(max_length=_MOST)] = ()
    people: Annotated[tuple[Person, ...], Field(max_length=_MOST)] = ()
    events: Annotated[tuple[Event, ...], Field(max_length=_MOST)] = ()
    corrections: Annotated[tuple[Correction, ...], Field(max_length=_MOST)] = ()

    @model_validator(mode="after")
    def _gives_each_key_figure_once(self) -> Case:
        plausible.check_key_figures(self.figures)
        return self

    @property
    def types(self) -> frozenset[str]:
        """Ids of the practice types that occur in the case."""
        return frozenset(kind for practice in self.practices for kind in practice.types)

    @property
    def sectors(self) -> frozenset[str]:
        """Ids of the sectors of the organisations that take part."""
        return frozenset(organisation.sector for organisation in self.organisations)

    @property
    def prefectures(self) -> frozenset[str]:
        """Two-digit codes of the prefectures that the case lies in."""
        return frozenset(prefecture_of(place.code) for place in self.places)

    @property
    def statistics(self) -> tuple[str, ...]:
        """Codes of the municipalities whose statistics are shown, each once."""
        return tuple(dict.fromkeys(place.statistics for place in self.places))

    def items(self) -> Iterator[_Item]:
        """Everything that has an id and a name, in reading order."""
        yield from self.practices
        yield from self.hubs
        yield from self.organisations
        yield from self.schemes

    def figure(self, key: str) -> Figure | None:
        """The collection's own figure of that key, or None where it gives none (記載なし)."""
        return next((figure for figure in self.figures if figure.key == key), None)

    def practice_id(self, practice: Practice) -> str:
        """One of the case's practices among those of all cases, as an address holds it. No id
        of a case or a practice has an underscore."""
        return f"{self.id}_{practice.id}"
