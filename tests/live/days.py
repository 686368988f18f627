"""A sweep over days as the pages make them: few rows for many days, and ships that come and go."""

from datetime import date

import numpy as np

from lib.live.model.beside import NumberLine, Table
from lib.live.model.controls import Choice, Day
from lib.live.model.layers import Band, Cursor, Curve, Label, Tag
from lib.live.model.positions import Live, days, words
from lib.live.model.ranges import Windows
from lib.live.model.sweep import Sweep, own
from lib.look.figure import Axis
from lib.look.palette import MODEL

# One ship for 300 days, two for 400, none for the last 31.
ABOARD, LENGTHS = (3, 6, 0), (300, 400, 31)
LAST = sum(LENGTHS) - 1
DAY = Day("date", "The day", date(2017, 1, 1), date(2019, 1, 1), date(2018, 8, 30))
DAYS = days(DAY, np.repeat(range(3), LENGTHS).tolist())
SHIPS = ("none", "MS-04", "MS-09")
LOST = Live(
    Choice("lost", "Write off a ship", SHIPS, "none", called="a ship"),
    SHIPS,
    SHIPS,
    "words",
    offered=((0, 1), (0, 1, 2), (0,)),
)
YEARS = Axis("Year", 0, LAST, (0, 365, 730), ("2017", "2018", "2019"))
EACH = (
    Axis("2017", 0, 365, (0, 181), ("Jan", "Jul")),
    Axis("2018", 365, LAST, (365, 546), ("Jan", "Jul")),
)
SPAN = words(Choice("span", "Years", ("all", "year"), "all"), ("all", "one year"))


def flights(name="flights"):
    """People over the days, with a cursor, a tag and windows."""
    starts = [0, *np.cumsum(LENGTHS[:-1]).tolist()]
    x = np.repeat([*starts, LAST], 2)[1:-1].astype(float).reshape(1, 1, -1)
    y = np.repeat(ABOARD, 2).astype(float).reshape(1, 1, -1)
    aboard = np.array(ABOARD)[:, np.newaxis]
    lost = np.array([[0, 3, 3], [0, 3, 3], [0, 0, 0]])
    return Sweep(
        name=name,
        title="Was there a seat?",
        subject="People aboard against days",
        controls=(DAYS, LOST),
        headline=[
            [f"{own(0)}: {n} aboard, {max(n - gone, 0)} seats." for gone in row]
            for n, row in zip(ABOARD, lost.tolist(), strict=True)
        ],
        sentence=f"You chose {own(0)}, and {own(1)} is written off.",
        x=YEARS,
        y=Axis("People", 0, 9, (0, 3, 6)),
        high=300,
        steers=0,
        windows=Windows(SPAN, ((YEARS,), EACH)),
        layers=(
            Band("aboard", x, 0 * y, y),
            Curve("aboard", x, y, wide=1),
            Cursor("aboard", aboard),
            Tag([[f"{n} aboard"] for n in ABOARD], aboard, token=MODEL, dy=-6),
            Label("launch", 310, 8, anchor="middle"),
        ),
        numbers=(NumberLine("aboard", "", aboard.astype(str)),),
        table=Table("All changes", ("day", "aboard"), [("1", "3"), ("301", "6")], whole=True),
    )
