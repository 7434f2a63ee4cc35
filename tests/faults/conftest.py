"""The copy of data/ that the tests of pages break as well."""

from tests.pages.conftest import data

__all__ = ["data"]
