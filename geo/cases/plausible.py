"""Numbers of a case that cannot be: of a figure, and of a position on the map.

What passes here is drawn, written and laid out everywhere without being looked at again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geo.toml_files import refusal

if TYPE_CHECKING:
    from geo.cases.model import Figure

_LATITUDES, _LONGITUDES = (20, 46), (122, 154)  # of Japan, to its outermost islands
_LARGEST = 1e15  # below 2**53: up to here a floating point number holds every whole number
_KEY_UNITS = {"population": "person", "households": "household", "ageing_rate": "percent"}


def check_figure(figure: Figure) -> None:
    """Refuse a number that its unit cannot have.

    All units count things, measure sums of money or are shares: none is below zero, and no share
    is above 100. Raises PydanticCustomError, as a validator does.
    """
    for field in ("value", "to"):
        number = getattr(figure, field)
        if number is None:
            continue
        if figure.unit == "percent" and not 0 <= number <= 100:
            raise refusal(
                f"{number:g}% という割合はありません。0 から 100 までの数で書いてください。",
                f"There is no share of {number:g} %. Write a number from 0 to 100.",
                field,
            )
        if not 0 <= number <= _LARGEST:
            raise refusal(
                f"{number:g} という数や額はありません。0 以上、{_LARGEST:g} 以下の数で書いてください。",
                f"There is no count or amount of {number:g}. Write a number from 0 to {_LARGEST:g}.",
                field,
            )
    if figure.to is not None and figure.to < figure.value:
        raise refusal(
            f"to（{figure.to:g}）が value（{figure.value:g}）より小さくなっています。幅の下の端を value、上の端を to に書いてください。",
            f"to ({figure.to:g}) is below value ({figure.value:g}). Write the lower end of the range as value and the upper as to.",
            "to",
        )
    if figure.key and figure.unit != _KEY_UNITS[figure.key]:
        needed = _KEY_UNITS[figure.key]
        raise refusal(
            f'key が {figure.key} の数字の単位は "{needed}" です。unit か key を直してください。',
            f'A figure whose key is {figure.key} has the unit "{needed}". Mend unit or key.',
            "unit",
        )


def check_key_figures(figures: Sequence[Figure]) -> None:
    """Refuse a key that two figures have: filters and comparisons use one."""
    seen: set[str] = set()
    for number, figure in enumerate(figures):
        if figure.key in seen:
            raise refusal(
                f"key が {figure.key} の数字が2つあります。絞り込みと比較に使うほうにだけ key を書いてください。",
                f"Two figures have the key {figure.key}. Keep it with the one that filters and comparisons use.",
                "figures",
                number,
                "key",
            )
        seen.update([figure.key] if figure.key else [])


def position_in_japan(position: list[float]) -> list[float]:
    """[latitude, longitude] in degrees, as it is. Raises PydanticCustomError outside Japan."""
    latitude, longitude = position
    if _inside(latitude, longitude):
        return position
    written = f"[{latitude:g}, {longitude:g}]"
    if _inside(longitude, latitude):
        turned = f"[{longitude:g}, {latitude:g}]"
        raise refusal(
            f"{written} は緯度と経度が逆のようです。{turned} と書いてください（緯度、経度の順）。",
            f"In {written} latitude and longitude seem to be swapped. Write {turned} (latitude first).",
        )
    (south, north), (west, east) = _LATITUDES, _LONGITUDES
    raise refusal(
        f"{written} は日本の外です。［緯度, 経度］の順に、緯度は{south}～{north}、経度は{west}～{east}の度で書いてください。",
        f"{written} is not in Japan. Write [latitude, longitude] in degrees: {south} to {north}, and {west} to {east}.",
    )


def _inside(latitude: float, longitude: float) -> bool:
    (south, north), (west, east) = _LATITUDES, _LONGITUDES
    return south <= latitude <= north and west <= longitude <= east
