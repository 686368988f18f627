"""What a visitor of "Night" can set: one hour of that night and the day after."""

from datetime import UTC, datetime, timedelta

from lib import facts
from lib.live.model.controls import Number
from lib.live.model.positions import linear

# The first event of the table: controllers see the leak.  Hours count from here.
SEEN = facts.events()[0].utc
END = datetime(2018, 8, 31, 13, tzinfo=UTC)

HOUR = Number("hour", "Hours since the leak was seen", "h", 0, 38, 1, 14)
HOURS = linear(HOUR)


def moment(hour: float) -> datetime:
    """That hour as a time in UTC."""
    return SEEN + timedelta(hours=hour)
