"""The text of a raw file, and the refusal of what is no such text: a pointer, a web page, half."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from geo.errors import DataError, why

_WEB_PAGE = (b"<!doctype", b"<html", b"<head", b"<?xml", b"<!--")


def read_content(path: Path, name: str, notices: list[str]) -> str:
    """The text of a raw file, in Unicode's form NFC (が is one character), without a BOM.

    UTF-8, or CP932 as Japanese offices write it; what was not plain UTF-8 is told in ``notices``.
    name: the file's, as messages have it. Raises DataError for what is no text of a table.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DataError(
            name, ja=f"読めません（{why(error)}）。", en=f"Cannot be read ({why(error)})."
        ) from None
    start = content[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not start:
        raise DataError(
            name,
            ja="空のファイルです。公表元から取り直してください。",
            en="The file is empty. Get it from the publisher again.",
        )
    if start.startswith(b"version https://git-lfs"):
        raise DataError(
            name,
            ja="中身ではなく Git LFS の目印です。git lfs pull で中身を取ってください。",
            en="A pointer of Git LFS and not the file itself. Get it with git lfs pull.",
        )
    if start.startswith(_WEB_PAGE):
        raise DataError(
            name,
            ja="ウェブページが保存されています。ページではなく、そこからリンクされたファイルを取ってください。",
            en="A web page was saved. Get the file that the page links to, and not the page.",
        )
    if b"\0" in content or start.startswith(b"pk\x03\x04"):
        raise DataError(
            name,
            ja="文字のファイルではありません（Excel、ZIP、UTF-16など）。CSV（UTF-8）で保存し直してください。",
            en="Not a text file (Excel, ZIP, UTF-16 …). Save it again as CSV in UTF-8.",
        )
    return _composed(_decoded(content, name, notices), name, notices)


def _decoded(content: bytes, name: str, notices: list[str]) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":
            raise cut_off(name) from None
        line = content[: error.start].count(b"\n") + 1
    try:
        text = content.decode("cp932")
    except UnicodeDecodeError:
        raise DataError(
            name,
            ja=f"{line}行目: UTF-8 でも CP932（Shift_JIS）でもありません。UTF-8 で保存し直してください。",
            en=f"Line {line}: neither UTF-8 nor CP932 (Shift_JIS). Save it again in UTF-8.",
        ) from None
    notices.append(f"{name}: CP932 として読みました / read as CP932")
    return text


def cut_off(name: str) -> DataError:
    """The error of a file that stops too early."""
    return DataError(
        name,
        ja="途中で切れています。公表元から取り直してください。",
        en="The file is cut off. Get it from the publisher again.",
    )


def _composed(text: str, name: str, notices: list[str]) -> str:
    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        notices.append(
            f"{name}: 分かれた濁点などを1文字にまとめました / decomposed characters were composed"
        )
    return composed
