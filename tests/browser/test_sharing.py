"""Handing out in a real browser: link, QR code, files, the sheet of a phone, and print."""

import io
import re

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import expect

from geo.view import View
from geo.view.scenes import Scene, write_scenes

TOWN = Scene("うちのまち：名張市", "my_town", View(town="24208"))
NOMI = Scene("能美市の事例", "", View(case="nomi"))
HUBS = Scene("拠点の一覧", "practices", View(kind=("hub",)))
LIST = f"scenes={write_scenes([NOMI, TOWN, HUBS])}"


def titles(reader):
    return reader.page.locator(".st-key-scene-list").get_by_role("textbox")


def decoded(picture):
    """What a decoder reads from the screen."""
    return zxingcpp.read_barcodes(Image.open(io.BytesIO(picture.screenshot())))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_qr_code_on_the_screen_is_the_link_of_the_view_and_escape_closes_it(open_page, scheme):
    reader = open_page("practices?lang=en&kind=hub", color_scheme=scheme)
    reader.page.get_by_role("button", name="Link and QR code").click()
    picture = reader.page.locator(".ks-qr img")
    expect(picture).to_be_visible()
    reader.wait_until_quiet()

    address = reader.page.locator(".ks-address").inner_text()

    assert address == reader.page.url
    assert [each.text for each in decoded(picture)] == [address]
    reader.page.keyboard.press("Escape")
    expect(picture).to_be_hidden()


def test_a_whole_list_is_handed_out_by_qr_code_and_as_files(open_page):
    reader = open_page(f"workshop?{LIST}")
    reader.page.locator(".st-key-share").get_by_role("button").click()
    picture = reader.page.locator(".ks-qr img")
    expect(picture).to_be_visible()
    reader.wait_until_quiet()
    address = reader.page.locator(".ks-address").inner_text()

    assert address == f"{reader.dashboard.address}/workshop?{LIST}"
    assert [each.text for each in decoded(picture)] == [address]
    for kind, start in (("PNG", b"\x89PNG"), ("SVG", b"<?xml")):
        with reader.page.expect_download() as download:
            reader.page.get_by_role("button", name=f"QRコード（{kind}）").click()
        assert download.value.path().read_bytes().startswith(start)


@pytest.mark.parametrize("secure", [True, False])
def test_the_link_is_copied_with_and_without_the_browsers_clipboard(open_page, secure):
    permissions = ["clipboard-read", "clipboard-write"]
    reader = open_page("sources", permissions=permissions)
    if not secure:
        reader.page.evaluate("Object.defineProperty(window, 'isSecureContext', { value: false })")
    reader.page.get_by_role("button", name="リンクとQRコード").click()

    reader.page.get_by_role("button", name="リンクをコピー").click()

    expect(reader.page.get_by_role("button", name="コピーしました")).to_be_visible()
    assert reader.page.evaluate("navigator.clipboard.readText()") == reader.page.url


def test_the_sheet_of_a_phone_is_offered_only_where_there_is_one(open_page):
    reader = open_page("sources")
    reader.page.evaluate(
        "navigator.share = undefined, Object.defineProperty(navigator, 'share', "
        "{ value: undefined, configurable: true })"
    )
    reader.page.get_by_role("button", name="リンクとQRコード").click()
    expect(reader.page.locator(".ks-qr")).to_be_visible()
    expect(reader.page.locator("[data-share]")).to_be_hidden()
    reader.page.keyboard.press("Escape")

    reader.page.evaluate(
        "Object.defineProperty(navigator, 'share', "
        "{ value: (what) => { window.shared = what.url; return Promise.resolve(); } })"
    )
    reader.page.get_by_role("button", name="リンクとQRコード").click()
    reader.page.get_by_role("button", name="送る・共有").click()

    assert reader.page.evaluate("window.shared") == reader.page.url


def test_a_saved_file_is_opened_again(open_page):
    sender = open_page(f"workshop?{LIST}")
    with sender.page.expect_download() as download:
        sender.page.get_by_role("button", name="ファイルに保存").click()

    receiver = open_page("workshop")
    receiver.page.get_by_text("ファイルから開く", exact=True).click()
    content = download.value.path().read_bytes()
    receiver.page.locator("input[type=file]").set_input_files(
        {"name": download.value.suggested_filename, "mimeType": "application/json",
         "buffer": content}
    )  # fmt: skip
    receiver.page.get_by_role("button", name=re.compile("この3場面を開く")).click()

    expect(titles(receiver)).to_have_count(3)
    expect(titles(receiver).nth(1)).to_have_value("うちのまち：名張市")


@pytest.mark.parametrize(
    ("button", "printed", "left_out"),
    [
        ("手引きを印刷", ".ks-guide", ".ks-shortlist"),
        ("移し替えメモを印刷", ".ks-shortlist", ".ks-guide"),
    ],
)
def test_guide_and_sheet_are_printed_each_on_its_own(open_page, button, printed, left_out):
    reader = open_page(f"workshop?{LIST}&shortlist=nomi_otera-shokudou", color_scheme="dark")
    reader.page.evaluate("window.print = () => {}")

    reader.page.get_by_role("button", name=button).click()
    reader.page.emulate_media(media="print")

    expect(reader.page.locator(printed)).to_be_visible()
    expect(reader.page.locator(f"{printed} h3").first).to_have_css("color", "rgb(0, 0, 0)")
    expect(reader.page.locator(left_out)).to_be_hidden()
    expect(reader.page.locator(".st-key-scene-list")).to_be_hidden()


def test_nothing_comes_from_another_host(open_page):
    reader = open_page(f"workshop?{LIST}")
    reader.page.locator(".st-key-share").get_by_role("button").click()
    expect(reader.page.locator(".ks-qr img")).to_be_visible()

    fetched = [each for each in reader.requests if not each.startswith("data:")]

    assert all(each.startswith(reader.dashboard.address) for each in fetched)
    assert reader.complaints_of_ours() == []
