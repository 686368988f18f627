"""Every check of the leaking cabin: real leaks, designs, published sums, and a quotation."""

from functools import cache

from lib.checks import designs, mir, ms09, published_sums, slow_leaks, soyuz11, tunnel
from lib.checks.check import Check, Leak


@cache
def leaks() -> tuple[Leak, ...]:
    """The real leaks, that of this site first, then as history has them best known."""
    return (
        ms09.leak(),
        mir.leak(),
        tunnel.leak(),
        slow_leaks.station(),
        slow_leaks.destiny(),
        soyuz11.leak(),
        slow_leaks.natural(),
    )


@cache
def checks() -> tuple[Check, ...]:
    """All that have a number to be held against."""
    real = (one for leak in leaks() for one in leak.checks)
    return (*real, *designs.checks(), *published_sums.checks(), ms09.eighteen_days())
