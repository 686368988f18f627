"""What a visitor of "Sources" can set: which facts to read, and which check."""

from lib.live.model.controls import Choice
from lib.live.model.positions import words
from lib.sources_and_checks.every_check import EVERYTHING, checks, slug
from lib.sources_and_checks.groups import FAR, group

TOPIC = Choice("topic", "About", (EVERYTHING, "leak", "debris", "lifeboat"), EVERYTHING)
# From the best known to our own guesses.
MARK = Choice(
    "mark",
    "Marked as",
    (EVERYTHING, "confirmed", "quoted", "recalled", "disputed", "judgement"),
    EVERYTHING,
)
# Honesty first: it begins with a miss, the first that is far off, by the hole of this site.
FIRST = next(one for one in checks() if group(one) == FAR)
CHECK = Choice("check", "Which check?", tuple(map(slug, checks())), slug(FIRST), called="a check of the list")

CONTROLS = (TOPIC, MARK, CHECK)

TOPICS = words(TOPIC, ("all", "the leak", "dust", "seats"))
MARKS = words(MARK, ("anything", *MARK.options[1:-1], "our judgement"))
CHECKS = words(CHECK, [one.called for one in checks()])
