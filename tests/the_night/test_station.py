"""The plan is the facts: every element once, its area its volume, and the leak when it is known."""

from datetime import timedelta
from itertools import combinations

import numpy as np
import pytest

from lib import facts
from lib.live.svg.views import drawing_views
from lib.look.palette import INK, LIMIT, QUIET, SAFE
from lib.the_night import layout, station

BY_NAME = {element.name: element for element in facts.station()}
SWEEP = station.sweep()
SEEN = facts.events()[0].utc
each_hour = pytest.mark.parametrize("hour", range(39))


def at(hour):
    return SWEEP.values_at((hour,))


def shapes(hour, name=None):
    """What is drawn at an hour, with where: all of it, or what has this name."""
    pairs = zip(SWEEP.drawing.shapes, at(hour).layers, strict=True)
    return [(shape, drawn) for shape, drawn in pairs if drawn["shown"] and name in (None, shape.name)]


def drawn(name, hour=14):
    """The outline of a part as x and y."""
    ((_, where),) = shapes(hour, name)
    return where["x"], where["y"]


def words(hour):
    return {str(where["text"]): shape.token for shape, where in shapes(hour) if shape.form == "text"}


def happened(hour, title):
    """Whether the event whose title begins so had happened, by the table of events."""
    (event,) = [event for event in facts.events() if event.title.startswith(title)]
    return event.utc <= SEEN + timedelta(hours=hour)


@pytest.fixture(scope="module")
def plan():
    return layout.solve()


def corners(outline):
    x, y = outline
    return np.min(x), np.min(y), np.max(x), np.max(y)


def meet(one, other):
    """Whether two boxes (left, foot, right, top) overlap."""
    return all(one[i] < other[i + 2] and other[i] < one[i + 2] for i in (0, 1))


def around(box):
    return (*box.edge((-1, -1)), *box.edge((1, 1)))


@each_hour
def test_every_element_of_the_facts_is_drawn_once(plan, hour):
    names = [shape.name for shape, _ in shapes(hour) if shape.form == "path"]
    assert sorted(names) == sorted(BY_NAME)
    assert [part.element for part in plan.parts] == list(facts.station())


def test_areas_are_volumes():
    """By the surveyor's formula, on the rounded shapes as drawn."""
    for element in facts.station():
        x, y = drawn(element.name)
        area = abs(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) / 2
        assert area == pytest.approx(element.volume_m3, rel=1e-6)


def test_no_two_shapes_overlap():
    for one, other in combinations(BY_NAME, 2):
        assert not meet(corners(drawn(one)), corners(drawn(other))), (one, other)


def test_hatches_join_neighbours(plan):
    parts = {part.element.name: part for part in plan.parts}
    for part in plan.parts:
        if not part.element.attached_to:
            assert part.hatch is None
            continue
        back = (-part.way[0], -part.way[1])
        parent = parts[part.element.attached_to]
        along = 0 if part.way[0] else 1
        assert part.hatch.edge(part.way) == pytest.approx(part.box.edge(back))
        assert part.hatch.edge(back)[along] == pytest.approx(parent.box.edge(part.way)[along])
        low, high = around(part.hatch)[1 - along], around(part.hatch)[3 - along]
        assert around(parent.box)[1 - along] <= low < high <= around(parent.box)[3 - along]


def test_each_points_the_way_of_its_port(plan):
    """Only what sat above may be drawn forward, and only where its own side is taken."""
    turned = []
    for part in plan.parts:
        if part.element.attached_to and part.way != layout.WAYS[part.element.port.split()[0]]:
            assert part.element.port in layout.FOLDED
            assert part.way == layout.FORWARD
            turned.append(part.element.name)
    assert turned == ["Kibo logistics module", "PMA-3"]
    assert all(name in station.flattened(plan) for name in turned)


def test_names_are_free_to_read(plan):
    """No name lies on another, on a shape that is not its own, or beyond the picture."""
    for part in plan.parts:
        room = around(part.room)
        for other in plan.parts:
            if other is not part:
                assert not meet(room, around(other.room)), (part.name, other.name)
            if other is not part or part.beside:
                assert not meet(room, around(other.box)), (part.name, other.name)
            if other.hatch:
                assert not meet(room, around(other.hatch)), (part.name, other.name)
        if not part.beside:
            assert part.room.width < part.box.width
            assert part.room.height < part.box.height
        left, foot, right, top = around(plan.bounds)
        assert left <= room[0] and foot <= room[1] and room[2] <= right and room[3] <= top


def test_a_phone_shows_all_of_it(plan):
    view = drawing_views(SWEEP.drawing)["narrow"]
    pixels = (view.plot.right - view.plot.left) / plan.bounds.width
    assert pixels == pytest.approx(layout.PIXELS, rel=0.01)  # names have the room they ask for
    assert view.plot.bottom == pytest.approx(pixels * plan.bounds.height, rel=1e-3)
    assert drawing_views(SWEEP.drawing)["wide"].height < 600


@each_hour
def test_the_leak_is_marked_once_it_is_found_and_until_it_is_sealed(hour):
    found, taped, sealed = (happened(hour, title) for title in ("Hatch by hatch", "A finger", "Epoxy"))
    open_ = found and not sealed
    marks = {"the leak": open_, "the leak, ringed": open_, "tape": taped and open_, "sealed": sealed}
    for name, expected in marks.items():
        assert len(shapes(hour, name)) == expected, name
    ((ship, _),) = shapes(hour, "Soyuz MS-09")
    assert ship.token == (LIMIT if open_ else SAFE)
    told = words(hour)
    for word, expected in {
        "the leak": open_ and not taped,
        "taped": open_ and taped,
        "sealed": sealed,
    }.items():
        assert (word in told) == expected
    assert told["MS-09"] == (LIMIT if open_ else SAFE)
    assert ("MS-09" in at(hour).headline) == found


def test_the_leak_is_in_the_orbital_module_and_in_no_other_ship():
    """It is the end at the hatch: Rassvet is on the right of the ship."""
    left, top, right, foot = corners(drawn("Soyuz MS-09"))
    ((_, hole),) = shapes(14, "the leak")
    assert (left + right) / 2 < hole["cx"] < right
    assert top < hole["cy"] < foot


@each_hour
def test_nothing_is_told_before_it_happened(hour):
    seen, told = at(hour), words(hour)
    assert ("all six" in told) == (happened(hour, "NASA: six") and not happened(hour, "Epoxy"))
    assert ("oxygen" in told) == (happened(hour, "Oxygen") and not happened(hour, "Back at 750"))
    for event in facts.events():
        if event.utc > SEEN + timedelta(hours=hour):
            assert event.text[:-1] not in seen.sentence
            assert event.title not in seen.headline
    for step in station.STEPS:
        if not happened(hour, step.title):
            assert step.says.split("{")[0] not in seen.headline


def test_an_unsure_morning_is_told_as_unsure():
    """From half past five on the source's “morning” may have been; before, it cannot."""
    heads = [at(hour).headline for hour in range(10)]
    assert all("not known yet" in head for head in heads[:7])
    assert all("or has just been found" in head for head in heads[7:9])
    assert heads[9].startswith("30 August, morning (UTC).")


def test_the_halves_are_told_by_shade_and_word():
    for name, element in BY_NAME.items():
        ((shape, _),) = shapes(14, name)
        assert shape.fill == ("pale" if element.segment == "Russian" else "none")
    assert {"Russian half", "US half", "PMA-1", "↑ nose"} <= set(words(14))
    usual = {shape.token for shape, _ in shapes(14) if shape.name not in ("Soyuz MS-09", "name")}
    assert usual == {QUIET, SAFE, LIMIT, INK}


def test_the_words_add_up_and_say_what_does_not(plan):
    says = station.adds_up(plan)
    assert "18 modules and 3 ships, in all 935\u202fm³" in says
    assert "they make 891\u202fm³. NASA gave 916\u202fm³." in says
    assert at(0).numbers[:3] == ("18", "3", "935")
    assert "Soyuz MS-09 and Soyuz MS-08" in at(0).sentence


def test_the_table_lists_all(plan):
    rows = station.rows(plan)
    assert [row[0] for row in rows] == list(BY_NAME)
    assert all(len(row) == len(station.COLUMNS) for row in rows)
    (ship,) = [row for row in rows if row[0] == "Soyuz MS-09"]
    assert ship[1:5] == ["Rassvet", "nadir", "10.5", "quoted"]
    assert ship[5].startswith("hole in the orbital module")
    assert SWEEP.table.whole and SWEEP.table.rows == rows
