"""Whoever cites the site can say of which day its numbers are."""

import re
from pathlib import Path

from lib.look.words import MODEL_DATE

CITATION = Path(__file__).parents[1] / "CITATION.cff"


def test_the_citation_is_of_the_day_of_the_model():
    told = dict(re.findall(r"^([\w-]+): *\"?(.*?)\"?$", CITATION.read_text("utf-8"), re.M))
    assert told["cff-version"] == "1.2.0" and told["license"] == "MIT"
    assert told["date-released"] == MODEL_DATE
    assert told["title"] and told["message"] and told["authors"] == ""
