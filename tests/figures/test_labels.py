"""No word of a chart runs out of the picture, at any position of any figure."""

import numpy as np
import pytest

from lib.figures import FIGURES
from lib.live.layers import Label, shown
from lib.live.views import chart_views, text_width
from tests.approved.figures import every_sweep

REACH = {"start": (0.0, 1.0), "middle": (0.5, 0.5), "end": (1.0, 0.0)}


def ends(sweep, view, label):
    """Left and right end of a label in pixels, at every position at which it is seen."""
    parts = np.broadcast_arrays(
        view.x(np.asarray(label.x, float), sweep.range_of("x")),
        np.asarray(label.text, str), np.asarray(label.anchor, str), shown(label),
    )  # fmt: skip
    for x, text, anchor, seen in zip(*(part.ravel() for part in parts), strict=True):
        if seen:
            before, after = (share * text_width(str(text)) for share in REACH[str(anchor)])
            yield x - before, x + after, str(text)


@pytest.mark.parametrize("name", FIGURES)
def test_every_label_stays_in_the_picture(name):
    for sweep in every_sweep(name):
        for view in chart_views(sweep).values():
            for label in sweep.layers:
                if isinstance(label, Label):
                    for left, right, text in ends(sweep, view, label):
                        assert left > -2 and right < view.width + 2, (text, left, right, view.width)
