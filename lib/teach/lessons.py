"""What a class can learn here, in 45 minutes, by age; and what people believe before it."""

from dataclasses import dataclass
from typing import NamedTuple

import htpy as h

from lib.live.delivery.disclosures import under
from lib.teach.question import LEVELS
from lib.teach.sheet import GOALS, LEVEL_TEXTS, SEEDS, Sheet


class Slot(NamedTuple):
    """So many minutes of a lesson, what happens in them, and where: an address of the site."""

    minutes: int
    what: str
    link: str


@dataclass(frozen=True)
class Lesson:
    """A lesson for one age: what it is for, and its slots."""

    level: str
    goals: tuple[str, ...]
    slots: tuple[Slot, ...]


MINUTES = 45
LESSONS = (
    Lesson(
        "11-14",
        (
            "A pupil can say why air leaves a hole, and why a small hole takes days.",
            "A pupil reads a value from a moving picture, and compares it with something at home.",
            "A pupil can tell what was seen from what was only guessed.",
        ),
        (
            Slot(
                8,
                "Walk through the night together. At each moment, somebody says what they would do."
                " Would you have woken the crew?",
                "?beat=1#walk",
            ),
            Slot(
                10,
                "In pairs, first write down a guess: how long does the crew have? Then make the hole"
                " wider and narrower. Many guess minutes, so the answer is a surprise.",
                "hole_and_patch#pressure",
            ),
            Slot(
                8,
                "Can a finger hold it? Hang two tablespoons of water in a bag from a fingertip: so"
                " weak is the push on the real hole. Then find the width at which nobody can.",
                "hole_and_patch#force",
            ),
            Slot(
                9,
                "Find the leak: shut hatches, read gauges. Who needs the fewest tries, and by which plan?",
                "hole_and_patch#leak_hunt",
            ),
            Slot(
                7,
                "Take a ship away. Who has no seat? Say their names, and what could be done for them.",
                "lifeboat_timeline#homeward",
            ),
            Slot(
                3, "One sentence each: what was known that night, and what is known today?", "?beat=11#walk"
            ),
        ),
    ),
    Lesson(
        "15-18",
        (
            "A student predicts how a flow changes with the width of a hole, and tests it.",
            "A student compares a straight line with an exponential fall, and says which is safer.",
            "A student explains what a chance of one in some hundred means for one flight.",
        ),
        (
            Slot(5, "The night in eleven moments, each group two of them.", "?beat=1#walk"),
            Slot(
                12,
                "Hole of 2 mm, then 4 mm: sketch both falls first, then look. Why is it four times as"
                " fast? Which line would a crew draw to be safe?",
                "hole_and_patch?hole_mm=4#pressure",
            ),
            Slot(
                8,
                "The model and the reports do not quite agree. Collect reasons. Which could still be"
                " tested, now that the hole has burned up?",
                "hole_and_patch?hole_mm=2#pressure",
            ),
            Slot(
                5, "Fire grains at the wall. Which go through, and what do they leave?", "debris_primer#shot"
            ),
            Slot(
                5,
                "Now count flights: was a grain likely? What does one in some hundred mean for the one"
                " flight that was?",
                "debris_primer#detective",
            ),
            Slot(
                7,
                "Time there is against time needed: at which width would you give up the hunt?",
                "lifeboat_timeline#clock",
            ),
            Slot(3, "What would you still need to know?", "sources_and_checks#misses"),
        ),
    ),
    Lesson(
        "first-year",
        (
            "A student derives the time constant of a choked leak, and checks it against the site.",
            "A student carries uncertain inputs through to a range, and reads a published check.",
            "A student weighs two routes to one risk, and names what each leaves out.",
        ),
        (
            Slot(5, "The case in ten slides.", "talk"),
            Slot(
                15,
                "Derive the flow through a choked hole; find volume, coefficient and the working in"
                " the folds.",
                "hole_and_patch#pressure",
            ),
            Slot(
                10,
                "Patch a part of the hole, in the night and at noon. Work out one case by hand, and"
                " read the picture after it.",
                "hole_and_patch#patch",
            ),
            Slot(
                10,
                "Two routes to one risk: why do they differ? Name what each leaves out.",
                "debris_primer#detective",
            ),
            Slot(
                5,
                "Choose one miss of the site, and say how you would mend the model.",
                "sources_and_checks#misses",
            ),
        ),
    ),
)

# What people believe before, what answers it, and where.
BELIEFS = (
    ("The air rushes out and sucks people along.",
     "Through so small a hole it takes days. Nothing sucks: the air inside pushes.",
     "hole_and_patch#pressure"),
    ("A finger on the hole would be sucked out.",
     "The air presses on it like the weight of two tablespoons of water.",
     "hole_and_patch#force"),
    ("A hole twice as wide leaks twice as much.",
     "It leaks four times as much, for its area counts.",
     "hole_and_patch?hole_mm=4#pressure"),
    ("The pressure falls evenly until the air is gone.",
     "With less air left, less leaves. The fall grows slower and never quite ends.",
     "hole_and_patch#pressure"),
    ("Space junk did it.",
     "Dust or junk was the first guess. But the hole was round, with marks of a tool.",
     "debris_primer?moment=left#shot"),
    ("It is so unlikely that it cannot have been a grain.",
     "Rare things happen. The look of the hole tells more than the odds.",
     "debris_primer#detective"),
    ("The crew was in great danger that night.",
     "The air lasted for days, and the crew was left asleep. The seats home were the worry.",
     "lifeboat_timeline#homeward"),
    ("Once it was patched, all was well.",
     "For two months the patched ship was the only way home. See what else could have been done.",
     "lifeboat_timeline?what_if=as_it_was#morning"),
    ("It is known who drilled it.",
     "Nobody has shown it in public. The marks tell how a hole was made, not by whom or why.",
     "?beat=11#walk"),
)  # fmt: skip
# What a link opens, in words of its own: a list of links must tell them apart.
OPENS = {"walk": "the night", "pressure": "the leak", "force": "the push", "leak_hunt": "the hunt",
         "homeward": "the seats", "morning": "the autumn", "clock": "the clock", "shot": "the shot",
         "detective": "the flights", "patch": "the patch", "misses": "the misses",
         "talk": "the talk"}  # fmt: skip


def goals() -> str:
    """What a class can learn, by age, in Markdown."""
    return "\n\n".join(
        f"**{LEVEL_TEXTS[lesson.level].capitalize()}**\n\n" + "\n".join(f"- {goal}" for goal in lesson.goals)
        for lesson in LESSONS
    )


def plan(lesson: Lesson) -> list[h.Element]:
    """A lesson's steps as a table, and a sheet to take home."""
    rows = [(f"{slot.minutes}", _linked(slot.what, slot.link)) for slot in lesson.slots]
    link = h.a(href=f"./worksheet?{Sheet(lesson.level).query}")
    home = h.p["To take home: a ", link[f"worksheet for {LEVEL_TEXTS[lesson.level]}"], "."]
    return [h.div(".tm-table")[under(("Minutes", "What"), rows)], home]


def beliefs() -> h.Element:
    """What people believe, beside the picture that answers it."""
    rows = [(f"“{belief}”", _linked(answer, link)) for belief, answer, link in BELIEFS]
    return h.div(".tm-table")[under(("Some believe", "Look here"), rows)]


def _linked(text: str, link: str) -> h.Node:
    name = OPENS[link.rpartition("#")[2]]
    return text, " ", h.a(href=f"./{link}")[f"Open {name}"]


def builder() -> h.Element:
    """The form that makes a worksheet; where pages are files, ready ones stand in its place."""
    low, high = SEEDS

    def choice(kind: str, name: str, value: str, text: str, checked: bool = True) -> h.Element:
        return h.label[h.input(type=kind, name=name, value=value, checked=checked), f" {text}"]

    ages = [choice("radio", "level", age, LEVEL_TEXTS[age], age == LEVELS[0]) for age in LEVELS]
    chosen = [choice("checkbox", "goals", goal, text) for goal, text in GOALS.items()]
    seed = h.input(type="number", name="seed", min=low, max=high, value=1, required=True)
    to_pdf = {"formaction": "./worksheet.pdf"}
    return h.form(".tm-builder", action="./worksheet", method="get")[
        h.fieldset[h.legend["For whom?"], ages],
        h.fieldset[h.legend["About what?"], chosen],
        h.label["Number of the class ", seed],
        h.p(".tm-live-row")[
            h.button["Worksheet"],
            h.button(name="key", value="")["Answer key"],
            h.button(to_pdf)["Worksheet as PDF"],
            h.button(to_pdf, name="key", value="")["Answer key as PDF"],
        ],
    ]


# What reveal.js and its like need: the frame, and the keys that it hands back once it is left.
DECK = """<iframe data-two-millimetres title="A talk of ten minutes" src="ADDRESS"
  style="width: 100%; height: 80vh; border: 0"></iframe>
<script>addEventListener("message", ({ source, data }) => {
  const frame = [...document.querySelectorAll("iframe[data-two-millimetres]")]
    .find((one) => one.contentWindow === source);
  if (!frame || data?.type !== "two-millimetres-key") return;
  frame.blur();
  const keyCode = { PageUp: 33, PageDown: 34 }[data.key];
  if (keyCode) document.dispatchEvent(new KeyboardEvent("keydown", { key: data.key, keyCode }));
});</script>"""


def deck_code() -> h.Element:
    """A button that copies it, with the address at which the browser finds the talk."""
    return h.div(".tm-table")[h.button(type="button", data_copy=DECK)["Copy the code"]]


def ready(classes: int = 2) -> list[tuple[str, int]]:
    """The sheets that a site of files brings along: an age and the number of a class each."""
    return [(level, seed) for level in LEVELS for seed in range(1, classes + 1)]


def ready_list() -> h.Element:
    """Links to them."""
    return h.ul[
        [
            h.li[
                f"{LEVEL_TEXTS[level]}, class {seed}: ",
                h.a(href=f"./worksheet?{query}")["worksheet"],
                ", ",
                h.a(href=f"./worksheet?{query}&key")["answer key"],
            ]
            for level, seed in ready()
            for query in [Sheet(level, seed=seed).query]
        ]
    ]
