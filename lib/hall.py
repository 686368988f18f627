"""Streamlit's visitors take turns, so that a full hall waits in order and first answers never do.

Each visitor of Streamlit is a script run: some 6 ms of Python on a thread of its own.  Two hundred
at once would each take turns with all others and with every first answer, and all end late.  One
alone is too short to wait for a pause: on a busy machine that took 0.25 s a run, and 25 s in all.
"""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from google.protobuf.message import DecodeError
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from lib.turns import TURN

LONGEST = 2.0  # s: who has not come to an end by then no longer holds up the rest
UNREAD = 8  # messages of a visitor that may wait beside the one in turn

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


def asks_for_run(message: Message) -> bool:
    """Whether Streamlit will run a script for this; what is no message of its own passes."""
    try:
        said = BackMsg.FromString(message.get("bytes") or b"").WhichOneof("type")
    except DecodeError:
        return False
    return bool(said == "rerun_script")


def has_run(message: Message) -> bool:
    """Whether a script is at its end: the page is its last word, and goes out as one message.

    To wait until it has arrived would make all wait for the slowest phone.
    """
    said = ForwardMsg.FromString(message.get("bytes") or b"").WhichOneof("type")
    return said in ("delta", "script_finished")


class Hall:
    """Lets web sockets in at once, and their script runs one by one."""

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        seat = Seat(receive, send)
        listening = asyncio.create_task(seat.listen())
        try:
            await self.app(scope, seat.receive, seat.send)
        finally:
            listening.cancel()
            seat.pass_on()


class Seat:
    """One visitor's web socket, and whether the turn is theirs."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send = receive, send
        self._unread: asyncio.Queue[Message] = asyncio.Queue(UNREAD)
        self._gone = asyncio.Event()
        self._end: asyncio.TimerHandle | None = None  # there while the turn is theirs

    async def listen(self) -> None:
        """Hear that somebody leaves also while they wait for their turn."""
        while not self._gone.is_set():
            message = await self._receive()
            if message["type"] == "websocket.disconnect":
                self._gone.set()
            await self._unread.put(message)

    async def receive(self) -> Message:
        """The next message; one that asks for a run when its turn has come."""
        message = await self._unread.get()
        while asks_for_run(message) and not await self._turn():
            message = await self._unread.get()
        return message

    async def send(self, message: Message) -> None:
        """Pass on what Streamlit says, and the turn with the page."""
        if self._end and has_run(message):
            self.pass_on()
        await self._send(message)

    async def _turn(self) -> bool:
        """Wait for the turn; False if the visitor has gone before it came."""
        turn = asyncio.ensure_future(TURN.acquire())
        gone = asyncio.ensure_future(self._gone.wait())
        try:
            await asyncio.wait((turn, gone), return_when=asyncio.FIRST_COMPLETED)
        finally:
            gone.cancel()
            if not turn.done():
                turn.cancel()
        if not turn.done():
            return False
        self._end = asyncio.get_running_loop().call_later(LONGEST, self.pass_on)
        return True

    def pass_on(self) -> None:
        """The turn is the next one's."""
        if self._end:
            self._end.cancel()
            self._end = None
            TURN.release()
