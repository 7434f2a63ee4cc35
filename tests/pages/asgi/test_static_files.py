"""The map's files as the application itself gives them, without the compression before it."""

import pytest
from starlette.applications import Starlette

from pages.parts.app import static_files


@pytest.mark.parametrize("base", ["", "/below"])
def test_every_file_of_the_map_is_where_the_page_and_the_frame_look_for_it(ask, base):
    app = Starlette(routes=static_files.routes(base))

    for address in static_files.addresses():
        path, _, query = address.removeprefix(".").partition("?")
        answer = ask(app, base + path, query=query.encode())

        assert (answer.status, answer.headers["cache-control"]) == (200, "public")
        assert answer.body


def test_only_files_are_given_and_only_to_read(ask):
    app = Starlette(routes=static_files.routes(""))

    assert ask(app, "/map-files/map/").status == 404
    assert ask(app, "/map-files/map/../../palette.py").status == 404
    assert ask(app, "/map-files/map/map.js", method="POST").status == 405


def test_a_folder_that_is_not_there_does_not_keep_the_server_from_starting(tmp_path, monkeypatch):
    monkeypatch.setitem(static_files.FOLDERS, "boundaries", tmp_path / "gone")

    assert len(static_files.routes("")) == len(static_files.FOLDERS) - 1
