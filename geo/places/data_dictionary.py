"""The data dictionary for people, docs/data.md: made from the schema, so that it cannot be behind.

What the schema does not say (English titles, what a field of a case means) stands in
dictionary_words.toml.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from geo.cases import Case, Vocabulary, read_vocabulary
from geo.places.dictionary_words import (
    SHARED,
    DictionaryWords,
    both,
    markdown_table,
    refuse_unknown,
    without_words,
)
from geo.places.indicators import Indicator, read_indicators
from geo.places.schema import TABLES, Column, Table
from geo.places.sources import Source, read_sources
from geo.text import Phrases, Words, read_phrases
from geo.text.numbers import unit_name

_LANGUAGES = ("ja", "en")  # of the content; the document is in both
_DATE = "^(FY"  # how the pattern of a date begins
_CONTENTS = """- [事例ファイル / Case files](#cases)
- [統計表 / Tables](#tables)
- [指標 / Indicators](#indicators)
- [語彙 / Vocabularies](#vocabularies)
- [出典 / Sources](#sources)"""


def dictionary(data: Path, wording: DictionaryWords) -> str:
    """docs/data.md as text, of what is below ``data``. Raises DataError for what has no words,
    and for words of what is not there."""
    phrases = [read_phrases(data / "text", lang) for lang in _LANGUAGES]
    sources = read_sources(data / "sources")
    names = ("practice_types", "organisation_sectors")
    terms = {name: read_vocabulary(data / f"vocabulary/{name}.toml") for name in names}
    catalogue = read_indicators(data / "vocabulary/indicators.toml")
    parts = [
        "# データ辞書 / Data dictionary",
        _introduction("all", wording),
        _CONTENTS,
        *_cases(wording),
        *_tables(wording, phrases),
        *_indicators(catalogue.values(), wording, phrases),
        *_vocabularies(terms, wording),
        *_sources(sources),
    ]
    return "\n\n".join(parts) + "\n"


def _cases(wording: DictionaryWords) -> Iterator[str]:
    yield _title("cases", "事例ファイル / Case files")
    yield _introduction("cases", wording)
    schema = Case.model_json_schema()
    del schema["properties"]["id"]  # it is the name of the file
    models = {"Case": schema, **schema["$defs"]}
    lists = {_entries(each): name for name, each in schema["properties"].items() if _entries(each)}
    refuse_unknown(wording.models, {"Case", *lists, SHARED}, "models")
    items = {key for name in lists for key in models[name]["properties"]}
    refuse_unknown(wording.models[SHARED].fields, items, f"models.{SHARED}.fields")
    for name in ["Case", *lists]:
        if name not in wording.models:
            raise without_words(f"models.{name}")
        words = wording.models[name]
        under = f"（`[[{lists[name]}]]`）" if name in lists else ""
        yield f"### {both(words.heading)}{under}"
        properties = models[name]["properties"]
        refuse_unknown(words.fields, properties, f"models.{name}.fields")
        yield markdown_table(
            wording.heads["fields"],
            (
                (
                    f"`{key}`",
                    "●" if key in models[name]["required"] else "",
                    _kind(key, each, wording.kinds),
                    both(_of_field(name, key, wording)),
                )
                for key, each in properties.items()
            ),
        )


def _of_field(model: str, field: str, wording: DictionaryWords) -> Words:
    own, shared = wording.models[model].fields, wording.models[SHARED].fields
    if field not in own and field not in shared:
        raise without_words(f"models.{model}.fields.{field}")
    return own.get(field) or shared[field]


def _entries(field: Mapping[str, Any]) -> str:
    """The model of which a field holds a list; "" if it holds none."""
    return field.get("items", {}).get("$ref", "").rpartition("/")[2]


def _kind(name: str, field: Mapping[str, Any], kinds: Mapping[str, Words]) -> str:
    """What is written for a field, in both languages."""
    if "anyOf" in field:  # or nothing
        return _kind(name, field["anyOf"][0], kinds)
    if _entries(field):
        return f"`[[{name}]]`"
    if field.get("type") == "array":
        return f"{both(kinds['several'])}: {_kind(name, field['items'], kinds)}"
    if "$ref" in field:
        return both(kinds["words"])
    if "enum" in field:
        return f"{both(kinds['one_of'])}: {', '.join(f'`{each}`' for each in field['enum'])}"
    pattern = field.get("pattern", "")
    if pattern:
        return both(kinds["date" if pattern.startswith(_DATE) else "id"])
    return both(kinds["text" if field["type"] == "string" else field["type"]])


def _tables(wording: DictionaryWords, phrases: list[Phrases]) -> Iterator[str]:
    yield _title("tables", "統計表 / Tables")
    yield _introduction("tables", wording)
    refuse_unknown(wording.tables, {table.name for table in TABLES}, "tables")
    for table in TABLES:
        if table.name not in wording.tables:
            raise without_words(f"tables.{table.name}")
        words = wording.tables[table.name]
        yield f"### {both(words.heading)}（`{table.file}`）"
        given = "; ".join(_years(source, years) for source, years in table.sources)
        key = ", ".join(f"`{name}`" for name in table.key)
        facts = [f"行 / rows: {table.rows:,}", f"鍵 / key: {key}", f"出典 / sources: {given}"]
        if table.period in wording.periods:
            facts.append(f"年 / years: {both(wording.periods[table.period])}")
        yield "\n".join(f"- {fact}" for fact in facts)
        refuse_unknown(
            words.columns, {column.name for column in table.columns}, f"tables.{table.name}"
        )
        yield markdown_table(
            wording.heads["columns"],
            (_column(table, column, wording, phrases) for column in table.columns),
        )


def _column(
    table: Table, column: Column, wording: DictionaryWords, phrases: list[Phrases]
) -> Iterator[str]:
    english = wording.tables[table.name].columns
    if column.name not in english:
        raise without_words(f"tables.{table.name}.columns.{column.name}")
    survey = " / ".join(t(f"surveys.{column.survey}") for t in phrases) if column.survey else ""
    yield f"`{column.name}`"
    yield both(wording.columns[column.kind])
    yield f"{column.unit} / {wording.units[column.unit]}" if column.unit else ""
    yield f"{survey} ({column.year})" if column.year else survey
    yield f"{column.title} / {english[column.name]}"


def _years(source: str, years: tuple[int, ...]) -> str:
    listed = f" ({', '.join(map(str, years))})" if years else ""
    return f"[`{source}`](#{source}){listed}"


def _indicators(
    catalogue: Iterable[Indicator], wording: DictionaryWords, phrases: list[Phrases]
) -> Iterator[str]:
    yield _title("indicators", "指標 / Indicators")
    yield _introduction("indicators", wording)
    yield markdown_table(
        wording.heads["indicators"],
        (
            (
                f"`{each.id}`",
                " / ".join(each.label[lang] for lang in _LANGUAGES),
                both(wording.indicators[each.kind]),
                " / ".join(dict.fromkeys(unit_name(each.unit, lang) for lang in _LANGUAGES)),
                both(each.formula),
                both(each.caution),
            )
            for each in catalogue
        ),
    )


def _vocabularies(
    vocabularies: Mapping[str, Vocabulary], wording: DictionaryWords
) -> Iterator[str]:
    yield _title("vocabularies", "語彙 / Vocabularies")
    for name, terms in vocabularies.items():
        yield f"### `data/vocabulary/{name}.toml`"
        rows = ((f"`{key}`", both(e.label), both(e.definition)) for key, e in terms.items())
        yield markdown_table(wording.heads["terms"], rows)


def _sources(sources: Mapping[str, Source]) -> Iterator[str]:
    yield _title("sources", "出典 / Sources")
    yield "`data/sources/<id>.toml`"
    for name, each in sources.items():
        yield f'### <a id="{name}"></a>`{name}`'
        facts = {
            "題名 / title": both(each.title),
            "公表者 / publisher": both(each.publisher),
            "時点 / date": both(each.date),
            "利用条件 / terms": both(each.licence),
            "表示 / attribution": both(each.attribution),
            "注記 / note": both(each.note),
        } | ({"ページ / page": f"<{each.page}>"} if each.page else {})
        yield "\n".join(f"- {label}: {value}" for label, value in facts.items())


def _introduction(part: str, wording: DictionaryWords) -> str:
    words = wording.introductions[part]
    return f"{words.ja}\n\n{words.en}"


def _title(anchor: str, text: str) -> str:
    return f'## <a id="{anchor}"></a>{text}'
