"""No word of a chart runs out of the picture, at any position of any figure, in any unit."""

import numpy as np
import pytest

from lib.figures import FIGURES
from lib.live.layers import Label, Tag, shown
from lib.live.ranges import pick
from lib.live.still import BESIDE
from lib.live.sweep import REPEATED
from lib.live.views import chart_views, text_width
from lib.look.words import in_unit
from tests.figures.told import crosses, made, units

REACH = {"start": (0.0, 1.0), "middle": (0.5, 0.5), "end": (1.0, 0.0)}


def ends(sweep, view, label):
    """Left and right end of a label in pixels, at every position at which it is seen."""
    parts = np.broadcast_arrays(
        view.x(np.asarray(label.x, float), sweep.range_of("x")),
        np.asarray(label.text, str), np.asarray(label.anchor, str), shown(label),
    )  # fmt: skip
    places = set(zip(*(part.ravel().tolist() for part in parts), strict=True))
    for x, text, anchor in (where for *where, seen in places if seen):
        assert not REPEATED.search(text)
        for told in {in_unit(text, unit) for unit in units(sweep)}:
            before, after = (share * text_width(told) for share in REACH[anchor])
            yield x - before, x + after, told


def ends_beside_the_cursor(sweep, view, tag):
    """The same of words that follow the cursor: on the side of it where there is room."""
    left, _, right, _ = view.plot
    for position in crosses(sweep):
        x = float(view.x(sweep.place(position), sweep.range_of("x")))
        for unit in units(sweep) if pick(tag.shown, sweep.row(position)) else ():
            told = sweep.tell(tag.text, position, unit)
            width = BESIDE + text_width(told)
            yield (x - width, x, told) if x > (left + right) / 2 else (x, x + width, told)


FINDS = {Label: ends, Tag: ends_beside_the_cursor}


@pytest.mark.parametrize("name", FIGURES)
def test_every_label_stays_in_the_picture(name):
    for _, _, sweep in made(FIGURES[name]):
        for view in chart_views(sweep).values() if sweep.x else ():
            for layer in sweep.layers:
                find = FINDS.get(type(layer))
                for left, right, text in find(sweep, view, layer) if find else ():
                    assert left > -2 and right < view.width + 2, (text, left, right, view.width)
