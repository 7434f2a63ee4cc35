"""Slides, read back part by part from the archive, and opened by LibreOffice."""

import io
import zipfile

import openpyxl
import pypdfium2
import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.util import Pt

from geo.draw.palette import CASE
from geo.publish.slides.charts import Bar, Panel
from geo.publish.slides.deck import Slide, slides
from geo.publish.slides.text import line_width
from tests.publish.programs import opened_by_libreoffice
from tests.publish.readers import pages, without_spaces

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
ADDRESS = "https://example.org/?case=nabari&lang=ja"


def png(width, height):
    file = io.BytesIO()
    Image.new("RGB", (width, height), "orange").save(file, "PNG")
    return file.getvalue()


def scene(**parts):
    told = {
        "title": "名張市",
        "sentence": "15の地域。",
        "source": "出典：事例集",
        "address": ADDRESS,
    }
    return Slide(**(told | parts))


def part(made, name):
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        return etree.fromstring(parts.read(name))


def texts(root):
    return ["".join(p.itertext(f"{A}t")) for p in root.iter(f"{A}p")]


def test_a_slide_has_its_title_sentence_source_and_address():
    made = slides([scene()], title="場面")

    shown = [text for text in texts(part(made, "ppt/slides/slide1.xml")) if text]

    assert shown == ["名張市", "15の地域。", "出典：事例集", ADDRESS]


def test_there_is_one_slide_for_each_scene_and_they_are_wide():
    deck = Presentation(io.BytesIO(slides([scene(), scene(title="能美市")], title="場面")))

    assert [slide.shapes.title.text for slide in deck.slides] == ["名張市", "能美市"]
    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, rel=1e-3)


def test_the_notes_hold_the_address():
    assert ADDRESS in texts(part(slides([scene()], title="x"), "ppt/notesSlides/notesSlide1.xml"))


def test_every_run_names_a_font_for_japanese_letters_and_the_language():
    root = part(slides([scene()], title="x"), "ppt/slides/slide1.xml")

    for properties in root.iter(f"{A}rPr"):
        assert [each.get("typeface") for each in properties.iter(f"{A}ea")] == ["Yu Gothic"]
        assert properties.get("lang") == "ja-JP"


@pytest.mark.parametrize("size", [(1280, 720), (400, 1600), (3000, 200)])
def test_a_picture_fits_keeps_its_shape_and_can_be_heard(size):
    deck = Presentation(io.BytesIO(slides([scene(picture=png(*size))], title="x")))
    picture = next(shape for shape in deck.slides[0].shapes if shape.shape_type == 13)

    assert picture.width / picture.height == pytest.approx(size[0] / size[1], rel=0.01)
    assert picture.left >= 0 and picture.left + picture.width <= deck.slide_width
    assert picture._element.nvPicPr.cNvPr.get("descr") == "名張市: 15の地域。"


def test_hostile_texts_come_back_as_they_are():
    made = slides([scene(title='<b>&amp;</b> "x"', sentence="=1+1\n二行目")], title="<x>")

    shown = [text for text in texts(part(made, "ppt/slides/slide1.xml")) if text]

    assert shown[:3] == ['<b>&amp;</b> "x"', "=1+1", "二行目"]


@pytest.mark.parametrize(
    "name", ['=HYPERLINK("http://x.example","x")', "{=1+1}", "http://x.example"]
)
def test_a_name_is_neither_formula_nor_link_in_the_workbook_of_a_chart(name):
    panel = Panel("人口", "#,##0", [Bar(name, 1.0, "1", CASE)])
    deck = Presentation(io.BytesIO(slides([scene(panels=[panel])], title="x")))
    chart = next(shape.chart for shape in deck.slides[0].shapes if shape.has_chart)
    (sheet,) = openpyxl.load_workbook(
        io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)
    ).worksheets

    assert chart.plots[0].categories[0].strip() == name
    assert (sheet["A2"].data_type, sheet["A2"].hyperlink) == ("s", None)


def test_no_scene_is_an_empty_file_that_opens():
    assert len(Presentation(io.BytesIO(slides([], title="x"))).slides) == 0


def test_libreoffice_shows_every_slide_with_its_words(tmp_path):
    file = tmp_path / "deck.pptx"
    picture = png(1280, 720)
    file.write_bytes(slides([scene(picture=picture), scene(title="能美市 <b>&")], title="場面"))

    shown = pages(
        (opened_by_libreoffice("libreoffice-impress", file, "pdf") / "deck.pdf").read_bytes()
    )

    assert len(shown) == 2
    assert all(
        without_spaces(text) in shown[0]
        for text in ("名張市", "15の地域。", "出典：事例集", ADDRESS)
    )
    assert without_spaces("能美市 <b>&") in shown[1]


LONG = (
    "Minami Medical Co-op: members talk, pool their means and build the neighbourhood",
    "久留米市：世代と文化を掛け合わせるまちづくりコンソーシアム",
    "neighbourhood" * 6,
    "孤立を防ぐ" * 16,
)


def test_a_title_of_any_length_ends_above_the_rule(tmp_path, dataset):
    titles = [
        *LONG,
        *(case.title[lang] for case in dataset.cases.values() for lang in ["ja", "en"]),
    ]
    file = tmp_path / "deck.pptx"
    file.write_bytes(slides([scene(title=title) for title in titles], title="x"))

    made = opened_by_libreoffice("libreoffice-impress", file, "pdf") / "deck.pdf"

    with pypdfium2.PdfDocument(made) as document:
        lowest = {title: bottom(page, title) for title, page in zip(titles, document, strict=True)}
    assert {title: at for title, at in lowest.items() if at > RULE} == {}


RULE = 3.1 / 2.54 * 72  # points from the top of a slide


def bottom(page, title):
    """How far down the last line of a title reaches, in points from the top."""
    text = page.get_textpage()
    letters = range(len(title))
    return page.get_height() - min(text.get_charbox(each)[1] for each in letters)


def test_a_table_keeps_its_words_whole_while_that_can_be_read():
    rows = [["types", *["Gajumaru"] * 7], ["advice", *"1234567"]]
    deck = Presentation(io.BytesIO(slides([scene(table=rows)], title="x")))
    table = next(shape.table for shape in deck.slides[0].shapes if shape.has_table)
    cell = table.cell(0, 1)

    size = cell.text_frame.paragraphs[0].runs[0].font.size
    room = table.columns[1].width - cell.margin_left - cell.margin_right

    assert line_width(cell.text, size.pt) <= room / Pt(1)
