"""All that is solved ahead, and how: ``python -m lib.debris_primer.solve`` writes it anew."""

from collections.abc import Callable
from functools import partial

from lib.debris_primer import ahead, clouds, growth

SOLUTIONS: dict[str, Callable[[], ahead.Arrays]] = {
    **{f"cloud_{key}": partial(clouds.falls, event) for key, event in clouds.EVENTS.items()},
    **{f"growth_{key}": partial(growth.solve, rules) for key, rules in growth.RULES.items()},
}


def main() -> None:
    """Half a second each."""
    for name, solution in SOLUTIONS.items():
        ahead.write(name, solution())


if __name__ == "__main__":
    main()
