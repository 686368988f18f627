"""The prose under the figures; what somebody reported stands in it as the facts say it."""

from lib import facts


def _says(*keys: str) -> str:
    return " ".join(facts.fact(key).says for key in keys)


def paragraphs() -> tuple[str, ...]:
    """What a visitor who only scrolls should take home."""
    return (
        "A ship that brings people up stays, and is their way home. So what counts is how many"
        " people could leave in ships that nobody doubts. "
        + _says("aboard_leak_day", "seats_leak_day")
        + " The sum came out even, with nothing to spare. "
        + _says("seats_without_ms09", "liner_move"),
        "The hole was sealed and the ship kept. "
        + _says("one_ship_2018", "life_limit", "life_limit_ms09", "ms09_landed_day")
        + " The leaking part is dropped before the entry, so the question was whether it would hold"
        " air until then.",
        "It was not the last ship in doubt. "
        + _says("short_ms22", "short_2024", "doubtful_docked_years", "doubtful_soyuz")
        + " With so few cases nobody can give a firm rate.",
        _says("hole_maker") + " This page counts seats.",
    )
