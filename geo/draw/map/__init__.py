"""The folium map: what it shows of a view, and where its labels stand."""
