"""What the server puts around the dashboard: headers, a first page that loads fast, refusals.

Plain ASGI, so that it is tested without a screen; ``pages.parts.app.server`` puts it into Streamlit.
"""
