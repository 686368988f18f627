"""The light page: whole, small, of this site alone, the same bytes each time."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from lib.live.delivery import page as light
from lib.live.delivery.pack import gzipped
from lib.live.model.layers import TOKENS
from tests.live.example import example, figure

SWEEP = example()
PAGE = light.page(figure(SWEEP))
VOID = {"meta", "link", "br", "img", "input", "hr"}


class Balanced(HTMLParser):
    """Fails on an element that is not closed in its turn."""

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_startendtag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))


def elements(html):
    """All elements with their attributes, of a page that is well-formed."""
    parser = Balanced()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser.seen


def foreign(html):
    """Whatever in a page could ask another site for something."""
    return re.findall(r"https?:|(?:src|href)=\"//|url\(['\"]?(?!#)|@import", html)


@pytest.fixture
def browser(tmp_path, monkeypatch):
    """A browser half of one module, so that these tests look at the Python half alone."""
    (tmp_path / "mount.js").write_text("export function mount() {}\n")
    (tmp_path / "page.js").write_text('import { mount } from "./mount.js";\nmount();\n')
    (tmp_path / "component.js").write_text("export function open() {}\n")
    (tmp_path / "talk.js").write_text("export const talk = 1;\n")
    (tmp_path / "squares.js").write_text("export const squares = 1;\n")
    (tmp_path / "behind.js").write_text("export const behind = 1;\n")
    for name in ("talk.css", "squares.css"):
        (tmp_path / name).write_text("main { color: red; }\n")
    (tmp_path / "live.css").write_text(".tm-live { color: var(--tm-ink); }\n")
    (tmp_path / "stage.css").write_text("[data-stage] { overflow: hidden; }\n")
    (tmp_path / "notes.txt").write_text("not served")
    monkeypatch.setattr(light, "BROWSER", tmp_path)
    return tmp_path


def test_the_page_is_whole_and_says_what_it_is():
    seen = elements(PAGE)
    assert PAGE.startswith('<!doctype html><html lang="en" data-suffix="">')
    assert "<title>How fast does the air leave? · Two Millimetres</title>" in PAGE
    assert ("meta", {"name": "description", "content": SWEEP.subject}) in seen
    assert "<noscript>" in PAGE and "model of 2026-11-23" in PAGE
    assert ("a", {"href": "../hole_and_patch", "target": "_top"}) in seen
    assert [tag for tag, _ in seen].count("section") == 1


def test_without_scripts_picture_sentence_and_table_are_there():
    shown = re.sub(r"<script.*?</script>", "", PAGE, flags=re.DOTALL)
    for word in ("about 8.5 days", "A clean hole of 2", "<svg", "<td>756</td>"):
        assert word in shown


def test_it_asks_only_its_own_site_and_runs_only_files():
    assert foreign(PAGE) == []
    for tag, attributes in elements(PAGE):
        assert not any(name.startswith("on") for name in attributes)
        for name in ("src", "href"):
            assert attributes.get(name, "../").startswith("../")
        if tag == "script":
            assert "src" in attributes or attributes["type"] == "application/json"


def test_the_page_with_all_its_files_is_light():
    served = {name: text for name, text in light.served().items() if name != light.DOOR}
    assert gzipped(PAGE) + sum(map(gzipped, served.values())) < light.LIMIT


def test_the_same_bytes_each_time():
    assert light.page(figure()) == PAGE


def test_what_is_served_is_the_browser_half(browser):
    assert list(light.files()) == [
        *(
            "behind.js",
            "component.js",
            "live.css",
            "mount.js",
            "page.js",
            "squares.css",
            "squares.js",
            "stage.css",
            "talk.css",
            "talk.js",
        ),
    ]
    served = light.served()
    assert sorted(served) == [
        *("behind.js", "component.js", "page.js", "site.css", "squares.css", "squares.js"),
        *("talk.css", "talk.js"),
    ]
    assert served["component.js"].endswith("export { open };\n")
    scripts = [text for name, text in served.items() if name.endswith(".js")]
    assert not any("import" in text for text in scripts)
    assert "/*" not in served["site.css"] and served["site.css"].count("{") > 100
    html = light.page(figure(SWEEP))
    assert 'src="../live/page.js"' in html and "component.js" not in html


def test_a_page_too_heavy_is_refused_under_the_figures_name(browser, monkeypatch):
    monkeypatch.setattr(light, "LIMIT", 10_000)
    with pytest.raises(ValueError, match=r"^example: its page weighs \d+ bytes"):
        light.page(figure(SWEEP))


def test_words_that_look_like_markup_stay_words(browser):
    evil = "</script></title><script>alert(1)</script>"
    html = light.page(figure(replace(SWEEP, title=evil, subject=evil, date=evil)))
    assert "<script>" not in html
    assert [tag for tag, _ in elements(html)].count("script") == 3


def test_the_variables_follow_setting_theme_and_paper():
    css = light.variables_css()
    assert css.count("{") == css.count("}")
    for name, token in TOKENS.items():
        light_too, dark_too = (3, 2) if token.light != token.dark else (5, 5)
        assert css.count(f"--tm-{name}: {token.light}") == light_too
        assert css.count(f"--tm-{name}: {token.dark}") == dark_too
    for rule in (
        "prefers-color-scheme: dark",
        '.tm-live[data-theme="light"]',
        '.tm-live[data-theme="dark"]',
        "@media print",
    ):
        assert rule in css
