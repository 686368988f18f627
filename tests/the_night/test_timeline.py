"""The home page's wall of events: nothing lost, nothing surer than its source."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import facts
from lib.the_night import scenario as controls
from lib.the_night import timeline
from lib.the_night.scenario import Scenario

hours = st.floats(controls.HOUR.low, controls.HOUR.high)


@given(hours)
@settings(max_examples=40, deadline=None)
def test_any_hour_gives_a_picture_and_words(hour):
    night = timeline.solve(Scenario(hour))
    assert 1 <= night.happened <= len(night.events)
    figure = timeline.figure(night)
    shown = [n for trace in figure.data for n in (trace.text or ())]
    assert sorted(map(int, shown)) == list(range(1, len(night.events) + 1))
    assert night.events[night.happened - 1].title in timeline.headline(night)
    assert not re.search(r"\bNone\b|\bnan\b|\{", timeline.sentence(night))


@given(hours, hours)
def test_time_only_adds_events(one, other):
    early, late = sorted((one, other))
    assert timeline.solve(Scenario(early)).happened <= timeline.solve(Scenario(late)).happened


def test_the_story_names_every_event_and_what_is_still_to_come():
    night = timeline.solve(Scenario(14))
    story = timeline.story(night)
    assert story.count("<li>") == len(night.events)
    assert story.count("still to come") == len(night.events) - night.happened
    assert "Controllers see the pressure fall" in story


def test_a_time_is_no_surer_than_its_source():
    night = timeline.solve(Scenario(14))
    told = dict(
        zip((e.title for e in night.events), (r[1] for r in timeline.rows(night)), strict=True)
    )
    assert told["Roscosmos: a micrometeorite"] == "30 August, hour not known"
    assert told["Hatch by hatch to the hole"] == "30 August, morning (UTC)"
    assert told["Wake-up at the usual hour"] == "30 August, about 06:00 UTC"
    assert told["Back at 750\u202fmmHg"] == "30 August, 21:32 UTC"


@pytest.mark.parametrize(
    ("hour", "part"),
    [(0, "night"), (4, "night"), (5, "morning"), (10, "morning"), (11, "around noon"),
     (13, "around noon"), (14, "afternoon"), (17, "afternoon"), (18, "evening"), (21, "evening"),
     (22, "night"), (23, "night")],
)  # fmt: skip
def test_a_part_of_the_day_is_called_as_people_call_it(hour, part):
    told = next(event for event in facts.events() if event.precision == "part of day")
    event = replace(told, utc=told.utc.replace(day=30, hour=hour))
    (row,) = timeline.rows(timeline.Night(Scenario(14), (event,), 1))
    assert row[1] == f"30 August, {part} (UTC)"


def test_an_event_stands_at_the_hour_that_its_words_name():
    """A clock time to the minute, in UTC or in Moscow's; a part of the day by its name."""
    held = set()
    for event in timeline.solve(Scenario(38)).events:
        words = f"{event.title}. {event.text}"
        for hour, minute, zone in re.findall(r"(\d\d):(\d\d) (UTC|Moscow)", words):
            there = event.utc + timedelta(hours=3 * (zone == "Moscow"))
            assert (there.hour, there.minute) == (int(hour), int(minute)), event.title
            held.add(zone)
        if event.precision == "part of day":
            for part in re.findall(
                r"\b(?:[Ii]n|[Dd]uring) the (morning|afternoon|evening|night)", words
            ):
                assert part in timeline._when(event), event.title
                held.add(part)
    assert held == {"UTC", "Moscow", "morning", "evening", "night"}


def test_the_headline_gives_no_hour_that_nobody_knows():
    """Each event's own time, by its precision, where the cursor has just passed it."""
    for event in timeline.solve(Scenario(38)).events:
        hour = -(-(event.utc - controls.SEEN).total_seconds() // 3600)
        night = timeline.solve(Scenario(hour))
        last = night.events[night.happened - 1]
        when, title = timeline.headline(night).split(": ", 1)[0], timeline.headline(night)
        assert title.endswith(f"{last.title}.")
        shown = {"day": "hour not known", "hour": ", about ", "part of day": " (UTC)",
                 "minute": f"{last.utc:%H:%M}"}[last.precision]  # fmt: skip
        assert shown in title
        assert bool(re.search(r"\d\d$|\d\d:", when)) == (last.precision in ("hour", "minute"))
        if last.precision == "day":
            assert f"{last.utc:%H:%M}" not in title + timeline.sentence(night)
            assert f"({last.utc.day} August, hour not known)" in timeline.sentence(night)


def test_an_event_of_unknown_hour_is_only_perhaps_still_to_come():
    story = timeline.story(timeline.solve(Scenario(10)))
    (guess,) = re.findall(r"<li>.*?</li>", story)[7:8]
    assert "Roscosmos: a micrometeorite" in guess and ">perhaps still to come<" in guess
    assert story.count(">still to come<") > 3


def test_after_the_night_all_is_told_that_was_said_and_nobody_accused():
    after = timeline.after()
    for key in ("inquiry_handed_over", "hole_maker"):
        assert facts.fact(key).says in after and key in timeline.AFTER_FACTS
    assert after.endswith("This site accuses nobody.")


def test_the_micrometeorite_was_a_guess_before_the_drill_marks():
    said = [e for e in facts.events() if e.lane == "said"]
    guess = next(e for e in said if "micrometeorite" in e.title)
    drilled = next(e for e in said if "drilled" in e.title)
    assert guess.utc < drilled.utc
