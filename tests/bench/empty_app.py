"""An empty Streamlit page: what the framework itself takes to open."""

import streamlit as st

st.title("empty")
