"""What a reader sees: one file for each page, their pieces in ``parts``."""

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

# Until ``st.navigation`` has been called once, Streamlit takes every file of a folder that is
# called pages for a page of its own and runs it without dashboard.py: whoever opened a link to
# a page as the first visitor of a server would see it without style, menu and notices.
if PagesManager.uses_pages_directory:
    PagesManager.uses_pages_directory = False
    st.rerun()
