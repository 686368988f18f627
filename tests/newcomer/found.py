"""``python -m tests.newcomer.found`` tells as JSON where the site now has the figure "push"."""

import json

from starlette.applications import Starlette
from starlette.testclient import TestClient

from lib import plain_pages, site, site_routes
from lib.figures import EXPLORATIONS, FIGURES
from lib.pages import PAGES
from tests.approved import readme
from tests.approved.texts import TEXTS

NAME, PAGE = "push", "hole_and_patch"


def files() -> list[str]:
    """What ``make site`` writes for one page; all the others would take their time."""
    site.FIGURES, site.MOVED = {NAME: FIGURES[NAME]}, {}
    plain_pages.talk = lambda *_: ""
    return [name for name, _ in site.files(tuple(page for page in PAGES if page.script == PAGE))]


def found() -> dict[str, object]:
    """Every place that follows by itself."""
    door = TestClient(Starlette(routes=site_routes.routes(PAGES)))
    (row,) = (row for row in readme.table() if row.startswith(f"| `/{PAGE}` "))
    return {
        "figures": list(FIGURES),
        "explorations": list(EXPLORATIONS),
        "answers": {
            address: door.get(address).status_code
            for address in ("/figure/push", "/sweep/push.js", "/plot/push_zoomed.js")
        },
        "page": door.get(f"/{PAGE}").text,
        "readme": row,
        "approved": TEXTS[f"{NAME}.txt"](),
        "files": files(),
    }


if __name__ == "__main__":
    print(json.dumps(found()))
