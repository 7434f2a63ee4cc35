"""くらべる: up to four cases and municipalities, and the reader's own town, side by side."""

import streamlit as st

from geo.draw.html import render
from pages.parts import cached, handout, session
from pages.parts.compare import choice, columns, figures, pairs, practices, strips, structure

view = session.current_view()
say = cached.phrases(view.lang)
company = columns.company(view)

st.html(render("compare.css.j2") + render("compare_head.html.j2", say=say))
choice.show(company, view, say)
handout.comparison_sheet(company.chosen, view, say)
figures.show(company, say)
structure.show(company, say)
strips.show(company, view, say)
pairs.show(company, view, say)
practices.show(company, view, say)
