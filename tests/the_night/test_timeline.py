"""The night at each hour: nothing lost, nothing early, nothing surer than its source."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations

import numpy as np
import pytest

from lib import facts
from lib.live.delivery.section import section
from lib.live.model.layers import Curve, Label, Marker
from lib.live.svg.views import chart_views, text_width
from lib.look.palette import GROUND
from lib.the_night import events as night
from lib.the_night import story, timeline
from lib.the_night.scenario import HOURS

# Anew from the facts: the three lanes of this page, up to the end of 31 August's morning.
END = datetime(2018, 8, 31, 13, tzinfo=UTC)
EVENTS = [event for event in facts.events() if event.lane != "ships" and event.utc <= END]
SEEN = EVENTS[0].utc
SWEEP = timeline.sweep()
each_hour = pytest.mark.parametrize("hour", range(39))


def at(hour):
    return SWEEP.values_at((hour,))


def happened(hour):
    return [event for event in EVENTS if event.utc <= SEEN + timedelta(hours=hour)]


def numbers(hour):
    return dict(zip((n.label for n in SWEEP.numbers), at(hour).numbers, strict=False))


def test_the_hours_are_those_of_old_links():
    assert [live.control.name for live in SWEEP.controls] == ["hour"]
    assert HOURS.positions == tuple(map(float, range(39))) and SWEEP.default == (14,)
    for said, stop in (("20", 20), ("20.0", 20), (" 7 h", 7), ("0", 0), ("38", 38)):
        assert HOURS.stop([said]) == (stop, "")
    for rotten in ("yesterday", "-1", "39", "nan"):
        index, note = HOURS.stop([rotten])
        assert index == 14 and note


@each_hour
def test_an_hour_tells_the_last_of_each_lane(hour):
    past = happened(hour)
    assert at(hour).headline == f"{night.when(past[-1])}. {past[-1].title}."
    latest = {event.lane: event for event in past}
    for event in EVENTS:
        told = event.text.removesuffix(".") in at(hour).sentence
        assert told == (event in latest.values()), event.title
    assert numbers(hour)["happened by then"] == f"{len(past)} of {len(EVENTS)}"
    assert numbers(hour)["how well the latest is known"] == past[-1].mark


@each_hour
def test_nothing_is_told_before_it_happened(hour):
    seen = at(hour)
    for event in EVENTS:
        if event not in happened(hour):
            assert event.title not in seen.headline
            assert event.text.removesuffix(".") not in seen.sentence


@each_hour
def test_what_has_happened_is_filled_and_all_else_is_hollow(hour):
    marks = [
        drawn
        for layer, drawn in zip(SWEEP.layers, at(hour).layers, strict=True)
        if isinstance(layer, Marker) and layer.token != GROUND
    ]
    assert len(marks) == len(EVENTS)
    for mark, event in zip(marks, [event for event, _ in timeline.places()], strict=True):
        assert mark["x"] == pytest.approx((event.utc - SEEN).total_seconds() / 3600)
        assert mark["symbol"] == ("circle" if event in happened(hour) else "ring")


@each_hour
def test_the_line_stands_at_the_hour_and_says_it_in_utc(hour):
    line = next(
        drawn
        for layer, drawn in zip(SWEEP.layers, at(hour).layers, strict=True)
        if isinstance(layer, Curve) and layer.name == "the hour shown"
    )
    assert set(line["x"].tolist()) == {hour}
    now = SEEN + timedelta(hours=hour)
    said = [drawn["text"] for drawn in at(hour).layers if "UTC" in str(drawn.get("text"))]
    assert said == [f"{now.day} August, {now:%H:%M} UTC"]


def test_each_event_has_its_number_in_the_order_of_the_list():
    said = [
        str(layer.text)
        for layer in SWEEP.layers
        if isinstance(layer, Label) and np.ndim(layer.text) == 0 and str(layer.text).isdigit()
    ]
    assert sorted(said, key=int) == [str(k) for k in range(1, len(EVENTS) + 1)]
    assert [row[0] for row in timeline.rows()] == sorted(said, key=int)
    assert [event.title for event in EVENTS] == [
        row[2][: len(event.title)] for row, event in zip(timeline.rows(), EVENTS, strict=True)
    ]


@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_no_mark_lies_on_another_or_on_its_number(size):
    view = chart_views(SWEEP)[size]

    def box(event, row):
        x = float(view.x(night.hour_of(event), SWEEP.scale_of("x")))
        y = float(view.y(row, SWEEP.scale_of("y")))
        left = float(view.x(night.hour_of(event) - timeline.MARK, SWEEP.scale_of("x")))
        left -= text_width(str(EVENTS.index(event) + 1))
        return left, x + 6, y - 6, y + 6

    boxes = [box(*place) for place in timeline.places()]
    for (l1, r1, t1, b1), (l2, r2, t2, b2) in combinations(boxes, 2):
        assert r1 <= l2 or r2 <= l1 or b1 <= t2 or b2 <= t1


@each_hour
def test_perhaps_is_what_the_source_leaves_open(hour):
    """By their precision: a day begins at midnight, “about” is half an hour, a part of the day."""
    now = SEEN + timedelta(hours=hour)
    before = {"minute": 0, "hour": 0.5, "part of day": 2.5}
    perhaps = [
        str(k)
        for k, event in enumerate(EVENTS, 1)
        if now < event.utc
        and (
            event.utc.date() == now.date()
            if event.precision == "day"
            else event.utc - timedelta(hours=before[event.precision]) <= now
        )
    ]
    told = numbers(hour)["perhaps too, by then"]
    assert told == (f"no. {', '.join(perhaps)}" if perhaps else "none")


def test_the_dots_reach_from_the_earliest_to_the_latest_hour():
    """Half an hour or half a part of the day both ways; a day from midnight to midnight."""
    before = {"hour": 0.5, "part of day": 2.5}
    ends = []
    for event, row in timeline.places():
        there = (event.utc - SEEN).total_seconds() / 3600
        if event.precision == "day":
            midnight = event.utc.replace(hour=0, minute=0)
            begin = (midnight - SEEN).total_seconds() / 3600
            ends.append((begin, begin + 24, row))
        elif event.precision in before:
            ends.append((there - before[event.precision], there + before[event.precision], row))
    drawn = [
        (*layer.x[0], *layer.y[0])
        for layer in SWEEP.layers
        if isinstance(layer, Curve) and layer.name == "unsure when"
    ]
    assert [(left, right, y) for left, right, y, _ in drawn] == [
        (max(timeline.START, left), min(timeline.END, right), pytest.approx(y)) for left, right, y in ends
    ]


def test_a_time_is_no_surer_than_its_source():
    told = {event.title: night.when(event) for event in EVENTS}
    assert told["Roscosmos: a micrometeorite"] == "30 August, hour not known"
    assert told["Hatch by hatch to the hole"] == "30 August, morning (UTC)"
    assert told["Wake-up at the usual hour"] == "30 August, about 06:00 UTC"
    assert told["Back at 750\u202fmmHg"] == "30 August, 21:32 UTC"


@each_hour
def test_no_hour_is_given_that_nobody_knows(hour):
    """Neither in words nor as a point with a time in the table of what is drawn."""
    last = happened(hour)[-1]
    if last.precision in ("day", "part of day"):
        assert f"{last.utc:%H:%M}" not in at(hour).headline
    for event in happened(hour):
        if event.precision == "day" and event.text[:-1] in at(hour).sentence:
            assert f"({event.utc.day} August, hour not known)" in at(hour).sentence
    assert not any(layer.name for layer in SWEEP.layers if isinstance(layer, Marker))


@pytest.mark.parametrize(
    ("hour", "part"),
    [(0, "night"), (4, "night"), (5, "morning"), (10, "morning"), (11, "around noon"),
     (13, "around noon"), (14, "afternoon"), (17, "afternoon"), (18, "evening"), (21, "evening"),
     (22, "night"), (23, "night")],
)  # fmt: skip
def test_a_part_of_the_day_is_called_as_people_call_it(hour, part):
    told = next(event for event in EVENTS if event.precision == "part of day")
    event = replace(told, utc=told.utc.replace(day=30, hour=hour))
    assert night.when(event) == f"30 August, {part} (UTC)"


@each_hour
def test_a_time_is_told_as_its_precision_allows(hour):
    last = happened(hour)[-1]
    shown = {
        "day": "hour not known",
        "hour": ", about ",
        "part of day": " (UTC)",
        "minute": f"{last.utc:%H:%M}",
    }[last.precision]
    when = at(hour).headline.removesuffix(f"{last.title}.")
    assert shown in when
    assert bool(re.search(r"\d\d:\d\d", when)) == (last.precision in ("hour", "minute"))


def test_an_event_stands_at_the_hour_that_its_words_name():
    """A clock time to the minute, in UTC or in Moscow's; a part of the day by its name."""
    held = set()
    for event in EVENTS:
        words = f"{event.title}. {event.text}"
        for hour, minute, zone in re.findall(r"(\d\d):(\d\d) (UTC|Moscow)", words):
            there = event.utc + timedelta(hours=3 * (zone == "Moscow"))
            assert (there.hour, there.minute) == (int(hour), int(minute)), event.title
            held.add(zone)
        if event.precision == "part of day":
            for part in re.findall(r"\b(?:[Ii]n|[Dd]uring) the (morning|afternoon|evening|night)", words):
                assert part in night.when(event), event.title
                held.add(part)
    assert held == {"UTC", "Moscow", "morning", "evening", "night"}


def test_the_figure_brings_all_events_with_mark_and_source():
    html = section(timeline.FIGURE)
    for event in EVENTS:
        row = next(row for row in timeline.rows() if event.text in row[2])
        sources = "; ".join(facts.source(key).author_or_agency for key in event.source)
        assert row[1:] == [night.when(event), f"{event.title}. {event.text}", event.mark, sources]
    assert html.count("<tr>") == len(EVENTS) + 1
    for key in timeline.FACTS:
        assert facts.citations(key)[0] in SWEEP.citations


def test_the_story_names_every_event_with_time_mark_and_source():
    told = story.story()
    assert told.count("<li>") == len(EVENTS)
    for event in EVENTS:
        assert f"{night.when(event)}; {event.mark}, " in told


def test_after_the_night_all_is_told_that_was_said_and_nobody_accused():
    after = story.after()
    for key in ("inquiry_handed_over", "hole_maker"):
        assert facts.fact(key).says in after and key in timeline.FACTS
    assert after.endswith("This site accuses nobody.")


def test_the_micrometeorite_was_a_guess_before_the_drill_marks():
    said = [e for e in facts.events() if e.lane == "said"]
    guess = next(e for e in said if "micrometeorite" in e.title)
    drilled = next(e for e in said if "drilled" in e.title)
    assert guess.utc < drilled.utc
