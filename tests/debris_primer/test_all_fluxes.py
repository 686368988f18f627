"""Every voice about grains, as other files of the page count it, each with its source."""

import numpy as np
import pytest

from lib import facts
from lib.checks import grains
from lib.debris_primer import all_fluxes, fluxes
from lib.look.words import YEAR, quantity

FIGURE = all_fluxes.draw()
LINES = [trace for trace in FIGURE.data if trace.mode == "lines" and trace.hovertemplate]
POINTS = [trace for trace in FIGURE.data if trace.mode == "markers"]


def line(words):
    (found,) = [trace for trace in LINES if words in trace.hovertemplate]
    return found


@pytest.mark.parametrize(
    ("words", "law"),
    [
        ("orbit and year of MS-09", fluxes.kessler),
        ("ORDEM2000 for 2006", fluxes.handbook),
        ("with the handbook's factor", fluxes.dust),
    ],
)
def test_a_line_is_the_voice_of_the_page_in_a_year(words, law):
    drawn = line(words)
    expected = law(np.asarray(drawn.x) / 1000) * YEAR
    np.testing.assert_allclose(drawn.y, expected)


def test_the_law_as_it_stands_is_lower_by_the_factor():
    ratio = np.divide(line("with the handbook's factor").y[:50], line("as it stands").y[:50])
    np.testing.assert_allclose(ratio, facts.fact("meteoroid_k").number)


def test_kessler_then_is_that_of_the_checks():
    """At 1 cm the check of 2002 holds the formula against the cube's faces."""
    (check,) = [one for one in grains.checks() if "1\u202fcm, 2002" in one.what]
    then = line("km in 2002")
    at = np.interp(1.0, np.log10(then.x), np.log10(then.y))
    assert 1e6 * 10**at == pytest.approx(check.predicted.value, rel=1e-3)  # m² in a km²
    faces = [point for trace in POINTS for point in zip(trace.x, trace.y, strict=True)]
    assert any(x == 10 and 1e6 * y == pytest.approx(check.reported.value) for x, y in faces)


def test_every_printed_number_is_a_point_with_its_source():
    told = [hover for trace in POINTS for hover in trace.customdata]
    assert all("NASA's handbook of 2009" in hover for hover in told)
    drawn = {y for trace in POINTS for y in trace.y}
    for name in ("debris_by_size", "debris_by_year", "meteoroids_by_size", "meteoroids_by_altitude"):
        shown = set(facts.table(name).numbers("flux"))
        assert {y for y in shown if y >= min(drawn)} <= drawn, name


def test_a_point_says_where_it_stands():
    """In the unit of the axis, so that words and picture tell one number."""
    assert f"[{all_fluxes.UNIT}]" in FIGURE.layout.yaxis.title.text
    for trace in POINTS:
        for x, y, hover in zip(trace.x, trace.y, trace.customdata, strict=True):
            told = f"{quantity(x, 'mm')} or more: {quantity(y, all_fluxes.UNIT)}<br>"
            assert hover.startswith(told)


def test_nothing_stands_outside_the_picture():
    for trace in (*LINES, *POINTS):
        assert np.all(np.asarray(trace.y) >= all_fluxes.FEWEST)
        assert np.all(np.asarray(trace.y) <= all_fluxes.MOST)
