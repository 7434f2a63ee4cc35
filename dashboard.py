"""Entry point: ``streamlit run dashboard.py``. The server imports it, each reader's run executes it."""

import streamlit as st

if __name__ == "__main__":
    from pages.parts import layout
    from pages.parts.app import session

    st.set_page_config(page_icon="🗾", layout="wide")
    dataset = layout.dataset_or_stop()

    session.count_run()
    view = session.current_view()
    layout.open_page(view, dataset)
    page = layout.navigation(view, dataset)
    page.run()
    session.end_run()
else:
    from pages.parts.app import server

    app = st.App(
        __file__,
        routes=server.routes(),
        middleware=server.middleware(),
        lifespan=server.started,
    )
