"""The numbers beside each figure, worked out a second time: from the facts, by ``lib.physics``.

No code of a figure is used, so that a figure cannot agree with its own slip.  The function of a
figure's name takes the values of its controls and gives the numbers that it holds, by their labels
with their units: a text, what makes it for a unit of pressure, or the two ends that the number must
lie between where the figure draws by lot.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np

from lib import facts
from lib.checks import check, head_counts, leaks
from lib.checks import grains as grains_checked
from lib.hole_and_patch.leak_rooms import BY_LETTER, LEAKS
from lib.look.words import (
    DAY,
    HOUR,
    MINUTE,
    PRESSURE_UNITS,
    YEAR,
    chances,
    duration,
    durations,
    number,
    quantity,
    span,
)
from lib.physics import (
    breathing,
    cabin,
    debris,
    gas,
    impact,
    lifeboat,
    meteoroids,
    orbit,
    orifice,
    repair,
    shells,
)

MMHG = PRESSURE_UNITS["mmHg"]
P0, LEAVE = (facts.fact(k).number * MMHG for k in ("pressure_after_boost", "pressure_leave"))
KELVIN, VOLUME = (facts.fact(k).number for k in ("cabin_temperature", "volume_leak_day"))
SHARE = facts.fact("discharge_coefficient").number


# The pound-force and the inch as defined in 1959, mercury as agreed on: 13.5951 g/cm³.
PASCALS = {"hPa": 100.0, "kPa": 1000.0, "mmHg": 13.5951 * 9.80665,
           "psi": 0.45359237 * 9.80665 / 0.0254**2}  # fmt: skip


def of(name):
    """The function of a figure's name."""
    if name not in globals():
        raise NotImplementedError(
            f"write {name}(control=…) in tests/figures/by_physics.py: it gives, by labels with"
            f" units, the numbers beside the figure {name}, without its code"
        )
    return globals()[name]


def pressed(pascals, figures=3, per="", before=""):
    """A pressure as each unit has it."""
    return lambda unit: f"{before}{number(float(pascals) / PASCALS[unit], figures)}\u202f{unit}{per}"


def fall(hole_mm, volume=VOLUME, share=SHARE):
    """Pascals a second through a clean hole, the whole station behind it."""
    area = orifice.round_area(hole_mm / 1000)
    return P0 / cabin.time_constant(volume, area, KELVIN, discharge_coefficient=share)


def pressure(hole_mm, volume_m3, discharge_coefficient, **_):
    area = orifice.round_area(hole_mm / 1000)
    loss = orifice.mass_flow(area, P0, KELVIN, discharge_coefficient=discharge_coefficient)
    falls = fall(hole_mm, volume_m3, discharge_coefficient)
    return {
        "air lost at first [kg/day]": number(float(loss) * DAY, 2),
        "pressure lost at first": pressed(falls * HOUR, 2, "/h"),
        "p₀, the pressure on 30 August": pressed(P0),
        "τ, until 37\u202f% of the pressure is left": duration(float(P0 / falls)),
    }


def patch(patch_at_h, closes_percent):
    """What each hole loses at the hour of the patch, through all of it and through the rest."""
    told = {}
    for width in (2.0, 1.5):
        area = orifice.round_area(width / 1000)
        tau = float(P0 / fall(width))
        held = P0 * np.exp(-patch_at_h * HOUR / tau)
        shares = {"just before the patch": 1.0, "just after it": 1 - closes_percent / 100}
        for word, share in shares.items():
            loss = orifice.mass_flow(share * area, held, KELVIN, discharge_coefficient=SHARE)
            mass = f"{number(float(loss) * DAY, 2)}\u202fkg/day"
            told[f"{number(width)}\u202fmm, {word}"] = pressed(
                share * held / tau * HOUR, 2, "/h", f"{mass}, "
            )
    return told


def force(hole_mm):
    area = orifice.round_area(hole_mm / 1000)
    return {"force on the patch [N]": number(float(orifice.patch_force(area, P0)), 2)}


def hatch(hatch_case, **at):
    return {"soyuz": orbital_module, "mir": spektr}[hatch_case](**at)


def orbital_module(hole_mm, hatch_shut_h):
    shut = repair.close_hatch(
        P0,
        VOLUME,
        facts.fact("volume_soyuz_orbital").number,
        orifice.round_area(hole_mm / 1000),
        KELVIN,
        (hatch_shut_h + np.array([0, 1])) * HOUR,
        hatch_time=hatch_shut_h * HOUR,
        discharge_coefficient=SHARE,
    )
    kept, later = float(shut.safe[0]), float(shut.leaking[1])
    held = {"station keeps": kept, "on the hatch an hour later": kept - later}
    return {label: pressed(p) if p > 1 else "almost nothing" for label, p in held.items()}


def spektr(spektr_hole_mm2, hatch_shut_min):
    before, part, (least, most) = (
        facts.fact("mir_normal").number,
        facts.fact("mir_spektr_volume").number,
        facts.fact("mir_volume").band,
    )
    time = hatch_shut_min * MINUTE
    shut = repair.close_hatch(
        before * MMHG,
        (least + most) / 2,
        part,
        spektr_hole_mm2 / 1e6,
        KELVIN,
        time,
        hatch_time=time,
        discharge_coefficient=SHARE,
    )
    return {"Mir keeps": pressed(shut.safe)}


# Which way the hatches lead, by the names of the facts; some parts have no hatch of their own.
TOWARDS = {"kibo": "harmony", "harmony": "destiny", "columbus": "harmony", "destiny": "unity",
           "leonardo": "tranquility", "tranquility": "unity", "quest": "unity", "zarya": "unity",
           "rassvet": "zarya", "ms09": "rassvet", "zvezda": "zarya", "pirs": "zvezda",
           "poisk": "zvezda", "ms08": "poisk"}  # fmt: skip
PARTS = {"kibo": ("Kibo pressurised module", "Kibo logistics module"),
         "harmony": ("Harmony", "PMA-2", "PMA-3"), "tranquility": ("Tranquility", "Cupola"),
         "pirs": ("Pirs", "Progress MS-09 (70P)"), "ms08": ("Soyuz MS-08",),
         "ms09": ("Soyuz MS-09",)}  # fmt: skip


def behind(hatch):
    """The rooms on the far side: those whose way to Unity leads through it."""

    def way(room):
        return {room} | (way(TOWARDS[room]) if room in TOWARDS else set())

    return {room for room in TOWARDS if hatch in way(room)}


def room_m3(room):
    return sum(e.volume_m3 for e in facts.station() if e.name in PARTS.get(room, (room.capitalize(),)))


def leaking_room(leak_no):
    return BY_LETTER[LEAKS[int(leak_no) - 10]].key


def leak_hunt(leak_no, leak_hatch, leak_min):
    """One side falls alone by the closed form, the other holds; with no hatch shut there is one."""
    far = behind(leak_hatch)
    sides = [[room for room in ("unity", *TOWARDS) if (room in far) == side] for side in (0, 1)]
    told, gone = {}, 0.0
    for name, rooms in zip("AB", sides if far else (sides[0],) * 2, strict=True):
        volume = sum(map(room_m3, rooms))
        tau = cabin.time_constant(
            volume, orifice.round_area(0.002), KELVIN, discharge_coefficient=SHARE, gas=cabin.CABIN_AIR.gas
        )
        falls = leaking_room(leak_no) in rooms
        left = np.exp(-leak_min * MINUTE / tau) if falls else 1.0
        told[f"side {name} reads [mmHg]"] = f"{P0 * left / MMHG:.1f}"
        if falls:
            molar = cabin.CABIN_AIR.gas.molar_mass
            gone = P0 * volume / (8.314462618 * KELVIN) * molar * (1 - left)
    return told | {"air lost since then [kg]": number(float(gone), 2)}


def breath(hole_mm, air):
    """Ordinary air that thins until crews leave or ten days are over; what six people breathe out.

    Where oxygen is not made, or let in, the figure is held by the next stop and by a reader alone.
    """
    tau = P0 / fall(hole_mm)
    told = {"τ, until 37\u202f% of the air is left": duration(float(tau))}
    people = facts.fact("aboard_leak_day").number * facts.fact("carbon_dioxide_out").number / DAY
    made = tau * repair.pressure_rate(people, VOLUME, KELVIN, gas.CARBON_DIOXIDE)
    let = made if air == "no_scrubber" else 0.0  # what the pressure would come down to, by itself
    leave = tau * np.log((P0 - let) / (LEAVE - let)) if let < LEAVE else np.inf
    kept = np.exp(-min(float(leave), 10 * DAY) / tau)
    if air == "works":
        in_a_breath = breathing.inspired_oxygen(P0 * kept, breathing.EARTH_OXYGEN)
        told["oxygen in a breath, in the end"] = pressed(in_a_breath)
    if air == "no_scrubber":
        told["carbon dioxide then"] = pressed(made * (1 - kept), 2)
    return told


def crack(gap_um, crack_mm):
    where = facts.fact("pressure_normal").number * PRESSURE_UNITS["psi"], KELVIN
    wall = facts.fact("crack_wall").number / 1000
    leak = orifice.slit_mass_flow(gap_um * 1e-6, crack_mm / 1000, wall, *where)
    hole = orifice.equivalent_diameter(leak, *where)
    return {
        "loss [kg/day]": number(float(leak) * DAY, 2),
        "as through a round hole of [mm]": number(float(hole) * 1000, 2),
    }


def true_size(hole_mm, card):
    """Widths beside a bank card of 53.98 by 0.76 mm (ISO/IEC 7810)."""
    return {
        "bank cards thick": number(hole_mm / 0.76, 2),
        "side by side across a bank card": number(53.98 / hole_mm, 2),
        "a millimetre, in parts of the picture’s width [%]": number(card / 53.98),
    }


def shield(shield, speed_km_s, angle_deg, **_):
    """Slanting so much that its two halves cross, the law of the toughened blanket is silent."""
    wall = {
        "soyuz": impact.SOYUZ_ORBITAL_MODULE,
        "toughened": impact.SOYUZ_TOUGHENED,
        "bare": impact.SOYUZ_BARE_WALL,
        "us_lab": impact.US_LAB,
    }[shield]
    try:
        critical = impact.critical_diameter(wall, speed_km_s * 1000, np.radians(angle_deg), 2800)
    except ValueError:
        return {"stops up to": "no law"}
    return {"stops up to": quantity(float(critical) * 1000, "mm")}


def shot(particle_mm, speed_km_s, **given):
    """Straight on; in a bare wall a hole by all laws that hold, behind a blanket by none."""
    at_it = shield(given["shield"], speed_km_s, 0)["stops up to"]
    ratio = particle_mm / float(at_it.split("\u202f")[0])
    told = {"this wall stops grains up to": at_it}
    if given["moment"] != "left":
        told["width of the hole"] = "not fired yet"
    elif ratio < 0.97:
        told["width of the hole"] = "none"
    elif ratio > 1.03 and given["shield"] != "bare":
        told["width of the hole"] = "not calculated"
    elif ratio > 1.03 and speed_km_s >= 2:
        laws = impact.hole_diameters(particle_mm / 1000, speed_km_s * 1000, 1.9e-3, 2800)
        known = [float(wide) * 1000 for wide in laws.values() if wide == wide]
        told["width of the hole"] = span(min(known), max(known), "mm")
    return told


def hits_in_83_days(particle_mm, area_m2):
    """Between the two voices about debris, and meteoroids with each."""
    size, inclination = particle_mm / 1000, np.radians(51.6)
    table = facts.table("debris_by_size")
    rows = sorted([*zip(table.numbers("size"), table.numbers("flux"), strict=True), (3, 8.90e-5)])
    printed = debris.between_rows(particle_mm, *np.array(rows).T, spacing="log") / YEAR
    dust = meteoroids.flux(meteoroids.mass_of(size)) * meteoroids.earth_factor(408e3) * 1.09
    debris_hits = np.sort([debris.flux(size, 408e3, inclination, 2018, 77), printed])
    return impact.expected_hits(debris_hits + dust, area_m2, 83 * DAY).tolist()


def grains(particle_mm, area_m2):
    low, high = hits_in_83_days(particle_mm, area_m2)
    return {
        "N, the expected hits, debris and meteoroids": span(low, high, ""),
        "A, the outer surface (not the cross-section, on which four times as many would count) [m²]": number(
            area_m2
        ),
    }


def how_many(particle_mm):
    low, high = hits_in_83_days(particle_mm, 17)
    return {"T, the time between two hits": durations(83 * DAY / high, 83 * DAY / low)}


def speeds(particle_mm, speed_km_s):
    """An aluminium grain's energy; faster than 15.5 km/s only meteoroids come."""
    density = 2800 if speed_km_s <= 15.5 else 1000
    joules = float(impact.kinetic_energy(particle_mm / 1000, speed_km_s * 1000, density))
    unit, size = next((u, s) for u, s in (("kJ", 1e3), ("J", 1), ("mJ", 0)) if joules >= s)
    return {"energy": quantity(joules / (size or 1e-3), unit, 2)}


def race(speed_km_s, **_):
    """A grain of 1.9 mm beside a bullet of 930 m/s, sound at 22 °C and 850 km/h."""
    energy = speeds(1.9, speed_km_s)["energy"]
    return {
        "the grain [km/h]": number(3600 * speed_km_s),
        "rifle bullet [km/h]": number(3348),
        "sound [km/h]": number(3.6 * 20.047 * 295.15**0.5),
        "airliner [km/h]": number(850),
        "energy of the blow": energy,
        "E, the energy of the blow": energy,
    }


def detective(exposure_days):
    """Debris alone, from the three cases of the notes and midway between both slopes."""
    sizes = [
        float(impact.critical_diameter(impact.SOYUZ_ORBITAL_MODULE, v, np.radians(a), 2800))
        for v, a in ((3e3, 0), (7e3, 0), (9e3, 45))
    ]
    factor = (3e-3 / min(sizes)) ** 0.95
    odds = impact.uncertain_odds(
        lambda d: 1.19e-4 / YEAR * (3e-3 / d) ** 3.45,
        (14, 22),
        (min(sizes), max(sizes)),
        exposure_days * DAY,
        flux_factor=(1 / factor, factor),
    )
    return {"P by route B, debris alone": chances(odds.chance.low, odds.chance.high)}


def hole_shape(particle_mm, speed_km_s):
    """The one law that holds everywhere, where the bare wall is pierced at all."""
    bare = impact.critical_diameter(impact.SOYUZ_BARE_WALL, speed_km_s * 1000, 0, 2800)
    if speed_km_s < 2 or particle_mm / 1000 < bare:
        return {"D by Carey, McDonnell, Dixon": "not for this" if speed_km_s < 2 else "no hole"}
    hole = impact.hole_diameter(particle_mm / 1000, speed_km_s * 1000, 1.9e-3)
    return {"D by Carey, McDonnell, Dixon": quantity(float(hole) * 1000, "mm", 2)}


def belief(prior_percent, looks_drilled_percent, drilled_looks_percent):
    looks = [looks_drilled_percent / 100, drilled_looks_percent / 100]
    share = impact.posterior([prior_percent, 100 - prior_percent], looks)[0]
    return {"P(grain | look) [%]": number(100 * float(share))}


def clock(hole_mm):
    linear, true = (lifeboat.reserve_time(P0, fall(hole_mm), LEAVE, law) for law in ("linear", "exponential"))
    return {"straight-line rule": duration(float(linear)), "true law": duration(float(true))}


def gabbard(breakup, **_):
    parents = {
        "fengyun": ("Fengyun-1C",),
        "iridium": ("Cosmos 2251", "Iridium 33"),
        "cosmos1408": ("Cosmos 1408",),
    }[breakup]
    catalogue = {row[0]: row[2] for row in facts.table("clouds").rows}
    height = {row[0]: row[1] for row in facts.table("cloud_orbits").rows}[parents[0]]
    once = float(orbit.period(height * 1e3)) / 60
    return {
        "catalogued [pieces]": number(sum(catalogue[parent] for parent in parents), 4),
        "T, one round at the height of the break-up [min]": number(once),
    }


def globe(breakup, **_):
    first = {"fengyun": "Fengyun-1C", "iridium": "Cosmos 2251", "cosmos1408": "Cosmos 1408"}
    height, tilt = next(row[1:3] for row in facts.table("cloud_orbits").rows if row[0] == first[breakup])
    turn = float(np.degrees(orbit.node_drift(height * 1e3, np.radians(tilt)))) * DAY
    return {"dΩ/dt, how the first orbit turns [°/day]": number(turn)}


def crowd(launch_factor, disposal_percent):
    table, rules = facts.table("leo_census"), shells.PYSSEM_SAMPLE
    active, derelict, fragments = (
        np.array(table.numbers(kind)) for kind in ("active", "derelict", "fragments")
    )
    run = shells.evolve(
        np.array([0, 50, 200]) * YEAR,
        active=active,
        derelict=derelict,
        fragments=fragments,
        launch_rate=launch_factor * active / rules.active_life,
        edges=np.arange(200, 1401, 30) * 1e3,
        rules=replace(rules, disposal_success=disposal_percent / 100),
    )
    total = run.active + run.derelict + run.fragments
    percent = 100 * run.growth_rate * YEAR / total.sum(axis=1)
    return {"after 200 years [% a year]": _signed(percent[2])}


def _signed(percent):
    """As the figure writes it: two figures, hundredths below one percent."""
    rounded = round(percent, 2 if abs(percent) < 1 else 1)
    sign = {True: "+", False: "\u2212"}[rounded > 0]
    return sign + number(abs(rounded), 2) if rounded else "0"


def time_needed(hatch_tests, crew_state):
    """Draws of our own, from a seed of our own.  [s]"""
    low, high = facts.fact("bad_day").band
    return lifeboat.time_to(
        "sealed",
        facts.activities(),
        hatches=int(hatch_tests),
        asleep=crew_state != "awake",
        common_factor=(low, high) if crew_state == "bad_day" else None,
        draws=20_000,
        rng=np.random.default_rng(2018),
    )


def sealed_in(hole_mm, crew_state, clock_percent):
    """What is needed and what is there, by the law of a hole of fixed size and by the crew's."""
    half = float(np.median(time_needed(0, crew_state)))
    there, quick = (
        float(lifeboat.reserve_time(P0, fall(hole_mm), LEAVE, law)) for law in ("exponential", "linear")
    )
    return {
        "T_need, half of the time": (0.95 * half / MINUTE, 1.05 * half / MINUTE),
        "T_there": duration(there),
        "T_quick, by the crew's straight line": duration(quick),
    }


def chance(hole_mm, hatch_tests, crew_state):
    """What is needed, what is there, and how often the one fits into the other."""
    need = time_needed(hatch_tests, crew_state)
    there = float(lifeboat.reserve_time(P0, fall(hole_mm), LEAVE, "linear"))
    error = facts.fact("gauge_error").number / 100 * fall(hole_mm)
    reserve = lifeboat.uncertain_reserve(P0, fall(hole_mm), LEAVE, error, law="linear", draws=4096)
    share = float(lifeboat.chance_in_time(need, reserve))
    half = float(np.median(need))
    size = MINUTE if half < 90 * MINUTE else HOUR
    return {
        "there, by the straight line": duration(there),
        "needed, half of the time": (0.95 * half / size, 1.05 * half / size),
        "P": (share - 0.04, share + 0.04),
    }


DAWN = datetime(2018, 8, 30, 6, tzinfo=UTC)


def soyuz(name):
    return next(ship for ship in facts.ships() if ship.name == f"Soyuz {name}")


def after_dawn(when):
    return (when - DAWN) / timedelta(days=1)


def morning(what_if, replacement_days, **_):
    """Who has a seat by the table of ships; when MS-08 leaves, when the next ship comes."""
    docked = lifeboat.aboard_and_seats(facts.ships(), DAWN)
    left = 1.0 if what_if == "three_home" else after_dawn(soyuz("MS-08").undocking)
    if what_if == "as_it_was":
        comes = after_dawn(soyuz("MS-11").docking)
    else:
        again = soyuz("MS-11").docking - soyuz("MS-10").launch
        comes = replacement_days + (what_if == "launch_fails") * (again / timedelta(days=1))
    seats = docked.seats - (what_if != "as_it_was") * soyuz("MS-09").seats
    told = {
        "aboard, that morning": number(docked.aboard),
        "seats, that morning": number(seats),
        "without a sound seat that morning": number(docked.aboard - docked.sound_seats),
        "MS-08 leaves after": quantity(left, "days"),
        "the next ship docks after [days]": number(comes),
    }
    if what_if != "as_it_was":
        told |= {"T_short [days]": number(comes), "T_bare [days]": number(max(comes - left, 0.0))}
    return told


def seats(date, find):
    """People and seats at six in the morning of a day, by the table of ships."""
    head = lifeboat.aboard_and_seats(facts.ships(), datetime.fromisoformat(f"{date}T06:00+00:00"))
    return {
        "aboard": number(head.aboard),
        "seats": number(head.seats),
        "sound: seats in ships that nobody doubts": number(head.sound_seats),
        "short": number(head.short),
    }


def homeward(date, lost):
    """The same without a ship, if it is there that day."""
    when = datetime.fromisoformat(f"{date}T06:00+00:00")
    docked = lifeboat.aboard_and_seats(facts.ships(), when).docked
    names = [ship.name for ship in docked if ship.name.split()[-1] == lost]
    head = lifeboat.aboard_and_seats(facts.ships(), when, lost=names)
    return {
        "aboard": number(head.aboard),
        "seats": number(head.seats),
        "without a seat": number(max(0, head.aboard - head.seats)),
    }


def age(life_limit_days):
    """How many flights that are over took longer, day and night counted from launch to landing."""

    def beyond(kind):
        lengths = (
            ship.landing - ship.launch
            for ship in facts.ships()
            if ship.kind == kind and ship.docking and ship.landing
        )
        return number(sum(length > timedelta(days=life_limit_days) for length in lengths))

    last = soyuz("MS-09").launch + timedelta(days=life_limit_days)
    return {
        "Soyuz beyond it": beyond("Soyuz"),
        "Dragons beyond it": beyond("Crew Dragon"),
        "last day of MS-09": f"{last.day} {last:%B %Y}",
    }


def night(hour):
    """No physics: what the table of events gives for that hour, up to noon of 31 August."""
    seen, end = facts.events()[0].utc, datetime(2018, 8, 31, 13, tzinfo=UTC)
    shown = [event for event in facts.events() if event.utc <= end]
    past = [event for event in shown if event.utc <= seen + timedelta(hours=hour)]
    return {"happened by then": f"{len(past)} of {len(shown)}", "how well the latest is known": past[-1].mark}


def walk(beat):
    """No physics: the table of events tells, and a fact what is known today."""
    titles = [
        "Controllers see",
        "Hatch by",
        "A finger",
        "Roscosmos: a micro",
        "Epoxy",
        "Back at",
        "Roscosmos: drilled",
        "Soyuz MS-08",
        "Soyuz MS-10",
        "Soyuz MS-11",
        "Soyuz MS-09",
    ]
    known = ["hole_nasa", "hole_found_with", "finger", "hole_drilled_inside", "epoxy_after",
             "pressure_before_boost", "hole_maker", "one_ship_2018", "life_limit_ms09",
             "life_limit", "inquiry_handed_over"]  # fmt: skip
    (event,) = (one for one in facts.events() if one.title.startswith(titles[int(beat) - 1]))
    return {"how well it is known": event.mark, "known today": facts.fact(known[int(beat) - 1]).says}


def station(**_):
    """The same at every hour: the sum of the parts that were there."""
    return {"in all [m³]": number(sum(part.volume_m3 for part in facts.station()))}


def misses(topic, **_):
    """How many checks of a topic agree."""
    groups = {
        "leak": leaks.checks(),
        "debris": grains_checked.checks(),
        "lifeboat": head_counts.checks(),
    }
    about = [one for name, group in groups.items() for one in group if topic in ("all", name)]
    ratios = [one.ratio for one in about if one.kind not in (check.QUOTATION, check.SUM)]
    return {"right in all": f"{sum(low <= 1 <= high for low, _, high in ratios)} of {len(ratios)}"}
