"""Every page is run through the file that Streamlit's visitors reach it by."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ENTRY = Path(__file__).parents[2] / "streamlit_app.py"


@pytest.fixture
def visit() -> Callable[..., AppTest]:
    """Open a page by the name of its script, with what its address says."""

    def open_page(script: str, **query: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ENTRY), default_timeout=60)
        if script != "the_night":  # the home page is there without a further step
            app.run()
        for name, value in query.items():
            app.query_params[name] = value
        return app.run() if script == "the_night" else app.switch_page(f"pages/{script}.py").run()

    return open_page
