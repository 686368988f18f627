"""Live figures on a page, and the named real events that set them all at once."""

from collections.abc import Iterable
from urllib.parse import urlencode

import htpy as h

from lib import facts
from lib.frame.page import here, put
from lib.live.delivery import exploration, listing
from lib.live.delivery.exploration import Exploration
from lib.live.delivery.listing import Listing
from lib.live.delivery.section import bare_section
from lib.live.model.figure import Figure
from lib.live.model.positions import Live


def live(figure: Figure) -> None:
    """Headline, picture, controls, sentence, table and what to take along, all in the browser."""
    put(_shown(figure))


def beside(figure: Figure) -> None:
    """A live figure in the story: on a desk its answer and its controls stand beside it."""
    put(h.div(".tm-beside")[_shown(figure)])


def _shown(figure: Figure) -> h.Node:
    """The figure is one of this page from here on, and drawn when the page is."""
    here().figures += [figure, *figure.others]
    return lambda: bare_section(figure)


def explore(what: Exploration) -> None:
    """A fold with a picture to turn or zoom, which is loaded when somebody opens it."""
    here().explorations.append(what)
    put(exploration.fold(what))


def narrowed(what: Listing) -> None:
    """A list of which people choose what to read, in the browser."""
    here().listings.append(what)
    put(listing.section(what))


def cases(page: str) -> None:
    """The named real events of a page, each a link that sets every control of its figures.

    Under them stands what the event is that is shown, and how well that is known.  A hunt goes on
    whatever event is shown, time stays where it stands, and pressures in their unit.
    """
    figures = here().figures  # those that follow on the page too
    put(lambda: _cases(facts.cases(page).values(), figures))


def _cases(events: Iterable[facts.Case], figures: Iterable[Figure]) -> h.Element:
    controls = {live.control.name: live for figure in figures for live in _set_by_events(figure)}
    links: list[h.Node] = [(_link(case, controls), " ") for case in events]
    start = "Press one to load a real event into the pictures of this page."
    return h.div(".tm-cases", data_names=" ".join(controls))[
        h.p[h.strong["Start from a real event"]],
        h.p[links, h.a(".tm-back", href="?", hidden=True)["Back to 2018"]],
        h.p(role="status", data_start=start)[start],
    ]


def _set_by_events(figure: Figure) -> list[Live]:
    """The controls of a figure that say what is shown, and not how it is looked at."""
    sweep = figure.default
    ways = {sweep.units and sweep.units.control, sweep.play and sweep.controls[-1]}
    return [] if sweep.hunt else [live for live in figure.controls if live not in ways]


def _link(case: facts.Case, controls: dict[str, Live]) -> h.Element:
    """Its address has what differs from the defaults, as a visitor's own would."""
    stops = {name: controls[name].stop([f"{value}"])[0] for name, value in case.scenario.items()}
    query = {name: controls[name].said(k) for name, k in stops.items() if k != controls[name].default}
    return h.a(href=f"?{urlencode(query)}", title=f"{case.says} ({case.mark})")[case.title]
