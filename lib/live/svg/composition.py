"""A sweep as one of its views composes it: words at their places, a drawing made for a desk."""

from dataclasses import replace

from lib.live.model.sweep import Sweep
from lib.live.svg.settle import settled
from lib.live.svg.views import chart_views


def composed(sweep: Sweep, view: str) -> Sweep:
    """The sweep as this view, wide or narrow, composes it; itself where nothing changes."""
    known = sweep.compositions
    if view not in known:
        layers = settled(sweep, chart_views(sweep)[view]) if sweep.x else sweep.layers
        drawing = (view == "wide" and sweep.drawing and sweep.drawing.wide) or sweep.drawing
        same = layers is sweep.layers and drawing is sweep.drawing
        known[view] = None if same else replace(sweep, layers=layers, drawing=drawing)
    return known[view] or sweep
