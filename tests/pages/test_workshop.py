"""場面と配布 without a browser: keeping, ordering, presenting, files, and the sheet to fill in."""

import html
import re
from random import Random

import pytest
from streamlit.testing.v1 import AppTest

from geo.view import View
from geo.view.link_codec import MOST_SCENES
from geo.view.scenes import Scene, read_scenes, write_file, write_scenes
from pages.parts.app import data
from pages.parts.workshop import guide, scene_titles
from tests.paths import ROOT

NOMI = Scene("能美市の事例", "", View(case="nomi"))
TOWN = Scene("うちのまち", "my_town", View(town="24208"))
GONE = Scene("前の版", "retired", View())


@pytest.fixture
def open_page():
    def run(page="pages/workshop.py", **address):
        app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
        app.query_params.update(address)
        app.run()
        if page:
            app.switch_page(page)
            app.query_params.update(address)  # the links of the menu carry the view along
            app.run()
        return app

    return run


def written(page):
    return html.unescape("\n".join(element.value for element in page.get("html")))


def notices(page):
    return "\n".join(each.value for each in [*page.toast, *page.warning, *page.info])


def titles(page):
    found = page.query_params.get("scenes", "")
    text = found[0] if isinstance(found, list) else found
    return [scene.title for scene in read_scenes(text, data.dataset())[0]]


def press(page, label):
    return next(button for button in page.button if button.label == label).click().run()


def test_the_page_opens_without_scenes_and_says_how_to_make_one(open_page):
    page = open_page()

    assert not page.exception
    assert "まだ場面がありません" in notices(page)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_nothing_is_on_the_page_that_nobody_wrote(open_page, lang):
    scenes = write_scenes([NOMI, TOWN, GONE])

    page = open_page(lang=lang, scenes=scenes, shortlist="nomi_otera-shokudou")

    assert not page.exception
    assert not re.search(r"\bNone\b|\{\w+\}", written(page) + notices(page))


def test_one_button_keeps_what_is_seen_and_the_title_says_it(open_page):
    page = open_page(page=None, case="nomi", lang="ja")

    press(page, "この画面を場面に残す")

    assert titles(page) == ["能美市の事例"]
    assert page.query_params["case"] in ("nomi", ["nomi"])


def test_where_the_view_is_kept_already_its_title_can_be_changed(open_page):
    page = open_page(page=None, case="nomi", scenes=write_scenes([NOMI]))

    page.text_input(key="title-1").set_value("  二本の 横糸 ").run()

    assert titles(page) == ["二本の 横糸"]


@pytest.mark.parametrize("title", ["", "   "])
def test_a_scene_cannot_lose_its_title(open_page, title):
    page = open_page(scenes=write_scenes([NOMI]))

    page.text_input(key="title-1").set_value(title).run()

    assert titles(page) == ["能美市の事例"]


@pytest.mark.parametrize(
    ("key", "order"),
    [("down-1", ["うちのまち", "能美市の事例"]), ("up-2", ["うちのまち", "能美市の事例"]),
     ("remove-1", ["うちのまち"])],
)  # fmt: skip
def test_scenes_are_moved_and_removed(open_page, key, order):
    page = open_page(scenes=write_scenes([NOMI, TOWN]))

    page.button(key=key).click().run()

    assert titles(page) == order


def test_a_list_that_is_full_says_so_and_stays(open_page):
    page = open_page(page=None, overlay="ageing-2050", scenes=write_scenes([NOMI] * MOST_SCENES))

    press(page, "この画面を場面に残す")

    assert page.session_state["flash"] == ("scenes.problems.too_many", {})
    assert len(titles(page)) == MOST_SCENES


def test_a_broken_list_gives_a_reason_and_the_plain_page(open_page):
    page = open_page(page=None, scenes="1broken", case="nomi")

    assert not page.exception
    assert "読めないため" in notices(page) and "壊れています" in notices(page)
    assert "scenes" not in page.query_params


def test_a_scene_that_does_not_exist_is_named_and_nothing_is_presented(open_page):
    page = open_page(page=None, scenes=write_scenes([NOMI]), scene="7")

    assert "場面7は一覧にありません" in notices(page)
    assert "scene" not in page.query_params


def test_a_scene_on_a_page_that_is_gone_gives_a_notice_and_the_way_on(open_page):
    page = open_page(page=None, scenes=write_scenes([GONE, NOMI]), scene="1")

    assert not page.exception
    assert "（retired）は、ここにはありません" in notices(page)
    assert "1/2" in written(page)


def test_what_cannot_be_used_of_a_scene_is_named(open_page):
    good = View(case="nomi")
    page = open_page(scenes=write_scenes([Scene("古い", "", good.replace(case="retired"))]))

    assert "場面1「古い」の case=retired は使えない" in notices(page).replace("\\", "")


def test_a_long_list_offers_the_file_in_place_of_the_link(open_page):
    kanji = Random(0)
    names = ["".join(chr(kanji.randint(0x4E00, 0x9FFF)) for _ in range(30)) for _ in range(30)]

    page = open_page(scenes=write_scenes([Scene(name, "", View()) for name in names]))

    assert "代わりに下のファイルを使ってください" in notices(page)


def test_practices_are_chosen_into_the_link_and_the_sheet_says_what_the_collection_tells(open_page):
    page = open_page()

    page.multiselect(key="shortlist_ja").set_value(["nomi_otera-shokudou"]).run()

    assert page.query_params["shortlist"] in ("nomi_otera-shokudou", ["nomi_otera-shokudou"])
    sheet = re.search(r'data-choice="nomi_otera-shokudou".*?</article>', written(page), re.S)[0]
    assert "子育てネットワーク、地域のお寺" in sheet
    assert sheet.count("記載なし") == 2  # since when, and where
    assert all(blank in sheet for blank in ("だれが", "どこで", "だれと", "最初の一歩"))


def test_every_practice_type_has_its_questions_and_every_step_its_row(open_page):
    page = written(open_page())

    assert re.findall(r'data-type="(\w+)"', page) == list(data.dataset().types)
    assert page.count('<th scope="row">') == len(guide.STEPS)


@pytest.mark.parametrize(
    ("page", "view", "title"),
    [
        ("", View(case="nabari"), "名張市の事例"),
        ("", View(), "地図で見る：高齢化率（2020年）"),
        ("", View(type=("ibasho",), pref=("17",)), "地図で見る：高齢化率（2020年）、居場所・多世代交流、石川県"),
        ("my_town", View(town="17211"), "うちのまち：能美市"),
        ("my_town", View(), "うちのまち"),
        ("practices", View(kind=("hub",), q="お寺"), "取組みを探す：拠点、「お寺」"),
        ("sources", View(case="nomi"), "出典とデータ"),
        ("retired", View(), "retired"),
    ],
)  # fmt: skip
def test_the_title_suggested_says_what_is_seen(page, view, title):
    assert scene_titles.suggested(page, view, data.dataset().phrases["ja"], data.dataset()) == title


def test_a_title_suggested_is_never_too_long():
    view = View(type=tuple(data.dataset().types), sector=tuple(data.dataset().sectors))

    assert (
        len(scene_titles.suggested("practices", view, data.dataset().phrases["en"], data.dataset()))
        == 60
    )


def test_a_file_of_scenes_becomes_the_list(open_page):
    page = open_page()

    page.file_uploader(key="scene-file").set_value(
        ("scenes.json", write_file([NOMI, TOWN]), "application/json")
    ).run()
    next(b for b in page.button if "2場面を開く" in b.label).click().run()

    assert titles(page) == ["能美市の事例", "うちのまち"]


def test_a_file_that_is_none_says_so(open_page):
    page = open_page()

    page.file_uploader(key="scene-file").set_value(("x.json", b"{}", "application/json")).run()

    assert "形をしていません" in notices(page)
