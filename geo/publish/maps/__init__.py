"""Maps as pictures, for paper and slides."""
