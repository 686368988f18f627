"""The words that a newcomer meets here, each in one sentence that a child can repeat."""

from html import escape

WORDS = {
    "pressure": "How hard the air pushes on everything around it.",
    "mmHg": "A unit of pressure: so many millimetres of mercury the air can hold up.",
    "hPa": "Another unit of pressure: the air at the sea pushes with about 1 000 of them.",
    "Soyuz": "A Russian ship for three people, which brings them up and takes them home.",
    "orbital module": "The round front room of a Soyuz, which is thrown off before the landing.",
    "hatch": "A door that no air gets through.",
    "choked flow": "Air leaves a hole at the speed of sound and can go no faster, however empty it"
    " is outside.",
    "reserve time": "How long the crew has before it must leave.",
    "micrometeorite": "A grain of natural dust from space.",
    "debris": "Pieces of old rockets and satellites, which people left in orbit.",
    "blanket": "Many thin layers outside the wall, which break a grain into dust.",
    "ballistic limit": "The smallest grain that just goes through a wall.",
    "orbit": "The path on which something falls round the Earth without ever hitting it.",
    "lifeboat": "The ship in which a crew can go home at any time.",
    "epoxy": "A glue of two parts that grows hard as stone.",
    "UTC": "The time in Greenwich, by which the station's clocks go.",
}


def listed() -> str:
    """The list as HTML."""
    items = "".join(f"<dt>{escape(word)}</dt><dd>{escape(WORDS[word])}</dd>" for word in WORDS)
    return f'<dl class="tm-glossary">{items}</dl>'
