"""What a visitor of "The night" can set: one hour of that night and the day after."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from lib import facts
from lib.live.controls import Number

# The first event of the table: controllers see the leak.  Hours count from here.
SEEN = facts.events()[0].utc
END = datetime(2018, 8, 31, 13, tzinfo=UTC)

HOUR = Number("hour", "Hours since the leak was seen", "h", 0, 38, 1, 14)

CONTROLS = (HOUR,)


@dataclass(frozen=True)
class Scenario:
    """The hour at which the visitor looks."""

    hour: float = HOUR.default

    @property
    def now(self) -> datetime:
        """That hour as a time in UTC."""
        return SEEN + timedelta(hours=self.hour)
