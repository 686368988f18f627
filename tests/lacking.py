"""What a machine may lack: there a test is skipped, but never where all of them are to run."""

import os
from typing import NoReturn

import pytest

ALL = "TM_SKIP_NOTHING"  # set where a skip would hide a loss, as in .github/workflows/tests.yml


def lacks(what: str) -> NoReturn:
    """Leave a test out, and say what for; where all are to run that is a failure."""
    if os.environ.get(ALL):
        pytest.fail(f"{what}; and {ALL} is set, so nothing may be skipped", pytrace=False)
    pytest.skip(what)
