"""Entry point: ``streamlit run dashboard.py``. The server imports it, each reader's run executes it."""

import streamlit as st

if __name__ == "__main__":
    from pages.parts import frame, session

    st.set_page_config(page_icon="🗾", layout="wide")
    frame.stop_if_data_is_broken()

    session.count_run()
    view = session.current_view()
    frame.open_page(view)
    page = frame.navigation(view)
    page.run()
    session.end_run()
else:
    from pages.parts import server

    app = st.App(__file__, middleware=server.middleware(), lifespan=server.started)
