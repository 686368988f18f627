"""What happened that night, and who said what when?  Three lanes of events and one cursor."""

from bisect import bisect
from dataclasses import dataclass
from datetime import timedelta
from html import escape

import plotly.graph_objects as go

from lib import facts
from lib.facts import Event
from lib.look.figure import SIZE, Axis, Picture
from lib.look.palette import INK, LIMIT, MODEL, OBSERVED, QUIET, SAFE, Token
from lib.the_night.scenario import END, SEEN, Scenario

# From the wall's top to its foot: what the needle did, what people did, what was said of it.
LANES: dict[str, tuple[str, Token]] = {
    "pressure": ("the pressure", OBSERVED),
    "crew": ("the crew", SAFE),
    "said": ("what was said", MODEL),
}
PARTS = ((0, "night"), (5, "morning"), (11, "around noon"), (14, "afternoon"), (18, "evening"),
         (22, "night"))  # fmt: skip  # from which hour, for events known to a part of the day
# How well a thing is known shows in the shape as well as in words.
SHAPES = {"confirmed": "circle", "quoted": "circle-open-dot", "recalled": "x-thin-open"}


@dataclass(frozen=True)
class Night:
    """The events of the night in order, and how many of them have happened by the cursor."""

    scenario: Scenario
    events: tuple[Event, ...]
    happened: int


def solve(scenario: Scenario) -> Night:
    """Events up to the end of 31 August's morning; later ones belong to the other pages."""
    events = tuple(e for e in facts.events() if e.utc <= END and e.lane in LANES)
    return Night(scenario, events, sum(e.utc <= scenario.now for e in events))


def figure(night: Night) -> go.Figure:
    """Three lanes, a numbered point an event, a cursor; points still to come are pale."""
    heights = {lane: len(LANES) - 1 - i for i, lane in enumerate(LANES)}
    picture = Picture(
        Axis("Time in UTC", -1.5, 39.5, (1, 13, 25, 37), ("30 Aug", "noon", "31 Aug", "noon")),
        Axis("", -0.6, len(LANES) - 0.35, list(heights.values()), [""] * len(LANES)),
    )
    stacked = _places(night)
    for lane, (words, token) in LANES.items():
        picture.label(-1.2, heights[lane] + 0.34, words, token=token)
        chosen = [i for i, event in enumerate(night.events) if event.lane == lane]
        doubt = [_doubt(night.events[i]) for i in chosen]
        past = [i < night.happened for i in chosen]
        picture.points(
            [_hour(night.events[i]) for i in chosen],
            [heights[lane] + stacked[i] for i in chosen],
            name=words,
            token=token,
            symbol=[SHAPES.get(night.events[i].mark, "diamond") for i in chosen],
            text=[str(i + 1) for i in chosen],
            hover=[night.events[i].title for i in chosen],
            textposition="bottom center",
            textfont={"size": SIZE, "color": [(INK if p else QUIET).figure for p in past]},
            marker={"size": 13, "line": {"color": token.figure, "width": 2},
                    "opacity": [1.0 if p else 0.35 for p in past]},
            error_x={"array": [after for _, after in doubt],
                     "arrayminus": [before for before, _ in doubt],
                     "symmetric": False, "width": 0, "thickness": 1, "color": token.figure},
        )  # fmt: skip
    picture.upright(night.scenario.hour, dash="solid")
    picture.label(night.scenario.hour, len(LANES) - 0.62, _clock(night), token=LIMIT,
                  anchor="left" if night.scenario.hour < 26 else "right")  # fmt: skip
    return picture.figure()


def _hour(event: Event) -> float:
    """Hours since the leak was seen."""
    return (event.utc - SEEN).total_seconds() / 3600


def _doubt(event: Event) -> tuple[float, float]:
    """Hours before and after its point in which the event may have been: how well it is known."""
    midnight = event.utc.hour + event.utc.minute / 60
    if event.precision == "day":
        return midnight, 24 - midnight
    if event.precision == "week":
        return midnight + 72, 96 - midnight
    apart = {"part of day": 2.5, "hour": 0.5, "minute": 0.0}[event.precision]
    return apart, apart


def _when(event: Event) -> str:
    """The time of an event, no surer than the source."""
    day = f"{event.utc.day} August"
    if event.precision == "week":
        return f"about {day}, day not known"
    if event.precision == "day":
        return f"{day}, hour not known"
    if event.precision == "part of day":
        part = PARTS[bisect([begin for begin, _ in PARTS], event.utc.hour) - 1][1]
        return f"{day}, {part} (UTC)"
    about = "about " if event.precision == "hour" else ""
    return f"{day}, {about}{event.utc:%H:%M} UTC"


def _places(night: Night) -> list[float]:
    """Neighbours within an hour and a half in one lane step down a little, so that both show."""
    places = [0.0] * len(night.events)
    for lane in LANES:
        previous, place = -10.0, 0.0
        for i, event in enumerate(night.events):
            if event.lane != lane:
                continue
            place = 0.0 if _hour(event) - previous > 1.5 else place - 0.3
            previous, places[i] = _hour(event), place
    return places


def _clock(night: Night) -> str:
    now = night.scenario.now
    return f" {now.day} August, {now:%H:%M} UTC "


def headline(night: Night) -> str:
    """The last thing before the cursor, with its time as well as that is known."""
    last = night.events[night.happened - 1]
    return f"{_when(last)}: {last.title}."


def sentence(night: Night) -> str:
    """The last word from each lane by that hour; of a time less sure than the hour, how sure."""
    parts = []
    for lane, (words, _) in LANES.items():
        past = [e for e in night.events[: night.happened] if e.lane == lane]
        if past:
            unsure = f" ({_when(past[-1])})" if past[-1].precision in ("day", "week") else ""
            parts.append(f"{words.capitalize()}{unsure}: {past[-1].text}")
    return " ".join(parts)


def story(night: Night) -> str:
    """Every event as a numbered list in HTML; those still to come say so."""
    items = []
    for i, event in enumerate(night.events):
        later = f' <span class="tm-mark">{_still(night, event)}</span>' * (i >= night.happened)
        items.append(
            f"<li><strong>{escape(event.title)}</strong>{later}<br>{escape(event.text)}"
            f'<br><span class="tm-quiet">{_when(event)}; {escape(event.mark)},'
            f" {escape(_authors(event))}</span></li>"
        )
    return f'<ol class="tm-story">{"".join(items)}</ol>'


def _still(night: Night, event: Event) -> str:
    """Of an event whose hour is not known it is only likely that it is still to come."""
    before, _ = _doubt(event)
    maybe = event.utc - timedelta(hours=before) <= night.scenario.now
    return "perhaps still to come" if maybe else "still to come"


def after() -> str:
    """What was said later of the cause, and what was never shown."""
    return (
        "For four days a micrometeorite was the official guess on the Russian side. Then came word"
        f" of drill traces, made from inside. {facts.fact('inquiry_handed_over').says}"
        f" {facts.fact('hole_maker').says} This site accuses nobody."
    )


AFTER_FACTS = (
    "guess_micrometeorite", "hole_drilled_inside", "said_cause_known", "inquiry_handed_over",
    "hole_maker",
)  # fmt: skip


def _authors(event: Event) -> str:
    return "; ".join(facts.source(key).author_or_agency for key in event.source)


COLUMNS = ("no.", "when", "what", "mark", "source")


def rows(night: Night) -> list[list[str]]:
    """The events as a table."""
    return [
        [str(i), _when(e), e.text, e.mark, _authors(e)] for i, e in enumerate(night.events, start=1)
    ]
