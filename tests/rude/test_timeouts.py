"""Who says nothing, and who takes nothing, is let go; who is only slow is not."""

import asyncio
import contextlib

import pytest
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from lib import timeouts

LARGE = bytes(8_000_000)


async def app(scope, receive, send):
    """As the site answers: all at once."""
    if scope["type"] == "http":
        body = LARGE if scope["path"] == "/large" else b"here"
        start = {"type": "http.response.start", "status": 200, "headers": []}
        await send(start | {"headers": [(b"content-length", str(len(body)).encode())]})
        await send({"type": "http.response.body", "body": body})


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(timeouts, "SECONDS", 0.3)
    monkeypatch.setattr(H11Protocol, "connection_made", timeouts._connection_made)


async def visit(*pieces: bytes, pause: float = 0.0, reads: float | None = None) -> int:
    """Bytes of the answer to these pieces, with a pause after each; 0 if it was cut off.

    ``reads`` is the pause before each reading of 256 kB, None for one that never reads.
    """
    config = uvicorn.Config(app, port=0, log_level="error", lifespan="off", http="h11", ws="none")
    server = uvicorn.Server(config)
    run = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=65_536)
    got = 0
    with contextlib.suppress(ConnectionError):
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(pause)
        if reads is None:
            await asyncio.sleep(1.2)
        while piece := await reader.read(262_144):
            got += len(piece)
            await asyncio.sleep(reads or 0.0)
            if got >= len(LARGE):
                break
    writer.close()
    server.should_exit = server.force_exit = True
    await run
    return got


def test_who_says_nothing_is_let_go(quick):
    assert asyncio.run(asyncio.wait_for(visit(pause=0, reads=0.0), 5)) == 0


def test_who_never_ends_the_question_is_let_go(quick):
    slowly = [b"GET / HTTP/1.1\r\nHost: a\r\n", *[b"X: a\r\n"] * 20, b"\r\n"]
    assert asyncio.run(visit(*slowly, pause=0.06, reads=0.0)) == 0


def test_who_never_reads_is_let_go(quick):
    got = asyncio.run(visit(b"GET /large HTTP/1.1\r\nHost: a\r\n\r\n"))
    assert got < len(LARGE)


def test_who_reads_slowly_gets_it_all(quick):
    got = asyncio.run(visit(b"GET /large HTTP/1.1\r\nHost: a\r\n\r\n", reads=0.03))
    assert got >= len(LARGE)
