"""A text for every position of a sweep: by its place, by what controls say there, by a number."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lib.live.model.positions import Live

At = tuple[int, ...]


def tell_at(shape: At, say: Callable[[At], str]) -> NDArray[np.str_]:
    """What ``say`` says at every place of a grid of this shape.

    >>> tell_at((1, 2), "at {}".format)
    array([['at (0, 0)', 'at (0, 1)']], dtype='<U9')
    """
    return np.array([say(at) for at in np.ndindex(shape)]).reshape(shape)


def tell(controls: Sequence[Live], say: Callable[..., str]) -> NDArray[np.str_]:
    """What ``say`` says at every position; it is called with the controls' values, in order.

    >>> from lib.live.model.controls import Choice
    >>> from lib.live.model.positions import words
    >>> tell([words(Choice("patch", "Patch", ("none", "tape"), "none"))], "Patch: {}.".format)
    array(['Patch: none.', 'Patch: tape.'], dtype='<U12')
    """
    shape = tuple(map(len, controls))
    return tell_at(shape, lambda at: say(*(c.positions[k] for c, k in zip(controls, at, strict=True))))


def tell_each(values: NDArray[Any], say: Callable[[Any], str]) -> NDArray[np.str_]:
    """What ``say`` says of every value, each in its place.

    >>> tell_each(np.array([[0.5, 2.0]]), "{:g} kg".format)
    array([['0.5 kg', '2 kg']], dtype='<U6')
    """
    return tell_at(values.shape, lambda at: say(values[at].item()))
