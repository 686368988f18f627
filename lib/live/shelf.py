"""Packed sweeps on a shelf, by their fingerprint, so that browsers fetch them once and keep them.

Sent through Streamlit's web socket a sweep would go uncompressed, and again at each run; by its
own address it goes gzipped, and a browser that has it never asks again.  The shelf holds the last
sweeps of all visitors; one that has gone comes back with the next run of its page.
"""

import hashlib
from collections import OrderedDict

from lib.live.pack import document
from lib.live.sweep import Sweep

ROOM = 64  # sweeps, half a megabyte each at the most

_packed: OrderedDict[str, bytes] = OrderedDict()
_known: OrderedDict[int, tuple[Sweep, str]] = OrderedDict()


def put(sweep: Sweep) -> str:
    """The fingerprint under which ``take`` finds this sweep; packed once for each sweep object."""
    known = _known.get(id(sweep))
    if known is None or known[0] is not sweep or known[1] not in _packed:
        body = document(sweep).encode()
        known = sweep, hashlib.sha256(body).hexdigest()[:20]
        _known[id(sweep)], _packed[known[1]] = known, body
        while len(_known) > ROOM:
            _known.popitem(last=False)
        while len(_packed) > ROOM:
            _packed.popitem(last=False)
    return known[1]


def take(fingerprint: str) -> bytes | None:
    """The packed sweep, or None if it has gone."""
    return _packed.get(fingerprint)
