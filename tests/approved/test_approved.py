"""What the site says is what a person has read: every change of a word shows as a difference."""

import pytest

from tests.approved.lines import difference
from tests.approved.texts import FOLDER, TEXTS


@pytest.mark.parametrize("name", TEXTS)
def test_the_site_says_what_was_approved(name):
    file = FOLDER / name
    approved = file.read_text(encoding="utf-8") if file.exists() else ""
    told = TEXTS[name]()
    if told != approved:
        pytest.fail(f"{difference(approved, told, name)}\n\nIs it right? Then: make approve", pytrace=False)


def test_no_approved_text_is_left_over():
    found = {str(file.relative_to(FOLDER)) for file in FOLDER.rglob("*.txt")}
    assert found == set(TEXTS)
