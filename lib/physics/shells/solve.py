"""Numbers followed through the years by scipy's odeint, or a kind refusal where they run away."""

from collections.abc import Callable
from typing import Any

from scipy.integrate import ODEintWarning, odeint

from lib.physics.limits import Floats


def follow(change: Callable[[float, Floats], Floats], start: Floats, time: Floats, **options: Any) -> Floats:
    """The state at each time, one row each.

    ``ValueError`` where the solver gives up: chain reactions may run away to infinity on the way.

    >>> import numpy as np
    >>> follow(lambda _, n: -n, np.ones(1), np.array([0.0, 1.0])).round(3).tolist()
    [[1.0], [0.368]]
    """
    try:
        states, report = odeint(change, start, time, tfirst=True, mxstep=100_000, full_output=True, **options)
        followed: bool = report["message"] == "Integration successful."
    except ODEintWarning:  # where warnings are errors
        followed = False
    if not followed:
        raise ValueError(
            f"numbers must lie where they can be followed from {time[0]:g} to {time[-1]:g} s;"
            f" got some that run away from a start of {start.sum():g} objects"
        )
    run: Floats = states
    return run
