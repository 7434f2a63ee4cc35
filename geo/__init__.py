"""What is true without a screen: cases, places, views and drawings. No Streamlit here."""
