"""No word of a chart runs out of the picture, at any position of any figure, in any unit."""

import numpy as np
import pytest

from lib.figures import FIGURES
from lib.live.model.layers import Label, Tag
from lib.live.model.ranges import pick
from lib.live.model.sweep import REPEATED
from lib.live.svg.boxes import words
from lib.live.svg.chart_svg import BESIDE
from lib.live.svg.composition import composed
from lib.live.svg.views import chart_views, text_width
from tests.figures.told import crosses, made, units


def ends_beside_the_cursor(sweep, view, tag):
    """Words that follow the cursor: on the side of it where there is room."""
    left, _, right, _ = view.plot
    for position in crosses(sweep):
        x = float(view.x(sweep.place(position), sweep.scale_of("x")))
        for unit in units(sweep) if pick(tag.shown, sweep.row(position)) else ():
            told = sweep.tell(tag.text, position, unit)
            width = BESIDE + text_width(told)
            yield (x - width, x, told) if x > (left + right) / 2 else (x, x + width, told)


@pytest.mark.parametrize("name", FIGURES)
def test_every_label_stays_in_the_picture(name):
    for _, _, sweep in made(FIGURES[name]):
        for size, view in chart_views(sweep).items():
            seen = composed(sweep, size)
            for word in words(seen, view):
                if word.layer < 0 or isinstance(seen.layers[word.layer], Tag):
                    continue
                out = word.seen & ((word.left < -2) | (word.right > view.width + 2))
                assert not np.any(out), (size, word.text)
            for layer in seen.layers:
                if isinstance(layer, Label):
                    assert not any(map(REPEATED.search, np.unique(layer.text).tolist()))
                for left, right, text in (
                    ends_beside_the_cursor(sweep, view, layer) if isinstance(layer, Tag) else ()
                ):
                    assert left > -2 and right < view.width + 2, (text, left, right, view.width)
