"""What the server does once, before its first visitor, so that no visitor waits for it."""

import gc
import importlib
import pkgutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from lib import facts
from lib.figures import FIGURES, figure_page, sweep_file

HERE = Path(__file__).parent


@asynccontextmanager
async def lifespan(_: Any) -> AsyncIterator[None]:
    """Import all that pages will ask for, read the facts, make the figures, and freeze.

    Streamlit collects garbage after every run of a page.  Frozen, the hundred thousand objects
    that imports leave behind no longer cost each run some 40 ms.
    """
    for room in pkgutil.walk_packages([str(HERE)], "lib."):
        importlib.import_module(room.name)
    # Streamlit asks for these with the first chart, and Plotly reads most of itself only then.
    for name in ("plotly.graph_objects", "plotly.io", "plotly.tools"):
        importlib.import_module(name)
    facts.check()
    for name, figure in FIGURES.items():
        figure_page(name)
        sweep_file(figure.file(*figure.defaults))
    gc.collect()
    gc.freeze()
    yield
