"""How many answers one kept-open connection gets: a count, on any machine far from the fault's."""

import time
from http.client import HTTPConnection

import pytest

pytestmark = pytest.mark.browser  # it needs the running site


def test_a_connection_that_stays_open_does_not_wait_between_answers(site):
    """With 40 ms of delayed acknowledgement before each, there would be 23 to 25 in a second."""
    connection = HTTPConnection(site.removeprefix("http://"))
    answers, end = 0, time.monotonic() + 1
    while time.monotonic() < end:
        connection.request("GET", "/_stcore/health")
        answers += connection.getresponse().read() == b"ok"
    assert answers > 100
