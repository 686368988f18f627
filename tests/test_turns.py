"""A full hall waits in order: heavy work, Streamlit's runs, and who leaves meanwhile."""

import asyncio

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from lib import hall, turns, warm_up
from lib.hall import Hall
from lib.turns import Made, room


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    """A turn of its own, as each test has a loop of its own; no waiting for a busy machine."""

    async def at_once():
        pass

    place = turns.Semaphore(1)
    monkeypatch.setattr(turns, "room", at_once)
    for module in (turns, hall):
        monkeypatch.setattr(module, "TURN", place)


def asks():
    message = BackMsg()
    message.rerun_script.query_string = "hole_mm=3"
    return {"type": "websocket.receive", "bytes": message.SerializeToString()}


def says(kind):
    message = ForwardMsg()
    if kind == "script_finished":
        message.script_finished = ForwardMsg.FINISHED_SUCCESSFULLY
    elif kind == "delta":
        message.delta.new_element.markdown.body = "the page"
    else:
        message.new_session.page_script_hash = "1"
    return {"type": "websocket.send", "bytes": message.SerializeToString()}


LEAVES = {"type": "websocket.disconnect", "code": 1001}


class Visitor:
    """A visitor's web socket, and a Streamlit that runs their script when told."""

    def __init__(self, name, seen, last="delta"):
        self.name, self.seen, self.last = name, seen, last
        self.inbox, self.run = asyncio.Queue(), asyncio.Event()
        self.task = asyncio.create_task(
            Hall(self.streamlit)({"type": "websocket"}, self.inbox.get, self.sent)
        )

    async def sent(self, message):
        pass

    async def streamlit(self, scope, receive, send):
        while (message := await receive())["type"] != "websocket.disconnect":
            if message["bytes"] == asks()["bytes"]:
                self.seen.append(f"{self.name} runs")
                await send(says("new_session"))
                await self.run.wait()
                await send(says(self.last))
            else:
                self.seen.append(f"{self.name} speaks")
        self.seen.append(f"{self.name} left")

    async def ask(self):
        self.inbox.put_nowait(asks())
        await asyncio.sleep(0.03)


def played(scene):
    seen = []
    asyncio.run(asyncio.wait_for(scene(seen), 20))
    return seen


@pytest.mark.parametrize("last", ["delta", "script_finished"])
def test_scripts_run_one_by_one_in_the_order_of_asking(last):
    async def scene(seen):
        visitors = [Visitor(k, seen, last) for k in range(4)]
        for k in (2, 0, 3, 1):
            await visitors[k].ask()
        for k in (2, 0, 3, 1):
            assert seen[-1] == f"{k} runs"
            visitors[k].run.set()
            await asyncio.sleep(0.03)
        for one in visitors:
            one.inbox.put_nowait(LEAVES)
            await one.task

    assert played(scene)[:4] == ["2 runs", "0 runs", "3 runs", "1 runs"]


def test_who_leaves_while_they_wait_is_not_waited_for():
    async def scene(seen):
        first, second, third = (Visitor(k, seen) for k in range(3))
        for one in (first, second, third):
            await one.ask()
        second.inbox.put_nowait(LEAVES)
        await second.task
        first.run.set()
        await asyncio.sleep(0.03)
        third.inbox.put_nowait(LEAVES)
        third.run.set()
        first.inbox.put_nowait(LEAVES)
        await asyncio.gather(first.task, third.task)

    assert played(scene)[:3] == ["0 runs", "1 left", "2 runs"]


def test_who_leaves_in_the_middle_of_a_run_passes_the_turn_on():
    async def scene(seen):
        first, second = Visitor(0, seen), Visitor(1, seen)
        await first.ask()
        await second.ask()
        first.task.cancel()
        await asyncio.sleep(0.03)

    assert played(scene) == ["0 runs", "1 runs"]


def test_a_run_without_end_holds_up_nobody_for_good(monkeypatch):
    assert hall.LONGEST <= 2
    monkeypatch.setattr(hall, "LONGEST", 0.05)

    async def scene(seen):
        first, second = Visitor(0, seen), Visitor(1, seen)
        await first.ask()
        await second.ask()
        await asyncio.sleep(0.2)

    assert played(scene) == ["0 runs", "1 runs"]


@pytest.mark.parametrize("odd", [b"", b"\xff\xff no message", BackMsg().SerializeToString()])
def test_what_asks_for_no_run_needs_no_turn(odd):
    async def scene(seen):
        first, second = Visitor(0, seen), Visitor(1, seen)
        await first.ask()
        second.inbox.put_nowait({"type": "websocket.receive", "bytes": odd})
        second.inbox.put_nowait({"type": "websocket.receive", "bytes": None, "text": "words"})
        await asyncio.sleep(0.03)

    assert played(scene) == ["0 runs", "1 speaks", "1 speaks"]


def test_what_a_whole_hall_asks_for_is_made_once_and_unknown_names_never():
    made = []

    def make(name):
        made.append(name)
        return name.encode()

    shelf = Made(make, ["a", "b"])

    async def scene():
        return await asyncio.gather(*(shelf.get(name) for name in ["a", "x", "b"] * 50))

    assert asyncio.run(scene()) == [b"a", None, b"b"] * 50
    assert made == ["a", "b"]


def test_the_server_works_ahead_on_all_that_a_figure_may_ask_for(monkeypatch):
    shelves = [Made(str.upper, ["b", "a"]), Made(str.upper, ["c"])]
    monkeypatch.setattr(warm_up, "SWEEPS", shelves[0])
    monkeypatch.setattr(warm_up, "PLOTS", shelves[1])
    asyncio.run(warm_up.work_ahead())
    assert [shelf.ready for shelf in shelves] == [{"a": "A", "b": "B"}, {"c": "C"}]


def test_what_cannot_be_made_is_tried_again():
    tries = []

    def make(name):
        tries.append(name)
        if len(tries) == 1:
            raise OSError("not now")
        return name

    shelf = Made(make, ["a"])

    async def scene():
        with pytest.raises(OSError):
            await shelf.get("a")
        return await shelf.get("a")

    assert asyncio.run(scene()) == "a"


def test_heavy_work_waits_while_the_server_is_late_but_not_for_ever():
    async def scene():
        loop = asyncio.get_running_loop()
        stop = loop.time() + 5

        def answers():  # as first answers would keep the loop busy
            end = loop.time() + 0.05
            while loop.time() < end:
                pass
            if end < stop:
                loop.call_soon(answers)

        began = loop.time()
        loop.call_soon(answers)
        await room()
        return loop.time() - began

    assert turns.PATIENCE <= asyncio.run(scene()) < 5
