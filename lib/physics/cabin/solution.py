"""The course of a zone: a closed form where it is exact, the integrator where not."""

import math
from dataclasses import replace

import numpy as np

from lib.physics.cabin import closed
from lib.physics.cabin.course import Stretch
from lib.physics.cabin.integrated import integrate
from lib.physics.cabin.law import MOLECULE, Law

INSTANT = 1e-9  # [s]; two changes so close are one, and leave an integrator nothing to do


def follow(law: Law, start: float, end: float) -> Stretch:
    """The zone's course until ``end`` [s], or until a species that is drawn runs out."""
    # Less than a molecule in all that time is nothing, and no integrator can follow it.
    law = replace(law, feed=np.where(np.abs(law.feed) * (end - start) < MOLECULE, 0.0, law.feed))
    steady = not law.feed.any()
    walled = 0.0 < law.conductance < math.inf and not law.is_tight
    if walled and law.unsettled()(1.0, 0.0, 1.0) < 2.0:  # 1 ended the last stretch, to rounding
        law = replace(law, conductance=math.inf)
    if math.isinf(law.conductance) and (law.is_tight or law.keeps_its_air):
        form = closed.constant_air
    elif law.is_tight or (steady and law.is_empty):
        form = closed.tight
    elif steady and law.conductance == 0.0 and not law.cracks:
        form = closed.adiabatic
    elif end - start > INSTANT:
        return integrate(law, start, end)
    else:
        form = closed.constant_air  # whatever the law, it has no time
    duration, runs_out = end - start, None
    if law.feed.min() < 0.0 and law.is_tight:  # masses are straight lines
        left = np.divide(law.masses, -law.feed, out=np.full(4, np.inf), where=law.feed < 0.0)
        if left.min() <= duration:
            duration, runs_out = float(left.min()), int(left.argmin())
            end = start + duration
    nodes = np.array([0.0, duration])
    if form is closed.tight:  # a rising mass times a falling temperature may turn more than once
        nodes = duration * np.union1d(np.linspace(0.0, 1.0, 33), np.geomspace(1e-6, 1.0, 32))
    course = form(law)
    return Stretch(law, start, end, duration, course, nodes, course(nodes), runs_out)
