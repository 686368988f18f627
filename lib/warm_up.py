"""What the server does once, before its first visitor, so that no visitor waits for it."""

import gc
import importlib
import os
import pkgutil
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from lib import facts, plain, start
from lib.figures import FIGURES, figure_page, sweep_file
from lib.live.exploration import library

HERE = Path(__file__).parent
TCP = ((socket.AF_INET, socket.SOCK_STREAM), (socket.AF_INET6, socket.SOCK_STREAM))


@asynccontextmanager
async def lifespan(_: Any) -> AsyncIterator[None]:
    """What Starlette does around all that it serves."""
    try:
        with start.told():
            warm_up()
    except SystemExit as end:
        # Raised from here, Starlette would print all the way to it.  Nobody is being served yet.
        print(end, file=sys.stderr, flush=True)
        os._exit(1)
    if other := start.other_streamlit():
        start.go_without(other)
    yield


def warm_up() -> None:
    """Import all that pages will ask for, read the facts, make figures and pages, and freeze.

    Streamlit collects garbage after every run of a page.  Frozen, the hundred thousand objects
    that imports leave behind no longer cost each run some 40 ms.
    """
    for room in pkgutil.walk_packages([str(HERE)], "lib."):
        importlib.import_module(room.name)
    facts.check()
    for name, figure in FIGURES.items():
        figure_page(name)
        sweep_file(figure.file(*figure.defaults))
    for script in plain.PAGES.glob("*.py"):
        plain.body(script.stem)
    library()  # read now, so that a disk that goes later takes nothing along
    answer_at_once()
    gc.collect()
    gc.freeze()


def answer_at_once() -> None:
    """Set TCP_NODELAY on the socket that the server listens on; accepted ones inherit it on Linux.

    asyncio sets it on sockets that know their protocol; Streamlit 1.67 makes its own without
    (``_bind_socket`` in ``starlette_server.py``) and hands it to nobody.  So each answer on a
    connection that is kept open waited 40 ms for the browser's delayed acknowledgement.  This can
    go when that function gives ``proto=socket.IPPROTO_TCP``; a test tells.
    """
    for it in gc.get_objects():
        if type(it) is socket.socket and it.fileno() >= 0 and (it.family, it.type) in TCP:
            it.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
