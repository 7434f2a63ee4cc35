"""Files and codes that two readers of two languages ask for in the same moment: each gets its own."""

from __future__ import annotations

import io
import re
from contextlib import ExitStack
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import expect
from pptx import Presentation
from python_calamine import CalamineWorkbook

from geo.view import View
from geo.view.scenes import Scene, write_scenes
from tests.publish.readers import codes, pages, without_spaces

SCENES = write_scenes([Scene("1", "", View(case="nomi")), Scene("2", "", View())])
CARD = {"ja": "事例カード（PDF）", "en": "Case card (PDF)"}
BOOK = {"ja": "Excelブック（.xlsx）", "en": "Excel workbook (.xlsx)"}
BOOKLET = {"ja": "配布冊子（PDF）", "en": "Booklet (PDF)"}
SLIDES = {"ja": "スライド（PowerPoint）", "en": "Slides (PowerPoint)"}
SHARE = {"ja": "リンクとQRコード", "en": "Link and QR code"}
# what stands in every paper of one language and in none of the other
AGEING = {"ja": "高齢化率", "en": without_spaces("Ageing rate")}
SOURCE = {"ja": "出典：", "en": "Source:"}
KANA = re.compile("[ぁ-ヺ]")


@pytest.fixture
def readers(open_page):
    """``readers("sources")``: two readers of the same view."""

    def go(path: str):
        mark = "&" if "?" in path else "?"
        return {lang: open_page(f"{path}{mark}lang={lang}") for lang in ("ja", "en")}

    return go


def taken_at_once(readers, label) -> dict[str, bytes]:
    """What each is given; both have clicked before either has its file."""
    with ExitStack() as both:
        waiting = {
            lang: both.enter_context(reader.page.expect_download())
            for lang, reader in readers.items()
        }
        for lang, reader in readers.items():
            reader.page.get_by_role("button", name=label[lang]).click()
    return {lang: Path(each.value.path()).read_bytes() for lang, each in waiting.items()}


@pytest.mark.parametrize(
    ("path", "label"), [("?case=nomi", CARD), (f"workshop?scenes={SCENES}", BOOKLET)]
)
def test_papers_are_in_the_language_of_their_reader(readers, path, label):
    made = taken_at_once(readers(path), label)

    for lang, other in (("ja", "en"), ("en", "ja")):
        text = "".join(pages(made[lang]))
        assert AGEING[lang] in text
        assert AGEING[other] not in text
    assert all("lang=en" not in code for code in codes(made["ja"]))
    assert all("lang=en" in code for code in codes(made["en"]))


def test_workbooks_are_in_the_language_of_their_reader(readers):
    made = taken_at_once(readers("sources"), BOOK)

    names = {
        lang: CalamineWorkbook.from_filelike(io.BytesIO(made[lang])).sheet_names for lang in made
    }
    assert any(KANA.search(name) for name in names["ja"])
    assert not any(KANA.search(name) for name in names["en"])


def test_slides_are_in_the_language_of_their_reader(readers):
    made = taken_at_once(readers(f"workshop?scenes={SCENES}"), SLIDES)

    for lang, other in (("ja", "en"), ("en", "ja")):
        shapes = [s for slide in Presentation(io.BytesIO(made[lang])).slides for s in slide.shapes]
        text = without_spaces("".join(s.text_frame.text for s in shapes if s.has_text_frame))
        assert SOURCE[lang] in text
        assert SOURCE[other] not in text


def test_codes_that_are_shown_at_once_lead_to_the_language_of_their_reader(readers):
    both = readers("practices?kind=hub")
    for lang, reader in both.items():
        reader.page.get_by_role("button", name=SHARE[lang]).click()

    for lang, reader in both.items():
        dialog = reader.page.get_by_role("dialog")
        picture = dialog.locator(".ks-qr img")
        expect(picture).to_be_visible()
        reader.wait_until_quiet()
        expect(dialog).to_contain_text(SHARE[lang])
        assert bool(KANA.search(dialog.inner_text())) == (lang == "ja")
        address = dialog.locator(".ks-address").inner_text()
        (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture.screenshot())))
        assert code.text == address
        assert ("lang=en" in address) == (lang == "en")
