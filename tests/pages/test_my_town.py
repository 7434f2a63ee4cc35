"""うちのまち without a browser: choosing, comparing, and what cannot be compared."""

from geo.draw.map.place_markers import place_markers
from pages.parts.app import data

PAGE = "pages/my_town.py"


def texts(elements):
    return "\n".join(element.value for element in elements)


def shown(page):
    return texts([*page.get("html"), *page.markdown, *page.info, *page.warning])


def test_without_a_town_the_page_invites_to_choose_one(open_page):
    page = open_page()

    assert not page.exception
    assert "まだ市区町村が選ばれていません" in shown(page)


def test_choosing_a_town_puts_it_into_the_address_and_ranks_all_cases(open_page):
    page = open_page()

    page.text_input(key="town-typed_ja").set_value("なばり").run()
    page.button(key="town-take-24208").click().run()

    assert dict(page.query_params) == {"town": "24208"}
    assert shown(page).count("data-similar=") == len(data.dataset().cases)


def test_the_case_of_ones_own_town_comes_first_and_is_called_the_same_place(open_page):
    page = shown(open_page(town="24208"))

    assert "1. 名張市" in page and "同じまち" in page


def test_a_town_with_its_check_digit_is_the_same_town(open_page):
    assert open_page(town="242080").button(key="town-drop-24208").label == "三重県 名張市"


def test_an_unknown_town_is_reported_and_the_page_is_as_without_it(open_page):
    page = open_page(page=None, town="99999")

    assert "99999" in page.toast[0].value
    assert not page.exception


def test_futaba_gets_a_clear_message_and_no_list(open_page):
    page = open_page(town="07546")

    assert "双葉町には2020年の国勢調査のとき住んでいる人がおらず" in page.warning[0].value
    assert "data-near=" not in shown(page)


def test_iwaki_lacks_only_the_projection_and_says_so_when_it_is_asked_for(open_page):
    page = open_page(town="07204", weights="ageing-2050_3")

    assert "高齢化率（2050年推計）" in page.info[0].value
    assert shown(page).count("data-near=") == 20
    assert "将来推計はない" in shown(page)


def test_without_any_weight_the_page_says_what_to_do(open_page):
    names = ("ageing", "under15", "population", "density", "elderly-single")
    weights = ".".join(f"{name}-2020_0" for name in names)

    page = open_page(town="24208", weights=f"{weights}.population-change-2020_0")

    assert "重みが0" in page.warning[0].value
    assert page.slider(key="weight-ageing-2020_ja").value == 0


def test_a_weight_travels_in_the_link_and_the_catalogues_own_leaves_it(open_page):
    page = open_page(town="24208")

    page.slider(key="weight-doctors-2022_ja").set_value(3).run()
    assert dict(page.query_params)["weights"] == "doctors-2022_3"

    page.slider(key="weight-doctors-2022_ja").set_value(0).run()
    assert "weights" not in dict(page.query_params)


def test_places_like_a_case_do_not_contain_the_case_itself(open_page):
    page = shown(open_page(like="nabari"))

    assert 'data-near="24208"' not in page
    assert 'data-similar="nabari"' not in page
    assert page.count("data-near=") == 20


def test_the_chosen_town_is_named_beside_the_map(open_page):
    assert "うちのまち：**名張市**" in texts(open_page(page=None, town="24208").markdown)


def test_letting_go_of_the_town_takes_it_out_of_the_address(open_page):
    page = open_page(page=None, town="24208", case="nomi")

    page.button(key="town-clear").click().run()

    assert dict(page.query_params) == {"case": "nomi"}


def test_an_open_case_is_compared_with_ones_own_town(open_page):
    page = shown(open_page(page=None, town="13206", case="nomi"))

    assert "府中市（東京都）とくらべて" in page


def test_the_figures_of_the_collection_stand_beside_the_official_ones_and_neither_is_judged(
    open_page,
):
    page = shown(open_page(page=None, case="satte-sugito"))

    assert "51,383" in page and "51,939人" in page and "52,524人" in page
    assert "差は−556人" in page


def test_the_figures_of_kurume_are_those_of_the_register(open_page):
    assert "住民基本台帳人口と同じ" in shown(open_page(page=None, case="kurume"))


def test_then_now_and_later_share_one_entry_of_the_list_and_a_switch(open_page):
    page = open_page(page=None, overlay="ageing-2050")

    assert page.selectbox(key="overlay_ja").value == "ageing-2020"
    assert page.segmented_control(key="overlay-when_ja").value == "ageing-2050"
    assert "2050年推計" in shown(page)


def test_a_town_without_data_says_so_at_the_map_and_at_every_chart(open_page):
    page = shown(open_page(page=None, town="07546", case="nomi"))

    assert "うちのまち（双葉町）はデータなしです。" in page
    assert "nan" not in page


def test_the_town_is_in_every_chart_of_an_open_case(open_page):
    page = shown(open_page(page=None, town="13206", case="nomi"))

    assert "点線はうちのまち（府中市（東京都）、" in page
    assert page.count('<th scope="row">府中市（東京都）') >= 3


def test_a_distance_of_zero_does_not_make_another_town_ones_own(open_page):
    zero = "ageing-2020_0.under15-2020_0.population-2020_0.population-change-2020_0"
    weights = f"{zero}.density-2020_0.elderly-single-2020_0.kominkan-2021_1"

    page = shown(open_page(town="13119", weights=weights))

    assert "距離 0.00" in page
    assert "同じまち" not in page


def test_the_numbers_of_the_map_are_those_of_the_list_with_ones_own_town_among_them():
    near = ("14100", "12100", "01100")

    found = place_markers(data.dataset(), "ja", "14100", near)

    labels = {code: found[code].label.text for code in near}
    assert labels == {"14100": "★ 横浜市", "12100": "2", "01100": "3"}


def test_a_case_says_whose_statistics_stand_for_it_and_has_no_rank(open_page):
    page = shown(open_page(like="minami-iryo-seikyo"))

    assert "統計は名古屋市、豊明市を合わせた値です" in page
    assert "高いほうから" not in page.partition("ks-similar")[0]


def test_choosing_a_town_ends_looking_for_places_like_a_case(open_page):
    page = open_page(like="nabari")

    page.text_input(key="town-typed_ja").set_value("那覇").run()
    page.button(key="town-take-47201").click().run()

    assert dict(page.query_params) == {"town": "47201"}


def test_an_open_case_names_what_could_not_be_compared(open_page):
    page = shown(open_page(page=None, case="nabari", town="07545"))

    assert "除いて比べています：人口増減率（2015→2020年）" in page


def test_a_town_without_projection_or_census_is_said_at_the_charts_of_a_case(open_page):
    iwaki = shown(open_page(page=None, case="nabari", town="07204"))
    futaba = shown(open_page(page=None, case="nabari", town="07546"))

    assert "いわき市は市区町村別の将来推計がありません" in iwaki
    assert "双葉町 2020年、双葉町 2015年はデータなしです" in futaba


def test_the_map_says_what_its_numbers_are(open_page):
    assert "番号は条件の近い20市区町村です。" in shown(open_page(town="24208"))
