"""A cable between browser and server that a test can pull out, and put in again."""

import socket
import threading
from contextlib import suppress


class Cable:
    """Passes bytes on to a port of this machine; each connection is held until it is cut."""

    def __init__(self, port: int) -> None:
        self.to, self.held, self.whole = port, [], True
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listening.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                here, _ = self.listening.accept()
                if not self.whole:
                    here.close()
                    continue
                try:
                    there = socket.create_connection(("127.0.0.1", self.to))
                except OSError:
                    here.close()
                    continue
                self.held += [here, there]
                for one, other in ((here, there), (there, here)):
                    threading.Thread(target=self._pass, args=(one, other), daemon=True).start()

    def _pass(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while data := one.recv(65536):
                other.sendall(data)
        for end in (one, other):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def pull(self) -> None:
        """Every open connection drops, and none comes about."""
        self.whole = False
        held, self.held = self.held, []
        for one in held:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def put_in(self) -> None:
        self.whole = True

    def close(self) -> None:
        self.pull()
        self.listening.close()
