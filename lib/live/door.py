"""The door of live figures into Streamlit: one component, drawn by Python, moved by the browser."""

from functools import cache
from typing import Any

import streamlit as st

from lib.live.figure import Figure
from lib.live.page import files, variables_css
from lib.live.section import bare_section

# Thin on purpose: Streamlit sends it again with each run, the browser keeps what it imports.
LOADER = """
export default (component) => {
  const live = import(new URL("live/component.js", window.tmRoot))
    .then((door) => door.figure(component))
    .catch(() => window.tmAsleep(component.parentElement));
  return () => live.then((cleanup) => cleanup?.());
};
"""


def live(figure: Figure) -> None:
    """Draw a live figure; nothing that a visitor does to it costs the server anything."""
    _component(figure)(key=f"live_{figure.name}")


@cache
def _component(figure: Figure) -> Any:
    """The figure's component, made at its first visit; its still is what a failed script leaves."""
    return st.components.v2.component(
        f"live_{figure.name}",
        html=bare_section(figure),
        css=variables_css() + files()["live.css"],
        js=LOADER,
    )
