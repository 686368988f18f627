"""Every text of the site, at every position of every figure, without the slips of made words."""

import re
from datetime import UTC, datetime
from html import unescape

import numpy as np
import pytest

from lib import facts
from lib.debris_primer import evidence, grains, shield
from lib.debris_primer.scenario import AREA_M2, SHIELD
from lib.figures import EXPLORATIONS, FIGURES
from lib.hole_and_patch import breath, hatch, patch, pressure, real_leaks
from lib.hole_and_patch.scenario import (
    DISCHARGE_COEFFICIENT,
    HATCH_CASE,
    PRESSURE_UNIT,
    VOLUME_M3,
    Scenario,
)
from lib.lifeboat_timeline import find, history, homeward, ports, seats, story
from lib.lifeboat_timeline import scenario as lifeboats
from lib.lifeboat_timeline.naming import slug
from lib.live.layers import texts
from lib.live.section import default_table
from lib.live.views import Ticks
from lib.look.words import said_day, with_unit
from lib.sources_and_checks import ledger, misses
from lib.sources_and_checks import scenario as sources
from lib.the_night import layout, station, timeline
from lib.the_night import story as the_night
from tests.look.slips import number_slips, slips

VARIANTS = {
    **{
        f"pressure, {unit}, {volume:g} m³, {part:g}": (pressure.sweep, Scenario(volume, part, unit))
        for unit in PRESSURE_UNIT.options
        for volume in (VOLUME_M3.low, VOLUME_M3.default, VOLUME_M3.high)
        for part in (DISCHARGE_COEFFICIENT.low, DISCHARGE_COEFFICIENT.high)
    },
    **{
        f"{name}, {unit}": (make, unit)
        for unit in PRESSURE_UNIT.options
        for name, make in (("patch", patch.sweep), ("breath", breath.sweep))
    },
    **{
        f"hatch, {case}, {unit}": (hatch.sweep, case, unit)
        for case in HATCH_CASE.options
        for unit in PRESSURE_UNIT.options
    },
    **{f"grains, {area:g} m²": (grains.sweep, area) for area in (AREA_M2.low, AREA_M2.high)},
    **{f"shield, {wall}": (shield.sweep, wall) for wall in SHIELD.options},
    **{name: (figure.sweep,) for name, figure in FIGURES.items()},
}


def each(words):
    return np.unique(np.asarray(words, str)).tolist()


def slips_of(sweep):
    """Every slip of one figure, at all of its positions."""
    prose = [*each(sweep.headline), *each(sweep.sentence)]
    words = [sweep.title, sweep.subject, *(told.note for told in sweep.told if told.note)]
    prose += [told.says for told in sweep.told]
    for layer in sweep.all_layers:
        words += [getattr(layer, "name", ""), *each(texts(layer).get("text", ""))]
    for line in sweep.all_numbers:
        words.append(line.label)
        for text in each(line.text):
            yield from number_slips(text, line.unit)
    for axis in filter(None, (sweep.x, sweep.y)):
        words += [Ticks(axis).title, *Ticks(axis).labels]
    for live in sweep.controls:
        words.append(live.control.label)
        words += [with_unit(text, getattr(live.control, "unit", "")) for text in live.texts]
    if sweep.drawing:
        words.append(sweep.drawing.subject)
    if sweep.bet:
        prose += [sweep.bet.question, sweep.bet.hint]
    table = sweep.table or default_table(sweep)
    words += [table.caption, *table.columns, *(cell for row in table.rows for cell in row)]
    for formula in sweep.working.formulas if sweep.working else ():
        yield from slips(formula, formula=True)
    sentences = {one for text in prose for one in re.split(r"(?<=[.!?]) (?=[^a-z])", text)}
    for text in sentences:
        yield from slips(text, prose=True)
    for text in filter(None, words):
        yield from slips(text)


def assert_clean(found):
    found = sorted(set(found))
    assert not found, f"{len(found)} slips\n" + "\n".join(found[:40])


@pytest.mark.parametrize("name", VARIANTS)
def test_no_position_of_a_figure_has_a_slip(name):
    make, *given = VARIANTS[name]
    assert_clean(slips_of(make(*given)))


@pytest.mark.parametrize("unit", [one for one in PRESSURE_UNIT.options if one != "mmHg"])
@pytest.mark.parametrize("figure", ["pressure", "patch", "breath", "hatch, soyuz", "hatch, mir"])
def test_a_figure_has_one_unit_of_pressure(figure, unit):
    name = f"{figure}, {unit}" + ", 1100 m³, 1" * (figure == "pressure")
    make, *given = VARIANTS[name]
    lines = make(*given).all_numbers
    assert not [line.label for line in lines if "mmHg" in f"{line.unit} {each(line.text)}"]
    assert any(unit in line.unit for line in lines if line.label.startswith("p₀"))


@pytest.mark.parametrize("name", ["pressure", "clock"])
def test_a_time_and_its_range_have_one_unit(name):
    """About 35 hours is not "1.3 to 1.5 days, nine times in ten"."""
    told = (
        r"after (?:about )?[\d.]+ (\w+)(?:: nine times in ten after| by the straight-line rule \()"
    )
    found = [re.search(rf"{told} ?(?:[\d.]+ to )?[\d.]+ (\w+)", text)
             for text in each(FIGURES[name].sweep().sentence)]  # fmt: skip
    assert len({found.groups() for found in filter(None, found)}) >= 2
    assert all(found[1] == found[2] for found in filter(None, found))


def pieces(html):
    """The runs of text between the tags of HTML."""
    return [unescape(piece).strip() for piece in re.split(r"<[^>]*>", html) if piece.strip()]


def days():
    """Each day on which the ships or the people at the station change."""
    changes = {
        datetime.fromtimestamp(at / 1000, UTC).date() for at in history.all_years().time.tolist()
    }
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
    yield from (story.LEAD, story.straight_line(), *story.own_ship(), story.two_ships())
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
            yield from (seats.headline(count, said), seats.sentence(count, said))
            for lost in lifeboats.NO_SHIP, *(slug(s) for s in count.head.docked if s.seats):
                plan = homeward.solve(lifeboats.Scenario(date=day, lost=lost))
                yield from (homeward.headline(plan, said), homeward.sentence(plan, said))
                yield from (word for row in homeward.rows(plan) for word in row)

    assert_clean(slip for text in set(told()) for slip in slips(text))
