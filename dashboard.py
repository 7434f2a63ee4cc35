"""Entry point: ``streamlit run dashboard.py``. The server imports it, each reader's run executes it."""

import streamlit as st

if __name__ == "__main__":
    from pages.parts import layout
    from pages.parts.app import session

    st.set_page_config(page_icon="🗾", layout="wide")
    layout.stop_if_data_is_broken()

    session.count_run()
    view = session.current_view()
    layout.open_page(view)
    page = layout.navigation(view)
    page.run()
    session.end_run()
else:
    from pages.parts.app import server

    app = st.App(__file__, middleware=server.middleware(), lifespan=server.started)
