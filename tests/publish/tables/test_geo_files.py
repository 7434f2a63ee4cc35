"""GeoJSON and GeoPackage, read back by json, GDAL (also its own program) and SQLite."""

import json
import re
import sqlite3

import pyogrio
import pytest
import shapely

from geo.publish.tables.geo_files import SHOWN, geojson, geopackage
from tests.find_programs import needed
from tests.publish.conftest import HOSTILE
from tests.publish.programs import run

JAPAN = (122, 20, 154, 46)


@pytest.fixture(scope="module")
def package(dataset, t, tmp_path_factory):
    file = tmp_path_factory.mktemp("gis") / "map.gpkg"
    file.write_bytes(geopackage(dataset, t))
    return file


@pytest.fixture
def points(dataset, t):
    return json.loads(geojson(dataset, t))


def test_gdal_reads_the_cases_as_points_in_japan(dataset, t, tmp_path):
    file = tmp_path / "cases.geojson"
    file.write_bytes(geojson(dataset, t))
    found = pyogrio.read_dataframe(file)

    assert found.crs.to_epsg() == 4326
    assert list(found["id"]) == list(dataset.cases)
    assert set(found.geometry.geom_type) == {"Point"}
    assert found.within(shapely.box(*JAPAN)).all()


def test_a_position_is_longitude_before_latitude_and_says_how_precise_it_is(points):
    nabari = next(each for each in points["features"] if each["id"] == "nabari")

    assert nabari["geometry"]["coordinates"] == [136.108333, 34.6275]
    assert nabari["properties"]["precision"] == "office"
    assert nabari["properties"]["position_source"]


def test_every_figure_of_a_point_has_unit_date_and_source(points):
    for feature in points["features"]:
        told = feature["properties"]
        for key in (name.replace("-", "_") for name in SHOWN):
            assert isinstance(told[key], float | int)
            assert told[f"{key}_unit"] and told[f"{key}_date"] and told[f"{key}_source"]
        for key in ("population", "households", "ageing_rate"):
            assert told[f"{key}_printed"] and told[f"{key}_date"]


def test_what_the_collection_does_not_say_is_null_and_not_a_zero(points, t):
    minami = next(each for each in points["features"] if each["id"] == "minami-iryo-seikyo")

    assert minami["properties"]["population"] is None
    assert minami["properties"]["population_printed"] == t("panel.unknown")


def test_the_file_names_all_that_must_be_named_where_it_is_shown(points):
    text = " ".join(points["attribution"])

    assert all(name in text for name in ("JAGES", "localgovjp", "SSDSE-A-2026")) or all(
        name in text for name in ("日本老年学的評価研究機構", "localgovjp", "SSDSE-A-2026")
    )


def test_hostile_texts_come_back_as_they_are(hostile, ja):
    feature = json.loads(geojson(hostile, ja))["features"][0]

    assert feature["properties"]["title"] == HOSTILE[0]
    assert feature["properties"]["case"] == "<b>&amp;</b>"


def test_the_package_has_points_polygons_and_tables(package):
    kinds = {name: kind for name, kind in pyogrio.list_layers(package)}

    assert kinds["cases"] == "Point"
    assert "Polygon" in kinds["municipalities"]
    assert set(kinds) == {
        "cases", "municipalities", "indicators", "area_values", "figures", "sources",
    }  # fmt: skip


def test_the_polygons_are_those_of_the_cases_and_valid(package, dataset):
    found = pyogrio.read_dataframe(package, layer="municipalities")
    wanted = {code for case in dataset.cases.values() for code in case.statistics}

    assert set(found["code"]) == wanted
    assert found.geometry.is_valid.all()
    assert found.crs.to_epsg() == 4326
    assert found["ageing_2020"].dtype == "float64"
    assert found[["boundary_source", "boundary_note", "case_ids"]].notna().all(axis=None)


def test_an_office_stands_within_its_municipality(package):
    points = pyogrio.read_dataframe(package, layer="cases").set_index("id")
    areas = pyogrio.read_dataframe(package, layer="municipalities").set_index("code")

    assert areas.geometry["24208"].contains(points.geometry["nabari"])


def test_sqlite_reads_the_tables_without_any_geography(package, dataset):
    with sqlite3.connect(package) as database:
        layers = database.execute("SELECT table_name, description FROM gpkg_contents").fetchall()
        sources = database.execute("SELECT source_id, attribution, licence FROM sources").fetchall()
        values = database.execute(
            "SELECT COUNT(*), COUNT(unit), COUNT(reference_date), COUNT(source) FROM area_values"
        ).fetchone()
        database.rollback()
    database.close()

    assert {name for name, _ in layers} >= {"cases", "municipalities", "sources"}
    assert all(description for _, description in layers)
    assert [name for name, *_ in sources] == list(dataset.sources)
    assert all(attribution and licence for _, attribution, licence in sources)
    assert values == (len(dataset.cases) * len(dataset.indicators),) * 4


def test_ogrinfo_opens_every_layer_of_the_package_and_warns_of_nothing(package, dataset):
    told = run([needed("gdal-bin"), "-ro", "-al", "-so", package])

    counts = dict(re.findall(r"Layer name: (\w+)\n(?:.+\n)*?Feature Count: (\d+)\n", told))
    assert len(counts) == 6
    assert int(counts["cases"]) == len(dataset.cases)
    assert int(counts["sources"]) == len(dataset.sources)
    assert "Warning" not in told


def test_ogrinfo_reads_the_place_and_the_figures_of_a_point(dataset, ja, tmp_path):
    file = tmp_path / "cases.geojson"
    file.write_bytes(geojson(dataset, ja))

    told = run([needed("gdal-bin"), "-ro", "-al", "-q", "-where", "id = 'nabari'", file])

    assert "POINT (136.108333 34.6275)" in told
    assert "case (String) = 名張市" in told
    assert re.search(r"ageing_2020 \(Real\) = 32\.\d", told)
