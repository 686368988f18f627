"""Take the pictures of the cards: ``make cards``, from a clean checkout, with no server."""

from io import BytesIO

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from lib.cards import HEIGHT, WIDTH, every, marked
from lib.pages import PAGES
from lib.site_routes import CARDS
from tests.browser.conftest import chromium

SIZE = {"width": WIDTH, "height": HEIGHT}

# Words that an edge of the card cuts through, or that reach under the picture.
CUT = """() => {
  const range = document.createRange();
  const box = word => (range.selectNodeContents(word), range.getBoundingClientRect());
  const words = [...document.querySelectorAll("text, h1, p, b, li, span")]
    .filter(word => word.textContent && box(word).width);
  const left = Math.min(...words.filter(w => w.closest("main")).map(w => box(w).left));
  return words.filter(w => box(w).left < 0 || box(w).top < 0 || box(w).bottom > innerHeight
    || box(w).right > (w.closest("header") ? left : innerWidth)).map(w => w.textContent);
}"""


def shot(page: Page, html: str) -> bytes:
    """The card as a PNG; ``ValueError`` if it cuts a word."""
    page.set_content(html)
    if cut := page.evaluate(CUT):
        raise ValueError(f"words that find no room: {cut}")
    return lighter(page.screenshot())


def lighter(png: bytes) -> bytes:
    """The same in 256 colours: the site is to stay light, and drawings have hardly more."""
    out = BytesIO()
    Image.open(BytesIO(png)).convert("RGB").quantize(256).save(out, "PNG", optimize=True)
    return out.getvalue()


def main() -> None:
    """A few seconds in all."""
    with sync_playwright() as play:
        browser = play.chromium.launch(**chromium())
        paper = browser.new_page(offline=True)
        for name, html in every(PAGES).items():
            paper.set_viewport_size({"width": 64, "height": 64} if name == "icon" else SIZE)
            (CARDS / f"{name}.png").write_bytes(marked(shot(paper, html), html))
        browser.close()


if __name__ == "__main__":
    main()
