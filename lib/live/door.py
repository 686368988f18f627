"""The door of live figures into Streamlit: one component, drawn by Python, moved by the browser."""

from functools import cache
from typing import Any

import streamlit as st

from lib.live.figure import Figure
from lib.live.listing import Listing, section
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
    _component(f"live_{figure.name}", bare_section(figure))(key=f"live_{figure.name}")


def narrowed(listing: Listing) -> None:
    """A list whose rows hide in the browser."""
    _component(f"list_{listing.name}", section(listing))(key=f"list_{listing.name}")


@cache
def _component(name: str, html: str) -> Any:
    """The component, made at its first visit; its HTML is what a failed script leaves."""
    return st.components.v2.component(
        name,
        html=html,
        css=variables_css() + files()["live.css"],
        js=LOADER,
    )
