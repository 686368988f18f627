"""The picture of a day's way home: seats as little chairs with names, in plain HTML that wraps.

Streamlit lets no SVG element through, so the two shapes are masks in the colour of what they say:
a chair, and a person.  The names and words beside them are ordinary text, which is the text twin.
"""

from functools import lru_cache
from html import escape
from urllib.parse import quote

from lib.lifeboat_timeline.homeward import Boat, Homeward
from lib.lifeboat_timeline.naming import called, seats, surname
from lib.look.palette import LIMIT, MODEL, QUIET, Token
from lib.look.words import number

CHAIR = '<path d="M10 6v28h22M14 34v9M30 34v9" {}/>'
PERSON = (
    '<circle cx="20" cy="8" r="5.5"/><path d="M14.5 16q5.500-3 9 1l2 9.500h7v13h-4.500v-9h-11z"/>'
)
STANDING = (
    '<circle cx="21" cy="7" r="5.500"/><path d="M13 15h16v14h-3v14h-4v-13h-2v13h-4v-14h-3z"/>'
)


def _mask(shape: str) -> str:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 42 46">{shape}</svg>'
    return f"url('data:image/svg+xml,{quote(svg)}')"


def _both(token: Token) -> str:
    """The colour by day and by night; the browser picks with the theme."""
    return f"light-dark({token.light}, {token.dark})"


def _stroke(dash: str) -> str:
    return f'fill="none" stroke="#000" stroke-width="3" stroke-linecap="round" {dash}'


STYLE = f"""<style>
.tl-boats {{ display: grid; gap: 1rem; align-content: start; }}
.tl-boat {{ border-left: 3px solid {_both(MODEL)}; padding-left: .75rem; }}
.tl-boat p {{ margin: 0 0 .25rem; }}
.tl-boat ul {{ display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0;
  list-style: none; }}
.tl-boat li {{ width: 5.75rem; margin: 0; font-size: .875rem; line-height: 1.25;
  text-align: center; overflow-wrap: anywhere; hyphens: manual; }}
.tl-seat {{ position: relative; display: block; width: 54px; height: 59px;
  margin: 0 auto .125rem; }}
.tl-seat::before, .tl-seat::after {{ content: ""; position: absolute; inset: 0; }}
.tl-seat::before {{ background: {_both(MODEL)}; mask: {_mask(CHAIR.format(_stroke("")))}; }}
.tl-taken::after {{ background: currentColor; mask: {_mask(PERSON)}; }}
.tl-doubt .tl-seat::before {{ background: {_both(LIMIT)};
  mask: {_mask(CHAIR.format(_stroke('stroke-dasharray="1 5"')))}; }}
.tl-rigged::before {{ background: {_both(QUIET)};
  mask: {_mask(CHAIR.format(_stroke('stroke-dasharray="6 5"')))}; }}
.tl-none::before {{ display: none; }}
.tl-none::after {{ background: {_both(LIMIT)}; mask: {_mask(STANDING)}; }}
.tl-doubt, .tl-lost {{ border-left: 3px dashed {_both(LIMIT)}; }}
.tl-word {{ display: block; color: {_both(LIMIT)}; }}
.tl-state {{ color: {_both(LIMIT)}; border: 1px solid; border-radius: 2px; padding: 0 .35em;
  font-size: .875rem; }}
.tl-boat .tl-quiet {{ opacity: .85; font-size: .875rem; }}
</style>"""


@lru_cache(maxsize=128)
def picture(plan: Homeward) -> str:
    """The whole picture as HTML; every word from outside is escaped."""
    boats = "".join(_boat(boat) for boat in plan.boats)
    if plan.without_place:
        people = "".join(_place("tl-none", surname(p), "no seat") for p in plan.without_place)
        boats += f'<div class="tl-boat tl-lost"><p><b>No seat home</b></p><ul>{people}</ul></div>'
    if not plan.boats:
        boats = "<p>No ship with seats is docked at this hour.</p>"
    return f'{STYLE}<div class="tl-boats" role="group" aria-label="Seats by ship">{boats}</div>'


def _boat(boat: Boat) -> str:
    """One ship: its name, where it hangs, how old it is, how it stands, and its row of chairs."""
    places = [_place("tl-taken", surname(p)) for p in boat.seated]
    places += [_place("tl-taken", surname(p), "liner to move") for p in boat.moved_in]
    if not boat.written_off:
        places += [_place("", "free")] * boat.free
        places += [_place("tl-rigged tl-taken", surname(p), "improvised") for p in boat.rigged_in]
        rigged = boat.rigged - len(boat.rigged_in)
        places += [_place("tl-rigged", "improvised", "no seat")] * rigged
    state = {"sound": "", "in doubt": "tl-doubt", "written off": "tl-lost"}[boat.state]
    word = f' <span class="tl-state">{escape(boat.state)}</span>' if state else ""
    note = f"{seats(boat.ship.seats)}, {boat.port}, day {number(boat.days)}"
    if boat.written_off:
        note = f"its {seats(boat.ship.seats)} are gone, {boat.port}"
    row = f"<ul>{''.join(places)}</ul>" if places else ""
    return (
        f'<div class="tl-boat {state}"><p><b>{escape(called(boat.ship))}</b>{word}'
        f' <span class="tl-quiet">{escape(note)}</span></p>{row}</div>'
    )


def _place(kind: str, name: str, word: str = "") -> str:
    """One place: the shape, the name under it, and a word where the shape needs one."""
    said = f'<span class="tl-word">{escape(word)}</span>' if word else ""
    # A long double name may break after its hyphen and nowhere else.
    named = escape(name).replace("-", "-<wbr>")
    return f'<li><span class="tl-seat {kind}" aria-hidden="true"></span>{named}{said}</li>'
