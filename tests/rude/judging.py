"""What a polite answer to a rude request is; the test and the long run judge alike."""

import re

from tests.rude.asking import Asked, Told
from tests.rude.hostile import OPEN

# 501 is oEmbed's own word for a format other than JSON, and given there alone.
STATUSES = {200, 204, 206, 301, 304, 400, 404, 405, 414, 416, 501}
NEEDED = (
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
)
CPU = 1.0  # seconds of a processor for the dearest answer


def faults(asked: Asked, told: Told) -> list[str]:
    """What is wrong with an answer; nothing where all is well."""
    found, heads = [], told.headers
    if told.status not in STATUSES:
        found.append(f"status {told.status}")
    if told.status == 501 and not asked.target.startswith(b"/oembed"):
        found.append("status 501 outside oEmbed")
    found += [f"no {name}" for name in NEEDED if name not in heads]
    if "set-cookie" in heads:
        found.append("a cookie")
    if any(re.search(r"[\r\n\x00]", value) for value in heads.values()):
        found.append("a header in two lines")
    everything = told.body.decode("utf-8", "replace") + "\n".join(heads.values())
    found += [f"{mark} came back as it was" for mark in OPEN if mark in everything]
    if "Traceback (most recent" in everything or 'File "/' in everything:
        found.append("a traceback")
    if told.seconds > CPU:
        found.append(f"{told.seconds:.1f} s of a processor")
    return found
