"""The table of ships as it stood on a day, so that a right new row changes no count of that day."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from lib import facts

# The day to which facts that were worked out from the table count.
COUNTED_TO = facts.fact("crew_flights").date


def as_of(day=COUNTED_TO):
    """Every ship launched by the end of this day; what happened to it later is not known yet."""
    end = datetime.fromisoformat(day).replace(tzinfo=UTC) + timedelta(days=1)

    def known(time):
        return time if time and time < end else None

    ships = []
    for ship in facts.ships():
        if ship.launch < end:
            left = known(ship.undocking)
            ships.append(
                replace(
                    ship,
                    docking=known(ship.docking),
                    undocking=left,
                    landing=known(ship.landing),
                    crew_down=ship.crew_down if left else (),
                    crew_down_n=ship.crew_down_n if left else 0,
                    days_docked=ship.days_docked if left else None,
                )
            )
    return tuple(ships)
