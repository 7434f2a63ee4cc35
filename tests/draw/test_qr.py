"""A QR code is read by a decoder that did not write it."""

from __future__ import annotations

import io

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from geo.draw.qr import QUIET, qr_code

LINKS = [
    "http://localhost:8501/",
    "https://example.jp/base/my_town?lang=en&town=24208",
    "https://example.jp/?q=%E3%81%8A%E5%AF%BA&scenes=1" + "aB3_-" * 380,
]


def pixels(png: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(png)).convert("L"))


@pytest.mark.parametrize("link", LINKS, ids=["short", "view", "list"])
def test_the_picture_says_the_link(link):
    found = zxingcpp.read_barcodes(pixels(qr_code(link).png))

    assert [each.text for each in found] == [link]
    assert found[0].ec_level == "M"


def test_the_picture_is_black_on_white_with_a_margin_of_four_modules():
    picture = pixels(qr_code(LINKS[0]).png)

    assert set(np.unique(picture)) == {0, 255}
    inside = np.argwhere(picture == 0)
    module = 12
    assert inside.min() == QUIET * module
    assert picture.shape[0] - 1 - inside.max() == QUIET * module


def test_the_drawing_has_the_same_colours_and_no_other_host():
    drawing = qr_code(LINKS[0]).svg.decode()

    assert "#fff" in drawing and "#000" in drawing
    assert drawing.count("http") == 1  # the name of the SVG format


def test_a_link_that_is_too_long_has_no_code():
    assert qr_code("https://example.jp/?" + "x" * 2400) is None
