"""くらべる in a real browser: finding, sharing, projecting, and reading on a phone."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

FIVE = "compare?compare=nabari.nomi.kurume.24208&town=13206"


@pytest.fixture
def compare(visit):
    """Open the page and wait until its last figure is drawn."""

    def go(query="compare", **options):
        reader = visit(query, wait=False, **options)
        expect(reader.page.locator(".st-key-compare-pairs .js-plotly-plot")).to_be_visible()
        reader.wait_until_quiet()
        return reader

    return go


def strip(reader, indicator):
    return reader.page.locator(f".st-key-strip-{indicator}")


@pytest.mark.parametrize(
    ("typed", "code"), [("のみし", "17211"), ("Nabari", "24208"), ("鎌ｹ谷", "12224")]
)
def test_a_municipality_is_found_while_one_types(compare, typed, code):
    reader = compare()

    box = reader.page.get_by_role("textbox", name="くらべる事例・市区町村")
    box.click()
    box.press_sequentially(typed)
    reader.page.locator(f".st-key-compare-take-{code} button").click()

    expect(reader.page).to_have_url(re.compile(rf"compare={code}"))
    expect(strip(reader, "ageing-2020").locator("h3")).to_contain_text("全国の中央値は")


def test_a_link_opens_the_same_comparison_in_a_fresh_browser(compare):
    sender = compare(FIVE + "&group=household&x=population-2020&y=density-2020")

    receiver = compare(sender.page.url.split("/", 3)[3])

    expect(strip(receiver, "single-2020")).to_be_visible()
    expect(receiver.page.locator(".ks-compare").first.locator("thead th")).to_have_count(7)
    titles = ".ks-chart h3"
    assert receiver.page.locator(titles).all_inner_texts() == (
        sender.page.locator(titles).all_inner_texts()
    )
    assert receiver.page.url == sender.page.url


def test_a_code_with_its_check_digit_works_in_a_link(compare):
    reader = compare("compare?compare=242080.nomi")

    heads = reader.page.locator(".ks-compare").first.locator("thead th")
    expect(heads.nth(1)).to_contain_text("名張市")
    expect(heads.nth(2)).to_contain_text("能美市")


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("nabari.nomi.kurume.fujisawa.17211", r"\?compare=nabari\.nomi\.kurume\.fujisawa"),
        ("99999", ""),
    ],
)
def test_too_many_or_an_unknown_code_give_a_notice_and_the_rest(visit, asked, kept):
    reader = visit(f"compare?compare={asked}", wait=False)

    expect(reader.page.get_by_test_id("stToast").first).to_contain_text("無視しました")
    expect(reader.page.get_by_role("heading", name="くらべる", exact=True)).to_be_visible()
    expect(reader.page).to_have_url(re.compile(rf"/compare{kept}$"))


def test_a_town_without_residents_says_that_there_is_no_data(compare):
    reader = compare("compare?compare=07546.nomi")

    expect(strip(reader, "ageing-2020")).to_contain_text("データなし：双葉町")
    expect(strip(reader, "ageing-2020").locator(".textpoint")).to_have_count(2)
    expect(reader.page.locator(".ks-compare").first).to_contain_text("データなし")


def test_the_axes_of_the_plot_change_with_the_choice(compare):
    reader = compare("compare?compare=nomi")

    axis = reader.page.locator(".st-key-x_ja input")
    axis.click()
    axis.press_sequentially("人口（2020")
    reader.page.get_by_role("option", name="人口（2020年）", exact=True).click()

    plot = reader.page.locator(".st-key-compare-pairs")
    expect(plot.locator("h3")).to_contain_text("人口（2020年）が48,523人")
    expect(plot.get_by_text("人口（2020年）〔人〕")).to_be_visible()
    expect(reader.page).to_have_url(re.compile("x=population-2020"))


def test_a_starting_point_fills_the_comparison(compare):
    reader = compare()

    reader.page.locator(".st-key-start-cities button").click()

    expect(reader.page.locator(".ks-compare").first.locator("thead th")).to_have_count(6)


def open_at(reader, query, width):
    """Open the page in the same browser, in a window of another width."""
    reader.page.set_viewport_size({"width": width, "height": 900})
    reader.go(query, wait=False)
    expect(reader.page.locator(".st-key-compare-pairs .js-plotly-plot")).to_be_visible()
    reader.wait_until_quiet()


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_nothing_hangs_over_the_edge_and_no_text_covers_another(compare, lang):
    query = f"{FIVE}&lang={lang}&group=resource"
    reader = compare(query)

    for width in (390, 700, 1280):
        open_at(reader, query, width)
        assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
        texts_have_room(reader)


def texts_have_room(reader):
    for plot, texts in (
        (".st-key-compare-distributions", ".textpoint"),
        (".st-key-compare-pairs", ".annotation"),
    ):
        for figure in reader.page.locator(f"{plot} .js-plotly-plot").all():
            frame, *boxes = boxes_of(figure.locator(f":scope, {texts}"))
            boxes = [box for box in boxes if box["width"] > 1]
            assert boxes
            if texts == ".textpoint":
                assert not [pair for pair in pairs(boxes) if overlap(*pair)]
            for box in boxes:
                assert frame["x"] - 1 <= box["x"]
                assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1


def test_names_in_the_plot_do_not_cover_one_another(compare):
    reader = compare(FIVE)
    for width in (360, 600, 1280):
        open_at(reader, FIVE, width)
        names = reader.page.locator(".st-key-compare-pairs .annotation-text-g .bg")
        expect(names).to_have_count(9)
        boxes = boxes_of(names)
        assert not [pair for pair in pairs(boxes) if overlap(*pair)]


def boxes_of(elements):
    """Where elements lie, all at the same moment: the page may still grow above them."""
    return elements.evaluate_all("all => all.map(each => each.getBoundingClientRect().toJSON())")


def pairs(boxes):
    return [(a, b) for number, a in enumerate(boxes) for b in boxes[number + 1 :]]


def overlap(a, b):
    """Whether two boxes share more than the pixel that a line of text has above it."""
    across = min(a["x"] + a["width"], b["x"] + b["width"]) - max(a["x"], b["x"])
    down = min(a["y"] + a["height"], b["y"] + b["height"]) - max(a["y"], b["y"])
    return across > 1 and down > 1


def test_a_strip_of_all_municipalities_is_a_single_path(compare):
    reader = compare("compare?compare=nomi")

    assert strip(reader, "ageing-2020").locator("path").count() < 40


def test_the_page_asks_no_other_host_and_the_browser_does_not_complain(compare):
    reader = compare(FIVE)

    ours = urlsplit(reader.dashboard.address).netloc
    assert {urlsplit(url).netloc for url in reader.requests if "://" in url} == {ours}
    assert reader.complaints_of_ours() == []


def test_a_case_is_opened_on_the_map_from_the_table_of_practices(compare):
    reader = compare("compare?compare=nabari.nomi")

    reader.page.locator(".ks-compare a", has_text="能美市").first.click()

    reader.expect_case("nomi")
    expect(reader.page).to_have_url(re.compile(r"/\?case=nomi&compare=nabari\.nomi"))


def test_the_navigation_carries_the_comparison(compare):
    reader = compare("compare?compare=nabari")

    reader.page.get_by_role("link", name="出典とデータ").click()

    expect(reader.page).to_have_url(re.compile(r"/sources\?compare=nabari"))
