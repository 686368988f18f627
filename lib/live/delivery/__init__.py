"""How a figure reaches a browser: packed, in a page, in files, and inside Streamlit."""
