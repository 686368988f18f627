"""How hard a text is to read: words, numbers, and the grade of school by Flesch and Kincaid.

Numbers count as they are spoken: a page is read aloud in class.  Names cannot be had shorter, so
none counts for more than two syllables, and numbers in them are none that a reader counts with.
"""

import re

ONES = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
]
TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
UNITS = {"mm": "millimetres", "mmHg": "millimetres of mercury", "m": "metres", "h": "hours",
         "kg": "kilograms", "g": "grams", "km": "kilometres", "%": "percent", "m³": "cubic metres",
         "cm": "centimetres", "N": "newtons", "hPa": "hectopascals", "kPa": "kilopascals",
         "UTC": "u t c"}  # fmt: skip
TIMES = ("seconds", "minutes", "hours", "days", "weeks", "months", "years")
# An e that ends a word, alone or in -ed and -es, but not as in little, metres, wanted, pieces.
SILENT = (
    r"(?<![^aeiou][lr])e$|(?<![td])(?<![^aeiou][lr])ed$"
    r"|(?<![sxzcg])(?<![cs]h)(?<![^aeiou][lr])es$"
)
# Numbers that belong to names of ships and of what broke up.
NAMED = r"[A-Z][A-Za-z]*-\d+\w*|(?:Axiom|Cosmos|Iridium|Progress|Salyut|Soyuz) \d+|ORDEM2000"
SCIENCE = r"(?i:micro)?(?i:meteor)(?:ites?|oids?)"
NUMBER = r"\d+(?:\u202f\d{3})*(?:[.:]\d+)?"


def spoken(number: int) -> str:
    """A whole number in words.

    >>> spoken(29), spoken(2018), spoken(750)
    ('twenty nine', 'two thousand eighteen', 'seven hundred fifty')
    """
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = f" {spoken(number % size)}" if number % size else ""
            return f"{spoken(number // size)} {name}{rest}"
    if number < len(ONES):
        return ONES[number]
    return f"{TENS[number // 10]} {ONES[number % 10]}" if number % 10 else TENS[number // 10]


def aloud(text: str) -> str:
    """A text with its numbers and units as they are spoken.

    >>> aloud("about 1.5\u202fmm")
    'about one point five millimetres'
    """

    def say(found: re.Match[str]) -> str:
        whole, _, part = found[1].replace("\u202f", "").replace(":", ".").partition(".")
        point = f"point {' '.join(ONES[int(digit)] for digit in part)}" if part else ""
        unit = UNITS.get((found[2] or "").strip(), "")
        return " ".join(filter(None, (spoken(int(whole)), point, unit)))

    units = "|".join(map(re.escape, sorted(UNITS, key=len, reverse=True)))
    return re.sub(rf"({NUMBER})(\s(?:{units})(?![\w³]))?", say, text)


def words(text: str) -> list[str]:
    """Its words, each number one."""
    return re.findall(rf"{NUMBER}|[^\W\d_][\w’'-]*", text)


def numbers(text: str) -> list[str]:
    """Its numbers in digits; a day with its year is one, and what is part of a name is none.

    >>> numbers("On 4 October 2018 Soyuz MS-08 left with 3 people; Progress 70 stayed.")
    ['4 October 2018', '3']
    """
    months = "January|February|March|April|May|June|July|August|September|October|November|December"
    dates = rf"\d+ (?:{months})(?: \d{{4}})?"
    return re.findall(rf"{dates}|{NUMBER}", re.sub(NAMED, "", text))


def syllables(word: str) -> int:
    """Groups of vowels, without an e that is not heard.

    >>> [syllables(word) for word in ("hole", "station", "little", "millimetres", "leaked")]
    [1, 2, 2, 4, 1]
    """
    bare = re.sub(r"[^a-z]", "", word.lower())
    heard = re.sub(SILENT, "", bare) if len(bare) > 3 else bare
    return max(1, len(re.findall(r"[aeiouy]+", heard)))


def heard(sentence: str) -> int:
    """Syllables of a sentence, of a name two at most, and of what science calls so and no other."""
    first, *others = words(re.sub(SCIENCE, "dust", sentence))
    return syllables(first) + sum(
        min(syllables(word), 2) if word[0].isupper() else syllables(word) for word in others
    )


def sentences(text: str) -> list[str]:
    """Those of a text: a colon parts two, as a voice does."""
    return [one for one in re.split(r"(?<=[.?!:])[\s”]+", text) if words(one)]


def grade(text: str) -> float:
    """The grade of school, by Flesch and Kincaid: 0.39 words a sentence + 11.8 syllables a word
    - 15.59."""
    every = sentences(aloud(text))
    count = sum(len(words(one)) for one in every)
    return 0.39 * count / len(every) + 11.8 * sum(map(heard, every)) / count - 15.59


def frame(text: str) -> str:
    """A text with "ten" for each quantity: in one short line the number is the point, and what is
    measured is the sentence around it.

    >>> frame("With a 2\u202fmm hole the crew has about 9 days.")
    'With a ten hole the crew has about ten.'
    """
    units = "|".join(map(re.escape, sorted([*UNITS, *TIMES], key=len, reverse=True)))
    return re.sub(rf"{NUMBER}(?:\s(?:{units})(?![\w³])(?:/\w+)?)?", "ten", text)
