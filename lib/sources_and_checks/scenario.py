"""What a visitor of "Sources and checks" can set: which of the facts to read."""

from dataclasses import dataclass

from lib.live.controls import Choice

EVERYTHING = "all"
TOPIC = Choice("topic", "Facts about", (EVERYTHING, "leak", "debris", "lifeboat"), EVERYTHING)
# From the best known to our own guesses.
MARK = Choice(
    "mark", "Marked as",
    (EVERYTHING, "confirmed", "quoted", "recalled", "disputed", "judgement"), EVERYTHING,
)  # fmt: skip

CONTROLS = (TOPIC, MARK)


@dataclass(frozen=True)
class Scenario:
    """Everything set on the page, in the words of its address."""

    topic: str = TOPIC.default
    mark: str = MARK.default
