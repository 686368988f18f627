"""Slips of made sentences, each by its name: what no reader should meet on any page.

Texts here are those that a figure or a page has ready; formulas are not prose and are let off
the rules about spaces.
"""

import re
from collections.abc import Iterator

NUMBER = r"(?<![\d.\u202f\w])\d[\d\u202f]*(?:\.\d+)?(?![\d\w])"
SYMBOL = r"(?:[µmck]?m[²³]?|[µmk]?g|mmHg|mbar|[kM]?Pa|psia?|min|km/s|m/s|[hsKNJ]|[mk]J|°C?|%)(?![\w’'])"
ONE = (
    "day|hour|minute|second|month|year|time|person|seat|hit|ship|piece|grain|glass|teaspoon|bucket"
    "|tablespoon|bathtub|card|test|object|satellite|flight|place|hole|event|step|row|check"
)
MANY = f"(?:{ONE})s|people|glasses"
WHOLE = "people|persons?|seats?|ships?|crews?|drilled|by grains"  # nobody counts a part of these

SLIPS = {
    "article": r"\b[Aa] (?:8|1[18](?!\d)|(?!and\b|one\b)[aeio]\w)"
    r"|\b[Aa]n (?!8|1[18](?!\d)|[aeiouAEIOU]|hour|honest|MS|S|M|HTV|LDEF)\S+",
    "factor": r"\ba factor \d",
    "one of many": r"\bfewer than one (?:come|are|were|have)\b"
    rf"|(?<![\w.,\u202f–−/-])1[ \u202f](?:[a-z]{{4,}} )?(?:{MANY})\b"
    rf"|\b1 (?:are|were|have|come|lie|agree)\b|They are (?:(?! and |,)[^.])+\.(?!\d)",
    "many of one": rf"(?!1[ \u202f])(?<!day )(?<!no\. ){NUMBER}[ \u202f](?:{ONE})\b(?!-)",
    "ends alike": rf"((?:1 in )?{NUMBER}(?: in 100)?)(?:[ \u202f][^\s,;:]+)? to \1"
    r"(?!\d|[.\u202f]\d| in )",
    "certain": r"\b100 in 100\b|\b1\u202f?000 in 1\u202f?000|\b1 in 1(?![\d\u202f]|\.\d)|\b0 in 1",
    "thousands": r"\d,\d{3}(?!\d)|(?<![\d.\u202f\w-])(?!(?:19|20)\d\d(?!\d))\d{4,}(?!\w)"
    rf"|(?<![\d.\u202f\w-])(?:19|20)\d\d[ \u202f](?:{SYMBOL}|pieces|objects|hits|people)",
    "part of one": rf"\.\d+[ \u202f](?:{WHOLE})\b"
    r"|(?<!\d)0\.\d+[ \u202f](?:hits?|grains|pieces|objects|holes)\b(?! a year)",
    "points": r"[ \u202f][,;:.!?](?!\d)|\.\.|,[,.;:]|[.;:][,;]|\[\]|\(\)|\( | \)|^ | $",
    "unit twice": r"\[([^\]]*)\] \[",
    "hyphen for minus": r"(?<![\w)\].])-\d",
    "computer's word": r"\b(?:nan|NaN|inf|True|False)\b|\bNone\b(?! of)|[{}]|\de[-+]?\d",
}
SPACES = {
    "two spaces": r"  ",
    "unit that may slip": rf"\d {SYMBOL}",
    "unit too near": r"\d(?:mm|µm|cm|km|kg|kPa|mmHg|psi|min|m³|m²|°C|%)(?!\w)",
}
NAMES = r"Cosmos (?:2251|1408)|alloy 2219"
RULES = {name: re.compile(rule) for name, rule in (SLIPS | SPACES).items()}


def slips(text: str, *, prose: bool = False, formula: bool = False) -> Iterator[str]:
    """Each slip of a text as its name and where it stands; ``prose`` must be whole sentences."""
    plain = re.sub(NAMES, "Name", text.strip("\u2002"))
    for name, rule in RULES.items():
        if formula and name in (*SPACES, "computer's word", "points"):
            continue
        yield from (f"{name}: {_around(plain, found)}" for found in rule.finditer(plain))
    for found in re.finditer(NUMBER, plain):
        digits = re.sub(r"\D", "", found.group()).strip("0")
        if len(digits) > 6:
            yield f"too many figures: {_around(plain, found)}"
    if prose:
        if not re.match(r"[^a-z]", plain) or plain[-1] not in ".!?”":
            yield f"no whole sentence: {plain}"
        for found in re.finditer(r"(?<!\b[A-Za-z])(?<!\bno)(?<!\bca)[.!?] [a-z]", plain):
            yield f"small letter: {_around(plain, found)}"


def number_slips(text: str, unit: str) -> Iterator[str]:
    """Of a number that stands beside a figure, with its unit after it."""
    yield from slips(f"{text}\u202f{unit}" if unit else text)
    if unit and not re.search(r"[\d⁰¹²³⁴-⁹]$", text):
        yield f"unit after a word: {text} {unit}"


def _around(text: str, found: re.Match[str]) -> str:
    return f"…{text[max(0, found.start() - 40) : found.end() + 30]}…"
