"""Boundaries small enough to open fast: one TopoJSON with shared borders kept."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from geo.build.boundaries import areas_of, municipalities, write

NAMES = pd.DataFrame({"code": ["17211"], "name_en": ["Nomi"], "prefecture_en": ["Ishikawa"]})
# two squares side by side that share arc 0; the southern prefecture comes first in the file
RAW = {
    "type": "Topology",
    "arcs": [
        [[137, 36], [137, 37]],
        [[137, 37], [138, 37], [138, 36], [137, 36]],
        [[137, 36], [136, 36], [136, 37], [137, 37]],
    ],
    "objects": {
        "areas": {
            "type": "GeometryCollection",
            "geometries": [
                {
                    "type": "Polygon",
                    "arcs": [arcs],
                    "properties": {
                        "lg_code_5": code, "city_name": name, "prefecture_name": prefecture,
                    },
                }
                for code, name, prefecture, arcs in (
                    ("21217", "飛騨市", "岐阜県", [0, 1]),
                    ("17211", "能美市", "石川県", [-1, 2]),
                )
            ],
        }
    },
}  # fmt: skip


@pytest.fixture
def topology():
    return municipalities(areas_of(json.dumps(RAW)), NAMES)


def areas(topology) -> list:
    return topology["objects"]["municipalities"]["geometries"]


def arc_numbers(nested) -> list[int]:
    if isinstance(nested, int):
        return [nested if nested >= 0 else ~nested]
    return [number for part in nested for number in arc_numbers(part)]


def test_areas_stand_in_the_order_of_their_codes(topology):
    assert [area["id"] for area in areas(topology)] == ["17211", "21217"]


def test_an_area_is_named_in_both_languages_and_in_japanese_where_there_is_no_english(topology):
    assert [area["properties"] for area in areas(topology)] == [
        {"ja": "石川県 能美市", "en": "Nomi, Ishikawa"},
        {"ja": "岐阜県 飛騨市", "en": "飛騨市"},
    ]


def test_neighbours_share_their_border_and_it_is_the_border_of_the_prefectures(topology):
    west, east = (set(arc_numbers(area["arcs"])) for area in areas(topology))
    border = topology["objects"]["prefecture_borders"]["arcs"]

    assert len(west & east) == 1
    assert border == [[number] for number in west & east]


def test_the_file_is_named_by_its_content(topology, tmp_path):
    path = write(topology, tmp_path)

    assert write(topology, tmp_path) == path
    assert json.loads(path.read_text("utf-8"))["type"] == "Topology"


def test_a_changed_content_has_another_name(topology, tmp_path):
    older = write(topology, tmp_path)
    areas(topology)[0]["properties"]["en"] = "Nomi City"

    assert write(topology, tmp_path) != older
