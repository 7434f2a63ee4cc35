"""Files to take away, without a browser: what is offered, and what it is called."""

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.practices import downloads as of_the_directory
from pages.parts.sources import downloads
from tests.paths import ROOT


@pytest.fixture
def open_page():
    def run(name, **address):
        page = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
        page.query_params.update(address)
        page.run()
        page.switch_page(f"pages/{name}.py")
        page.query_params.update(address)
        return page.run()

    return run


@pytest.fixture
def offered(monkeypatch):
    """Every file that a page offers, as it is offered."""
    files = []
    for module in (downloads, of_the_directory):
        monkeypatch.setattr(module, "offer", lambda file, t: files.append((file, t)))
    return files


def buttons(page):
    return [button.proto.label for button in page.get("download_button")]


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_sources_page_offers_every_file_in_words(open_page, lang):
    page = open_page("sources", lang=lang)

    assert not page.exception
    assert len(buttons(page)) == 11
    assert all("." in label for label in buttons(page))


def test_nothing_is_made_before_it_is_asked_for(open_page, monkeypatch):
    monkeypatch.setattr(downloads.excel, "workbook", lambda *_: pytest.fail("made"))

    assert not open_page("sources").exception


def test_the_list_is_offered_by_the_kinds_that_are_in_it(open_page):
    assert len(buttons(open_page("practices", kind="hub"))) == 2
    assert len(buttons(open_page("practices"))) == 4
    assert buttons(open_page("practices", q="zzz")) == []


def test_what_is_taken_is_what_is_listed(open_page, offered):
    open_page("practices", kind="hub", among="nomi")
    made = [file.make() for file, _ in offered]

    assert [file.what for file, _ in offered] == ["entries-selected", "hubs-selected"]
    assert {line.split(b",")[0] for line in made[1].splitlines()[1:]} == {b"nomi"}


def test_the_readers_town_and_what_is_compared_come_along(open_page, offered):
    open_page("sources", town="01202", compare="nomi.13101")
    made = next(file.make() for file, _ in offered if file.id == "indicators").decode("utf-8-sig")

    assert made.count("\r\n01202,") == made.count("\r\n13101,") == made.count("\r\nnomi,") > 20


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_file_can_be_made(open_page, offered, lang):
    open_page("sources", lang=lang)

    assert all(len(file.make()) > 5_000 for file, _ in offered)
