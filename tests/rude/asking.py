"""Asks the site as the wire would, without the wire: any bytes, and what came of them.

Addresses and headers are bytes, made into what uvicorn hands to an application in the same way, so
that nothing on the way corrects a rude request into a polite one.
"""

import asyncio
import gzip
import runpy
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

ROOT = Path(__file__).parents[2]
HOST = (b"host", b"site.example")


@dataclass(frozen=True)
class Asked:
    """A request; ``target`` is path and query as a line of HTTP has them."""

    target: bytes
    method: str = "GET"
    headers: Sequence[tuple[bytes, bytes]] = (HOST,)
    body: bytes = b""


@dataclass(frozen=True)
class Told:
    """What the site answered, unpacked, and the seconds of a processor that it took."""

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float


@cache
def site() -> Any:
    """The whole site with Streamlit behind it, as the server starts it."""
    return runpy.run_path(str(ROOT / "streamlit_app.py"))["app"]


async def ask(app: Any, asked: Asked) -> Told:
    """One answer; an exception of the site's goes through to the test."""
    raw, _, query = asked.target.partition(b"?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "server": ("127.0.0.1", 8501),
        "client": ("127.0.0.1", 50000),
        "scheme": "http",
        "method": asked.method,
        "root_path": "",
        "path": unquote(raw.decode("ascii")),
        "raw_path": raw,
        "query_string": query,
        "headers": list(asked.headers),
        "state": {},
    }
    told: dict[str, Any] = {"body": b"", "status": 0}
    waits = [asked.body]

    async def receive() -> dict[str, Any]:
        if waits:
            return {"type": "http.request", "body": waits.pop(), "more_body": False}
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start":
            told["status"], told["headers"] = message["status"], message["headers"]
        else:
            told["body"] += message.get("body", b"")

    started = time.process_time()
    await app(scope, receive, send)
    passed = time.process_time() - started
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in told["headers"]}
    packed = headers.get("content-encoding") == "gzip" and told["body"]
    return Told(told["status"], headers, gzip.decompress(told["body"]) if packed else told["body"], passed)


@asynccontextmanager
async def standing() -> AsyncIterator[Any]:
    """The site between its start and its end, as a server has it."""
    app, said = site(), asyncio.Queue[str]()
    steps = asyncio.Queue[dict[str, str]]()

    async def send(message: Any) -> None:
        await said.put(message["type"])

    run = asyncio.create_task(
        app({"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}, steps.get, send)
    )
    for step in ("startup", "shutdown"):
        await steps.put({"type": f"lifespan.{step}"})
        heard = await said.get()
        if heard != f"lifespan.{step}.complete":
            raise RuntimeError(heard)
        if step == "startup":
            yield app
    await run
