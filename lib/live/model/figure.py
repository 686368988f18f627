"""A live figure as the site knows it: its name, its page, and the ready sweeps it may show.

A control that would make one sweep too large is a ``variant``: another ready sweep for each of its
positions, which the browser fetches by name when somebody chooses it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from lib.live.model.positions import Live
from lib.live.model.sweep import Sweep

BETWEEN = "~"  # in the names of files, between the figure and its variants: in no value


@dataclass(frozen=True, eq=False)
class Figure:
    """``page`` is the address of the page that holds it, or shows the same by saying ``also``.

    ``sweep`` takes a value for each of ``variants``, in their order.
    Where these are ``alike``, they are drawn with the same elements, and travel without stills.
    ``others`` are figures that it shows too, as one of its variants, and that have an address.
    """

    name: str
    page: str
    sweep: Callable[..., Sweep]
    variants: tuple[Live, ...] = ()
    also: str = ""  # as "hatch_case=mir"
    alike: bool = False
    others: tuple["Figure", ...] = ()

    @cached_property
    def default(self) -> Sweep:
        """The sweep that a visitor meets first; of the others, its page need keep none."""
        return self.sweep(*self.defaults)

    @property
    def card(self) -> str:
        """The picture that a link to it shows: that of its page."""
        return self.page or "the_night"

    @property
    def defaults(self) -> tuple[object, ...]:
        """The values of its variants that a visitor meets first."""
        return tuple(live.positions[live.default] for live in self.variants)

    @property
    def controls(self) -> tuple[Live, ...]:
        """All that a visitor sets on it at first."""
        sweep = self.default
        more = (choice.control for choice in (sweep.units, sweep.windows) if choice)
        return *sweep.controls, *more, *self.variants

    @property
    def files(self) -> Iterator[str]:
        """The names of all its sweeps, the default's among them."""
        for values in product(*(live.positions for live in self.variants)):
            yield self.file(*values)

    def file(self, *values: object) -> str:
        """The name of one sweep, as the browser asks for it.

        >>> from lib.live.model.controls import Number
        >>> from lib.live.model.positions import linear
        >>> area = linear(Number("area_m2", "Outside", "m²", 14, 22, 4, 18))
        >>> Figure("grains", "debris_primer", Sweep, (area,)).file(18.0)
        'grains~18'
        """
        texts = (f"{v:.12g}" if isinstance(v, float) else str(v) for v in values)
        return BETWEEN.join((self.name, *texts))

    def find(self, file: str) -> Sweep | None:
        """The sweep of this name, or None where no position of its variants has it."""
        for values in product(*(live.positions for live in self.variants)):
            if self.file(*values) == file:
                return self.sweep(*values)
        return None
