"""What one sweep says otherwise than another: all that travels where both are drawn alike."""

import re
from typing import Any

Change = tuple[list[str | int], Any]
# The browser writes these numbers itself, wherever they stand.
_NUMBER = re.compile(r'(data-number="\d+">)[^<]*')


def changes(base: Any, own: Any, path: tuple[str | int, ...] = ()) -> list[Change]:
    """Where ``own`` is not as ``base``: paths into it, and what stands there (``load.js``).

    >>> changes({"x": 1, "layers": [{"y": 2, "z": 3}]}, {"x": 1, "layers": [{"y": 4, "z": 3}]})
    [(['layers', 0, 'y'], 4)]
    """
    if _plain(base) == _plain(own):
        return []
    pairs: list[tuple[str | int, Any, Any]] = []
    if isinstance(base, dict) and isinstance(own, dict) and base.keys() == own.keys():
        pairs = [(key, base[key], own[key]) for key in own]
    if isinstance(base, list) and isinstance(own, list) and len(base) == len(own) and _deep(own):
        pairs = [(k, *pair) for k, pair in enumerate(zip(base, own, strict=True))]
    if not pairs:
        return [([*path], own)]
    return [change for key, was, now in pairs for change in changes(was, now, (*path, key))]


def _deep(values: list[Any]) -> bool:
    """Lists of plain things change as a whole."""
    return all(isinstance(value, dict) for value in values)


def _plain(value: Any) -> Any:
    return _NUMBER.sub(r"\1", value) if isinstance(value, str) else value
