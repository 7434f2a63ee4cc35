"""くらべる: up to four cases and municipalities, and the reader's own town, side by side."""

import streamlit as st

from geo.draw.html import render
from pages.parts.app import data, session, templates
from pages.parts.compare import (
    ages_and_households,
    areas,
    distributions,
    figures,
    picker,
    practices,
    scatter,
)
from pages.parts.widgets import pdf_buttons

dataset, view = data.dataset(), session.current_view()
t = dataset.phrases[view.lang]
compared = areas.compared(view, dataset)

st.html(templates.render("compare.css.j2") + render("compare_head.html.j2", t=t))
picker.show_picker(compared, view, t)
pdf_buttons.comparison_sheet(compared.chosen, view, t, dataset)
figures.show_figures(compared)
ages_and_households.show_ages_and_households(compared, t)
distributions.show_distributions(compared, view, t)
scatter.show_scatter(compared, view, t)
practices.show_practices(compared, view, t)
