"""The pages of the site in the order of its menu, and what the script of each writes."""

import runpy
from functools import cache
from pathlib import Path

from lib import frame
from lib.frame.written import Written
from lib.lifeboat_timeline import scenario as lifeboats
from lib.page_shell import Page

SCRIPTS = Path(__file__).parents[1] / "pages"

PAGES = (
    Page(
        "the_night",
        "",
        "Night",
        "A hole two millimetres wide let air out of the space station",
        "What happened on the night of 29 August 2018: what the pressure did, what the crew did,"
        " and what was said when.",
    ),
    Page(
        "hole_and_patch",
        "hole_and_patch",
        "Leak",
        "How fast does the air leave?",
        "Change the hole and the patch, and see the pressure of the station fall;"
        " theory beside what was reported in August 2018.",
    ),
    Page(
        "debris_primer",
        "debris_primer",
        "Dust",
        "Could a grain of dust have made this hole?",
        "How many grains fly up there, how hard they hit, and how likely one was"
        " to go through the Soyuz in 83 days.",
    ),
    Page(
        "lifeboat_timeline",
        "lifeboat_timeline",
        "Seats",
        "Was there a seat home for everyone?",
        lifeboats.ABOUT,
    ),
    Page(
        "sources_and_checks",
        "sources_and_checks",
        "Sources",
        "Can you trust this site?",
        "Every number with its source, and every check of the models against the world, misses included.",
    ),
    Page(
        "teach",
        "teach",
        "Teach",
        "A lesson about one small hole",
        "Plans for a lesson, worksheets with a class's own numbers and their answer keys, and a"
        " talk of ten minutes.",
        aside=True,
    ),
)


@cache
def written(script: str) -> Written:
    """What a page's script writes, run once; it must write one page."""
    with frame.written() as pages:
        runpy.run_path(str(SCRIPTS / f"{script}.py"))
    (page,) = pages
    return page
