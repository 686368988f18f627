"""Every text of the site, at every position of every figure, without the slips of made words."""

import re
from datetime import UTC, datetime
from html import unescape

import numpy as np
import pytest

from lib import facts
from lib.debris_primer import evidence
from lib.figures import EXPLORATIONS, FIGURES
from lib.hole_and_patch import real_leaks
from lib.lifeboat_timeline import find, history, homeward, ports, seats, story
from lib.lifeboat_timeline import scenario as lifeboats
from lib.lifeboat_timeline.naming import slug
from lib.live.delivery.section import default_table
from lib.live.model.figure import BETWEEN
from lib.live.model.parts import texts
from lib.live.svg.views import Ticks
from lib.look.words import PRESSURE_UNITS, in_unit, said_day
from lib.sources_and_checks import ledger, misses
from lib.sources_and_checks import scenario as sources
from lib.the_night import layout, station, timeline
from lib.the_night import story as the_night
from tests.figures.told import everywhere, units
from tests.look.slips import number_slips, slips

FILES = [file for figure in FIGURES.values() for file in figure.files]


def sweep_of(file):
    return FIGURES[file.split(BETWEEN)[0]].find(file)


def each(words):
    return np.unique(np.asarray(words, str)).tolist()


def slips_of(sweep, unit):
    """Every slip of one figure, at all of its positions, in this unit of pressure."""
    prose = [*everywhere(sweep, sweep.headline, unit), *everywhere(sweep, sweep.sentence, unit)]
    words = [sweep.title, sweep.subject, *(told.note for told in sweep.citations if told.note)]
    prose += [told.says for told in sweep.citations]
    for layer in sweep.all_layers:
        words += [in_unit(getattr(layer, "name", ""), unit)]
        words += everywhere(sweep, texts(layer).get("text", ""), unit)
    for line in sweep.all_numbers:
        words.append(in_unit(line.label, unit))
        for text in everywhere(sweep, line.text, unit):
            yield from number_slips(text, line.unit)
    for axis in filter(None, (sweep.x, sweep.y, *(sweep.units.axes if sweep.units else ()))):
        words += [Ticks(axis).title, *Ticks(axis).labels]
    for live in (*sweep.controls, *((sweep.units.control,) if sweep.units else ())):
        words.append(live.control.label)
        words += [live.text(k) for k in range(len(live))]
    if sweep.drawing:
        words.append(sweep.drawing.subject)
    if sweep.bet:
        prose += [sweep.bet.question, *np.unique(sweep.bet.sentence)]
        prose += [f"You said {guess}." for guess in sweep.bet.said]
    table = sweep.table or default_table(sweep)
    cells = (cell for row in table.rows for cell in row)
    words += [in_unit(text, unit) for text in (table.caption, *table.columns, *cells)]
    for formula in sweep.working.formulas if sweep.working else ():
        yield from slips(formula, formula=True)
    sentences = {one for text in prose for one in re.split(r"(?<=[.!?]) (?=[^a-z])", text)}
    for text in sentences:
        yield from slips(text, prose=True)
    for text in set(filter(None, words)):
        yield from slips(text)


def assert_clean(found):
    found = sorted(set(found))
    assert not found, f"{len(found)} slips\n" + "\n".join(found[:40])


@pytest.mark.parametrize("file", FILES)
def test_no_position_of_a_figure_has_a_slip(file):
    sweep = sweep_of(file)
    assert_clean(slip for unit in units(sweep) for slip in slips_of(sweep, unit))


@pytest.mark.parametrize("figure", FIGURES.values(), ids=lambda figure: figure.name)
def test_no_choice_of_a_variant_has_a_slip(figure):
    told = [live.text(k) for live in figure.variants for k in range(len(live))]
    assert_clean(
        slip for text in (*told, *(v.control.label for v in figure.variants)) for slip in slips(text)
    )


@pytest.mark.parametrize("file", [file for file in FILES if sweep_of(file).units])
def test_a_figure_has_one_unit_of_pressure(file):
    sweep = sweep_of(file)
    for unit in units(sweep):
        others = {*PRESSURE_UNITS} - {unit}
        told = [
            f"{in_unit(line.label, unit)} {text} {line.unit}"
            for line in sweep.all_numbers
            for text in everywhere(sweep, line.text, unit)
        ]
        # Water in the lungs is told in the formula's own unit.
        assert not [text for text in told if any(other in text.split() for other in others)]
        assert any(text.startswith("p₀") and unit in text.split() for text in told)


@pytest.mark.parametrize("name", ["clock"])
def test_a_time_and_its_range_have_one_unit(name):
    """About 35 hours is not "1.3 to 1.5 days"."""
    told = {line.label: line.text for line in FIGURES[name].default.numbers}
    own, ends = (
        np.ravel(told[f"straight-line rule{rest}"]) for rest in ("", ", as sources differ about the volume")
    )
    found = {(one.split()[-1], other.split()[-1]) for one, other in zip(own, ends, strict=True)}
    assert len(found) >= 2 and all(one == other for one, other in found)


def pieces(html):
    """The runs of text between the tags of HTML."""
    return [unescape(piece).strip() for piece in re.split(r"<[^>]*>", html) if piece.strip()]


def days():
    """Each day on which the ships or the people at the station change."""
    changes = {datetime.fromtimestamp(at / 1000, UTC).date() for at in history.all_years().time.tolist()}
    return sorted(day for day in changes if lifeboats.DATE.low <= day <= lifeboats.DATE.high)


def told_by_the_night():
    plan = layout.solve()
    yield from (station.adds_up(plan), station.flattened(plan), the_night.after())
    yield from pieces(the_night.story())
    for row in (*timeline.rows(), *station.rows(plan)):
        yield from row


def told_by_leaks_and_checks():
    yield from (real_leaks.headline(), real_leaks.sentence())
    yield from pieces(real_leaks.table() + real_leaks.more())
    yield from (misses.by_whom(), ledger.tally(), ledger.beside())
    yield from pieces(misses.in_words())
    for topic in sources.TOPIC.options:
        for mark in sources.MARK.options:
            yield ledger.sentence(topic, mark)


def told_by_the_prose():
    yield from (evidence.first_guess(), evidence.trust(), evidence.contrast(), evidence.proof())
    for explored, values in EXPLORATIONS.values():
        yield from (explored.label, explored.text, explored.subject(*values))
    yield from (story.LEAD, story.known(), story.straight_line())
    yield from (*story.own_ship(), story.two_ships())
    yield from (*story.elsewhere().split("\n"), story.CLOSING)
    yield from (cell for row in story.troubles() for cell in row[2:])


def told_by_the_facts():
    for one in (*facts.facts().values(), *facts.tables().values()):
        yield from (one.says, one.note)
    for case in facts.cases().values():
        yield from (case.title, case.says)
    for event in facts.events():
        yield from (event.title, event.text)
    for trouble in facts.troubles():
        yield from (trouble.what, trouble.way_out)


def told_of_ships_and_people():
    for word in lifeboats.FIND.options:
        yield find.sentence(word)
    for stay in ports.stays():
        yield from pieces(ports.hover(stay))


@pytest.mark.parametrize(
    "told",
    [
        told_by_the_night,
        told_by_leaks_and_checks,
        told_by_the_prose,
        told_by_the_facts,
        told_of_ships_and_people,
    ],
)
def test_no_text_between_the_figures_has_a_slip(told):
    assert_clean(slip for text in set(filter(None, told())) for slip in slips(text))


def test_no_day_at_the_station_has_a_slip():
    """Seats and ships home, on each day of a change, with each ship of that day written off."""

    def told():
        for day in days():
            count = seats.solve(lifeboats.Scenario(date=day))
            said = said_day(day)
            there = homeward.solve(lifeboats.Scenario(date=day))
            yield from (seats.headline(count, said), homeward.aboard(there))
            for lost in lifeboats.NO_SHIP, *(slug(s) for s in count.head.docked if s.seats):
                plan = homeward.solve(lifeboats.Scenario(date=day, lost=lost))
                yield from (homeward.headline(plan), homeward.sentence(plan, said))
                yield from (word for row in homeward.rows(plan) for word in row)

    assert_clean(slip for text in set(told()) for slip in slips(text))
