"""QR codes as scanners want them."""

from __future__ import annotations

import pytest

from geo.publish.pdf.qr_code import QRCode, opens_only_here


@pytest.mark.parametrize("length", [20, 300])
def test_a_code_has_the_size_that_was_asked_for(length):
    code = QRCode("https://example.org/" + "a" * length, size=90)

    assert code.wrap(1000, 1000) == (90, 90)


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://localhost:8501/?case=nomi", True),
        ("http://127.0.0.1:8501", True),
        ("http://[::1]:8501/", True),
        ("https://kyosei.example.org/localhost", False),
    ],
)
def test_an_address_of_this_machine_is_known(address, here):
    assert opens_only_here(address) is here
