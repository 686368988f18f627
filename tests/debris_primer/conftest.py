"""Positions by lot, for all tests of this folder."""

import re

import numpy as np


def positions(sweep, count=10):
    """So many positions of a sweep, drawn by lot, the same ones each time; the default first."""
    lot = np.random.default_rng(2018)
    return [sweep.default, *(tuple(int(lot.integers(n)) for n in sweep.shape) for _ in range(count))]


def drawn(sweep, position):
    """What is seen at a position: each layer with its numbers and words there."""
    return [
        (layer, seen)
        for layer, seen in zip(sweep.all_layers, sweep.values_at(position).layers, strict=True)
        if seen["shown"]
    ]


def speaks(texts):
    """No words of a program, at any position."""
    for words in np.unique(np.asarray(texts, str)):
        assert not re.search(r"\bnan\b|\binf\b|None|[\[{]", words), words
