"""The workbook, opened by three readers that did not write it."""

import csv
import io
import zipfile

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from geo.publish.tables import indicator_tables
from geo.publish.tables.excel import workbook
from geo.view.directory import entries
from tests.publish.conftest import HOSTILE
from tests.publish.programs import SHEETS, opened_by_libreoffice


@pytest.fixture(scope="module")
def areas(dataset):
    return [area for area in indicator_tables.all_areas(dataset) if area.id in ("01202", "13101")]


@pytest.fixture(scope="module")
def made(dataset, areas, t):
    return workbook(dataset, areas, t)


@pytest.fixture(scope="module")
def read(made, t):
    """Sheet name (of the code) -> rows, as calamine sees them."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(made))
    names = t.under("export.sheets")
    return {key: book.get_sheet_by_name(name).to_python() for key, name in names.items()}


def column(rows, head):
    at = rows[0].index(head)
    return [row[at] for row in rows[1:]]


def test_every_sheet_is_named_in_the_readers_language(made, t):
    book = CalamineWorkbook.from_filelike(io.BytesIO(made))

    assert book.sheet_names == list(t.under("export.sheets").values())


def test_there_is_a_row_for_everything_that_is_held(read, dataset):
    held = [entry.kind for entry in entries(dataset)]

    assert len(read["cases"]) - 1 == len(dataset.cases)
    for kind in ("practice", "hub", "organisation"):
        assert len(read[f"{kind}s"]) - 1 == held.count(kind)
    assert len(read["figures"]) - 1 == sum(len(c.figures) for c in dataset.cases.values())
    assert len(read["municipalities"]) - 1 == 1_741
    assert len(read["indicators"]) - 1 == len(read["catalogue"]) - 1 == len(dataset.indicators)


def test_codes_keep_their_zeros(read, t):
    codes = column(read["municipalities"], t("export.columns.code"))

    assert codes[:2] == ["01100", "01202"]
    assert all(isinstance(code, str) and len(code) == 5 for code in codes)


def test_numbers_are_numbers_and_what_is_missing_is_empty(read, dataset, t):
    futaba = next(row for row in read["municipalities"] if row[0] == "07546")
    rates = futaba[3 + list(dataset.indicators).index("ageing-2020")]
    people = column(read["cases"], t("export.columns.population"))

    assert rates == ""
    assert sorted({type(value) for value in people}, key=str) == [float, str]
    assert [value for value in people if isinstance(value, str)] == [""] * people.count("")


def test_the_value_of_a_municipality_is_the_one_of_the_map(read, dataset):
    row = next(row for row in read["municipalities"] if row[0] == "01202")

    assert row[3:] == pytest.approx(dataset.all_values.loc["01202"].tolist())


def test_my_town_stands_beside_the_cases(read, t):
    heads = read["indicators"][0]

    assert ("函館市" if t.lang == "ja" else "Hakodate") in heads
    assert heads.index("藤沢市" if t.lang == "ja" else "Fujisawa") < len(heads)


@pytest.mark.parametrize("sheet", ["figures", "indicators", "catalogue"])
def test_every_figure_has_its_unit_date_and_source(read, t, sheet):
    for name in ("unit", "reference_date", "source"):
        assert all(column(read[sheet], t(f"export.columns.{name}")))


def test_every_source_has_its_attribution_licence_and_date(read, dataset, t):
    assert len(read["sources"]) - 1 >= len(dataset.sources)
    for name in ("attribution", "licence", "date"):
        texts = column(read["sources"], t(f"export.columns.{name}"))[: len(dataset.sources)]
        assert all(texts)


def test_the_sources_say_how_missing_is_shown(read, t):
    assert any(t("export.notes.missing") in row for row in read["sources"])


def test_a_reader_scrolls_under_the_heads_and_can_filter(made, t):
    sheet = openpyxl.load_workbook(io.BytesIO(made))[t("export.sheets.municipalities")]

    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref.endswith("1742")
    assert sheet["D2"].number_format == "#,##0.0"
    assert sheet.column_dimensions["C"].width >= 8


def test_hostile_texts_come_back_as_they_are_and_none_is_a_formula(hostile, ja):
    made = workbook(hostile, [], ja)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(made)).get_sheet_by_name("取組み").to_python()
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if "worksheets/sheet" in name]

    assert column(rows, "取組み") == list(HOSTILE)
    assert not [sheet for sheet in sheets if b"<f>" in sheet]


def test_a_text_like_a_formula_stays_text_when_its_cell_is_edited(hostile, ja):
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(hostile, [], ja)))["取組み"]

    marked = {cell.value: bool(cell.quotePrefix) for cell in sheet["D"] if cell.value in HOSTILE}

    assert [marked[text] for text in HOSTILE] == [True] * 4 + [False] * 4


def test_the_same_data_make_the_same_file(dataset, ja):
    first = workbook(dataset, [], ja)
    properties = openpyxl.load_workbook(io.BytesIO(first)).properties

    assert first == workbook(dataset, [], ja)
    assert {properties.created.year, properties.modified.year} == {2000}  # on whatever day


@pytest.fixture(scope="module")
def opened(dataset, areas, ja, tmp_path_factory):
    """Sheet name -> rows of texts, as LibreOffice sees them."""
    file = tmp_path_factory.mktemp("office") / "book.xlsx"
    file.write_bytes(workbook(dataset, areas, ja))
    made = opened_by_libreoffice("libreoffice-calc", file, SHEETS)
    return {
        sheet.stem.removeprefix("book-"): list(
            csv.reader(io.StringIO(sheet.read_text(encoding="utf-8"), newline=""))
        )
        for sheet in made.iterdir()
    }


def test_libreoffice_opens_every_sheet_with_every_row(opened, dataset, ja):
    assert set(opened) == set(ja.under("export.sheets").values())
    assert len(opened["全市区町村"]) - 1 == 1_741
    assert column(opened["事例"], "事例ID") == list(dataset.cases)


def test_libreoffice_sees_the_value_of_a_municipality_and_the_zero_of_its_code(opened, dataset):
    row = next(row for row in opened["全市区町村"] if row[0] == "01202")

    assert [float(value) for value in row[3:]] == pytest.approx(
        dataset.all_values.loc["01202"].tolist()
    )


def test_libreoffice_finds_no_error_and_nothing_to_calculate(opened):
    cells = {cell for rows in opened.values() for row in rows for cell in row}

    assert not [cell for cell in cells if cell.startswith(("=", "#", "Err:"))]
