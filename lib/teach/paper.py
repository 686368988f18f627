"""A worksheet and its answer key on paper: as a page to print, and as a PDF.

The PDF is set by Typst: its Python package brings compiler and fonts, so that nothing else has to
be installed, its files are tagged for screen readers, and its fonts are embedded.
"""

import json
import re
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import htpy as h
import segno
import typst
from markupsafe import Markup

from lib import facts
from lib.live.delivery.page import SQUARES, document, head
from lib.look.palette import MODEL, QUIET
from lib.look.words import MODEL_DATE, quantity
from lib.teach.question import Question
from lib.teach.sheet import LEVEL_TEXTS, Sheet

TEMPLATE = Path(__file__).with_name("sheet.typ").read_bytes()
# A sheet and its key are two papers: the one is handed out.
SHEET, KEY = "Worksheet", "Answer key"
NAME = "A hole two millimetres wide"
HOLE_MM = facts.fact("hole_nasa").number
STORY = (
    "In August 2018 air leaked out of the International Space Station, through a small hole."
    " Scan a square to open the picture that a question is about."
)
SIZE = f"as wide as the hole: {quantity(HOLE_MM, 'mm')}"
KEY_STORY = (
    "For the teacher. Numbers are rounded as the pictures round them, so an answer that is close is right."
)


def page(sheet: Sheet, key: bool, home: str, suffix: str = "") -> str:
    """The page to print; ``home`` is where the site stands, or "" where nobody knows.

    Without a known home its links are relative, and the browser makes the squares (``squares.js``):
    it knows where the page stands.
    """
    title = f"{_title(sheet, key)}, {LEVEL_TEXTS[sheet.level]}"
    body = h.main(".tm-sheet", data_squares=not (home or key))[
        [h.p(".tm-live-note")[note] for note in sheet.notes],
        h.header[h.h1[NAME], h.p(".tm-quiet")[title]],
        h.p[KEY_STORY] if key else _for_pupils(),
        h.ol[[_asked(question, key, home, suffix) for question in sheet.questions]],
        h.footer[
            h.p[
                "Two Millimetres. ",
                h.span(".tm-where")[home and address(sheet, key, home)],
                f" Worked out with the models of {MODEL_DATE}.",
            ]
        ],
    ]
    return document(title, head(".", SQUARES), body, suffix)


def _for_pupils() -> list[h.Element]:
    """The hole as wide as it was, the story, and room for a name."""
    wide = f"{HOLE_MM:g}mm"
    hole = h.svg(width=wide, height=wide, viewBox="0 0 2 2", aria_hidden="true")
    return [
        h.p(".tm-size")[hole[h.circle(cx=1, cy=1, r=1)], f" {SIZE}"],
        h.p[STORY],
        h.p(".tm-names")[[h.span[one] for one in ("Name", "Class", "Date")]],
    ]


def file(level: str, seed: int, key: bool) -> str:
    """What a ready paper is called, where there is no server."""
    return f"{'answers' if key else 'worksheet'}-{level}-{seed}"


def _title(sheet: Sheet, key: bool) -> str:
    return f"{KEY if key else SHEET} {sheet.seed}"


def address(sheet: Sheet, key: bool, home: str) -> str:
    """Where this very paper is found again."""
    return f"{home}/worksheet?{sheet.query}{'&key' if key else ''}"


def _short(link: str) -> str:
    """An address as people copy it.

    >>> _short("https://two.example/hole_and_patch#force")
    'two.example/hole_and_patch#force'
    """
    return link.rpartition("://")[2]


def _kept(text: str) -> str:
    """A text whose dates, units and given values no line end parts.

    >>> _kept("On 3 December 2018, 2 mm wide, with C = 0.84.").count("\u00a0")
    4
    """
    text = re.sub(r"(?<=\d) (?=(?:mm|mmHg|m|m²|m³|N|kPa|km|kg|km/s|Pa|J|h)\b|%)", "\u00a0", text)
    text = re.sub(r"(?<=\d) (?=[A-Z][a-z]+ \d{4})", "\u00a0", text)
    return re.sub(r"\b([A-Z]) = (?=\d)", "\\1\u00a0=\u00a0", text)


def _asked(question: Question, key: bool, home: str, suffix: str) -> h.Element:
    path, _, place = question.picture.partition("#")
    name, _, query = path.partition("?")
    file = f"{name or 'index'}{suffix}" if suffix else name
    link = f"{home or '.'}/{file}{'?' + query if query else ''}#{place}"
    open_it = h.p(".tm-quiet")[h.a(href=link)[_short(link) if home else link.removeprefix("./")]]
    text = h.p[_kept(question.text)]
    if key:
        answer = h.b(".tm-answer")[_kept(question.answer)]
        return h.li[h.div[text, h.p[answer, " ", _kept(question.working)], open_it]]
    room = h.div(".tm-room", style=f"--lines: {question.lines}")
    return h.li[h.div[text, room, open_it], home and _code(link)]


@lru_cache(maxsize=512)  # 4 ms each, eight to a paper
def _code(link: str) -> Markup:
    """A square that phones read, as SVG."""
    square = segno.make(link, error="m")
    return Markup(square.svg_inline(border=2, svgclass="tm-code", omitsize=True))


def pdf(sheet: Sheet, key: bool, home: str) -> bytes:
    """The same as a PDF/UA file; it takes some 200 ms of a processor."""
    values = {
        "name": NAME,
        "story": KEY_STORY if key else STORY,
        "size": SIZE,
        "hole": HOLE_MM,
        "accent": MODEL.light,
        "quiet": QUIET.light,
        "title": _title(sheet, key),
        "level": LEVEL_TEXTS[sheet.level],
        "key": key,
        "notes": sheet.notes,
        "foot": f"{_short(address(sheet, key, home))} · models of {MODEL_DATE}",
        "questions": [
            {
                "text": _kept(q.text),
                "answer": _kept(q.answer),
                "working": _kept(q.working),
                "lines": q.lines,
                "link": link,
                "short": _short(link),
                "code": _drawn(link),
            }
            for q in sheet.questions
            for link in [f"{home}/{q.picture}"]
        ],
    }
    return bytes(
        typst.compile(
            TEMPLATE,
            ignore_system_fonts=True,
            sys_inputs={"values": json.dumps(values)},
            pdf_standards=["ua-1"],
            timestamp=0,
        )
    )


def _drawn(link: str) -> str:
    into = BytesIO()
    segno.make(link, error="m").save(into, kind="svg", border=1, xmldecl=False)
    return into.getvalue().decode()
