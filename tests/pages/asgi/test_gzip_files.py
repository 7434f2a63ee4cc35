"""Files that are sent compressed, and paths that lead nowhere."""

import gzip

import pytest

from pages.parts.app.asgi.gzip_files import GzipFiles
from tests.pages.asgi.conftest import behind


@pytest.fixture
def app(tmp_path):
    folder = tmp_path / "static"
    (folder / "js").mkdir(parents=True)
    (folder / "js/index.DormvYxC.js").write_text("let a = 1;")
    (folder / "js/plain.js").write_text("let b = 2;")
    (folder / "picture.png").write_bytes(b"png")
    (tmp_path / "secret.json").write_text("{}")
    (folder / "out.json").symlink_to(tmp_path / "secret.json")
    return GzipFiles(behind, folders={"/static/": folder})


def test_a_script_is_sent_compressed_and_unpacks_to_itself(app, ask):
    answer = ask(app, "/static/js/index.DormvYxC.js", accept_encoding="gzip, br")

    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(answer.body) == b"let a = 1;"


def test_a_file_whose_name_holds_its_version_may_be_kept_for_a_year(app, ask):
    def kept(path, query=b""):
        answer = ask(app, path, query=query, accept_encoding="gzip")
        return "immutable" in answer.headers["cache-control"]

    assert kept("/static/js/index.DormvYxC.js")
    assert kept("/static/js/plain.js", b"v=1.9.3")
    assert not kept("/static/js/plain.js")


def test_who_does_not_read_gzip_is_served_by_the_server_behind(app, ask):
    assert ask(app, "/static/js/plain.js").body == b"behind"


@pytest.mark.parametrize(
    "path",
    ["/static/../secret.json", "/static/js/../../secret.json", "/static//etc/passwd.json",
     "/static/out.json", "/static/js", "/static/none.js", "/static/picture.png", "/elsewhere.js",
     "/static/\0.js", "/static/..\\secret.json", "/static/%2e%2e/secret.json"],
)  # fmt: skip
def test_no_path_leads_out_of_the_folder(app, ask, path):
    assert ask(app, path, accept_encoding="gzip").body == b"behind"


def test_only_a_request_to_read_is_answered(app, ask):
    answer = ask(app, "/static/js/plain.js", method="POST", accept_encoding="gzip")

    assert answer.body == b"behind"
