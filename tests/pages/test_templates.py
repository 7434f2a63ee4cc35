"""Styles and scripts of the page: values in them are escaped, and colours are the palette's."""

from __future__ import annotations

import re

import pytest

from geo.draw.html import SERVED
from geo.draw.html import environment as content
from pages.parts.app.static_files import FOLDERS
from pages.parts.app.templates import environment, render
from tests.draw.test_html import Seen

TEMPLATES = [(each, name) for each in (content, environment)
             for name in each.list_templates(filter_func=lambda name: ".j2" in name)]  # fmt: skip
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3,4}){1,2}\b")


def source(environment, name):
    return environment.loader.get_source(environment, name)[0]


def test_templates_of_the_page_are_escaped_as_those_of_the_content_are():
    assert environment.undefined is content.undefined
    assert environment.policies == content.policies
    assert [environment.autoescape(name) for name in ("a.css.j2", "a.html.j2", "a.js.j2")] == [
        content.autoescape(name) for name in ("a.css.j2", "a.html.j2", "a.js.j2")
    ]


@pytest.mark.parametrize("name", environment.list_templates(filter_func=lambda n: ".j2" in n))
def test_no_template_switches_the_escaping_off(name):
    text = source(environment, name)

    assert "safe" not in text and "autoescape" not in text


@pytest.mark.parametrize("opened", ["</script><b>", '"-alert(1)-"', "a'b", None])
def test_nothing_in_an_address_can_leave_the_script_of_the_page(opened):
    html = render("page.js.j2", lang="ja", opened=opened, scene=2)

    assert Seen(html).tags == ["script"]
    assert html.count("</script>") == 1


def test_words_in_the_style_are_read_as_they_are():
    style = render("page.css.j2", menu="絞り込み", no_file="できません")

    assert 'content: "絞り込み"' in style
    assert 'content: "できません"' in style


@pytest.mark.parametrize("text", ["</script><b>", '"-alert(1)-"', "a'b"])
def test_nothing_that_is_read_aloud_can_leave_its_script(text):
    html = render("live_region.js.j2", about="case", text=text)

    assert Seen(html).tags == ["script"]
    assert html.count("</script>") == 1


def test_no_colour_stands_outside_the_palette():
    texts = {name: source(each, name) for each, name in TEMPLATES}
    texts |= {file.name: file.read_text("utf-8") for folder in (SERVED, FOLDERS["page"])
              for file in folder.iterdir()}  # fmt: skip

    assert {name: COLOUR.findall(text) for name, text in texts.items() if COLOUR.search(text)} == {}


def test_a_theme_option_or_a_precise_selector_comes_before_important():
    """What is left overrides styles that stand in an element (Plotly's colours on paper), rules of
    other sheets of ours, or
    must hold whatever comes: rings of focus, and less motion for who asked for it."""
    assert (
        sum(
            source(environment, name).count("!important")
            for name in environment.list_templates(filter_func=lambda n: ".j2" in n)
        )
        <= 26
    )
