"""The publisher's boundary file: read as text and looked at, before anything is simplified."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from geo.build.agreement import Listed
from geo.build.content import cut_off, read_content
from geo.errors import DataError

# six villages of the Northern Territories, of which there are no statistics
WITHOUT_STATISTICS = frozenset(("01695", "01696", "01697", "01698", "01699", "01700"))
_CODE = re.compile(r"[0-9]{5}", re.ASCII)
_NEEDED = ("lg_code_5", "city_name", "prefecture_name")


@dataclass(frozen=True)
class BoundarySource:
    """TopoJSON as ``text``, and the Japanese names of its areas by code."""

    name: str
    text: str
    names: Mapping[str, str]

    def listed(self) -> Listed:
        """Its areas with statistics; a feature has no line of its own."""
        names = {c: name for c, name in self.names.items() if c not in WITHOUT_STATISTICS}
        return Listed(self.name, "municipalities", names, {})


def read_boundary_source(path: Path, name: str, notices: list[str]) -> BoundarySource:
    """Raises DataError unless the file is TopoJSON of N03 with code and names of every area.

    name: of the file in messages. What was mended on the way is told in ``notices``.
    """
    text = read_content(path, name, notices)
    try:
        topology = json.loads(text)
    except json.JSONDecodeError as error:
        if not text.lstrip().startswith("{") or error.pos < len(text.rstrip()) - 1:
            raise _other(name, f"L{error.lineno}") from None
        raise cut_off(name) from None
    layers = topology.get("objects") if isinstance(topology, dict) else None
    if not isinstance(layers, dict) or len(layers) != 1 or topology.get("type") != "Topology":
        raise _other(name, "objects")
    (layer,) = layers.values()
    names: dict[str, str] = {}
    for number, area in enumerate(layer.get("geometries") or []):
        properties = area.get("properties") or {}
        if absent := [key for key in _NEEDED if not properties.get(key)]:
            raise _other(name, f"geometries[{number}].properties: {', '.join(absent)}")
        if not area.get("arcs"):
            raise _other(name, f"geometries[{number}].arcs")
        code = properties["lg_code_5"]
        if not _CODE.fullmatch(str(code)) or code in names:
            raise _other(name, f"geometries[{number}].properties.lg_code_5 = {code!r}")
        names[code] = properties["city_name"]
    return BoundarySource(name, text, names)


def _other(name: str, where: str) -> DataError:
    return DataError(
        f"{name}: {where}",
        ja="市区町村の境界（TopoJSON、5桁のコード lg_code_5 と city_name、prefecture_name のあるもの）ではありません。公表元から取り直してください。",
        en="Not the boundaries of municipalities (TopoJSON with a code of five digits, lg_code_5, city_name and prefecture_name). Get it from the publisher again.",
    )
