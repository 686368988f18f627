"""What the server does once, before its first visitor, so that no visitor waits for it."""

import asyncio
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

from lib import about, facts, metrics, plain_pages, start, timeouts
from lib.figures import FIGURES, PLOTS, SWEEPS, figure_page
from lib.live.delivery.preview import listener
from lib.pages import PAGES

HERE = Path(__file__).parent
SWITCH = 0.0005  # s for which a script run may hold up answers, not Python's 5 ms at each step
TCP = ((socket.AF_INET, socket.SOCK_STREAM), (socket.AF_INET6, socket.SOCK_STREAM))


@asynccontextmanager
async def lifespan(_: Any) -> AsyncIterator[None]:
    """What Starlette does around all that it serves."""
    try:
        with start.saying_why():
            warm_up()
    except SystemExit as end:
        # Raised from here, Starlette would print all the way to it.  Nobody is being served yet.
        print(end, file=sys.stderr, flush=True)
        os._exit(1)
    if other := start.other_streamlit():
        start.go_without(other)
    timeouts.begin()
    tasks = [asyncio.create_task(work) for work in (metrics.each_minute(), work_ahead())]
    yield
    for task in tasks:
        task.cancel()
    metrics.tell()


async def work_ahead() -> None:
    """The numbers that a figure may ask for besides its first, one by one while visitors come.

    All take some 6 s and 20 MB.  Worked out only when asked for, they would hold up whoever comes
    to a hall whose first visitors try every choice.
    """
    for made in (SWEEPS, PLOTS):
        for name in sorted(made.names):
            await made.get(name)


def warm_up() -> None:
    """Import all that pages will ask for, read the facts, make figures and pages, and freeze.

    Frozen, the hundred thousand objects that imports leave behind no longer cost each collection
    of garbage some 40 ms, in which nobody gets an answer.
    """
    for module in pkgutil.walk_packages([str(HERE)], "lib."):
        importlib.import_module(module.name)
    facts.check()
    for name, figure in FIGURES.items():
        figure_page(name)
        SWEEPS.now(figure.file(*figure.defaults))
    for page in PAGES:
        plain_pages.body(page.script)
    listener()  # read now, so that a disk that goes later takes nothing along
    about.commit()
    answer_at_once()
    sys.setswitchinterval(SWITCH)
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
