"""What many sweeps are made of, kept so that it costs the server's other work nothing."""

from dataclasses import fields

import numpy as np


class Listed:
    """Keeps what was given in lists as arrays.

    The garbage collector walks every list that a process holds, after each run of a page, and looks
    into no array: a hundred sweeps kept for later visitors in lists would cost each run 30 ms.
    """

    def __post_init__(self) -> None:
        for field in fields(self):  # type: ignore[arg-type]  # each that inherits is a dataclass
            value = getattr(self, field.name)
            if isinstance(value, list):
                object.__setattr__(self, field.name, np.array(value))
