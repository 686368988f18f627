"""Ships of the film of 2018: a Soyuz at its berth with three people and names, or given up."""

from dataclasses import dataclass

from markupsafe import escape

from lib.lifeboat_timeline.drawn import NECK, TALL, use
from lib.lifeboat_timeline.naming import surname
from lib.look.materials import ALARM, ON_CABIN, ON_SPACE

PITCH = 3.1  # times the size of words, from one person to the next
EDGE = 5.0  # pixels over people in a room
FULL = 288.0  # pixels of a tail as it is drawn


@dataclass(frozen=True)
class Frame:
    """A view: its pixels, the size of its words and of people, the middles of its two berths.

    ``waits`` is the middle of those who stand in the station, ``clock`` that of the day.
    """

    id: str
    width: float
    height: float
    words: float
    people: float
    berths: tuple[float, float]
    waits: float
    clock: float

    @property
    def neck(self) -> float:
        """How long a ship's neck is."""
        return max(NECK, round(1.3 * self.words))

    @property
    def cabin(self) -> tuple[float, float]:
        """Width and height of a ship's cabin: three people over two lines of names."""
        wide = min(11.4 * self.words, self.width / 2 - 4)
        return wide, round(TALL * self.people + 2.6 * self.words) + EDGE + 1

    @property
    def room(self) -> float:
        """How high the station is: people over one line of names."""
        return round(TALL * self.people + 1.5 * self.words) + EDGE + 3

    @property
    def top(self) -> float:
        """Of the station, with as much above it as below."""
        return round((self.height - self.room) / 2)


def names(crew: tuple[str, ...]) -> tuple[str, str]:
    """Three people in two lines.

    >>> names(("Artemyev", "Arnold", "Feustel"))
    ('Artemyev, Arnold,', 'Feustel')
    """
    first, second, third = map(surname, crew)
    return f"{first}, {second},", third


def ship(frame: Frame, title: str, crew: tuple[str, ...], *, up: bool) -> str:
    """A Soyuz around the middle of the station's side; nobody's seats are free."""
    wide, high = frame.cabin
    upper = -frame.neck - high if up else frame.neck
    outside = (
        f'<g transform="scale(1,{-1 if up else 1})">{use(frame.id, "Soyuz-neck")}'
        f'<g transform="translate(0,{frame.neck + high:g}) scale({wide / FULL:.2f},.7)">'
        f"{use(frame.id, 'Soyuz-tail')}</g>{_cabin(frame, 'Soyuz-cabin')}</g>"
    )
    line = upper + EDGE + TALL * frame.people + frame.words
    lines = names(crew) if crew else ("three free seats",)
    letters = "".join(
        _text(0, line + 1.1 * frame.words * k, text, ON_CABIN, "middle") for k, text in enumerate(lines)
    )
    who = three(frame, "sits" if crew else "free", upper + EDGE)
    return f"{outside}{who}{letters}{_title(frame, title, up)}"


def given_up(frame: Frame, title: str) -> str:
    """One below the station that nobody will fly in."""
    beside = 0.5 * frame.neck + 0.35 * frame.words
    return (
        f'<g opacity=".4">{use(frame.id, "Soyuz-neck")}</g>{_cabin(frame, "lost")}'
        f"{three(frame, 'empty', frame.neck + 2 * EDGE)}{_title(frame, title, up=False)}"
        f"{_text(20, beside, 'given up', ALARM, 'start')}"
    )


def three(frame: Frame, what: str, y: float) -> str:
    """Three of a drawing side by side, in the middle."""
    return "".join(
        f'<g transform="translate({PITCH * frame.words * k:g},{y:g}) scale({frame.people})">'
        f"{use(frame.id, what)}</g>"
        for k in (-1, 0, 1)
    )


def _cabin(frame: Frame, drawn: str) -> str:
    wide, high = frame.cabin
    return (
        f'<g transform="translate({-wide / 2:g},{frame.neck:g}) scale({wide:g},{high:g})">'
        f"{use(frame.id, drawn)}</g>"
    )


def _title(frame: Frame, title: str, up: bool) -> str:
    """Left of the neck, without its kind where there is little room."""
    band = frame.neck * (-0.5 if up else 0.5) + 0.35 * frame.words
    short = title.removeprefix("Soyuz ") if frame.width < FULL * 2 else title
    return _text(-17, band, short, ON_SPACE, "end")


def _text(x: float, y: float, text: str, fill: str, anchor: str) -> str:
    return f'<text x="{x:g}" y="{y:.0f}" fill="{fill}" text-anchor="{anchor}">{escape(text)}</text>'
