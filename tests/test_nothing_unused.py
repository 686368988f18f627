"""Nothing public that no page, figure, check, table or document uses, and a reason for the rest."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

# What the site never calls and why it stays; names as ``python -m tests.uses`` prints them.
COMMANDS = "called by a command of the Makefile, which writes into the tree"
STRAITS = "what a visitor or keeper meets only when something is wrong"
SIMULATE = "a way of simulate, on which others rely, that the hunt for the leak does not take"
MASS = "the balance of mass of a break-up, whose numbers MODEL.md prints"
SECOND = "a second method: tests hold what pages use against it"
PRINTED = "MODEL.md prints numbers of it, and tests hold it against published ones"
HALL = "what a web socket passes: tests open one, making the site does not"

KEPT = {
    "lib.answers.broken": STRAITS,
    "lib.answers.later": STRAITS,
    "lib.cards.drawn_from": "by it a test tells when a card is due",
    "lib.debris_primer.precomputed.write": COMMANDS,
    "lib.debris_primer.precompute.main": COMMANDS,
    "lib.facts.reading.Row.error": STRAITS,
    "lib.hall.Seat.listen": HALL,
    "lib.hall.Seat.pass_on": HALL,
    "lib.hall.Seat.receive": HALL,
    "lib.hall.Seat.send": HALL,
    "lib.hall.asks_for_run": HALL,
    "lib.hall.has_run": HALL,
    "lib.live.svg.boxes.words": "by it tests find every word of a picture",
    "lib.physics.breakup.area_to_mass.Mixture.density": SECOND,
    "lib.physics.breakup.area_to_mass.Mixture.share_below": SECOND,
    "lib.physics.breakup.area_to_mass.Mixture.mass_per_area": MASS,
    "lib.physics.breakup.cloud.Fragments.mass_drawn": MASS,
    "lib.physics.breakup.cloud.Fragments.mass_left": MASS,
    "lib.physics.breakup.cloud.expected_mass": MASS,
    "lib.physics.breakup.cloud.smallest_first": MASS,
    "lib.physics.breathing.atmosphere.standard_pressure": SECOND,  # altitude_of_pressure
    "lib.physics.cabin.closed.adiabatic": SIMULATE,
    "lib.physics.cabin.closed.tight": SIMULATE,
    "lib.physics.cabin.history.History.unaccounted": SECOND,  # the masses of simulate
    "lib.physics.cabin.law.Law.unsettled": SIMULATE,
    "lib.physics.cabin.law.Law.warmth_of_first_gas": SIMULATE,
    "lib.physics.cabin.mixture.Mixture.gas": SECOND,  # the closed forms against simulate
    "lib.physics.impact.thin_bumper.break_up_speed": PRINTED,
    "lib.physics.impact.thin_bumper.burst_diameter": PRINTED,
    "lib.physics.lifeboat.draws.triangular": "the other shape of time_to, on which others rely",
    "lib.physics.meteoroids.density": PRINTED,
    "lib.physics.meteoroids.motion_factor": SECOND,  # ship_factor
    "lib.physics.orbit.atmosphere.density": PRINTED,
    "lib.physics.orbit.drag.decay": SECOND,  # decay_cloud
    "lib.physics.orbit.drag.decay_rates": SECOND,  # Gauss's equations
    "lib.physics.orifice.crack.slit_gap": PRINTED,
    "lib.physics.orifice.passage.pinhole_mass_flow": PRINTED,
    "lib.physics.orifice.transmission.slit_transmission": SECOND,  # Clausing's integral equation
    "lib.physics.shells.box.collision_rate": PRINTED,
    "lib.physics.shells.box.growth_rate": SECOND,  # equilibria
    "lib.start.go_without": STRAITS,
    "lib.start.reason": STRAITS,
    "lib.timeouts.watch": STRAITS,
}


def test_the_site_calls_every_public_function_but_these():
    told = subprocess.run(
        [sys.executable, "-m", "tests.uses"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr[-2000:]
    never = set(told.stdout.split())
    assert not sorted(never - set(KEPT)), "use it, delete it, or say here why it stays"
    assert not sorted(set(KEPT) - never), "it is used or gone: strike it from the list"
