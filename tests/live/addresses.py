"""What people and links say of a control, for both readers: Python's and the browser's."""

from lib.live.model.controls import Choice, Number
from lib.live.model.positions import linear, logarithmic, named, words

HOLE = logarithmic(Number("hole_mm", "Width of the hole", "mm", 0.5, 100, 0.1, 2), about=80)
DAYS = linear(Number("exposure_days", "Days at the station", "days", 1, 6000, 1, 83))
HOURS = linear(Number("cloud_hours", "Hours", "h", 0, 3650, 0.5, 1))
PATCH = words(
    Choice("patch", "Patch", ("none", "tape", "epoxy"), "none"),
    ("no patch", "Tape at 10 h", "tape, then epoxy"),
)
ROOM = named(
    Number("volume_m3", "Air that leaks", "m³", 4, 1100, 1, 944),
    {4: "4 m³, a capsule", 100: "100 m³, a flat", 944: "944 m³, that day"},
)
FIND = words(
    Choice("find", "Find", ("", "MS-09"), "", called="a ship or a person"), ("nobody", "Soyuz MS-09")
)
CONTROLS = (HOLE, DAYS, HOURS, PATCH, ROOM, FIND)

# Control, what is said of it, and the value that it means; None where it is none of ours.
UNDERSTOOD = (
    (HOLE, "5", 5), (HOLE, "1,5", 1.5), (HOLE, " 1.5 ", 1.5), (HOLE, "1.5mm", 1.5),
    (HOLE, "1.5\u202fMM", 1.5), (HOLE, "2e0", 2), (HOLE, "+2.", 2), (HOLE, ".5", 0.5),
    (HOLE, "0.5", 0.5), (HOLE, "100", 100), (HOLE, "1,000", 1), (DAYS, "1,000", 1000),
    (DAYS, "1.000", 1000), (DAYS, "1\u202f000 days", 1000), (DAYS, "83", 83), (DAYS, "1e3", 1000),
    (HOURS, "1,000", 1000), (HOURS, "1.000", 1), (HOURS, "1,5", 1.5), (PATCH, "Tape", "tape"),
    (PATCH, "TAPE AT 10\u202fh", "tape"), (PATCH, "no patch", "none"), (PATCH, " epoxy", "epoxy"),
    (ROOM, "944", 944), (ROOM, "100 m³", 100), (ROOM, "100 m³, a flat", 100), (ROOM, "4", 4),
    (FIND, "soyuz ms-09", "MS-09"), (FIND, "MS-09", "MS-09"),
)  # fmt: skip
RUBBISH = (
    (HOLE, "abc"), (HOLE, ""), (HOLE, "-"), (HOLE, "0.49"), (HOLE, "100.1"), (HOLE, "-2"),
    (HOLE, "NaN"), (HOLE, "Infinity"), (HOLE, "1e999"), (HOLE, "0x10"), (HOLE, "1_0"), (HOLE, "½"),
    (HOLE, "١"), (HOLE, "2 3x"), (HOLE, "1,2,3"), (HOLE, "2 cm"), (HOLE, "<b>2</b>"), (DAYS, "0"),
    (DAYS, "6,001"), (PATCH, "glue"), (PATCH, ""), (PATCH, "none,tape"), (PATCH, "__proto__"),
    (ROOM, "flat"), (ROOM, "3"), (FIND, "MS-9"), (FIND, "constructor"),
)  # fmt: skip
BESIDE = ((HOLE, "3.33", 3.4), (ROOM, "80", 100), (ROOM, "1100", 944), (HOURS, "0.74", 0.5))
