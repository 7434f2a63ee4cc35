"""What a reader sees: one file for each page, their pieces in ``parts``."""

import streamlit as st

from pages.parts.app import streamlit_internals

# where the file is run by a host that knows no st.App, which would have done it at its start
if streamlit_internals.runs_pages_by_themselves():
    streamlit_internals.run_every_page_by_its_app()
    st.rerun()
