"""The door into Streamlit: a page's HTML in one component, brought to life by the site's script."""

from functools import cache
from typing import Any

import streamlit as st

# Thin on purpose: the browser keeps what it imports.
LOADER = """
export default ({ parentElement }) => {
  const live = import(new URL("live/component.js", window.tmRoot))
    .then((door) => door.open(parentElement))
    .catch(() => window.tmAsleep(parentElement));
  return () => live.then((cleanup) => cleanup?.());
};
"""


def show(script: str, title: str, html: str) -> None:
    """Show a page; nothing that a visitor does to it costs the server anything."""
    st.set_page_config(page_title=title, layout="wide")
    _component(script, html)(key=f"page_{script}")


@cache
def _component(script: str, html: str) -> Any:
    """The page as a component without walls: the site's styles hold in it."""
    return st.components.v2.component(f"page_{script}", html=html, js=LOADER, isolate_styles=False)
