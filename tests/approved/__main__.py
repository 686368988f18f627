"""``python -m tests.approved`` writes every text anew: read the difference before you keep it.

README's table of addresses is one of them.
"""

import logging

from tests.approved.readme import README, renewed
from tests.approved.texts import FOLDER, TEXTS


def main() -> None:
    """Without the texts that nobody tells any more."""
    logging.disable(logging.WARNING)  # that no browser is there is no news
    for old in FOLDER.rglob("*.txt"):
        old.unlink()
    for name, tell in TEXTS.items():
        file = FOLDER / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(tell(), encoding="utf-8")
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
