"""The address of the small server, for the tests of this folder."""

import pytest

from tests.browser.live_kit.served import serving


@pytest.fixture(scope="module")
def kit():
    """The address of the small server."""
    with serving() as address:
        yield address
