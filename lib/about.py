"""Which site this is: version, the day of its numbers, and the state of the code that runs."""

import os
import re
import subprocess
from functools import cache
from pathlib import Path

from lib.live.delivery.preview import SITE
from lib.look.words import MODEL_DATE

VERSION = "0.1.0"
COMMIT = r"[0-9a-f]{7,40}"


@cache
def commit() -> str:
    """The first twelve letters of the commit: by ``TM_COMMIT``, as a container is told when it is
    built, else by git; "unknown" where neither tells."""
    given = os.environ.get("TM_COMMIT", "").strip()
    if not given:
        try:
            given = subprocess.run(
                ["git", "rev-parse", "HEAD"],
                cwd=Path(__file__).parent,
                capture_output=True,
                text=True,
                timeout=5,
                check=True,
            ).stdout.strip()
        except (OSError, subprocess.SubprocessError):
            return "unknown"
    return given[:12] if re.fullmatch(COMMIT, given) else "unknown"


def about() -> dict[str, str]:
    """What ``/about`` says."""
    return {"site": SITE, "version": VERSION, "model": MODEL_DATE, "commit": commit()}
