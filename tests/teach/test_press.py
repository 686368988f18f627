"""A paper that many ask for is made once, and papers are made one at a time."""

import asyncio
import threading
import time

from lib.answers import later
from lib.teach.press import Press

busy = threading.Lock()


def slow(number: int) -> bytes:
    assert busy.acquire(blocking=False), "two at once"
    time.sleep(0.02)
    busy.release()
    made.append(number)
    return str(number).encode()


made: list[int] = []


async def ask(turns, numbers):
    return await asyncio.gather(*(turns.take(number) for number in numbers))


def test_one_at_a_time_and_each_once():
    made.clear()
    told = asyncio.run(ask(Press(slow), [1, 2, 1, 3, 1, 2]))
    assert told == [b"1", b"2", b"1", b"3", b"1", b"2"]
    assert sorted(made) == [1, 2, 3]


def test_who_would_be_one_too_many_is_told_so_but_not_who_asks_for_what_is_there():
    turns = Press(slow, waiting=2)

    async def crowd():
        await turns.take(1)
        return await ask(turns, [2, 3, 4, 1])

    assert asyncio.run(crowd()) == [b"2", b"3", None, b"1"]


def test_only_so_many_are_kept_and_a_fault_leaves_the_way_free():
    made.clear()
    turns = Press(slow, kept=2, waiting=1)

    async def in_line(*numbers):
        return [await turns.take(number) for number in numbers]

    assert asyncio.run(in_line(1, 2, 3, 2, 1)) == [b"1", b"2", b"3", b"2", b"1"]
    assert made == [1, 2, 3, 1]

    def broken(_):
        raise OSError

    async def faulty():
        other = Press(broken, waiting=1)
        return await asyncio.gather(other.take(1), return_exceptions=True), other._room

    (error,), room = asyncio.run(faulty())
    assert isinstance(error, OSError) and room == 1


def test_a_program_is_told_to_wait_as_long_as_a_person_is():
    told = later()
    assert told.status_code == 429 and told.headers["retry-after"] == "10"
    assert b"Try again in ten seconds." in told.body
