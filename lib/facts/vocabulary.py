"""The words a facts file may use; any other word in these places is a mistake."""

# How well we know a thing; what each means stands in records.py.
MARKS = {"confirmed", "quoted", "recalled", "disputed", "judgement"}
CONFIDENCE = {"sure", "likely", "unsure"}
SHIP_CONFIDENCE = {"A", "B", "C"}
SHIP_KINDS = {"Soyuz", "Space Shuttle", "Crew Dragon", "Starliner"}
# Where crew ships have docked.  A new port also needs a row in the picture of the lifeboats.
PORTS = {
    *("Zvezda aft", "Zarya nadir", "Pirs nadir", "Poisk zenith", "Rassvet nadir"),
    *("Nauka nadir", "Prichal nadir", "PMA-3 (Unity nadir)", "PMA-2 (Destiny forward)"),
    *("PMA-2 (Harmony forward)", "Harmony forward", "Harmony zenith"),
}
# How well the time of an event is known, and the rows of the timeline.
PRECISIONS = {"minute", "hour", "part of day", "day", "week"}
LANES = {"pressure", "crew", "ships", "said"}
# Under which choice an emergency step is taken.
BRANCHES = {"all", "awake", "asleep", "leak_hunt", "fast", "nominal", "suited"}
# What a group of facts is about; the page of sources lists by it.
TOPICS = {"leak", "debris", "lifeboat"}
PAGES = {"hole_and_patch", "debris_primer", "lifeboat_timeline"}
# As the page shows them; the empty unit is for texts, dates and pure numbers.
UNITS = {
    "",
    *("mm", "cm", "m", "km", "ft", "mm²", "m²", "m³"),
    *("mmHg", "kPa", "psia", "mmHg/h", "mmHg/day", "mbar/h", "kPa/min", "N/mmHg"),
    *("s", "min", "h", "days", "months", "years", "per year", "K", "°"),
    *("kg", "kg/day", "kg/min", "kg/(person day)", "g/cm²", "g/cm³", "J/g"),
    *("km/s", "km/h", "m/s", "m/day", "1/(m² year)", "impacts/year", "sfu"),
    *("people", "seats", "ships", "ship-years", "objects", "manoeuvres", "events", "%", "1 in"),
}
