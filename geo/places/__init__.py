"""Municipalities and their statistics: sources, tables, the catalogue of indicators, rates."""
