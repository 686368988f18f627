"""What does one run of a page cost the server, beside the smallest slider-and-chart site?

    .venv/bin/python tests/load/run_cost.py

Starts both sites, visits each as a browser does (Streamlit's own protocol over a web socket), moves
the first slider of each page, and prints processor time a run and the ratio.  A live figure's own
controls are not among them: they cost no run.  Nothing asserts a time: machines differ, ratios less
so.  All traffic stays on this machine; the loops are bounded.
"""

import asyncio
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import psutil
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

ROOT = Path(__file__).parents[2]
MINIMAL = Path(__file__).parent / "minimal"
PAGES = ("", "hole_and_patch", "debris_primer", "lifeboat_timeline", "sources_and_checks")
MOVES = 60
FEW = 8  # positions that the server remembers, as when a class follows one worksheet


class Server:
    """One site on a free port, for as long as the ``with`` lasts."""

    def __init__(self, folder: Path, script: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.command = [sys.executable, "-m", "streamlit", "run", script,
                        "--server.port", str(self.port), "--server.address", "127.0.0.1",
                        "--server.headless", "true", "--server.fileWatcherType", "none",
                        "--browser.gatherUsageStats", "false"]  # fmt: skip
        self.folder = folder

    def __enter__(self) -> "Server":
        self.process = subprocess.Popen(self.command, cwd=self.folder, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)  # fmt: skip
        for _ in range(300):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/_stcore/health", timeout=1)
                return self
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("the server did not answer")

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()

    def seconds(self) -> float:
        """Processor time that the server has used so far."""
        used = psutil.Process(self.process.pid).cpu_times()
        return used.user + used.system


async def run(connection, message: BackMsg) -> tuple[list, str, int]:
    """Send one message and read until the script has finished: elements, page, bytes."""
    await connection.send(message.SerializeToString())
    elements, page, size = [], "", 0
    while True:
        data = await asyncio.wait_for(connection.recv(), 60)
        size += len(data)
        answer = ForwardMsg.FromString(data)
        kind = answer.WhichOneof("type")
        if kind == "new_session":
            page = page or answer.new_session.page_script_hash
        elif kind == "navigation":
            page = answer.navigation.page_script_hash
        elif kind == "delta" and answer.delta.WhichOneof("type") == "new_element":
            elements.append((answer.delta.new_element, answer.delta.fragment_id))
        elif kind == "script_finished":
            return elements, page, size


async def cost(
    server: Server, path: str, places: int = MOVES, *, whole: bool = False
) -> tuple[float, float, int]:
    """Processor time and wall time a run [ms], and bytes sent, moving the page's first slider.

    Each run finds the slider somewhere else; after ``places`` runs it comes back.  It runs what a
    browser would run: the page, or the slider's own fragment of it.  ``whole``: always the page.
    """
    host = f"127.0.0.1:{server.port}"
    async with websockets.connect(
        f"ws://{host}/_stcore/stream",
        subprotocols=["streamlit"],
        origin=f"http://{host}",
        max_size=None,
        compression=None,
    ) as connection:
        first = BackMsg()
        first.rerun_script.query_string = ""
        first.rerun_script.page_name = path
        elements, page, _ = await run(connection, first)
        sliders = ((e.slider, f) for e, f in elements if e.WhichOneof("type") == "slider")
        slider, fragment = next(sliders, (None, ""))

        def message(step: int) -> BackMsg:
            move = BackMsg()
            move.rerun_script.page_script_hash = page
            move.rerun_script.fragment_id = "" if whole else fragment
            if slider is not None:
                state = move.rerun_script.widget_states.widgets.add()
                state.id = slider.id
                steps = max(1, round((slider.max - slider.min) / slider.step))
                state.double_array_value.data.append(
                    slider.min + step % places % steps * slider.step
                )
            return move

        for step in range(FEW):
            await run(connection, message(step))
        before, started, size = server.seconds(), time.perf_counter(), 0
        for step in range(MOVES):
            size += (await run(connection, message(step + FEW)))[2]
        spent, passed = server.seconds() - before, time.perf_counter() - started
        return spent / MOVES * 1e3, passed / MOVES * 1e3, size // MOVES


def main() -> None:
    """Both sites in one run, three rounds, so that a busy machine disturbs both alike."""
    rows: dict[str, list[tuple[float, float, int]]] = {}
    with Server(MINIMAL, "minimal_app.py") as minimal, Server(ROOT, "streamlit_app.py") as site:
        for _ in range(3):
            rows.setdefault("minimal app", []).append(asyncio.run(cost(minimal, "")))
            for path in PAGES:
                name = path or "the_night"
                rows.setdefault(name, []).append(asyncio.run(cost(site, path)))
            for what, places, whole in (
                ("all of it, a setting nobody had before", MOVES, True),
                (f"{FEW} places in turn", FEW, False),
                (f"all of it, {FEW} places in turn", FEW, True),
            ):
                one = asyncio.run(cost(site, "hole_and_patch", places, whole=whole))
                rows.setdefault(f"hole_and_patch, {what}", []).append(one)
    base = sorted(r[0] for r in rows["minimal app"])[1]
    print("| page | CPU ms a run | of minimal | wall ms | kB a run |\n|---|---|---|---|---|")
    for name, runs in rows.items():
        cpu, wall, size = (sorted(r[i] for r in runs)[1] for i in range(3))
        print(f"| {name} | {cpu:.1f} | {cpu / base:.2f} | {wall:.1f} | {size / 1000:.1f} |")


if __name__ == "__main__":
    main()
