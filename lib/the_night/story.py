"""What stands on the page as it is: every event in order, and what was said of the cause later."""

from html import escape

from lib import facts
from lib.the_night import events as night


def story() -> str:
    """Every event as a numbered list in HTML, with its time, its mark and who says so."""
    items = "".join(
        f"<li><strong>{escape(event.title)}</strong><br>{escape(event.text)}"
        f'<br><span class="tm-quiet">{night.when(event)}; {escape(event.mark)},'
        f" {escape(night.authors(event))}</span></li>"
        for event in night.events()
    )
    return f'<ol class="tm-story">{items}</ol>'


def after() -> str:
    """What was said later of the cause, and what was never shown."""
    return (
        "For four days a micrometeorite was the official guess on the Russian side. Then came word"
        f" of drill traces, made from inside. {facts.fact('inquiry_handed_over').says}"
        f" {facts.fact('hole_maker').says} This site accuses nobody."
    )
