"""What the server of the dashboard prepares, and that it stands without it as well."""

import tomllib

import pytest
from streamlit.web.server.app_discovery import discover_asgi_app

from geo.draw.palette import SCREEN
from geo.view.pages import PAGES
from pages.parts.app import server, static_files
from tests.paths import ROOT


@pytest.fixture(scope="module")
def made():
    return {each.cls.__name__: each.kwargs for each in server.middleware()}


def test_streamlit_finds_the_application_in_the_file_that_it_is_told_to_run():
    found = discover_asgi_app(ROOT / "dashboard.py")

    assert found.is_asgi_app
    assert found.app_name == "app"


def test_a_host_that_knows_no_application_runs_the_same_file_as_a_page(open_page):
    page = open_page()

    assert not page.exception
    assert page.selectbox(key="overlay_ja").value


def test_every_page_has_the_shell(made):
    assert set(made["IndexPage"]["paths"]) == {"/", *(f"/{page.name}" for page in PAGES)}
    assert set(made["IndexPage"]["pages"]) == {"ja", "en"}


def test_the_shell_names_all_that_the_map_asks_for(made):
    for page in made["IndexPage"]["pages"].values():
        for address in static_files.addresses():
            assert address.replace("&", "&amp;") in page


def test_the_policy_allows_the_scripts_of_the_page_and_no_inline_script_beside_them(made):
    scripts = made["Headers"]["page"].split("script-src ")[1].split(";")[0]

    assert "unsafe" not in scripts
    assert scripts.count("'sha256-") >= 4


def test_a_first_start_asks_nothing_of_the_person_and_nobody_on_the_internet():
    settings = tomllib.loads((ROOT / ".streamlit/config.toml").read_text("utf-8"))

    assert settings["server"]["showEmailPrompt"] is False
    assert settings["logger"]["hideWelcomeMessage"] is True
    assert settings["browser"]["gatherUsageStats"] is False


def test_the_theme_has_the_colour_of_the_palette():
    theme = tomllib.loads((ROOT / ".streamlit/config.toml").read_text("utf-8"))["theme"]

    assert theme["primaryColor"] == SCREEN["case_strong"]


def test_folders_whose_files_are_sent_packed_are_there(made):
    assert all(folder.is_dir() for folder in made["GzipFiles"]["folders"].values())
