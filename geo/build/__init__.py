"""Raw files of the publishers → the project's own tables in data/. Run ``python -m geo.build``."""
