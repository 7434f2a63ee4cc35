"""Our tables from the raw ones, checked against what they must hold before anything is replaced."""

from __future__ import annotations

from pathlib import Path

from geo.build import projection, statistics
from geo.build.gather import Gathered, raw_errors
from geo.errors import DataErrors
from geo.places import schema
from geo.places.table_checks import problems
from geo.places.tables import Statistics, read_table


def make_tables(gathered: Gathered, stage: Path) -> Statistics:
    """Write every table below ``stage``, saying each, and read them as the dashboard does.

    Raises DataErrors that name the raw files for all that the tables should hold and do not.
    """
    rows = gathered.rows
    editions = {2015: rows("census_2015"), 2020: rows("census_2020")}
    frames = {
        schema.MUNICIPALITY_TABLE: statistics.municipalities(rows("names"), rows("offices")),
        schema.WARD_TABLE: statistics.wards(rows("ward_names"), rows("ward_offices")),
        schema.POPULATION_TABLE: statistics.population(editions),
        schema.HOUSEHOLD_TABLE: statistics.households(editions),
        schema.PROJECTION_TABLE: projection.projection(
            rows("projection"), rows("ward_projection"), rows("selected_projection")
        ),
        schema.REGISTER_TABLE: projection.register(rows("register"), rows("ward_register")),
    }
    for table in (
        schema.MOVEMENT_TABLE,
        schema.RESOURCE_TABLE,
        schema.AREA_TABLE,
        schema.FINANCE_TABLE,
    ):
        frames[table] = statistics.latest(rows("census_2020"), table)
    for step, (table, frame) in enumerate(frames.items(), start=1):
        print(f"[{step}/{len(frames)}] {table.file}: {len(frame):,} rows", flush=True)
        frame.to_csv(stage / table.file, index=False, lineterminator="\n")
    tables = Statistics({table.name: read_table(stage, table) for table in frames})
    if wrong := problems(tables):
        raise DataErrors(raw_errors(wrong, gathered, tables.area_names()))
    return tables
