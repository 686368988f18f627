"""Each figure's "worked out by" names one function that can be imported."""

import importlib

import pytest

from lib.figures import FIGURES
from tests.figures.told import made

# The law that each figure stands on; others are called on the way, and would change it too.
NAMED = {
    "walk": "lib.the_night.walk.moment",
    "night": "lib.the_night.events.hour_of",
    "station": "lib.the_night.layout.solve",
    "pressure": "lib.physics.repair.patched_pressure",  # the curve is that of the patched hole
    "patch": "lib.physics.repair.patched_pressure",
    "force": "lib.physics.orifice.patch_force",
    "hatch": "lib.physics.repair.close_hatch",
    "spektr": "lib.physics.repair.close_hatch",
    "leak_hunt": "lib.physics.cabin.simulate",
    "breath": "lib.physics.repair.fed_pressure",
    "crack": "lib.physics.orifice.slit_mass_flow",
    "true_size": "lib.hole_and_patch.true_size.scale",
    "shot": "lib.physics.impact.critical_diameter",
    "how_many": "lib.physics.impact.expected_hits",
    "grains": "lib.physics.impact.expected_hits",
    "race": "lib.physics.gas.sound_speed",
    "speeds": "lib.physics.impact.kinetic_energy",
    "shield": "lib.physics.impact.critical_diameter",
    "detective": "lib.physics.impact.uncertain_odds",
    "hole_shape": "lib.physics.impact.hole_diameters",
    "belief": "lib.physics.impact.posterior",
    "gabbard": "lib.physics.orbit.decay_cloud",  # heights are read from its solution, kept ahead
    "globe": "lib.physics.orbit.propagate",
    "crowd": "lib.physics.shells.evolve",
    "seats": "lib.physics.lifeboat.history",
    "homeward": "lib.physics.lifeboat.way_home",
    "morning": "lib.physics.lifeboat.history",
    "sealed_in": "lib.physics.lifeboat.chance_in_time",
    "clock": "lib.physics.lifeboat.reserve_time",
    "chance": "lib.physics.lifeboat.chance_in_time",
    "age": "lib.physics.lifeboat.flown",
    "misses": "lib.checks.check.over",
}


@pytest.mark.parametrize("name", FIGURES)
def test_the_function_named_can_be_imported(name):
    for _, _, sweep in made(FIGURES[name]):
        dotted = sweep.working.function
        assert dotted == NAMED[name]
        module, _, function = dotted.rpartition(".")
        assert callable(getattr(importlib.import_module(module), function))
