"""Live figures on a page, set by links, by hands and by the named cases."""

import streamlit as st

from lib.live import door
from lib.live.sweep import Sweep


def live(sweep: Sweep, path: str) -> None:
    """Headline, picture, controls, sentence, table and what to take along, all in the browser.

    ``path`` is the address of the page.  A case that the visitor has chosen sets its controls.
    """
    place = st.container(key=f"live_place_{sweep.name}")
    origin = str(st.context.url or "").split("?")[0].removesuffix(path).rstrip("/")
    with place:
        door.live(sweep, path, origin, st.session_state.get("chosen", ("", {})))
