"""The one physics module that every page shares: SI units in, SI units out, numpy and scipy only.

Each chapter is one subject.  ``MODEL.md`` beside this file says in plain words what each assumes
and leaves out.  Every public function names its units, its limits and its source, and shows one
worked number.
"""

from lib.physics import (
    breakup,
    breathing,
    cabin,
    debris,
    gas,
    impact,
    inference,
    lifeboat,
    meteoroids,
    orbit,
    orifice,
    repair,
    shells,
    uncertainty,
)

__all__ = [
    "breakup",
    "breathing",
    "cabin",
    "debris",
    "gas",
    "impact",
    "inference",
    "lifeboat",
    "meteoroids",
    "orbit",
    "orifice",
    "repair",
    "shells",
    "uncertainty",
]
