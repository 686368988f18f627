"""The plan is the facts: every element once, its area its volume, joined to what it hung on."""

import re
from itertools import combinations

import numpy as np
import pytest

from lib import facts
from lib.look.palette import FIGURE_COLOURS, LIMIT
from lib.the_night import layout, station

PHONE = 358  # pixels that a page leaves for a picture on a screen of 390
BY_NAME = {element.name: element for element in facts.station()}


@pytest.fixture(scope="module")
def plan():
    return layout.solve()


@pytest.fixture(scope="module")
def figure(plan):
    return station.figure(plan)


def drawn(figure, name):
    (trace,) = [trace for trace in figure.data if trace.name == name]
    return trace


def corners(trace):
    return np.min(trace.x), np.min(trace.y), np.max(trace.x), np.max(trace.y)


def meet(one, other):
    """Whether two boxes (left, foot, right, top) overlap."""
    return all(one[i] < other[i + 2] and other[i] < one[i + 2] for i in (0, 1))


def around(box):
    return (*box.edge((-1, -1)), *box.edge((1, 1)))


def test_every_element_of_the_facts_is_drawn_once(plan, figure):
    names = [trace.name for trace in figure.data if trace.fill == "toself"]
    assert sorted(names) == sorted(BY_NAME)
    assert [part.element for part in plan.parts] == list(facts.station())


def test_areas_are_volumes(figure):
    """By the surveyor's formula, on the rounded shapes as drawn."""
    for element in facts.station():
        x, y = (np.array(v) for v in (drawn(figure, element.name).x, drawn(figure, element.name).y))
        area = abs(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) / 2
        assert area == pytest.approx(element.volume_m3, rel=1e-6)


def test_one_length_is_the_same_along_both_axes(figure):
    assert figure.layout.yaxis.scaleanchor == "x"
    assert figure.layout.xaxis.constrain == figure.layout.yaxis.constrain == "domain"


def test_no_two_shapes_overlap(figure):
    for one, other in combinations(BY_NAME, 2):
        assert not meet(corners(drawn(figure, one)), corners(drawn(figure, other))), (one, other)


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
    assert all(name in station.unfolded(plan) for name in turned)


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


def test_a_phone_shows_all_of_it(plan, figure):
    pixels = PHONE / plan.bounds.width
    assert pixels * plan.bounds.height <= figure.layout.height
    assert pixels * layout.LINE >= 14 * 1.25  # room for one line above the other
    assert all(note.font.size >= 14 for note in figure.layout.annotations)


def test_the_leak_is_marked_at_ms09_and_nowhere_else(plan, figure):
    dots = [trace for trace in figure.data if trace.name == "the leak"]
    ship = drawn(figure, "Soyuz MS-09")
    left, foot, right, top = corners(ship)
    for dot in dots:
        assert left < dot.x[0] < right and foot < dot.y[0] < top
        assert dot.marker.color == LIMIT.figure
    assert ship.line.color == LIMIT.figure
    assert [note.text for note in figure.layout.annotations if "leak" in note.text] == [
        "Soyuz<br>MS-09<br><b>the leak</b>"
    ]
    # In the orbital module, which is the end at the hatch: Rassvet is on the right of the ship.
    assert dots[0].x[0] > (left + right) / 2
    assert "Soyuz MS-09" in station.headline(plan)


def test_the_halves_are_told_by_shade_and_word(figure):
    fills = {name: drawn(figure, name).fillcolor for name in BY_NAME}
    russian = {fills[name] for name, element in BY_NAME.items() if element.segment == "Russian"}
    others = {fills[name] for name, element in BY_NAME.items() if element.segment != "Russian"}
    assert not russian & others
    words = {note.text for note in figure.layout.annotations}
    assert {"Russian half", "US half", "PMA-1", "↑ nose"} <= words


def test_only_the_colours_of_the_palette(figure):
    ours = {c for token in FIGURE_COLOURS for c in (token.figure, token.pale, token.hairline)}
    text = figure.to_json()
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}", text)) <= ours
    assert set(re.findall(r"rgba?\([^)]*\)", text)) <= {"rgba(0,0,0,0)"}


def test_a_finger_gets_name_volume_and_mark(figure):
    for element in facts.station():
        says = drawn(figure, element.name).text
        assert says.startswith(element.name)
        assert f"{element.volume_m3:g}\u202fm³" in says
        assert says.endswith(element.mark)


def test_the_sentence_adds_up_and_says_what_does_not(plan):
    words = station.sentence(plan)
    assert "18 modules and 3 ships, in all 935\u202fm³" in words
    assert "Soyuz MS-08 and Soyuz MS-09 were the lifeboats" in words
    assert "they make 891\u202fm³, NASA gave 916\u202fm³" in words


def test_the_table_lists_all(plan):
    rows = station.rows(plan)
    assert [row[0] for row in rows] == list(BY_NAME)
    assert all(len(row) == len(station.COLUMNS) for row in rows)
    (ship,) = [row for row in rows if row[0] == "Soyuz MS-09"]
    assert ship[1:5] == ["Rassvet", "nadir", "10.5", "quoted"]
    assert ship[5].startswith("hole in the orbital module")
