"""Positions of a sweep drawn by lot, and what is seen there, for all tests of this folder."""

import re

import numpy as np


def positions(sweep, count=10):
    """So many positions of a sweep, drawn by lot, the same ones each time; the default first."""
    lot = np.random.default_rng(2018)
    return [
        sweep.default,
        *(tuple(int(lot.integers(n)) for n in map(len, sweep.controls)) for _ in range(count)),
    ]


def layers(sweep, position, kind, name=None):
    """The layers of a kind, and of a name, that are seen at a position, with their numbers."""
    seen = zip(sweep.all_layers, sweep.values_at(position).layers, strict=True)
    found = [(layer, at) for layer, at in seen if at["shown"] and isinstance(layer, kind)]
    return [(layer, at) for layer, at in found if name in (None, getattr(layer, "name", ""))]


def speaks(*texts):
    """Whether words hold nothing that only a machine would say."""
    return not any(re.search(r"\bnan\b|\binf\b|None|\[|\{|  |\.\.", text) for text in texts)
