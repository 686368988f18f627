"""What is folded under a figure: who says so, and the working, live and without script."""

import json
from dataclasses import replace

from lib import facts
from lib.live.delivery.disclosures import disclosures, formula, sources
from lib.live.delivery.section import packed, section
from lib.live.model.beside import NumberLine, Working
from tests.live.example import HOLE, example, figure

CITATIONS = (facts.Citation("A <fact>.", "recalled", "Somebody, 1999", "Not opened."),)
SYMBOLS = (
    NumberLine("a, the <hole>", "mm", [[text] for text in HOLE.texts]),
    NumberLine("V, the volume", "m³", "944"),
)
WORK = Working(("τ = V_{0}/a^{2}",), SYMBOLS, "lib.f")


def test_every_symbol_is_found_by_its_place_among_the_numbers():
    sweep = replace(example(), working=WORK, citations=CITATIONS)
    html = disclosures(sweep)
    first = len(sweep.numbers)
    assert f'<dt>a, the &lt;hole&gt;</dt><dd><span data-number="{first}">2</span>' in html
    assert f'<span data-number="{first + 1}">944</span>' in html
    assert sweep.values_at(sweep.default).numbers[first:] == ("2", "944")
    assert "τ = V<sub>0</sub>/a<sup>2</sup>" in html and "<code>lib.f</code>" in html
    assert html in section(figure(sweep))


def test_facts_are_told_as_text_with_mark_and_source():
    html = sources(CITATIONS)
    assert "A &lt;fact&gt;." in html and '<span class="tm-mark">recalled</span>' in html
    assert "Somebody, 1999" in html and "Not opened." in html


def test_folds_travel_with_the_numbers_and_not_with_the_page():
    sweep = replace(example(), citations=CITATIONS)
    assert json.loads(packed(sweep))["folds"] == disclosures(sweep) != ""
    assert '<div class="tm-live-folds"></div>' in section(figure(sweep), data=False)


def test_a_figure_without_either_has_no_folds():
    assert disclosures(example()) == ""
    assert formula("1 < 2") == "1 &lt; 2"
