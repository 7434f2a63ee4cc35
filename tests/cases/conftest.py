"""A case file with nothing in it that is not needed, and ways to break it."""

from __future__ import annotations

import pytest

from geo.cases import KnownIds

CASE = """\
kind = "municipality"
source = "jages-2019"
title = { ja = "能美市の体制", en = "The system of Nomi" }
short = { ja = "能美市", en = "Nomi" }
theme = { ja = "結びつき", en = "Ties" }
summary = { ja = "お寺の子ども食堂。", en = "A children’s café at a temple." }

[[sections]]
id = "top"
heading = "石川県能美市の取組み"

[[places]]
code = "17211"
name = { ja = "能美市", en = "Nomi" }
precision = "office"
position_source = "localgovjp"
statistics = "17211"
why = { ja = "市全域の事例のため。", en = "The case is about the whole city." }

[[practices]]
id = "shokudou"
name = { ja = "子ども食堂", en = "Children’s café" }
section = "top"
types = ["ibasho"]
hubs = ["hondou"]
organisations = ["tera"]
description = { ja = "お寺で開く。", en = "Held at a temple." }

[[hubs]]
id = "hondou"
name = { ja = "本堂", en = "Main hall" }
section = "top"
organisations = ["tera"]

[[organisations]]
id = "tera"
name = { ja = "お寺", en = "Temple" }
section = "top"
sector = "sonota"
"""


@pytest.fixture
def known():
    return KnownIds(
        types=("soudan", "ibasho"),
        sectors=("gyousei", "sonota"),
        areas=("17211", "23112"),
        municipalities=("17211",),
        sources=("jages-2019", "localgovjp"),
    )


@pytest.fixture
def case_file(tmp_path):
    """Write the case with one passage replaced and something added; gives the path."""

    def write(old="", new="", *, add="", name="nomi.toml"):
        assert old in CASE
        path = tmp_path / name
        path.write_text((CASE.replace(old, new, 1) if old else CASE) + add, encoding="utf-8")
        return path

    return write
