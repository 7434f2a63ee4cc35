"""Names in figures are text: no tag, no entity and no field of a template is read out of them."""

import pytest

from geo.draw.charts.plotly_text import escape_plotly, in_lines


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("名張市", "名張市"),
        ("A & B", "A &amp; B"),
        ('<a href="https://elsewhere.example">名張</a>',
         '&lt;a href="https://elsewhere.example"&gt;名張&lt;/a&gt;'),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("%{customdata[0]}", "%&#123;customdata[0]}"),
        ("5%", "5%"),
    ],
)  # fmt: skip
def test_plotly_shows_a_name_as_it_is_written(name, read):
    assert escape_plotly(name) == read


def test_lines_of_a_name_are_broken_by_nothing_of_its_own():
    assert in_lines(["<br>", "B & C"]) == "&lt;br&gt;<br>B &amp; C"
