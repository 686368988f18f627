"""What a browser says over the wire: requests on lines that stay open, and Streamlit's web socket.

No browser: a machine that shall play five hundred of them has no room for one.
"""

import asyncio
import gzip
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

TIMEOUT = 120.0  # s; what takes longer is an error


@dataclass(frozen=True)
class Answer:
    """What came for one request, and how long after it was asked for, with the line's opening."""

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float

    @property
    def text(self) -> str:
        """The body as words, unpacked."""
        packed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode()


class Line:
    """One connection to the server, kept open as browsers do, with what they say of themselves."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self.host, self.port = str(parts.hostname), parts.port or 80
        self.tags: dict[str, str] = {}

    async def __aenter__(self) -> Self:
        self.began: float | None = time.perf_counter()
        await self._open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.writer.close()

    async def _open(self) -> None:
        opening = asyncio.open_connection(self.host, self.port)
        self.reader, self.writer = await asyncio.wait_for(opening, TIMEOUT)

    async def get(self, path: str) -> Answer:
        """Ask once; what was had before is asked for by its tag, as ``no-cache`` demands."""
        fresh, began = self.began is not None, self.began or time.perf_counter()
        self.began = None
        try:
            status, headers, body = await self._ask(path)
        except (ConnectionError, asyncio.IncompleteReadError):
            if fresh:
                raise
            # Servers close a line that has been quiet for some seconds; browsers open another.
            self.writer.close()
            await self._open()
            status, headers, body = await self._ask(path)
        if status == 200 and "etag" in headers:
            self.tags[path] = headers["etag"]
        return Answer(status, headers, body, time.perf_counter() - began)

    async def _ask(self, path: str) -> tuple[int, dict[str, str], bytes]:
        tag = f"If-None-Match: {self.tags[path]}\r\n" if path in self.tags else ""
        self.writer.write(
            f"GET {path} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n{tag}"
            "Accept-Encoding: gzip, deflate, br, zstd\r\n\r\n".encode()
        )
        return await asyncio.wait_for(self._read(), TIMEOUT)

    async def _read(self) -> tuple[int, dict[str, str], bytes]:
        first, *lines = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").splitlines()
        headers = {}
        for line in filter(None, lines):
            name, _, value = line.partition(":")
            headers[name.lower()] = value.strip()
        body = b""
        if headers.get("transfer-encoding") == "chunked":
            while size := int(await self.reader.readline(), 16):
                body += (await self.reader.readexactly(size + 2))[:-2]
            await self.reader.readline()
        elif size := int(headers.get("content-length", 0)):
            body = await self.reader.readexactly(size)
        return int(first.split()[1]), headers, body


@dataclass
class Run:
    """One script run: when asked for and when at its end, what came, and the words of errors."""

    asked: float
    ended: float = 0.0
    bytes: int = 0
    kinds: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """From asking to the last message."""
        return self.ended - self.asked


class Socket:
    """A visitor of Streamlit: their session, and its runs one after the other."""

    def __init__(self, address: str, page: str = "") -> None:
        self.address = f"ws{address.removeprefix('http')}/_stcore/stream"
        self.page, self.hash = page, ""
        self.sliders: dict[str, tuple[float, float]] = {}

    async def __aenter__(self) -> Self:
        self.line = await websockets.connect(
            self.address,
            subprotocols=[websockets.Subprotocol("streamlit")],
            max_size=None,
            compression=None,
            open_timeout=TIMEOUT,
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.line.close()

    async def run(self, query: str = "", moved: dict[str, float] | None = None) -> Run:
        """Ask for a run with this address, and these places of sliders; read it to its end."""
        message = BackMsg()
        ask = message.rerun_script
        ask.query_string, ask.page_script_hash = query, self.hash
        if not self.hash:
            ask.page_name = self.page
        for name, value in (moved or {}).items():
            widget = ask.widget_states.widgets.add()
            widget.id = name
            widget.double_array_value.data.append(value)
        run = Run(time.perf_counter())
        await self.line.send(message.SerializeToString())
        await asyncio.wait_for(self._read(run), TIMEOUT)
        return run

    async def _read(self, run: Run) -> None:
        while True:
            data = await self.line.recv()
            if isinstance(data, str):
                raise ValueError("Streamlit speaks in bytes")
            run.bytes += len(data)
            said = ForwardMsg.FromString(data)
            kind = str(said.WhichOneof("type"))
            run.kinds.append(kind)
            if kind == "new_session":
                self.hash = said.new_session.page_script_hash
            elif kind == "delta":
                element = said.delta.new_element
                match element.WhichOneof("type"):
                    case "slider":
                        self.sliders[element.slider.id] = element.slider.min, element.slider.max
                    case "exception":
                        run.errors.append(element.exception.message)
            elif kind == "script_finished":
                run.ended = time.perf_counter()
                return
