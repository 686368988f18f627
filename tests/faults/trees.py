"""A copy of all that the site runs from, to be spoiled."""

import shutil
from pathlib import Path

from lib.start import ROOT

PARTS = (".streamlit", "lib", "pages", "streamlit_app.py", "requirements.lock")


def planted(folder: Path) -> Path:
    """The copy, in a folder that does not exist yet."""
    folder.mkdir()
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, folder / part)
    return folder
