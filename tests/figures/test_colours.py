"""The colour of a thing is that of its role, in every figure and every variant."""

import re

import pytest

from lib.figures import FIGURES
from lib.live.model.layers import Placed, token_name
from lib.look.words import in_unit
from tests.figures.told import made

# What a name stands for, and so its colour; a name of another role belongs to none of these.
ROLES = {
    "limit": r"leave the station|crews leave|leave: |today('s line to|:) leave|Mir's alarm"
    r"|(\u2002?)(station|Mir): \d|limit\b|.*beyond the limit|.*without a sound seat|borne well"
    r"|carbon dioxide limit|too wide for a hand|goes through|the air takes them down"
    r"|a launch fails|no ship",
    "observed": r"(as )?reported\b(?! means)|as in 2018|the hole that was found|hole that was found"
    r"|counted, |.*, at a time not told|before the hit|heights reported|finger",
    "safe": r"patch$|hatch shut|kept in|stopped$|the next ship docks|time there is",
}


def chart_layers(sweep):
    """All layers but those of a scene, whose things look like what they are."""
    return [layer for layer in sweep.all_layers if not isinstance(layer, Placed)]


def written(layer):
    """The name of a layer and every word that it can show."""
    words = getattr(layer, "text", "")
    yield in_unit(getattr(layer, "name", ""))
    yield from map(in_unit, [words] if isinstance(words, str) else set(words.ravel().tolist()))


@pytest.mark.parametrize("name", FIGURES)
def test_a_colour_says_who_speaks(name):
    for _, _, sweep in made(FIGURES[name]):
        for layer in chart_layers(sweep):
            for word in written(layer):
                roles = [role for role, names in ROLES.items() if re.match(names, word)]
                assert roles in ([], [token_name(layer.token)]), word


@pytest.mark.parametrize("role", ROLES)
def test_every_role_is_met(role):
    met = {
        word
        for name in FIGURES
        for layer in chart_layers(FIGURES[name].default)
        if token_name(layer.token) == role
        for word in written(layer)
        if re.match(ROLES[role], word)
    }
    assert len(met) >= 5
