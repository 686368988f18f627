"""Live figures on a page, set by links, by hands and by the named cases."""

import time

import streamlit as st

from lib.live import door
from lib.live.sweep import Sweep
from lib.live.where import public

HEAD_START = 0.4  # [s]; shorter ones end before a desk's browser has drawn


def live(sweep: Sweep, path: str) -> None:
    """Headline, picture, controls, sentence, table and what to take along, all in the browser.

    ``path`` is the address of the page.  A case that the visitor has chosen sets its controls.
    """
    place = st.container(key=f"live_place_{sweep.name}")
    seen = str(st.context.url or "").split("?")[0].removesuffix(path).rstrip("/")
    with place:
        door.live(sweep, path, public() or seen, st.session_state.get("chosen", ("", {})))


def head_start() -> None:
    """Let a newcomer's browser draw what it has before it is sent the rest of the page.

    React shows nothing new until all that has arrived is built, and the page below a first figure
    is long.  Once a visit: later the figures are there.  The server only waits.
    """
    if "had_head_start" not in st.session_state:
        st.session_state["had_head_start"] = True
        time.sleep(HEAD_START)
