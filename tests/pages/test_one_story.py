"""Five pages, one story: who leads to whom, one name for one thing, one value for one quantity."""

import re

import pytest

from lib import facts
from lib.figures import FIGURES
from lib.look.words import in_unit
from lib.pages import PAGES as LISTED
from lib.plain_pages import body
from tests.approved.pages import PAGES, plain, title
from tests.pages.test_words import page_text, visible

CARD = r'<a class="tm-card" data-page="(\w*)".*?<strong>(.+?)</strong>'


def test_each_page_leads_to_the_next_of_the_menu_and_the_last_to_the_first():
    story = [page for page in LISTED if not page.aside]
    paths = [page.path for page in story]
    for page, after in zip(story, [*paths[1:], paths[0]], strict=True):
        cards = [path for path, _ in re.findall(CARD, body(page.script))]
        assert cards[-1] == after
        if page.path:  # the first opens three doors
            assert set(cards) == {after}
        else:
            assert cards[:-1] == paths[1:4]


def test_a_page_has_one_title_wherever_it_is_named():
    """In its heading, its tab, and on every card that leads to it."""
    named = {page.path: title(page.script) for page in LISTED}
    for page in LISTED:
        tab = named[page.path].replace("A hole this wide ●", "A hole two millimetres wide")
        assert page.title.split(" · ")[0] == tab
        for path, words in re.findall(CARD, body(page.script)):
            assert path == "talk" or plain(words).strip() == named[path]


# At its default, or where its controls are set so.
def told(name, **chosen):
    """Everything that a figure tells there, line by line."""
    sweep = FIGURES[name].default
    position = tuple(
        live.positions.index(chosen[live.control.name]) if live.control.name in chosen else k
        for live, k in zip(sweep.controls, sweep.default, strict=True)
    )
    seen = sweep.values_at(position)
    lines = [seen.headline, seen.sentence]
    lines += [
        f"{in_unit(line.label)}: {text} {line.unit}"
        for line, text in zip(sweep.numbers, seen.numbers, strict=False)
    ]
    lines += [str(at.get("text", "")) for at in seen.layers if at["shown"]]
    return "\n".join(lines)


NARROW = {"hole_mm": 1.5}
# Each quantity with every place that tells it: the figure, how it is set, and the words around it.
SAME = {
    "days to leave, with a hole of 2 mm": [
        ("pressure", {}, r"the crew has about ([\d.]+) days to leave"),
        ("patch", {}, r"the crew has ([\d.]+) days to leave with the wider"),
        ("breath", {}, r"leave: ([\d.]+) days"),
    ],
    "days to leave, with a hole of 1.5 mm": [
        ("pressure", NARROW, r"the crew has about ([\d.]+) days to leave"),
        ("patch", {}, r"With the other it has ([\d.]+) days"),
    ],
    "fall at first through 2 mm [mmHg/h]": [
        ("pressure", {}, r"pressure lost at first: ([\d.]+)\u202fmmHg/h"),
        ("patch", {"patch_at_h": 0.0}, r"2\u202fmm, just before .*?([\d.]+)\u202fmmHg/h"),
        ("misses", {"check": "ms_09_clean_2_mm_in_the_night"}, r"we say: ([\d.]+)\u202fmmHg/h"),
    ],
    "loss at first through 2 mm [kg/day]": [
        ("pressure", {}, r"air lost at first: ([\d.]+) kg/day"),
        ("patch", {"patch_at_h": 0.0}, r"2\u202fmm, just before the patch: ([\d.]+)\u202fkg/day"),
    ],
    "pressure of that day [mmHg]": [
        ("pressure", {}, r"the gauge stands at: (\d+)\u202fmmHg"),
        ("leak_hunt", {}, r"side A reads: (\d+)\.0 mmHg"),
        ("walk", {"beat": 6.0}, r"Back at (\d+)\u202fmmHg"),
    ],
    "weight of the air on 2 mm [g]": [
        ("force", {}, r"like a weight of (\d+)\u202fg"),
        ("force", {}, r"as heavy as: (\d+)\u202fg"),
    ],
    "pressure that a crack left in the tunnel [mmHg]": [
        ("crack", {}, r"The gauge still read (\d+)"),
        ("misses", {"check": "tunnel_july_2021_as_a_crack"}, r"they say: (\d+)\u202fmmHg"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("quantity", SAME)
def test_no_quantity_is_told_with_two_values(quantity):
    found = {}
    for name, chosen, words in SAME[quantity]:
        values = re.findall(words, told(name, **chosen).replace("\u202fdays", " days"))
        assert values, (name, words)
        found[name, words] = {*map(float, values)}
    assert len(set.union(*found.values())) == 1, found


@pytest.mark.parametrize("name", ["chance", "clock"])
def test_another_number_of_days_says_by_which_rule(name):
    """The straight line of the crew's charts gives fewer days than the true fall, and says so."""
    (days,) = re.findall(SAME["days to leave, with a hole of 2 mm"][0][2], told("pressure"))
    lines = told(name)
    others = {*re.findall(r"([\d.]+)[ \u202f]days", lines)} - {days}
    assert not others or re.search(r"straight.line|rule", lines)


def everything():
    """All that the site says to people, page by page and figure by figure."""
    return {
        **{page: page_text(page) for page in PAGES},
        **{name: "\n".join(visible(name)) for name in FIGURES},
    }


def test_both_widths_are_told_by_who_gave_them():
    """NASA spoke of 2 mm, Roscosmos and ESA of 1.5 mm, wherever they are named."""
    nasa, other = (f"{facts.fact(key).number:g}" for key in ("hole_nasa", "hole_roscosmos_esa"))
    spoke = r"\b{}\b(?: and ESA)?(?:’s| spoke of| speaks? of| said| gave)[^.\n]{{0,30}}?\b([\d.]+)\u202fmm\b"
    for who, width in (("NASA", nasa), ("Roscosmos", other)):
        found = {where: {*re.findall(spoke.format(who), text)} for where, text in everything().items()}
        assert sum(map(bool, found.values())) >= 3
        assert not [where for where, widths in found.items() if widths - {width}], found
