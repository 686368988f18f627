"""The check of the lifeboat count."""

from tests.checks.finding import find


def test_people_and_seats_are_exact():
    one = find("People and seats")
    assert one.predicted == one.reported == (11, 11, 11)
