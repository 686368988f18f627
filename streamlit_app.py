"""Two Millimetres: the list of pages, and how they are served.

Started by ``streamlit run streamlit_app.py``.  Streamlit reads this file twice over: once to find
the server (no script is running yet), then for every visit, as the script around all pages.
"""

import streamlit as st

from lib import start

with start.told():
    from starlette.middleware import Middleware
    from streamlit.navigation.page import StreamlitPage
    from streamlit.runtime.pages_manager import PagesManager
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    from lib import front_door, plain, warm_up
    from lib.entrance import Page
    from lib.gate import Gate
    from lib.lifeboat_timeline import scenario as lifeboats
    from lib.live import door

PAGES = (
    Page(
        "the_night",
        "",
        "Night",
        "A hole two millimetres wide let air out of the space station",
        "What happened on the night of 29 August 2018: what the pressure did, what the crew did,"
        " and what was said when.",
    ),
    Page(
        "hole_and_patch",
        "hole_and_patch",
        "Leak",
        "How fast does the air leave?",
        "Change the hole and the patch, and see the pressure of the station fall;"
        " theory beside what was reported in August 2018.",
    ),
    Page(
        "debris_primer",
        "debris_primer",
        "Dust",
        "Could a grain of dust have made this hole?",
        "How many grains fly up there, how hard they hit, and how likely one was"
        " to go through the Soyuz in 83 days.",
    ),
    Page(
        "lifeboat_timeline",
        "lifeboat_timeline",
        "Seats",
        "Was there a seat home for everyone?",
        lifeboats.ABOUT,
    ),
    Page(
        "sources_and_checks",
        "sources_and_checks",
        "Sources",
        "Can you trust this site?",
        "Every number with its source, and every check of the models against the world,"
        " misses included.",
    ),
    Page(
        "teach",
        "teach",
        "Teach",
        "A lesson about one small hole",
        "Plans for a lesson, worksheets with a class's own numbers and their answer keys, and a"
        " talk of ten minutes.",
        aside=True,
    ),
)

if get_script_run_ctx(suppress_warning=True) is None:
    # Without this, the first visitor of a fresh server who asks Streamlit for a deep link gets that
    # page's script alone: Streamlit takes the folder pages/ for its older kind of site.
    PagesManager.uses_pages_directory = False
    base = f"/{st.get_option('server.baseUrlPath')}".replace("//", "/").rstrip("/")
    with start.told():
        routes = front_door.routes(PAGES, base)
        app = st.App(
            __file__,
            routes=routes,
            middleware=[Middleware(Gate, pages=PAGES, routes=routes, base=base)],
            lifespan=warm_up.lifespan,
        )
else:

    def streamlit_page(page: Page) -> StreamlitPage:
        def show() -> None:
            door.show(page.script, page.title, plain.inside(page, PAGES, tag="div"))

        return st.Page(show, title=page.name, url_path=page.path, default=not page.path)

    # The page brings its own menu.
    st.navigation([*map(streamlit_page, PAGES)], position="hidden").run()
