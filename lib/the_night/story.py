"""What stands on the page as it is: every event in order, and what was said of the cause later."""

import htpy as h
from markupsafe import Markup

from lib import facts
from lib.the_night import events as night


def story() -> Markup:
    """Every event as a numbered list, with its time, its mark and who says so."""
    items = [
        h.li[h.strong[event.title], h.br, event.text, h.br, h.span(".tm-quiet")[known]]
        for event in night.events()
        for known in [f"{night.when(event)}; {event.mark}, {night.authors(event)}"]
    ]
    return Markup(h.ol(".tm-story")[items])


def after() -> str:
    """What was said later of the cause, and what was never shown."""
    return (
        "For four days a micrometeorite was the official guess on the Russian side. Then came word"
        f" of drill traces, made from inside. {facts.fact('inquiry_handed_over').says}"
        f" {facts.fact('hole_maker').says} This site accuses nobody."
    )
