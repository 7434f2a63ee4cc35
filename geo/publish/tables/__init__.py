"""Tables for other programs: Excel, CSV, GeoJSON, GeoPackage."""
