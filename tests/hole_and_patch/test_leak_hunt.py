"""The hunt for the leak: readings as a hand works them out, numbers that give nothing away, and a
plan that finds every room."""

import math
from collections import Counter
from itertools import combinations, pairwise, permutations

import numpy as np
import pytest

from lib import facts
from lib.hole_and_patch import leak_hunt, leak_rooms
from lib.hole_and_patch.leak_layout import DESK, PHONE
from lib.hole_and_patch.leak_plan import reading
from lib.hole_and_patch.leak_rooms import DOORS, HATCHES, MINUTES, NUMBERS, PLACE, ROOMS
from lib.live.delivery.pack import document, gzipped, packed_control
from lib.live.model.figure import Figure
from lib.live.svg.composition import composed
from lib.look.palette import JET
from lib.look.words import number
from lib.physics import cabin

SWEEP = leak_hunt.sweep()
ALL = range(len(ROOMS))
JOINED = {frozenset((room.key, room.towards)) for room in ROOMS if room.towards}
MMHG = 133.322387415


def reachable(start, shut):
    """The rooms that share their air with one while a hatch is shut, found by walking."""
    found, ahead = {start}, [start]
    while ahead:
        here = ahead.pop()
        for pair in JOINED - {shut}:
            if here in pair:
                (there,) = pair - {here}
                if there not in found:
                    found.add(there)
                    ahead.append(there)
    return found


def hatch(key):
    """The two rooms that a hatch joins."""
    return frozenset((key, ROOMS[PLACE[key]].towards))


def position(leak, key, minutes=60):
    return (
        NUMBERS.rows.index(leak),
        HATCHES.positions.index(key),
        MINUTES.positions.index(float(minutes)),
    )


def reads(leak, key, minutes=60):
    """Both gauges as a visitor reads them."""
    return tuple(map(float, SWEEP.values_at(position(leak, key, minutes)).numbers[:2]))


def falls_beyond(leak, key):
    """Whether the gauge on the far side falls, read from the figure."""
    near, far = reads(leak, key)
    assert (near < 750) != (far < 750)
    return far < 750


@pytest.mark.parametrize("seed", range(30))
def test_the_gauges_read_what_a_hand_works_out(seed):
    """p₀ exp(−t/τ) with τ = V / (C A √γ (2/(γ+1))^((γ+1)/2(γ−1)) √(R T)), numbers and all."""
    lot = np.random.default_rng(seed)
    leak, key = int(lot.integers(len(ROOMS))), str(lot.choice(DOORS))
    minutes = float(lot.choice(MINUTES.positions))
    room = ROOMS[leak].key
    side = reachable(room, hatch(key))
    volume = sum(ROOMS[PLACE[name]].volume for name in side)
    gamma, specific = 1.4, 8.314462618 / 0.0288503
    psi = math.sqrt(gamma) * (2 / (gamma + 1)) ** ((gamma + 1) / (2 * (gamma - 1)))
    flow = 0.84 * math.pi / 4 * 0.002**2 * psi * math.sqrt(specific * 295.15)
    expected = 750 * math.exp(-minutes * 60 * flow / volume)
    beyond = key in side  # the gauge behind the hatch is on the leaking side
    near, far = reads(leak, key, minutes)
    assert (far if beyond else near) == pytest.approx(expected, abs=0.06)
    assert (near if beyond else far) == 750


@pytest.mark.parametrize("key", DOORS)
def test_the_needles_stand_where_the_figures_say(key):
    """The same pressures once more, by the station that the figure does not know: two rooms."""
    far = leak_rooms.beyond(key)
    volumes = [sum(ROOMS[k].volume for k in ALL if (k in far) == side) for side in (False, True)]
    for side, name in enumerate(("near", "far")):
        rooms = [
            cabin.Compartment(n, v, 750 * MMHG, 295.15) for n, v in zip(("near", "far"), volumes, strict=True)
        ]
        station = cabin.Station(rooms, [cabin.Hatch("door", "near", "far")])
        events = [
            cabin.HatchCloses(0.0, "door"),
            cabin.HoleOpens(0.0, "hole", name, math.pi / 4 * 0.002**2, 0.84),
        ]
        run = cabin.simulate(station, events, [3600.0])
        leak = next(k for k in ALL if (k in far) == bool(side))
        assert reads(leak, key) == pytest.approx(run.pressure[:, 0] / MMHG, abs=0.051)


def drawn(position, *names):
    """What is seen of these things, in the order of the picture: their places there."""
    seen = SWEEP.values_at(position).layers
    return [
        {"name": one.name} | at
        for one, at in zip(SWEEP.all_layers, seen, strict=True)
        if one.name in names and at["shown"]
    ]


def points_at(hand, dial):
    """Which pressure a hand of a dial tells: 600 mmHg far left below, 760 far right below."""
    middle = np.array(dial["cx"]), np.array(dial["cy"])
    right, up = float(hand["x2"] - middle[0]), float(middle[1] - hand["y2"])
    return 680 + 80 * math.degrees(math.atan2(right, up)) / 120


@pytest.mark.parametrize("key", ["none", *DOORS])
@pytest.mark.parametrize("minutes", [0, 10, 60])
def test_a_gauge_points_at_what_it_reads_and_is_red_while_that_falls(key, minutes):
    """Its words say so too; the sign of the start stays where both began."""
    for leak in (PLACE["ms09"], PLACE["unity"], PLACE["poisk"]):
        at = position(leak, key, minutes)
        dials = drawn(at, "dial")
        assert [dial["cx"] for dial in dials] == [x for x, _ in PHONE.dials]
        hands = drawn(at, "needle", "needle, falling")
        red = [hand["name"] == "needle, falling" for hand in hands]
        told = reads(leak, key, minutes)
        assert [points_at(*pair) for pair in zip(hands, dials, strict=True)] == pytest.approx(told, abs=0.1)
        assert red == [value < 750 for value in told]
        rims = drawn(at, "dial's rim", "dial's rim, falling")
        assert [rim["name"] == "dial's rim, falling" for rim in rims] == red
        begun = drawn(at, "where it began")
        assert [points_at(*pair) for pair in zip(begun, dials, strict=True)] == pytest.approx([750, 750])


@pytest.mark.parametrize("key", ["none", *DOORS])
def test_light_and_red_walls_tell_the_sides(key):
    """What lies beyond the hatch is lit in another colour; where the air falls, the wall is red."""
    leak = PLACE["columbus"]
    at = position(leak, key)
    side = reachable("columbus", hatch(key)) if key != "none" else {room.key for room in ROOMS}
    red = drawn(at, "wall, its air falls")
    expected = [box for room, box in zip(ROOMS, PHONE.boxes, strict=True) if room.key in side]
    if key == "none":  # no side to tell from another
        expected = []
    assert [(one["x"], one["y"]) for one in red] == [(box.x, box.y) for box in expected]
    beyond = set() if key == "none" else reachable(key, hatch(key))
    lit = {
        one.name
        for one, seen in zip(SWEEP.all_layers, SWEEP.values_at(at).layers, strict=True)
        if getattr(one, "token", None) == JET and seen["shown"]
    }
    assert lit == {ROOMS[PLACE[name]].name for name in beyond}


@pytest.mark.parametrize("key", ["none", *DOORS])
def test_one_hatch_is_drawn_shut_and_all_others_open(key):
    at = position(PLACE["kibo"], key, 0)
    shut = [] if key == "none" else [PHONE.hatchway(key)]
    assert [(one["cx"], one["cy"]) for one in drawn(at, "hatch, shut")] == [way.middle for way in shut]
    ways = drawn(at, "hatchway, shut")
    assert [(one["x"], one["y"]) for one in ways] == [(way.x, way.y) for way in shut]
    open_ones = [PHONE.hatchway(door).middle for door in DOORS if door != key]
    assert [(one["cx"], one["cy"]) for one in drawn(at, "hatch, open")] == open_ones


def test_what_holds_is_told_with_the_right_letter():
    for leak, key in permutations(range(len(DOORS)), 2):
        seen = SWEEP.values_at(position(leak, DOORS[key]))
        side = "B" if leak in leak_rooms.beyond(DOORS[key]) else "A"
        assert f"Side {'AB'.replace(side, '')} still reads 750.0." in seen.sentence


def test_all_open_an_hour_is_told_as_an_hour():
    for minutes in MINUTES.positions[1:]:
        seen = SWEEP.values_at(position(PLACE["kibo"], "none", minutes))
        assert seen.sentence.startswith(f"After {minutes:g}\u202fmin all rooms are at")


def test_an_hours_fall_times_the_volume_is_the_air_that_is_lost():
    """By the law of perfect gases, whichever hatch is shut; and nearly the same everywhere."""
    lost = []
    for leak in ALL:
        for key in DOORS:
            side = reachable(ROOMS[leak].key, hatch(key))
            volume = sum(ROOMS[PLACE[name]].volume for name in side)
            pressure, gone = leak_hunt.course(leak, key)
            fall = pressure[leak, 0] - pressure[leak, -1]
            mass = fall * MMHG * volume * 0.0288503 / (8.314462618 * 295.15)
            assert gone[-1] == pytest.approx(mass, rel=1e-5)
            lost.append(gone[-1])
    assert max(lost) / min(lost) < 1.1 and max(lost) == pytest.approx(2.2, abs=0.05)


def test_every_fall_can_be_read():
    """The least is five times what we take a true gauge to tell, and the model says so."""
    falls = [750 - min(reads(leak, key)) for leak in ALL for key in DOORS]
    assert 1.4 < min(falls) < 2 and max(falls) == pytest.approx(125, abs=2)
    assert facts.fact("gauge_error").says.count("0.3\u202fmmHg") == 1
    assert min(falls) > 4 * 0.3
    assert max(falls) * facts.fact("hatch_force").number == pytest.approx(8300, abs=200)


def test_the_rooms_are_those_of_that_day():
    parts = [part for room in ROOMS for part in room.parts]
    station = {element.name: element for element in facts.station()}
    assert len(parts) == len(set(parts)) and set(station) - set(parts) == {"BEAM"}
    assert "hatch normally shut" in station["BEAM"].note
    # Each hangs where it hung: the first part of a room on a part of the room towards Unity.
    for room in ROOMS:
        if room.towards:
            assert station[room.parts[0]].attached_to in ROOMS[PLACE[room.towards]].parts
        for more in room.parts[1:]:
            assert station[more].attached_to in room.parts


def test_the_fewest_tries_are_the_fewest():
    """Every way to go on, tried out by walking the rooms; sets are small, so this is quick."""
    known = {}

    def tries(suspects):
        if len(suspects) == 1:
            return 0
        if suspects not in known:
            ways = []
            for pair in JOINED:
                side = frozenset(reachable(next(iter(pair)), pair)) & suspects
                if side and side != suspects:
                    ways.append(1 + max(tries(side), tries(suspects - side)))
            known[suspects] = min(ways)
        return known[suspects]

    assert leak_rooms.fewest() == tries(frozenset(room.key for room in ROOMS)) == 5
    assert SWEEP.hunt.fewest == 5


@pytest.mark.parametrize("leak", ALL, ids=[room.key for room in ROOMS])
def test_the_best_plan_finds_every_room_by_the_gauges_alone(leak):
    suspects, tries = frozenset(ALL), 0
    while len(suspects) > 1:
        key = min(
            (door for door in DOORS if suspects & leak_rooms.beyond(door) not in (set(), suspects)),
            key=lambda door: max(
                leak_rooms.fewest(suspects & leak_rooms.beyond(door)),
                leak_rooms.fewest(suspects - leak_rooms.beyond(door)),
            ),
        )
        far = leak_rooms.beyond(key)
        suspects = suspects & far if falls_beyond(leak, key) else suspects - far
        tries += 1
    assert suspects == {leak} and tries <= leak_rooms.fewest()


@pytest.mark.parametrize("leak", ALL, ids=[room.key for room in ROOMS])
def test_luck_is_the_least_number_of_hatches_that_proves_a_room(leak):
    """Every set of hatches is tried, from none on, until one leaves this room alone."""

    def proven(doors):
        left = set(ALL)
        for door in doors:
            far = leak_rooms.beyond(door)
            left &= far if leak in far else set(ALL) - far
        return left == {leak}

    least = next(n for n in range(len(DOORS)) if any(map(proven, combinations(DOORS, n))))
    assert SWEEP.hunt.luck[leak] == leak_rooms.luck(ROOMS[leak]) == least


def test_a_number_does_not_give_its_room_away():
    """All rooms alike often; neighbours are neither one room, nor joined, nor next in any list."""
    rooms = NUMBERS.rows
    assert set(Counter(rooms).values()) == {6} and set(rooms) == set(ALL)
    for one, other in pairwise(rooms):
        assert one != other and abs(one - other) != 1
        assert frozenset((ROOMS[one].key, ROOMS[other].key)) not in JOINED
    # Nor do numbers go with rooms: neither upwards, nor by tens, nor by a fixed step.
    order = np.argsort(np.argsort(np.array(rooms), kind="stable"))
    assert abs(np.corrcoef(order, np.arange(len(rooms)))[0, 1]) < 0.2
    steps = Counter((other - one) % len(ROOMS) for one, other in pairwise(rooms))
    assert max(steps.values()) < len(rooms) / 5
    for base in (10, 15):
        same = sum(a == b for a, b in zip(rooms, rooms[base:], strict=False))
        assert same < len(rooms) / 5


def test_a_link_of_today_keeps_its_leak():
    """These numbers are public: whoever has sent one has sent a room."""
    named = {10: "rassvet", 11: "pirs", 37: "leonardo", 40: "tranquility", 64: "zvezda",
             77: "harmony", 99: "columbus"}  # fmt: skip
    found = {n: ROOMS[NUMBERS.rows[NUMBERS.positions.index(float(n))]].key for n in named}
    assert found == named


def test_nothing_tells_before_time_has_passed():
    """At the start, with any hatch, and for as long as all are open, all leaks look the same."""
    for key in HATCHES.positions:
        for minutes in MINUTES.positions if key == "none" else [0]:
            seen = [SWEEP.values_at(position(leak, key, minutes)) for leak in ALL]
            assert len({(one.headline, one.sentence, one.numbers) for one in seen}) == 1
            for layer in zip(*(one.layers for one in seen), strict=True):
                texts = {
                    str(
                        {
                            k: np.asarray(v).round(6).tolist()
                            for k, v in at.items()
                            if k not in ("text", "anchor", "shown")
                        }
                    )
                    + str([at.get("text"), bool(at["shown"])])
                    for at in layer
                }
                assert len(texts) == 1


def test_what_is_told_is_the_side_and_not_the_room():
    for leak, key in permutations(range(len(DOORS)), 2):
        door = DOORS[key]
        seen = SWEEP.values_at(position(leak, door))
        side = "B" if leak in leak_rooms.beyond(door) else "A"
        fell = 750 - min(map(float, seen.numbers[:2]))
        assert seen.headline == (
            f"Side {side} fell by {number(fell, 4)}\u202fmmHg. The leak is on that side."
        )
        low = min(map(float, seen.numbers[:2]))
        assert f"Side {side} has come down to {low:.1f}\u202fmmHg" in seen.sentence
        words = f"{seen.headline} {seen.sentence}"
        assert not [room.name for room in ROOMS if room.name in words]


@pytest.mark.parametrize("said", ["9", "100", "-37", "glue", "1e9", "", "37;38", "\u0663\u0667"])
def test_a_bad_number_is_told_kindly(said):
    k, note = NUMBERS.stop([said])
    assert k == NUMBERS.default
    assert note.startswith("“Leak number” can be 10 to 99; the link said")
    assert note.endswith("so you see 10.")


@pytest.mark.parametrize(("said", "key"), [("Zarya", "zarya"), ("Zarya to Rassvet", "rassvet")])
def test_a_hatch_is_read_by_its_key_or_its_words(said, key):
    k, note = HATCHES.stop([said])
    assert HATCHES.positions[k] == key and not note


def test_a_bad_hatch_is_told_kindly():
    k, note = HATCHES.stop(["airlock"])
    assert k == 0 and "none, or the room to which the hatch leads" in note


def test_the_number_always_travels():
    assert packed_control(NUMBERS)["drawn"] is True
    assert not any("drawn" in packed_control(live) for live in (HATCHES, MINUTES))


@pytest.mark.parametrize("plan", [PHONE, DESK], ids=["phone", "desk"])
def test_a_finger_finds_each_hatch_and_each_room(plan):
    """At 320 pixels a phone shows the picture one to one; a desk at 600 shrinks it by a fifth."""
    scale = 1 if plan is PHONE else 600 / 736
    middles = [plan.hatchway(door).middle for door in DOORS]
    for one, other in combinations(middles, 2):
        assert math.dist(one, other) * scale >= 44
    for k, box in enumerate(plan.boxes):
        assert box.x >= 0 and box.x + box.width <= plan.width
        assert min(box.width, box.height) * scale >= 44
        for other in plan.boxes[k + 1 :]:
            across = abs(box.middle[0] - other.middle[0]) - (box.width + other.width) / 2
            down = abs(box.middle[1] - other.middle[1]) - (box.height + other.height) / 2
            assert max(across, down) >= 8
    for door in DOORS:  # a hatch fills the gap between its two rooms, and touches no third
        way = plan.hatchway(door)
        touched = {
            room.key
            for room, box in zip(ROOMS, plan.boxes, strict=True)
            if abs(box.middle[0] - way.middle[0]) <= (box.width + way.width) / 2 + 0.1
            and abs(box.middle[1] - way.middle[1]) <= (box.height + way.height) / 2 + 0.1
        }
        assert touched == hatch(door) and min(way.width, way.height) >= 10


def test_both_compositions_show_the_same():
    """A finger is told where rooms and hatches lie in either view."""
    for view, plan in (("narrow", PHONE), ("wide", DESK)):
        places = SWEEP.hunt.places[view]
        assert [tuple(box) for box in plan.boxes] == [tuple(box) for box in places.rooms]
        assert places.gates[HATCHES.positions.index("none")] == ()
    one, other = SWEEP, composed(SWEEP, "wide")
    assert one is not other and composed(SWEEP, "narrow") is SWEEP
    assert [layer.name for layer in one.all_layers] == [layer.name for layer in other.all_layers]


def test_the_table_tells_both_falls_and_no_leak():
    rows = {row[0]: row[1:] for row in SWEEP.table.rows}
    assert len(rows) == len(DOORS) and SWEEP.table.whole
    near, far, fall_near, fall_far = map(float, rows["Rassvet to Soyuz MS-09"])
    assert (near, far) == (909, 10.5)
    assert fall_far == pytest.approx(750 - reads(PLACE["ms09"], "ms09")[1], abs=0.6)
    assert fall_near == pytest.approx(750 - reads(PLACE["kibo"], "ms09")[0], abs=0.06)


def test_the_end_tells_how_it_was_in_2018_with_mark_and_source():
    first, second, rule = SWEEP.hunt.story
    assert "In the morning the crew shuts hatches" in first[0] and first[1] == "quoted"
    assert "our sources do not say" in first[3]
    assert "a detector that hears ultrasound" in second[0]
    assert second[1] == "confirmed" and second[2]
    assert "then half of what is left" in rule[0] and rule[1] == "confirmed"
    assert first in [tuple(told) for told in SWEEP.citations]


def test_it_travels_light():
    assert isinstance(leak_hunt.FIGURE, Figure) and leak_hunt.FIGURE.page == "hole_and_patch"
    assert gzipped(document(SWEEP)) < 30_000
    assert reading(749.96) == "750.0"
