"""A start that cannot succeed says why in one line, and one that can says what it goes without.

Whoever runs the site reads the end of a log.  So one line names the file and what is wrong with
it; with ``PYTHONDEVMODE=1`` Python tells the whole story.
"""

import logging
import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
INSTALL = "pip install -r requirements.lock"
LOG = logging.getLogger("two_millimetres")


@contextmanager
def saying_why(what: str = "start") -> Iterator[None]:
    """What fails in here ends the program, and the last line of its log says why."""
    try:
        yield
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        more = f" {other}" if (other := other_streamlit()) else ""
        raise SystemExit(f"Two Millimetres cannot {what}: {reason(error)}{more}") from None


def go_without(what: str) -> None:
    """One line of the log: what is missing or broken, and what is done instead."""
    LOG.warning("Two Millimetres: %s", what)


def reason(error: Exception) -> str:
    """What is wrong, and where if the message itself does not say it, in one line.

    >>> reason(ValueError("crew_vehicles.csv line 97: seats is missing"))
    'crew_vehicles.csv line 97: seats is missing.'
    """
    said = " ".join(str(error).split()).rstrip(".")
    match error:
        case ModuleNotFoundError() if not f"{error.name}".startswith("lib"):
            return f"{error.name} is not installed; run: {INSTALL}."
        case OSError() if error.filename:
            return f"{_short(error.filename)}: {error.strerror}."
        case SyntaxError() if error.filename:
            return f"{_short(error.filename)} line {error.lineno}: {error.msg}."
        case ValueError() | RuntimeError() | ImportError():  # ours, and they name the file
            return f"{said}."
    where = [
        frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(f"{ROOT}/")
    ]
    last = f" ({_short(where[-1].filename)} line {where[-1].lineno})" if where else ""
    return f"{type(error).__name__} {said}{last}."


def other_streamlit() -> str:
    """What to say if another Streamlit is installed than the site is tested with, else nothing."""
    try:
        here = version("streamlit")
        (tested,) = re.findall(r"^streamlit==(.+)$", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    except (PackageNotFoundError, OSError, ValueError):
        return ""  # without either there is nothing to compare
    if here == tested:
        return ""
    return f"Streamlit {here} is installed, and {tested} is what was tested; run: {INSTALL}."


def _short(file: object) -> str:
    """A path as it stands in the repository, or in what is installed."""
    return f"{file}".removeprefix(f"{ROOT}/").rpartition("site-packages/")[2]
