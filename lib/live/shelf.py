"""Packed sweeps on a shelf, by their fingerprint, so that browsers fetch them once and keep them.

Sent through Streamlit's web socket a sweep would go uncompressed, and again at each run; by its
own address it goes gzipped, and a browser that has it never asks again.  The shelf holds the last
sweeps of all visitors; one that has gone comes back with the next run of its page.  What is folded
under the figure goes along: a page of the site shows its first picture sooner without it.
"""

import hashlib
from collections import OrderedDict
from weakref import WeakKeyDictionary

from lib.live.folds import folds
from lib.live.pack import document
from lib.live.sweep import Sweep

ROOM = 64  # sweeps, a megabyte each at the most

_packed: OrderedDict[str, bytes] = OrderedDict()
_fingerprints: WeakKeyDictionary[Sweep, str] = WeakKeyDictionary()


def put(sweep: Sweep) -> str:
    """The fingerprint under which ``take`` finds this sweep; packed once for each sweep object."""
    known = _fingerprints.get(sweep)
    if known is None or known not in _packed:
        body = document(sweep, folds=folds(sweep)).encode()
        known = hashlib.sha256(body).hexdigest()[:20]
        _fingerprints[sweep], _packed[known] = known, body
        while len(_packed) > ROOM:
            _packed.popitem(last=False)
    return known


def take(fingerprint: str) -> bytes | None:
    """The packed sweep, or None if it has gone."""
    return _packed.get(fingerprint)
