"""The pictures of all days as arrays, as the layers of a scene need them.

Rows are the days, columns the ships that may be lost then.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lib.lifeboat_timeline.docking import Box, Frame, Picture, Spot, pictures
from lib.lifeboat_timeline.homeward import Homeward
from lib.physics.limits import Floats

NOWHERE = Spot(0.0, 0.0, 0.0)
NO_BOX = Box(0.0, 0.0, 0.0, 0.0, 1, 0.0)
Which = Callable[[Homeward], int | None]


class Days:
    """Every position in one view; ``id`` begins the names of its drawings."""

    def __init__(self, plans: Sequence[Sequence[Homeward]], name: str, frame: Frame) -> None:
        self.plans, self.frame, self.id = plans, frame, name
        self.drawn: list[list[Picture]] = []
        for row in plans:
            own = {plan.scenario.lost: plan for plan in row}
            known = dict(zip(own, pictures([*own.values()], frame), strict=True))
            self.drawn.append([known[plan.scenario.lost] for plan in row])

    @property
    def whole(self) -> list[tuple[Homeward, Picture]]:
        """Each day with none of its ships lost."""
        return [(row[0], drawn[0]) for row, drawn in zip(self.plans, self.drawn, strict=True)]

    @property
    def most_boats(self) -> int:
        """On any day."""
        return max(len(plan.boats) for plan, _ in self.whole)

    def each(self, say: Callable[[int, Homeward, Picture], Any]) -> NDArray[Any]:
        """What is said of every day's number, plan and picture."""
        return np.array(
            [
                [say(day, *both) for both in zip(row, drawn, strict=True)]
                for day, (row, drawn) in enumerate(zip(self.plans, self.drawn, strict=True))
            ]
        )

    def of_picture(self, say: Callable[[Picture], Any]) -> NDArray[Any]:
        """What is said of every picture."""
        return self.each(lambda _, __, picture: say(picture))

    def of_plan(self, say: Callable[[Homeward], Any]) -> NDArray[Any]:
        """What is said of every plan."""
        return self.each(lambda _, plan, __: say(plan))

    def boxes(self, which: Which) -> dict[str, Floats]:
        """The cabin of one ship, by the names of ``Box``, and whether it is there, and lost."""

        def of(_: int, plan: Homeward, picture: Picture) -> list[float]:
            k = which(plan)
            there = (0.0, 0.0) if k is None else (1.0, float(plan.boats[k].written_off))
            return [*(NO_BOX if k is None else picture.boats[k]), *there]

        names = (*Box._fields, "there", "lost")
        return dict(zip(names, np.moveaxis(self.each(of), -1, 0), strict=True))

    def spots(self, where: Callable[[int, Picture], Spot | None]) -> dict[str, Any]:
        """Where a sprite stands and how large it is; nowhere without a size."""
        found = self.each(lambda day, _, picture: [*(where(day, picture) or NOWHERE)])
        x, y, size = np.moveaxis(found, -1, 0)
        return {"x": x, "y": y, "across": size, "down": size}


def nth(k: int) -> Which:
    """The ship of this place, where there are so many."""
    return lambda plan: k if k < len(plan.boats) else None
