"""How numbers and units read on the site: three figures at most, the unit in the same breath.

What a number does to the words beside it is settled here and nowhere else: its article, the one
and the many, two ends that read alike, a chance close to certain.
"""

import math
import re
from datetime import date
from functools import lru_cache

from scipy import constants

# A narrow space that does not break: the unit never slips to the next line alone.
THIN = "\u202f"
MINUS = "\u2212"

# Changes when any published number changes, so that an old talk can be understood.
MODEL_DATE = "2026-11-30"

# One switch for pressure: the unit's name and its size in pascals; SI first.
PRESSURE_UNITS = {"hPa": 100.0, "kPa": 1000.0, "mmHg": constants.mmHg, "psi": constants.psi}

_PRESSURE = re.compile("⟨([^|]*)[|]([0-9])[|]([^⟩]*)⟩")

MINUTE, HOUR, DAY, YEAR = 60.0, 3600.0, 86_400.0, 365.25 * 86_400.0
TIME_UNITS = ((YEAR, "years"), (DAY, "days"), (HOUR, "hours"), (MINUTE, "minutes"))


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip


def said_day(day: date) -> str:
    """A day as people say it, in English whatever the server speaks.

    >>> said_day(date(2018, 8, 30))
    '30 August 2018'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@lru_cache(maxsize=8192)  # a sweep writes some thousand numbers, many of them again and again
def number(value: float, figures: int = 3) -> str:
    """A number for people: at most ``figures`` significant ones, thousands set apart.

    >>> number(8.8521), number(1234.6), number(-0.0004321), number(2.0)
    ('8.85', '1\u202f230', '\u22120.000432', '2')
    """
    if math.isinf(value):
        return "without end"
    if value == 0:
        return "0"
    digits = figures - 1 - math.floor(math.log10(abs(value)))
    rounded = round(value, digits)
    text = f"{abs(rounded):,.{max(digits, 0)}f}".replace(",", THIN)
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return (MINUS if rounded < 0 else "") + text


def quantity(value: float, unit: str, figures: int = 3) -> str:
    """A number and its unit, bound together; a unit that is a word stands in the plural.

    >>> quantity(2.0, "mm"), quantity(53.61, "kg", 2), quantity(1.0, "days"), quantity(0.84, "")
    ('2\u202fmm', '54\u202fkg', '1\u202fday', '0.84')
    """
    return with_unit(number(value, figures), unit)


def with_unit(text: str, unit: str) -> str:
    """A written number and its unit, bound together; as ``withUnit`` in the browser.

    >>> with_unit("8", "days"), with_unit("1", "days"), with_unit("15", "°"), with_unit("0.84", "")
    ('8\u202fdays', '1\u202fday', '15°', '0.84')
    """
    gap = "" if re.match("°(?!C)|$", unit) else THIN  # degrees of an angle stand close
    return f"{text}{gap}{agreeing(text, unit)}"


SPELLED = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    *("twenty", "twenty-one", "twenty-two"),
)


def spelled(whole: int) -> str:
    """A small whole number in letters, as a sentence tells it; a large one in digits.

    >>> spelled(6), spelled(22), spelled(23)
    ('six', 'twenty-two', '23')
    """
    return SPELLED[whole - 1] if 0 < whole <= len(SPELLED) else number(whole)


SPOKEN = {"mm²": "square millimetres", "m²": "square metres", "m³": "cubic metres",
          "km/s": "kilometres a second", "mmHg": "millimetres of mercury", "hPa": "hectopascals",
          "kPa": "kilopascals", "/h": " an hour",
          "/day": " a day", "/min": " a minute", MINUS: "minus "}  # fmt: skip
_UNSPOKEN = re.compile("|".join(SPOKEN))


def spoken(text: str) -> str:
    """A text that is only heard: no gap within a number, symbols as words; as in the browser.

    >>> spoken("1\u202f000\u202fdays"), spoken("\u22120.6\u202fmmHg/h"), spoken("645\u202fmm²")
    ('1000 days', 'minus 0.6 millimetres of mercury an hour', '645 square millimetres')
    """
    closed = re.sub(f"(?<=[0-9]){THIN}(?=[0-9])", "", text).replace(THIN, " ")
    return _UNSPOKEN.sub(lambda found: SPOKEN[found[0]], closed)


def count(value: float, things: str, figures: int = 3) -> str:
    """So many things, as a sentence says it.

    >>> count(3, "people"), count(1, "people"), count(0.999, "hatch tests", 2)
    ('3 people', '1 person', '1 hatch test')
    """
    text = number(value, figures)
    return f"{text} {agreeing(text, things)}"


def agreeing(text: str, things: str) -> str:
    """A word in the plural as it stands after a written number; symbols stay as they are.

    >>> agreeing("1", "days"), agreeing("1.1", "days"), agreeing("1", "glasses"), agreeing("1", "s")
    ('day', 'days', 'glass', 's')
    """
    if text != "1":
        return things
    return re.sub(r"^([a-z ]+ss)es$|^([a-z ]{2,})s$", r"\1\2", things.replace("people", "person"))


def article(text: str) -> str:
    """A text that begins with a number or a small word, after the article that its sound asks for.

    >>> article("8\u202fmm hole"), article("11.5\u202fmm hole"), article("110\u202fmm hole")
    ('an 8\u202fmm hole', 'an 11.5\u202fmm hole', 'a 110\u202fmm hole')
    """
    # Eight, eighty and eight hundred; eleven and eighteen, and as many thousands.
    vowel = re.match(r"8|1[18](?!\d)|[aeio]", text)
    return f"{'an' if vowel else 'a'} {text}"


def duration(seconds: float) -> str:
    """A stretch of time in the unit a person would choose, two significant figures.

    >>> duration(56), duration(6_300), duration(30_600), duration(765_000), duration(5e8)
    ('56 seconds', '1.8 hours', '8.5 hours', '8.9 days', '16 years')
    """
    if math.isinf(seconds):
        return "for ever"
    size, unit = _time_unit(seconds)
    return count(seconds / size, unit, 2)


def lasting(seconds: float) -> str:
    """A stretch of time as people tell it: hours and minutes below a day and a half.

    >>> lasting(8_420), lasting(30_600), lasting(64_900), lasting(3_000), lasting(765_000)
    ('2 hours 20 minutes', '8 hours 30 minutes', '18 hours', '50 minutes', '8.9 days')
    """
    if not 1.5 * HOUR <= seconds < 1.5 * DAY:
        return duration(seconds)
    if seconds >= 10 * HOUR:
        return count(seconds / HOUR, "hours", 2)
    hours, tens = divmod(round(seconds / (10 * MINUTE)), 6)
    return " ".join([count(hours, "hours"), *([count(10 * tens, "minutes")] if tens else [])])


def durations(shortest: float, longest: float, likely: float | None = None) -> str:
    """A range of times in one unit, that of the likely time if that is told beside it.

    >>> durations(673_920, 781_000), durations(776_000, 778_000), durations(1e5, 1.5e5, 1.2e5)
    ('7.8 to 9 days', '9 days', '28 to 42 hours')
    """
    size, unit = _time_unit(longest if likely is None else likely)
    texts = number(shortest / size, 2), number(longest / size, 2)
    return f"{from_to(*texts)} {agreeing(texts[1], unit)}"


def _time_unit(seconds: float) -> tuple[float, str]:
    for size, unit in TIME_UNITS:
        if seconds >= 1.5 * size:
            return size, unit
    return 1.0, "seconds"


def chance(probability: float) -> str:
    """A chance as people bet: one in so many.

    >>> chance(0.0025), chance(0.2), chance(0.87), chance(0.0), chance(0.9999)
    ('1 in 400', '1 in 5', '87 in 100', 'none', 'more than 99 in 100')
    """
    if probability <= 0:
        return "none"
    if probability > 0.5:
        in_100 = number(100 * probability, 2)
        return f"{in_100} in 100" if in_100 != "100" else "more than 99 in 100"
    return f"1 in {number(1 / probability, 2)}"


def chances(low: float, high: float) -> str:
    """A range of chances.

    >>> chances(1 / 780, 1 / 110), chances(1 / 151, 1 / 150), chances(0.9, 1.0)
    ('1 in 780 to 1 in 110', '1 in 150', '90 in 100 to more than 99 in 100')
    """
    return from_to(chance(low), chance(high))


def span(low: float, high: float, unit: str, figures: int = 2) -> str:
    """A range in one breath.

    >>> span(0.6, 0.8, "mmHg/h"), span(16.9, 17.1, "mm"), span(0.5, 1.0, "hits")
    ('0.6 to 0.8\u202fmmHg/h', '17\u202fmm', '0.5 to 1\u202fhit')
    """
    texts = number(low, figures), number(high, figures)
    return with_unit(from_to(*texts), agreeing(texts[1], unit))


def from_to(low: str, high: str, shared: str = "") -> str:
    """From one text to another, or that one where both read alike; what they share, once.

    >>> from_to("4", "6"), from_to("17", "17"), from_to("1.1 million", "6.2 million", " million")
    ('4 to 6', '17', '1.1 to 6.2 million')
    """
    if low == high:
        return low
    return f"{low.removesuffix(shared) if high.endswith(shared) else low} to {high}"


@lru_cache(maxsize=8192)
def pressure(pascals: float, figures: int = 3, per: str = "") -> str:
    """A pressure that each visitor reads in a unit of their own; ``per`` follows the unit.

    Where such a text is shown, ``in_unit`` or the browser writes it out; with "=" for ``per`` the
    number stands alone.  It travels with as few digits as read the same in every unit, and stays
    clear of the middle between two readings, where a browser rounds otherwise.

    >>> pressure(101_325), in_unit(pressure(101_325)), in_unit(pressure(113.3, 2, "/h"), "kPa")
    ('⟨101300|3|⟩', '760\u202fmmHg', '0.11\u202fkPa/h')
    """
    read = [(size, number(pascals / size, figures)) for size in PRESSURE_UNITS.values()]
    for digits in range(figures + 1, 18):
        short = float(f"{pascals:.{digits}g}")
        ends = short * (1 - 1e-9), short * (1 + 1e-9)
        if all(number(end / size, figures) == text for size, text in read for end in ends):
            break
    return f"⟨{str(short).removesuffix('.0')}|{figures}|{per}⟩"


def in_unit(text: str, unit: str = "") -> str:
    """A text with its pressures in this unit, or in the one that a visitor meets first."""
    unit = unit or "mmHg"

    def written(found: re.Match[str]) -> str:
        count = number(float(found[1]) / PRESSURE_UNITS[unit], int(found[2]))
        return count if found[3] == "=" else f"{count}{THIN}{unit}{found[3]}"

    return _PRESSURE.sub(written, text)
