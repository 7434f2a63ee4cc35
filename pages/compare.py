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
company = areas.company(view, dataset)

st.html(templates.render("compare.css.j2") + render("compare_head.html.j2", t=t))
picker.show(company, view, t)
pdf_buttons.comparison_sheet(company.chosen, view, t, dataset)
figures.show(company, t)
ages_and_households.show(company, t)
distributions.show(company, view, t)
scatter.show(company, view, t)
practices.show(company, view, t)
