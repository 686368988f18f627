"""How long the server waits for who says nothing, and for who does not take what was sent.

uvicorn waits for ever for the end of a request, and for a visitor who reads one byte an hour of an
answer that it holds ready.  Both cost a socket, the second the answer's memory too.  A proxy ends
such visits; without one, this does.
"""

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS = 20.0
LEAST = 8_000  # bytes that must leave in that time: far slower than any phone
_made = H11Protocol.connection_made


def watch(protocol: Any, cycle: Any, left: int) -> None:
    """Look again after a while: has anything come, or gone, since?

    ``cycle`` is the request that was last seen here, ``left`` how much of its answer.
    """
    transport = protocol.transport
    waits = transport.get_write_buffer_size()
    done = protocol.cycle is None or protocol.cycle.response_complete
    if transport.get_protocol() is not protocol or (transport.is_closing() and not waits):
        return  # a web socket, which has its own pulse; or gone
    if done and protocol.cycle is cycle and (not waits or left - waits < LEAST):
        transport.abort()
        return
    asyncio.get_running_loop().call_later(SECONDS, watch, protocol, protocol.cycle if done else None, waits)


def _connection_made(self: H11Protocol, transport: asyncio.Transport) -> None:
    _made(self, transport)
    self.loop.call_later(SECONDS, watch, self, None, 0)


def begin() -> None:
    """From here on, no connection is waited for in vain.

    Streamlit gives uvicorn no protocol of ours, so each connection is watched from where uvicorn
    makes it; twice begun is once.
    """
    H11Protocol.connection_made = _connection_made  # type: ignore[method-assign]
