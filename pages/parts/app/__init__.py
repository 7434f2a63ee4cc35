"""What runs every page: the address as state, the data, the server around the pages."""
