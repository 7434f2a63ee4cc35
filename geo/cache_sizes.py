"""How many results a cache keeps, by what they depend on: together, the memory of a busy server.

Readers fill the caches, and towns × languages × overlays × comparisons have no end. So each keeps
what the next reader is likely to ask for again: everything that depends on the data set, a case or
an indicator, and of towns and comparisons the latest. Sizes are those of the shipped data.
"""

DATASET = 8  # of a data set, a language or both: tables and lists of up to 500 kB
INDICATORS = (
    200  # of an indicator, a case or a search, in a language: all there are; up to 100 kB each
)
AREAS = 64  # of a town or compared areas too: texts of 2 to 100 kB, positions of labels of 100 kB
FIGURES = 24  # Plotly figures of 50 to 520 kB, until they are sent; then a page keeps the messages
CHARTS = 300  # messages of charts as they are sent, 10 to 120 kB each
OUTLINES = 4  # all boundaries as they lie in a picture of one size: some MB each
PICTURES = 24  # maps for paper and slides, up to 250 kB each
PAPERS = 6  # booklets and slides, up to 3 MB each
LINES = 10_000  # of short texts: names as they are compared, words of paper with their widths
