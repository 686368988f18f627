"""The figures anew, with other stops on every slider and every choice in the opposite order.

What is told of a hole of 2 mm may not depend on which other holes could be chosen: a text that
belongs to the neighbouring stop changes when its neighbour does.

    python -m tests.figures.other_stops figures.json

runs in a process of its own, as the stops must change before anybody reads them.
"""

import json
import sys
from pathlib import Path

from lib.live.model.controls import Number
from lib.live.model.positions import Live

# The day on which a ring closes is the first of these that shows it closed; a thinned list would
# be right to tell another.  Stops that share rows of arrays, or come and go with another control,
# are whole too.
WHOLE = {"cloud_days"}


def other_stops(live: Live) -> list[int]:
    """Every second stop of a number, its ends and its default; the words of a choice reversed."""
    count = len(live)
    if live.control.name in WHOLE or live.rows or live.offered:
        return list(range(count))
    if isinstance(live.control, Number):
        return [k for k in range(count) if k % 2 or k in (0, live.default, count - 1)]
    return list(reversed(range(count)))


def change_stops() -> None:
    """Every control that is made from now on has other stops."""
    checked = Live.__post_init__

    def changed(live: Live) -> None:
        checked(live)
        stops = other_stops(live)
        vars(live).pop("default", None)  # it was kept with the stops of the site
        for name in ("positions", "texts"):
            object.__setattr__(live, name, tuple(getattr(live, name)[k] for k in stops))

    Live.__post_init__ = changed  # type: ignore[method-assign]


def main(file: Path) -> None:
    """Write what every figure then tells, by sweep and by the values of its controls.

    Every stop of what a visitor meets first; of other variants and units, positions by lot.
    """
    change_stops()
    from lib.debris_primer import precomputed
    from lib.debris_primer.precompute import SOLUTIONS

    # What lies in files has the stops of the site, and pages are written while figures are listed.
    precomputed.read = lambda name, solve: SOLUTIONS[name]()
    from lib.figures import FIGURES
    from tests.figures.told import crosses, drawn_positions, made, told, units, values

    found = {}
    for name, figure in FIGURES.items():
        found[name] = [
            (figure.file(*figure.defaults), "", values(figure.default, at), told(figure.default, at))
            for at in crosses(figure.default)
        ]
        for sweep_file, _, sweep in made(figure):
            for unit in units(sweep):
                for at in drawn_positions(sweep, 4, f"{sweep_file} {unit}"):
                    there = values(sweep, at)
                    found[name].append((sweep_file, unit, there, told(sweep, at, unit)))
    file.write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
