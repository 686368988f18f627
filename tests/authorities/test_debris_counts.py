"""Counts of debris and of hits that others have published, as the site keeps them."""

import pytest

from lib import facts


def test_population():
    """POP-01: ESA's model for August 2024, over 10 cm, 1 to 10 cm, 1 mm to 1 cm."""
    table = facts.table("population")
    newest = dict(zip(table.columns, table.rows[-1], strict=True))
    assert newest["basis"] == "August 2024"
    sizes = ("over 10 cm", "1 to 10 cm", "1 mm to 1 cm")
    assert [newest[size] for size in sizes] == [54_000, 1.2e6, 1.3e8]


def test_tracked():
    """POP-02: ESA 2024, all objects, payloads, tonnes."""
    tracked = facts.fact("tracked_2024")
    assert tracked.number == 39_246
    assert all(count in tracked.says for count in ("39\u202f246", "13\u202f672", "13\u202f579\u202ft"))


@pytest.mark.parametrize(
    ("until", "count"),
    [
        ("2013-12", 16),  # CAM-01
        ("2022-12", 32),  # CAM-02
        ("2024-11-25", 39),  # CAM-03
    ],
)
def test_avoidance_manoeuvres(until, count):
    """Cumulative for the station: ODQN by way of Network World, NASA, KMI."""
    table = facts.table("manoeuvres")
    by_date = dict(zip(table.column("until"), table.numbers("manoeuvres"), strict=True))
    assert by_date[until] == count


def test_craters_and_chips():
    """LDEF-01, front over aft 20 (HB 2.8.2, ESA Bulletin 76); SHUT-01, Edelstein 1995."""
    assert facts.fact("ldef_front_aft").number == 20
    windows = facts.fact("shuttle_windows")
    assert windows.number == 45 and "177 chips" in windows.says
