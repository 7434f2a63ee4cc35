"""What an answer allows a browser to do."""

import base64
import hashlib

import pytest

from pages.parts.app import server
from pages.parts.app.asgi.security_headers import (
    FILE_POLICY,
    Headers,
    frame_ancestors,
    map_policy,
    page_policy,
    script_hashes,
)
from pages.parts.app.templates import environment
from tests.pages.asgi.conftest import behind

PAGE = page_policy(["'sha256-x'"], ancestors="'self'")
FRAME = map_policy(tiles="https://tiles.example", ancestors="'self'")
OURS = [name for name in environment.list_templates() if name.endswith(".js.j2")]


def directives(policy):
    return dict(each.strip().split(" ", 1) for each in policy.split(";") if " " in each.strip())


def test_a_page_runs_files_of_this_server_and_named_scripts_and_nothing_else():
    assert directives(PAGE)["script-src"] == "'self' 'sha256-x'"


def test_the_hash_of_a_script_is_that_of_the_text_between_its_tags():
    digest = base64.b64encode(hashlib.sha256(b" a() ").digest()).decode()

    assert script_hashes(['<p><script data-x="1"> a() </script>']) == [f"'sha256-{digest}'"]


def test_a_script_that_is_a_file_needs_no_hash():
    assert script_hashes(['<script src="./a.js"></script>']) == []


@pytest.mark.parametrize("name", OURS)
def test_a_script_of_ours_is_the_same_for_every_reader(name):
    source = environment.loader.get_source(environment, name)[0]
    script = source.split(">", 1)[1].rsplit("</script>", 1)[0]

    assert "{{" not in script and "{%" not in script
    assert len(script_hashes([source])) == 1


@pytest.mark.parametrize("policy", [PAGE, FRAME])
def test_nothing_is_sent_to_another_host_and_no_plug_in_runs(policy):
    found = directives(policy)

    assert found["connect-src"] == "'self'"
    assert found["object-src"] == "'none'"
    assert found["default-src"] == "'self'"


def test_only_the_map_s_frame_may_load_pictures_of_another_host():
    assert "https://tiles.example" in directives(FRAME)["img-src"]
    assert "https:" not in directives(PAGE)["img-src"]


@pytest.mark.parametrize(
    ("further", "ancestors"),
    [("", "'self'"), ("'self'", "'self'"), (" \n", "'self'"),
     ("https://city.example", "'self' https://city.example"),
     ("https://a.example, https://b.example", "'self' https://a.example https://b.example"),
     ("https://a.example; script-src *", "'self' https://a.example script-src *")],
)  # fmt: skip
def test_sites_that_may_frame_the_dashboard_are_added_to_its_own(further, ancestors):
    assert frame_ancestors(further) == ancestors


def test_whoever_may_show_the_page_in_a_frame_may_show_the_map_in_it(monkeypatch):
    monkeypatch.setenv("KYOSEI_FRAME_ANCESTORS", "https://city.example")

    (headers,) = (each.kwargs for each in server.middleware() if each.cls is Headers)

    for policy in (headers["page"], headers["frame"]):
        assert directives(policy)["frame-ancestors"] == "'self' https://city.example"


@pytest.mark.parametrize(
    ("path", "policy"),
    [("/", PAGE), ("/my_town", PAGE), ("/component/x/index.html", FRAME), ("/media/a.svg", FILE_POLICY)],
)  # fmt: skip
def test_each_kind_of_answer_has_its_policy(ask, path, policy):
    answer = ask(Headers(behind, page=PAGE, frame=FRAME), path)

    assert answer.headers["content-security-policy"] == policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"


def test_policies_hold_below_a_base_path(ask):
    app = Headers(behind, page=PAGE, frame=FRAME, base="/map")

    assert ask(app, "/map/component/x").headers["content-security-policy"] == FRAME
    assert ask(app, "/map/media/x").headers["content-security-policy"] == FILE_POLICY
