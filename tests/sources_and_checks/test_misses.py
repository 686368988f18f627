"""Every check stands on physics and facts, and picture, words and table tell the same of it."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.constants import Julian_year as YEAR
from scipy.constants import R, mmHg

from lib import facts
from lib.checks import check
from lib.checks.check import KINDS, Check
from lib.look.words import number
from lib.physics import debris, impact, lifeboat, meteoroids
from lib.sources_and_checks import misses

AIR = R / 28.9647e-3  # gas constant of air [J/(kg K)]
CHOKED = np.sqrt(1.4) * (2 / 2.4) ** 3
STATION = np.radians(51.6)
ALL = misses.checks()


def find(*words):
    """The one check whose name holds all these words."""
    (one,) = [c for c in ALL if all(word in c.what.replace("\u202f", " ") for word in words)]
    return one


@pytest.mark.parametrize(("hole_mm", "words"), [(2.0, "clean 2 mm"), (1.5, "clean 1.5 mm")])
def test_ms09_is_the_choked_flow_of_a_clean_hole(hole_mm, words):
    """Worked here by hand: 750 mmHg, 944 m³ (830 to 960), 22 °C, coefficient 0.84."""
    area = np.pi / 4 * (hole_mm / 1000) ** 2
    speed = 0.84 * CHOKED * np.sqrt(AIR * 295.15)
    expected = [750 * 3600 * area * speed / volume for volume in (960, 944, 830)]
    for when, rate in (("in the night", 0.8), ("at midday", 0.6)):
        one = find("MS-09", words, when)
        assert one.predicted == pytest.approx(expected, rel=1e-4)
        assert one.reported == pytest.approx((rate - 0.05, rate, rate + 0.05))


def test_the_clean_two_millimetre_hole_is_not_made_to_fit():
    """Leak notes, section 0: 1.9 times the night's report, 2.5 times that of midday."""
    assert find("clean 2 mm", "night").ratio[1] == pytest.approx(1.9, abs=0.05)
    assert find("clean 2 mm", "midday").ratio[1] == pytest.approx(2.5, abs=0.05)
    assert not find("clean 2 mm", "night").agrees and not find("clean 2 mm", "midday").agrees
    assert find("clean 1.5 mm", "night").agrees and not find("clean 1.5 mm", "midday").agrees


def test_mir_is_the_two_stage_model():
    """Leak notes 3.2: ln(750/675) V + ln(675/480) 62 = C A 198.9 m/s t."""
    for name in ("as NASA stated it", "in other accounts"):
        one = find("Mir 1997", name)
        for area, volume, minutes in zip(one.predicted, (390, 397.5, 405), (14, 12, 10),
                                         strict=True):  # fmt: skip
            swept = np.log(750 / 675) * volume + np.log(675 / 480) * 62
            assert area == pytest.approx(swept / (0.84 * 199.3 * minutes * 60) * 1e6, rel=2e-3)
    assert find("as NASA stated it").reported[1] == 645
    assert find("in other accounts").reported == (200, 250, 300)


def test_losses_become_falls_by_the_gas_law():
    """Leak cases V_STN_2020 (0.94) and V_2004 (1.36)."""
    assert find("Station 2020").predicted[1] == pytest.approx(0.94, abs=0.005)
    assert find("Station 2020").reported == (1, 1.5, 2)
    assert find("Destiny").predicted[1] == pytest.approx(1.36, abs=0.005)
    by_hand = 0.907 * AIR * 295.15 / 425 / mmHg
    assert find("Destiny").predicted[1] == pytest.approx(by_hand, rel=1e-4)


@pytest.mark.parametrize(
    ("size", "diameter", "year", "sun", "printed"),
    [
        ("of 3 mm", 3e-3, 2018, 77, 1.19e-4),
        ("of 0.1 mm", 1e-4, 2002, 180, 21.31 / 6),
        ("of 1 cm", 1e-2, 2002, 180, 2.8802e-6 / 6),
    ],
)
def test_kessler_against_ordem2000(size, diameter, year, sun, printed):
    """Handbook tables 2-2 and 2-4, surface flux at 400 km; a cube of 1 m² faces, by their mean."""
    one = find("Kessler", size)
    ours = debris.flux(diameter, 400e3, STATION, year, sun) * YEAR
    assert one.predicted[1] == pytest.approx(float(ours), rel=1e-12)
    assert one.reported[1] == pytest.approx(printed, rel=1e-6)
    assert not one.agrees


def test_the_known_misses_of_kessler():
    """Debris notes 2.3: 0.47 at 3 mm, 15 times too low at 0.1 mm, 7 times too high at 1 cm."""
    assert 1 / find("Kessler", "of 3 mm").ratio[1] == pytest.approx(0.47, abs=0.005)
    assert 1 / find("Kessler", "of 0.1 mm").ratio[1] == pytest.approx(15, rel=0.05)
    assert find("Kessler", "of 1 cm").ratio[1] == pytest.approx(7, rel=0.05)
    assert find("Kessler", "mean speed").predicted[1] == pytest.approx(10.8, abs=0.05)
    assert misses.worst() is find("Kessler", "of 0.1 mm")


def test_meteoroids_with_and_without_the_factor():
    plain = meteoroids.flux(meteoroids.mass_of(3e-3)) * meteoroids.earth_factor(400e3) * YEAR
    assert find("Meteoroids", "law as it stands").predicted == pytest.approx([float(plain)] * 3)
    assert find("Meteoroids", "with factor K").predicted[1] == pytest.approx(1.12 * float(plain))
    assert not find("Meteoroids", "law as it stands").agrees
    assert find("Meteoroids", "with factor K").kind == check.OWN  # found from that table


@pytest.mark.parametrize(("km_s", "printed"), [(3, 1.52), (7, 1.86)])
def test_soyuz_wall_against_its_handbook(km_s, printed):
    ours = impact.critical_diameter(impact.SOYUZ_ORBITAL_MODULE, km_s * 1e3, 0, 2_800) * 1e3
    one = find("Soyuz wall", f"{km_s} km/s")
    assert one.predicted[1] == pytest.approx(float(ours))
    assert one.reported[1] == printed and one.agrees


def test_eighteen_days_is_shown_and_never_counted():
    """R02: 430.0 h from 748 mmHg; the true course takes longer."""
    one = find("days of air")
    assert one.predicted[0] * 24 == pytest.approx(430.0, abs=0.1)
    longest = lifeboat.reserve_time(752 * mmHg, 0.6 * mmHg / 3600, 490 * mmHg, "exponential")
    assert one.predicted[2] == pytest.approx(float(longest) / 86_400)
    assert not one.counts and one not in misses.counted() and one.outcome == "not counted"
    assert "prove" in one.why


def test_people_and_seats_are_exact():
    one = find("People and seats")
    assert one.predicted == one.reported == (11, 11, 11)


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.what)
def test_every_check_is_honest_about_itself(one):
    assert one.source and all(facts.source(key) for key in one.source)
    for low, value, high in (one.predicted, one.reported, one.ratio):
        assert 0 < low <= value <= high
    assert one.why.endswith(".") and len(one.what) <= 36  # as much as a small phone has room for
    shaky = [facts.fact(key).mark for key in one.inputs]
    if {"recalled", "judgement"} & set(shaky):
        assert one.unverified


def test_figure_and_table_show_the_same_numbers():
    points = [t for t in misses.figure().data if t.mode == "markers"]
    drawn = [x for trace in points for x in trace.x]
    assert drawn == [one.ratio[1] for one in ALL]
    assert [row[3] for row in misses.rows()] == [number(x) for x in drawn]
    assert [row[0] for row in misses.rows()] == [one.what for one in ALL]
    assert all(len(row) == len(misses.COLUMNS) for row in misses.rows())
    bars = [t for t in misses.figure().data if t.mode == "lines"]
    ends = [x for trace in bars for x in np.reshape(trace.x, (-1, 3))[:, :2].ravel()]
    assert ends == [end for one in ALL for end in (one.ratio[0], one.ratio[2])]
    assert all(misses.LOW < end < misses.HIGH for end in ends)


def test_the_picture_names_every_check_and_every_kind():
    words = {a.text for a in misses.figure().layout.annotations}
    assert {one.what for one in ALL} <= words
    assert {f"<b>{kind}</b>" for kind in KINDS.values()} <= words


def test_the_words_count_as_the_picture_does():
    counted = [one for one in ALL if one.kind != check.QUOTATION]
    touching = [one for one in counted if one.ratio[0] <= 1 <= one.ratio[2]]
    off = max(max(one.ratio[1], 1 / one.ratio[1]) for one in counted)
    assert misses.headline() == (
        f"{len(touching)} of {len(counted)} checks agree within their stated ranges;"
        f" the worst is off by a factor of {number(off, 2)}."
    )
    tallies = re.findall(r"(\d+) of (\d+)", misses.sentence())[:3]
    for kind, (agree, of) in zip((check.REPORT, check.MODEL, check.OWN), tallies, strict=True):
        assert int(of) == sum(one.kind == kind for one in counted)
        assert int(agree) == sum(one.kind == kind for one in touching)
    assert [row[4] for row in misses.rows()].count("agrees") == len(touching)


def test_each_check_in_words():
    text = misses.in_words()
    assert text.count("<li>") == len(ALL)
    assert "<script" not in text and "nan" not in text


@given(
    st.tuples(*[st.floats(0.01, 100)] * 3).map(sorted),
    st.tuples(*[st.floats(0.01, 100)] * 3).map(sorted),
)
def test_a_check_agrees_when_its_ranges_touch(predicted, reported):
    one = Check("x", check.REPORT, tuple(predicted), tuple(reported), "", "Why.", "hole_nasa")
    touch = predicted[0] <= reported[2] and reported[0] <= predicted[2]
    assert one.agrees == touch or np.isclose(one.ratio, 1).any()
    assert one.miss >= 1
    assert one.ratio[0] <= one.ratio[1] <= one.ratio[2]


@pytest.mark.parametrize(
    ("value", "half"), [(0.8, 0.05), (18, 0.5), (1.52, 0.005), (1.19e-4, 5e-7), (645, 0.5)]
)
def test_half_of_the_last_printed_digit(value, half):
    assert check.printed(value) == pytest.approx((value - half, value, value + half))
