"""All that is solved ahead, and how: ``python -m lib.debris_primer.precompute`` writes it anew."""

from collections.abc import Callable
from functools import partial

from lib.debris_primer import clouds, growth, precomputed

SOLUTIONS: dict[str, Callable[[], precomputed.Arrays]] = {
    **{f"cloud_{key}": partial(clouds.falls, event) for key, event in clouds.EVENTS.items()},
    **{f"growth_{key}": partial(growth.solve, rules) for key, rules in growth.RULES.items()},
}


def main() -> None:
    """Half a second each."""
    for name, solution in SOLUTIONS.items():
        precomputed.write(name, solution())


if __name__ == "__main__":
    main()
