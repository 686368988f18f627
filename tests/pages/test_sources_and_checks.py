"""The page of sources and checks: all of it stands there without a script."""

from lib import facts
from lib.plain import body
from lib.sources_and_checks.every_check import checks
from tests.approved.pages import shown, words

HTML = body("sources_and_checks")


def test_it_opens_with_its_question_and_the_checks():
    assert "<h1>Says who, and how wrong may it be?</h1>" in HTML
    assert shown("sources_and_checks") == ["misses"]
    assert "Against what people reported" in words("sources_and_checks")


def test_every_check_and_every_fact_is_told_without_a_script():
    told = words("sources_and_checks")
    for one in checks():
        assert one.what in told
    for key in facts.facts():
        assert facts.fact(key).says in told
