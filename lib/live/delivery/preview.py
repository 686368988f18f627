"""What a link to the site says of itself in a chat, and in pages that embed by its address."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import htpy as h

SITE = "Two Millimetres"
VALUE = r"[\w.,+-]{1,40}"
HEIGHT = 960  # pixels that a figure with its controls and sentence takes in a column


def preview(title: str, description: str, picture: str) -> h.Fragment:
    """Open Graph: title, description, card.  Its own address is left out: who reads it has it,
    with the values that the visitor set."""
    graph: dict[str, str | int] = {
        "type": "website",
        "site_name": SITE,
        "title": title,
        "description": description,
        "image": picture,
        "image:width": 1200,
        "image:height": 630,
        "image:alt": title,
    }
    return h.fragment[
        h.meta(name="description", content=description),
        [h.meta(property=f"og:{name}", content=said) for name, said in graph.items()],
        h.meta(name="twitter:card", content="summary_large_image"),
    ]


def figure_address(origin: str, name: str, query: str, names: Sequence[str]) -> str:
    """A figure's address with those of its own parameters that look like values.

    >>> figure_address("https://leak.example", "patch", "hole_mm=5&x=1&patch=<b>", ["hole_mm"])
    'https://leak.example/figure/patch?hole_mm=5'
    """
    said = {
        key: value
        for key, value in parse_qsl(query[:2000])
        if key in names and re.fullmatch(VALUE, value, re.ASCII)
    }
    return f"{origin}/figure/{name}" + (f"?{urlencode(said)}" if said else "")


def frame(address: str, title: str, height: int = HEIGHT) -> str:
    """The code that shows a figure inside another page, as the figure's own panel gives it.

    Who allows less height than a figure takes gets no listener that would take more.
    """
    shown = h.iframe(
        data_two_millimetres="", title=title, width="100%", src=address, style="border:0", height=height
    )
    return f"{shown}{listener() if height == HEIGHT else ''}"


@cache
def listener() -> str:
    """The script by which the frame becomes as high as the figure, from the browser half."""
    text = (Path(__file__).parents[1] / "browser" / "listener.js").read_text(encoding="utf-8")
    return text.split("`")[1].replace("<\\/", "</")


def discovery(origin: str, address: str) -> str:
    """The link by which a site finds the oEmbed answer for a figure."""
    href = f"{origin}/oembed?{urlencode({'url': address, 'format': 'json'})}"
    return str(h.link(rel="alternate", type="application/json+oembed", href=href))


def figure_named(origin: str, url: str) -> tuple[str, str]:
    """Name and query of the figure that ``url`` is the address of, if it is one of this site.

    Else two empty words.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    path = f"{parts.scheme}://{parts.netloc}{parts.path}"
    found = re.fullmatch(rf"{re.escape(origin)}/figure/(\w{{1,40}})", path, re.ASCII)
    return (found.group(1), parts.query) if found and origin else ("", "")


def oembed(
    title: str, address: str, origin: str, picture: str, most: Mapping[str, str]
) -> dict[str, str | int]:
    """The oEmbed answer of a figure; ``most`` holds the asker's ``maxwidth`` and ``maxheight``."""

    def fit(size: int, name: str) -> int:
        asked = most.get(name, "")
        return min(size, int(asked)) if re.fullmatch(r"[1-9]\d{0,4}", asked, re.ASCII) else size

    width, height = fit(736, "maxwidth"), fit(HEIGHT, "maxheight")
    return {
        "version": "1.0",
        "type": "rich",
        "provider_name": SITE,
        "provider_url": f"{origin}/",
        "title": title,
        "html": frame(address, title, height),
        "width": width,
        "height": height,
        "thumbnail_url": picture,
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    }
