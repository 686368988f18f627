"""Where the site stands, for those who cannot find out for themselves.

A browser finds the root of the site in the address of its first script (``boot.js``).  Crawlers,
chat apps and phones before a QR code need a whole address from the server, which knows only what
proxies tell it; where they tell nothing, ``TM_PUBLIC_URL`` says it.
"""

import os
import re
from collections.abc import Mapping

HOST = r"[A-Za-z0-9.:\[\]-]{1,255}"
PREFIX = r"(?:/[\w.~-]{1,64}){0,8}"


def public() -> str:
    """The environment's ``TM_PUBLIC_URL`` without its last slash; empty if it is not set.

    ``ValueError`` if it is no address: a start that fails is better than links that lead nowhere.
    """
    given = os.environ.get("TM_PUBLIC_URL", "").strip().rstrip("/")
    if given and not re.fullmatch(f"https?://{HOST}{PREFIX}", given, re.ASCII):
        raise ValueError(f"TM_PUBLIC_URL is {given!r}, expected as https://leak.example/prefix")
    return given


def origin(headers: Mapping[str, str], scheme: str, base: str = "") -> str:
    """The address of the site as this request and ``TM_PUBLIC_URL`` tell it; empty if unknown.

    ``base`` is the path under which the server itself stands, as ``/two``.  Of several proxies the
    first, nearest to the visitor, is believed.  Nothing that is no plain address is repeated.

    >>> origin({"host": "leak.example", "x-forwarded-proto": "HTTPS, http"}, "http", "/two")
    'https://leak.example/two'
    """
    if given := public():
        return given
    host = headers.get("host", "")
    proto = headers.get("x-forwarded-proto", scheme).split(",")[0].strip().lower()
    prefix = base or headers.get("x-forwarded-prefix", "").rstrip("/")
    parts = ((proto, "https?"), (host, HOST), (prefix, PREFIX))
    known = all(re.fullmatch(form, part, re.ASCII) for part, form in parts)
    return f"{proto}://{host}{prefix}" if known else ""
