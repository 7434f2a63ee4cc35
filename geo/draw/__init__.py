"""Drawing: classes and colours, the web map, charts, and all HTML and JavaScript."""
