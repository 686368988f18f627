"""The door of live figures into Streamlit: one component, drawn by Python, moved by the browser."""

import json
from collections.abc import Mapping
from typing import Any

import streamlit as st

from lib.live import shelf
from lib.live.page import files, variables_css
from lib.live.section import bare_section
from lib.live.share import share
from lib.live.sweep import Sweep

# Thin on purpose: Streamlit sends it again with each change, the browser keeps what it imports.
LOADER = """
export default (component) => {
  const live = import(new URL("live/component.js", window.tmRoot))
    .then((door) => door.figure(component))
    .catch(() => window.tmAsleep(component.parentElement));
  return () => live.then((cleanup) => cleanup?.());
};
"""


def live(sweep: Sweep, path: str, origin: str, chosen: tuple[str, Mapping[str, str]]) -> None:
    """Draw a live figure; a drag, a release and a key cost the server nothing.

    ``path`` is the page's address, ``origin`` where the visitor found the site.  ``chosen`` sets
    controls from outside: the values, and a word that is new with each choice.
    """
    stills = bare_section(sweep)
    component, first = _component(sweep.name, stills)
    data = {
        "sweep": f"sweep/{shelf.put(sweep)}.json",
        "section": "" if stills == first else stills,
        "share": json.dumps(dict(share(sweep.name, sweep.title, path, origin))),
        "chosen": json.dumps([chosen[0], dict(chosen[1])]),
    }
    component(key=f"live_{sweep.name}", data=data)


_registered: dict[str, tuple[Any, str]] = {}


def _component(name: str, stills: str) -> tuple[Any, str]:
    """The figure's component, made at its first visit; its still is what a failed script leaves."""
    if name not in _registered:
        style = variables_css() + files()["live.css"]
        component = st.components.v2.component(f"live_{name}", html=stills, css=style, js=LOADER)
        _registered[name] = component, stills
    return _registered[name]
