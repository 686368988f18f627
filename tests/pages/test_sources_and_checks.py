"""The page of sources and checks: all of it is there, for who runs no script too."""

from lib.plain_pages import body
from tests.approved.pages import shown, words

PAGE = "sources_and_checks"


def test_it_opens_with_the_checks_and_the_ledger():
    assert "<h1>Can you trust this site?</h1>" in body(PAGE)
    assert shown(PAGE) == ["misses"]
    assert "Against what people reported" in words(PAGE)
    assert "NASA gave the hole as about 2\u202fmm across." in words(PAGE)
