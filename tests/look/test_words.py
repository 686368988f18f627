"""What a number does to the words beside it: here, in the browser, and where facts are read."""

import json
import random
import subprocess
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lib.facts.reading import typeset
from lib.look import words
from tests.look.slips import RULES, number_slips, slips

BROWSER = Path(words.__file__).parents[1] / "live" / "browser"
SAID = [
    ("1", "days"), ("1.1", "days"), ("0", "days"), ("1", "people"), ("6", "people"), ("1", "s"),
    ("1", "km/s"), ("1", "glasses"), ("1", "% a year"), ("1", ""), ("1", "g/cm³"), ("1", "times"),
    ("15", "°"), ("0.967", "°/day"), ("22", "°C"),
]  # fmt: skip
HEADS = {
    ("Hole [mm]", "mm"): "Hole [mm]",
    ("grains counted", ""): "grains counted",
    ("calculated", "mmHg"): "calculated [mmHg]",
    ("half of the holes", "h"): "half of the holes [h]",
    ("Days since the hole opened", "days"): "Days since the hole opened",
    ("Time", "min"): "Time [min]",
    ("rate", "1/(m² year)"): "rate [1/(m² year)]",
}
SLIPPED = {
    "article": ("With a 8\u202fmm hole.", "With a 11.5\u202fmm hole.", "An 110\u202fm wall."),
    "factor": ("They differ by a factor 1.3 here.",),
    "one of many": ("It took 1 days.", "They are MS-27 (245).", "It is 1\u202ftimes as wide.",
                    "Of 100 fewer than one come faster."),
    "many of one": ("It took 2.5 day.", "It took 11\u202fhour."),
    "ends alike": ("A hole of 17 to 17\u202fmm.", "From 1 in 150 to 1 in 150.", "4 mm to 4 mm"),
    "certain": ("100 in 100 of them.", "A chance of 1 in 1.", "1000 in 1000"),
    "thousands": ("From 200 to 1,400 of them.", "All 1000 of them.", "Up to 2000\u202fkm."),
    "part of one": ("0.056 drilled", "For 2.5 people.", "Expect 0.94\u202fhits."),
    "points": ("It ends ..", "So , it is.", "grains counted []", "( none)"),
    "unit twice": ("Hole [mm] [mm]",),
    "hyphen for minus": ("At -5 of them.",),
    "computer's word": ("It is nan.", "Found: None", "After inf days.", "About 3e-05 of it."),
    "two spaces": ("It is.  It was.",),
    "unit that may slip": ("A hole of 2 mm.", "After 5 min.", "Half is 50 %."),
    "unit too near": ("A hole of 2mm.",),
}  # fmt: skip
HEARD = [
    ("1\u202f000\u202fdays",),
    ("At \u22125.2\u202fmm: 6\u202f012\u202f000\u202fmmHg/h",),
    ("645\u202fmm² of 17\u202fm², 944\u202fm³",),
    ("9\u202fkm/s, 53\u202fkg/day, 1\u202fkPa",),
]
SOUND = (
    "With an 8\u202fmm hole, an 11.5\u202fmm hole and a 110\u202fmm one, in 1 day or 1.1 days.",
    "From 1 in 150 to 1 in 140, from 6\u202f500 to 6\u202f600, and more than 99 in 100 in 2018.",
    "They are MS-26 (220) and MS-27 (245); on day 73, at \u22125\u202f°C, Cosmos 2251 fell.",
)


def in_browser(file, function, given):
    """What a function of the browser's half makes of each list of arguments."""
    script = (
        f"import {{ {function} }} from {json.dumps((BROWSER / file).as_uri())};"
        'import { readFileSync } from "node:fs";'
        f'const told = JSON.parse(readFileSync(0, "utf8")).map((given) => {function}(...given));'
        "console.log(JSON.stringify(told))"
    )
    run = ["node", "--input-type=module", "-e", script]
    done = subprocess.run(run, input=json.dumps(list(given)), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize("kind", RULES)
def test_each_kind_of_slip_is_seen(kind):
    for text in SLIPPED[kind]:
        assert any(slip.startswith(kind) for slip in slips(text)), text


def test_sound_sentences_have_none():
    for text in SOUND:
        assert not [*slips(text, prose=True)]
    assert not [*number_slips("3.2 × 10⁻⁷", "a year")]


def test_a_sentence_is_whole_and_a_unit_follows_a_number():
    assert [*slips("no capital.", prose=True)] and [*slips("No end", prose=True)]
    assert [*slips("One. two.", prose=True)] and [*slips("0.12345678 of it")]
    assert [*number_slips("no law", "cm")] and [*number_slips("1", "days")]


@pytest.mark.parametrize(("low", "high"), [(11, 12), (8, 9), (80, 81), (18, 19), (800, 900)])
def test_articles_follow_the_sound(low, high):
    assert words.article(f"{low} m").startswith("an ")
    assert words.article(words.number(low * 1000)).startswith("an ")
    assert words.article(f"{high} m").startswith("an " if f"{high}"[0] == "8" else "a ")


@pytest.mark.parametrize("figures", [1, 2, 3, 4])
@pytest.mark.parametrize("low", [0.01, 0.9949, 1.0, 16.9, 99.4, 1004.0])
def test_ends_that_read_alike_are_one(low, figures):
    for high in (low, low * 1.0001, low * 1.4):
        told = words.span(low, high, "days", figures)
        alike = words.number(low, figures) == words.number(high, figures)
        assert told == words.quantity(high, "days", figures) if alike else " to " in told
        assert not [*number_slips(told, "")]


def test_no_chance_is_called_certain():
    for tenths in range(1, 100_001, 7):
        told = words.chance(tenths / 100_000)
        assert not [*slips(told)]
    assert words.chance(1.0) == "more than 99 in 100"


def test_facts_are_set_as_the_site_sets_numbers():
    assert typeset("1,380 m of it") == f"{words.number(1380)}{words.THIN}m of it"
    assert typeset("at 2,000 K, 3 minutes, 1,2") == "at 2\u202f000\u202fK, 3 minutes, 1,2"
    assert typeset("It was.  It is.") == "It was. It is."
    assert typeset("2,472 ft3 and 14 m3 in 2018") == "2\u202f472\u202fft³ and 14\u202fm³ in 2018"
    assert typeset("16 μm") == "16\u202fµm"


def test_markdown_keeps_its_shape_when_it_is_set():
    told = '- Some "words", up to 2\n  mm or 103\n  h.\n  - A point  of a point.'
    assert typeset(told) == "- Some “words”, up to 2\u202fmm or 103\u202fh.\n  - A point of a point."


def test_one_atmosphere_reads_in_each_unit_as_in_books():
    """Both halves of the site take the sizes of the units from here: so these are by heart."""
    books = {"hPa": "1\u202f013.25", "kPa": "101.325", "mmHg": "760", "psi": "14.6959"}
    one = words.pressure(101_325, 6)
    assert {unit: words.in_unit(one, unit) for unit in words.PRESSURE_UNITS} == {
        unit: f"{told}{words.THIN}{unit}" for unit, told in books.items()
    }


SIZES = words.PRESSURE_UNITS.items()
PASCALS = st.floats(1e-3, 1e7, allow_nan=False)


@given(pascals=PASCALS, figures=st.sampled_from([2, 3]), per=st.sampled_from(["", "/h", "/day"]))
@example(pascals=92_749.96, figures=3, per="")  # by one unit in the last place, in kPa alone
@example(pascals=0.0, figures=2, per="/h")
def test_a_pressure_reads_in_each_unit_as_converted_by_itself(pascals, figures, per):
    """However few digits travel: never rounded twice."""
    mark = words.pressure(pascals, figures, per)
    for unit, size in SIZES:
        assert words.in_unit(mark, unit) == words.quantity(pascals / size, unit + per, figures)
        alone = words.pressure(pascals, figures, "=")
        assert words.in_unit(alone, unit) == words.number(pascals / size, figures)
    told = f"at {mark} or {mark}"
    assert words.in_unit(told) == words.in_unit(told, "mmHg") and "⟨" not in words.in_unit(told)


def test_the_browser_reads_pressures_as_we_do():
    draw = random.Random(2018)
    marks = [
        words.pressure(10 ** draw.uniform(-3, 7), draw.choice([2, 3]), draw.choice(["", "/h"]))
        for _ in range(4000)
    ]
    given = [[mark, {"unit": unit, "pascals": size}] for mark in marks for unit, size in SIZES]
    told = [words.in_unit(mark, unit["unit"]) for mark, unit in given]
    assert in_browser("make.js", "inUnit", given) == told


@pytest.mark.parametrize(
    ("file", "function", "given", "told"),
    [
        ("make.js", "withUnit", SAID, [words.with_unit(*said) for said in SAID]),
        ("make.js", "spoken", HEARD, [words.spoken(*said) for said in HEARD]),
        ("numbers.js", "headed", HEADS, list(HEADS.values())),
    ],
)
def test_the_browser_says_units_as_we_do(file, function, given, told):
    """One and many; and a column's unit once, and none where there is none."""
    assert in_browser(file, function, given) == told
