"""Entry point: ``streamlit run dashboard.py``."""

import streamlit as st

from pages.parts import frame, session

st.set_page_config(page_icon="🗾", layout="wide")
frame.stop_if_data_is_broken()

session.count_run()
view = session.current_view()
frame.open_page(view)
page = frame.navigation(view)
page.run()
