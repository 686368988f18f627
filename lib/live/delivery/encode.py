"""Arrays and words as they travel: base64 of little-endian numbers, and each word once.

What is only drawn (curves, bands, labels, shapes) is a whole number from 0 to 65535 between the
ends of its axis, and of lines' points each sixteenth: wrong by at most a twelfth of a pixel (the
line that is read out: a fiftieth); on a log axis the same part of its logarithm.  What is also told
(markers, events, the answer of a bet) is a 32-bit float: seven figures.  What is many (dots) keeps
every 32nd of the whole numbers.  Whether a layer is shown is a bit.  Axes along which nothing
changes shrink to one.
"""

import base64
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.live.model.quantise import quantise
from lib.look.figure import Scale

Json = dict[str, Any]


def _shrunk(array: NDArray[Any], shape: tuple[int, ...], points: bool = False) -> NDArray[Any]:
    """The array with one axis a control, and length 1 along those that change nothing."""
    if array.size == 1:
        return array.reshape([1] * len(shape))
    for axis in range(array.ndim - points):
        first, last = array.take([0], axis), array.take([-1], axis)
        # The ends tell most, and a large array is slow to compare.
        if np.array_equal(first, last) and np.array_equal(np.broadcast_to(first, array.shape), array):
            array = first
    return array


def wholes(
    values: ArrayLike, along: Scale, shape: tuple[int, ...], points: bool = False, step: int = 1
) -> Json:
    """What is only drawn, with the ends of its axis."""
    numbers = _shrunk(quantise(values, along, step), shape, points)
    low, high, log = along
    packed: Json = {"shape": numbers.shape, "type": "u16", "low": low, "high": high}
    if log:
        packed["log"] = True
    if not points:
        return packed | {"data": _base64(numbers, "<u2")}
    return packed | {"type": "points", "step": step, "data": _planes(numbers, step)}


def _planes(numbers: NDArray[np.uint16], step: int) -> str:
    """Points as differences of differences, the large bytes apart from the small ones.

    A smooth line has hardly any large ones, and the small ones of a point are much alike from one
    position to the next: so both halves squeeze well.
    """
    steps, zero = -(-numbers.astype(np.int32) // step).astype(np.uint16), np.uint16(0)
    twice = np.diff(np.diff(steps, axis=-1, prepend=zero), axis=-1, prepend=zero).view(np.int16)
    folded = ((twice.astype(np.int32) << 1) ^ (twice.astype(np.int32) >> 15)).astype(np.uint16)
    small = np.moveaxis(folded & 255, -1, 0)
    return _base64(np.concatenate([(folded >> 8).ravel(), small.ravel()]), "u1")


def floats(values: ArrayLike, shape: tuple[int, ...]) -> Json:
    """What is also read out."""
    numbers = _shrunk(np.asarray(values, np.float32), shape)
    return {"shape": numbers.shape, "type": "f32", "data": _base64(numbers, "<f4")}


def strings(values: ArrayLike, shape: tuple[int, ...]) -> Json:
    """Texts, each once, and which one stands where: a byte each if they are few."""
    said = _shrunk(np.asarray(values, str), shape)
    table, index = np.unique(said, return_inverse=True)
    kind = "<u2" if len(table) > 256 else "u1"
    return {"shape": said.shape, "table": table.tolist(), "index": _base64(index, kind)}


def bits(values: ArrayLike, shape: tuple[int, ...]) -> Json:
    """Yes or no: eight in a byte, the first in its highest bit."""
    said = _shrunk(np.asarray(values, bool), shape)
    return {"shape": said.shape, "type": "bits", "data": _base64(np.packbits(said), "u1")}


def _base64(array: NDArray[Any], kind: str) -> str:
    return base64.b64encode(np.ascontiguousarray(array, kind).tobytes()).decode()
