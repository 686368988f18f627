"""Kinetic theory for passages of any length: integral equations solved anew, and a printed table.

Single molecules: Clausing's integral equation.  A crowd in a long slit: the kinetic equation of
Bhatnagar, Gross and Krook (BGK) as an integral equation of Cercignani and Daneri (1963, recalled).
Both are solved here cell by cell with the kernel integrated in closed form.
"""

import numpy as np
import pytest
from scipy.interpolate import PchipInterpolator

from lib.physics import orifice
from lib.physics.orifice.passage import SLIT, TUBE, passage_factor


def clausing(length, view, direct, walls, cells=1200):
    """Share of single molecules that pass.

    ``view(z)``: the share of those leaving a wall that reach an end at distance z (in diameters or
    gaps); minus its slope is the kernel from wall to wall.  ``direct``: the share that meets no
    wall.  ``walls``: wall area per cross-section and unit of length.
    """
    edges = length * (1 - np.cos(np.linspace(0, np.pi, cells + 1))) / 2
    middle = (edges[1:] + edges[:-1]) / 2
    away = np.abs(middle[:, None] - edges)
    reach = np.sign(edges - middle[:, None]) * (view(0.0) - view(away))
    hits = np.linalg.solve(np.eye(cells) - np.diff(reach, axis=1), view(middle))
    return direct + walls * np.sum(hits * view(length - middle) * np.diff(edges))


@pytest.mark.parametrize("x", [0.01, 0.1, 0.5, 1, 2, 5, 10, 30])
def test_tube_transmission(x):
    def view(z):
        return (z**2 + 0.5) / np.sqrt(z**2 + 1) - z

    exact = clausing(x, view, 1 + 2 * x**2 - 2 * x * np.sqrt(x**2 + 1), walls=4)
    assert orifice.tube_transmission(x) == pytest.approx(exact, rel=1e-3)


@pytest.mark.parametrize("x", [0.01, 0.1, 0.5, 1, 2, 5, 10, 100, 300])
def test_slit_transmission(x):
    def view(z):
        return 0.5 * (1 - z / np.sqrt(z**2 + 1))

    exact = clausing(x, view, np.sqrt(x**2 + 1) - x, walls=2)
    assert orifice.slit_transmission(x) == pytest.approx(exact, rel=5e-3)


@pytest.mark.parametrize(
    ("x", "share"),
    [(0.1, 0.9525), (0.2, 0.9096), (0.4, 0.8362), (0.8, 0.7266), (1, 0.6848), (2, 0.5417)],
)
def test_slit_transmission_as_printed(x, share):
    """Clausing's values for a slit as vacuum books print them (recalled)."""
    assert orifice.slit_transmission(x) == pytest.approx(share, rel=1e-3)


# Nodes for integrals over the molecules' speed towards the wall, crowded at the slow ones.
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(200)
_SPEEDS = ((_NODES + 1) * 1.4) ** 2
_WEIGHTS = _WEIGHTS * 1.4 * 2 * np.sqrt(_SPEEDS) * np.exp(-(_SPEEDS**2))


def plane_poiseuille(delta, cells=120):
    """The local reduced flow G of a long slit by the BGK equation, diffuse walls."""
    edges = -0.5 * np.cos(np.linspace(0, np.pi, cells + 1)) * delta
    middle = (edges[1:] + edges[:-1]) / 2
    away = middle[:, None] - edges
    # T0, Abramowitz's function; the slit's upper half is its lower one in a mirror.
    half = np.exp(-np.abs(away[: cells // 2])[..., None] / _SPEEDS) @ _WEIGHTS
    kernel = np.concatenate([half, half[::-1, ::-1]])
    reach = -np.sign(away) * (np.sqrt(np.pi) / 2 - kernel)
    speed = np.linalg.solve(np.eye(cells) - np.diff(reach, axis=1) / np.sqrt(np.pi), np.ones(cells))
    return np.sum((speed - 1) * np.diff(edges)) / delta**2


@pytest.mark.parametrize(("delta", "flow"), [(0.01, 3.050), (0.1, 2.033), (1, 1.539), (10, 2.769)])
def test_the_kinetic_solution_itself(delta, flow):
    """Cercignani's printed values (recalled), and with them Knudsen's minimum near delta 1."""
    assert plane_poiseuille(delta) == pytest.approx(flow, rel=1e-3)


@pytest.fixture(scope="module")
def into_vacuum():
    """Mean of G from the cabin's delta down to nothing, which a long slit into vacuum passes."""
    delta = np.geomspace(1e-4, 30, 40)
    local = np.array([plane_poiseuille(d) for d in delta])
    # Below the first node G goes as its logarithm.
    start = delta[0] * (local[0] + 1 / np.sqrt(np.pi))
    total = PchipInterpolator(np.log(delta), local * delta).antiderivative()
    return lambda d: (start + total(np.log(d)) - total(np.log(delta[0]))) / d


@pytest.mark.parametrize("delta", [1e-3, 0.01, 0.1, 0.3, 1, 2, 3, 5, 10, 30])
def test_long_slit_against_the_kinetic_equation(delta, into_vacuum):
    """From 8 % below to 1 % above, and closest where the molecules hardly meet."""
    deep = np.float64(1e7)
    ours = passage_factor(SLIT, deep, np.float64(delta), np.float64(1.442)) * deep / np.sqrt(np.pi)
    assert -0.08 < ours / into_vacuum(delta) - 1 < 0.01
    if delta <= 0.01:
        assert ours == pytest.approx(into_vacuum(delta), rel=0.01)


def test_long_tube_against_a_printed_table():
    """Cercignani and Sernagiotto 1966 by BGK, as Karniadakis and others print it ("Microflows",
    table 15.5, quoted): G falls from 8/(3 sqrt(pi)); the mean down to nothing is what passes."""
    delta = [0, 0.01, 0.02, 0.04, 0.08]
    local = [8 / (3 * np.sqrt(np.pi)), 1.4768, 1.4608, 1.4391, 1.4131]
    mean = np.trapezoid(local, delta) / delta[-1]
    deep = np.float64(1e6)
    ours = passage_factor(TUBE, deep, np.float64(0.08), np.float64(1.442)) * deep / np.sqrt(np.pi)
    assert ours == pytest.approx(mean, rel=0.01)
