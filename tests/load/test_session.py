"""A session over Streamlit's WebSocket against the real dashboard."""

from __future__ import annotations

import asyncio

import pytest

from tests.load.session import Session, loopback, reader
from tests.load.wire import BrokenRun
from tests.own_thread import in_own_thread
from tests.serving import serve

pytestmark = pytest.mark.slow  # of the client of the load test
BROKEN = "import streamlit as st\n\nst.html('<p>before</p>')\nst.error('no data')\n"
RAISING = "raise RuntimeError('no data')\n"


@pytest.fixture
def address(dashboard):
    return dashboard.address


def as_reader(address: str, acts):
    """What comes of ``acts(session)`` in a session of its own."""

    async def alone():
        async with reader(address) as session:
            return await acts(session)

    return in_own_thread(asyncio.run, alone())


def test_a_link_opens_the_case_it_names(address):
    answer = as_reader(address, lambda s: s.open("/?case=nabari", awaited='data-case="nabari"'))

    assert 0 < answer.text <= answer.finished


def test_a_click_on_the_map_opens_that_case_and_no_other(address):
    async def acts(session: Session):
        await session.open("/?case=nabari")
        await session.report_drawn()
        return await session.click_map("nomi")

    run = as_reader(address, acts).run

    assert ('data-case="nomi"' in run.text, 'data-case="nabari"' in run.text) == (True, False)


def test_a_click_is_in_the_address_that_the_next_run_starts_from(address):
    async def acts(session: Session):
        await session.open("/?lang=en")
        await session.click_map("nomi")
        return await session.report_drawn()

    assert 'data-case="nomi"' in as_reader(address, acts).run.text


def test_an_entry_of_the_list_opens_its_case(address):
    async def acts(session: Session):
        await session.open("/")
        return await session.press("名張市", opens="nabari")

    assert as_reader(address, acts).text is not None


def test_a_click_on_the_map_of_my_town_leads_to_the_case_on_the_map_of_cases(address):
    async def acts(session: Session):
        await session.open("/my_town?town=24208")
        return await session.click_map("kurume")

    assert as_reader(address, acts).text is not None


def test_a_word_typed_into_the_filter_changes_the_count(address):
    async def acts(session: Session):
        await session.open("/?case=nabari")
        return await session.type("ことばで探す", "まちの保健室")

    assert "**1事例** が条件に合います" in as_reader(address, acts).run.text


def test_what_the_server_only_refers_to_is_read_from_what_was_kept(address):
    async def acts(session: Session):
        await session.open("/?case=nabari")
        again = await session.report_drawn()
        return again, await session.report_drawn()

    first, second = as_reader(address, acts)

    assert (first.run.text == second.run.text, second.wire < first.wire) == (True, True)


def test_a_click_on_a_case_that_does_not_exist_is_an_error(address):
    async def acts(session: Session):
        await session.open("/")
        await session.click_map("atlantis")

    with pytest.raises(BrokenRun, match="the panel of atlantis did not come"):
        as_reader(address, acts)


@pytest.mark.parametrize("source", [BROKEN, RAISING], ids=["told", "raised"])
def test_an_error_page_is_an_error(tmp_path, source):
    app = tmp_path / "app.py"
    app.write_text(source)

    with (
        serve(app, tmp_path / "server.log") as broken,
        pytest.raises(BrokenRun),
    ):
        as_reader(broken, lambda session: session.open("/"))


@pytest.mark.parametrize(
    "address",
    ["http://localhost:8501", "http://127.0.0.1:80", "http://127.8.9.1", "http://[::1]:1"],
)
def test_this_machine_may_be_put_under_load(address):
    assert loopback(address) in address


@pytest.mark.parametrize(
    "address",
    ["https://example.org", "http://10.0.0.1:8501", "http://localhost.example.org", "example"],
)
def test_another_machine_may_not(address):
    with pytest.raises(ValueError, match=r"この計算機.*this machine alone"):
        loopback(address)
