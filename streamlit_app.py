"""Two Millimetres: how its pages are served.

Started by ``streamlit run streamlit_app.py``.  Streamlit reads this file twice over: once to find
the server (no script is running yet), then for every visit, as the script around all pages.
"""

import streamlit as st

from lib import start

with start.saying_why():
    from starlette.middleware import Middleware
    from streamlit.navigation.page import StreamlitPage
    from streamlit.runtime.pages_manager import PagesManager
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    from lib import plain_pages, site_routes, warm_up
    from lib.hall import Hall
    from lib.live.delivery import streamlit_component
    from lib.middleware import Gate
    from lib.page_shell import Page
    from lib.pages import PAGES

if get_script_run_ctx(suppress_warning=True) is None:
    # Without this, the first visitor of a fresh server who asks Streamlit for a deep link gets that
    # page's script alone: Streamlit takes the folder pages/ for its older kind of site.
    PagesManager.uses_pages_directory = False
    base = f"/{st.get_option('server.baseUrlPath')}".replace("//", "/").rstrip("/")
    with start.saying_why():
        routes = site_routes.routes(PAGES, base)
        app = st.App(
            __file__,
            routes=routes,
            middleware=[Middleware(Gate, pages=PAGES, routes=routes, base=base), Middleware(Hall)],
            lifespan=warm_up.lifespan,
        )
else:

    def streamlit_page(page: Page) -> StreamlitPage:
        def show() -> None:
            streamlit_component.show(page.script, page.title, plain_pages.inside(page, PAGES, tag="div"))

        return st.Page(show, title=page.name, url_path=page.path, default=not page.path)

    # The page brings its own menu.
    st.navigation([*map(streamlit_page, PAGES)], position="hidden").run()
