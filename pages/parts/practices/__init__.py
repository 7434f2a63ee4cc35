"""The sections of the directory of practices, hubs and organisations."""
