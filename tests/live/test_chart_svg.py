"""The still picture: well-formed, in the palette's words, nothing cut, nothing read as HTML."""

import re
from dataclasses import replace
from itertools import product
from xml.etree import ElementTree

import numpy as np
import pytest

from lib.live.delivery.section import default_table, section
from lib.live.model.beside import NumberLine, Table
from lib.live.model.contents import Drawing
from lib.live.model.controls import Choice
from lib.live.model.layers import Curve, Event, Label, Marker, Shape
from lib.live.model.positions import words
from lib.live.model.sweep import Sweep
from lib.live.svg.chart_svg import pictures
from lib.live.svg.label_fit import check_label_fit
from lib.live.svg.views import thinned
from lib.look.figure import Axis
from lib.look.palette import OBSERVED
from lib.look.steps import steps
from tests.live.example import example, figure

SWEEP = example()
PICTURES = pictures(SWEEP)
TREES = [ElementTree.fromstring(svg) for svg in PICTURES]


def texts(tree):
    return [element.text for element in tree.iter("text")]


def test_two_views_of_chart_and_drawing():
    assert [tree.get("class") for tree in TREES] == [
        "tm-live-wide",
        "tm-live-narrow",
        "tm-live-wide tm-live-drawing tm-live-low",
        "tm-live-narrow tm-live-drawing tm-live-low",
    ]
    assert [tree.get("viewBox") for tree in TREES] == [
        "0 0 736 420",
        "0 0 304 344",
        "0 0 736 245",
        "0 0 304 101",
    ]
    for tree in TREES:
        assert tree.get("role") == "img"
        assert tree.get("aria-label") in (SWEEP.subject, SWEEP.drawing.subject)


@pytest.mark.parametrize(
    ("tree", "rule"), [(TREES[0], "leave the station"), (TREES[1], "leave")], ids=["wide", "narrow"]
)
def test_labels_axes_and_their_words_are_there(tree, rule):
    """On a phone there is room for the short name of a rule only."""
    said = texts(tree)
    for word in (
        "calculated",
        "reported",
        rule,
        "8.5 days",
        "400",
        "800",
        "20",
        "Pressure in the station [mmHg]",
        "Days since the hole opened",
    ):
        assert word in said


@pytest.mark.parametrize("half", [0, 2], ids=["chart", "drawing"])
def test_every_layer_has_its_group_in_both_views(half):
    wide, narrow = (
        [g.get("data-layer") for g in tree.iter("g") if g.get("data-layer")]
        for tree in TREES[half : half + 2]
    )
    numbers = range(10) if half == 0 else range(10, 17)
    assert wide == narrow == [str(k) for k in numbers]


def test_no_colours_and_only_words_of_the_palette():
    for svg in PICTURES:
        assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl", svg.replace("url(#", "url("))
        assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg)) <= {
            "none",
            "currentColor",
            "url(#tm-hatch-example-wide-0)",
            "url(#tm-hatch-example-narrow-0)",
        }


def test_hatching_has_a_name_of_its_own_in_each_view():
    names = re.findall(r'<pattern id="([^"]+)"', "".join(PICTURES))
    assert names == ["tm-hatch-example-wide-0", "tm-hatch-example-narrow-0"]


@pytest.mark.parametrize("hole", [0, 30, 60, 90, 123])
def test_words_and_lines_stay_inside_at_every_position(hole):
    for patch, tree_of in product(range(3), range(2)):
        tree = ElementTree.fromstring(pictures(SWEEP, (hole, patch))[tree_of])
        width, height = (float(v) for v in tree.get("viewBox").split()[2:])
        hidden = {e for g in tree.iter("g") if g.get("display") == "none" for e in g.iter()}
        for element in set(tree.iter("text")) - hidden:
            long = 7.5 * len(element.text)
            start = (
                float(element.get("x"))
                - {"start": 0, "middle": 0.5, "end": 1}[element.get("text-anchor")] * long
            )
            assert start >= -2 and start + long <= width + 2, element.text
            assert 10 <= float(element.get("y")) <= height
        for path in tree.iter("path"):
            for x, y in re.findall(r"([\d.]+),([\d.]+)", path.get("d")):
                assert 0 <= float(x) <= width and 0 <= float(y) <= height


def test_paths_are_written_as_the_browser_writes_them():
    point = r"-?\d+\.\d,-?\d+\.\d"
    line, dot = rf"M {point}( L {point})+( Z)?", rf"M {point} h \d+\.\d"
    for tree in TREES:
        for path in tree.iter("path"):
            if not path.get("transform"):
                assert re.fullmatch(rf"{line}|{dot}( {dot})*", path.get("d"))


def test_dots_have_round_ends_and_dashes_are_level():
    dots, dashes = (TREES[0].find(f".//g[@data-layer='{k}']") for k in (8, 9))
    assert dots.get("class") == "tm-dots tm-observed"
    assert dots[0].get("stroke-linecap") == "round" and " h 0.0" in dots[0].get("d")
    assert "tm-level" in dashes.get("class") and " h 6.0" in dashes[0].get("d")
    crumbs = TREES[2].find(".//g[@data-layer='15']")
    assert "tm-dots" in crumbs.get("class") and crumbs[0].get("d").count("h 0.0") == 2


def test_a_layer_that_is_not_shown_stays_hidden_in_its_place():
    (group,) = TREES[0].findall(".//g[@data-layer='1']")
    assert group.get("display") == "none" and len(group) == 1


def two(name="small", **rest):
    """A sweep of one choice between two words, on a linear and a log axis."""
    choice = words(Choice("a", "A", ("one", "two"), "one"))
    settings = {"x": Axis("x", 0, 10, (0, 5, 10)), "y": Axis("y", 1, 1000, (1, 1000), log=True)}
    return Sweep(name, "T", "S", (choice,), "H", "S", **(settings | rest))


def test_markup_in_words_is_text():
    evil = '<img src=x onerror="1">&'
    sweep = replace(
        two(layers=(Event(evil[:12], 5), Label(evil[:9], 2, 30))),
        title=evil,
        subject=evil,
        headline=evil,
        sentence=evil,
        numbers=(NumberLine(evil, evil, evil),),
        table=Table(evil, (evil,), ((evil,),)),
    )
    root = ElementTree.fromstring(section(figure(sweep)))
    assert not list(root.iter("img"))
    assert root.find("p/span").text == evil


def test_a_log_axis_says_so_and_places_by_ratio():
    svg = ElementTree.fromstring(pictures(two(layers=(Marker("m", 5, 10**1.5),)))[0])
    assert "y (log scale)" in texts(svg)
    (marker,) = svg.iter("path")
    y = float(marker.get("transform")[:-1].split(",")[1])
    assert y == pytest.approx((34 + 374) / 2)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"layers": (Label("a word too long for a telephone", 9, 30),)}, "a word too long"),
        ({"layers": (Label(["fits", "does not fit however it is turned there"], 1, 30),)}, "(1,)"),
        ({"layers": (Label("at the right edge", 9, 30, dy=-30),)}, None),
        ({"layers": (Event("close the hatch that is behind you", 8),)}, "close the hatch"),
        ({"layers": (Event("low", 1, across=True, shown=True),)}, None),
        (
            {"x": Axis("A title far too long for a telephone, and no word less", 0, 9, (0, 9))},
            "wider than the narrow view",
        ),
        (
            {
                "drawing": Drawing(
                    "d", 100, 50, (Shape("t", "text", {"x": 90, "y": 20}, text="beyond the edge"),)
                )
            },
            "beyond the edge",
        ),
    ],
)
def test_a_word_that_would_be_cut_is_refused_under_the_figures_name(change, says):
    sweep = two("tight", **change)
    if says is None:
        check_label_fit(sweep)
        return
    with pytest.raises(ValueError) as refused:
        section(figure(sweep))
    assert str(refused.value).startswith("tight: ") and says in str(refused.value)


def test_labels_of_crowded_ticks_are_left_out_evenly():
    starts = np.arange(0, 100, 10.0)
    assert thinned(list(starts), list(starts + 6)) == [0, 2, 4, 6, 8]
    assert thinned(list(starts), list(starts + 1)) == list(range(10))


def test_the_section_is_that_of_the_contract():
    root = ElementTree.fromstring(section(figure(SWEEP)))
    assert (root.get("class"), root.get("data-figure")) == ("tm-live", "example")
    assert [child.get("class") for child in root] == [
        "tm-live-headline",
        "tm-live-stage",
        "tm-live-bet",
        "tm-live-controls",
        "tm-live-numbers",
        "tm-live-sentence",
        "tm-live-more",
        "tm-live-folds",
        "tm-live-table",
        "tm-live-data",
    ]
    assert root.find("p[@role='status']").get("aria-live") == "polite"
    assert ElementTree.fromstring(section(figure(SWEEP), data=False)).find("script") is None


def test_the_table_holds_the_curve_at_the_default_or_the_numbers():
    table = default_table(SWEEP)
    assert table.columns == ("Days since the hole opened", "Pressure in the station [mmHg]")
    assert table.rows[0] == ("0", "756") and len(table.rows) >= 5
    days = [float(day) for day, _ in table.rows]
    assert days == list(steps(0, float(SWEEP.values_at(SWEEP.default).layers[2]["x"][-1])))
    plain = two(numbers=(NumberLine("rate", "mm", ["1", "2"]),))
    assert default_table(plain).rows == [("rate", "1\u202fmm")]
    assert "<td>1\u202fmm</td>" in section(figure(plain))


def test_a_drawing_alone_needs_no_axes():
    at = {"x": 0, "y": 0, "width": 50, "height": 9}
    plate = Shape("plate", "rect", at, token=OBSERVED, fill="solid", stroke="dash")
    drawing = Drawing("d", 50, 50, (plate,))
    wide, narrow = pictures(two(x=None, y=None, drawing=drawing))
    assert 'viewBox="0 0 736 420"' in wide and 'viewBox="0 0 304 304"' in narrow
    assert '<rect x="158.00" y="0.00" width="420.00" height="75.60"' in wide
    assert "tm-observed tm-rect tm-solid tm-dash" in wide


def test_an_upright_event_stands_at_its_value():
    sweep = two(layers=(Event("now", [2, 5], anchor="end"),))
    line, text = ElementTree.fromstring(pictures(sweep)[0]).find(".//g[@data-layer]")
    assert line.get("x1") == line.get("x2")
    assert float(line.get("x1")) - float(text.get("x")) == pytest.approx(6, abs=1.5)


def test_curve_without_style_sheet_is_a_line():
    (svg, _) = pictures(two(layers=(Curve("c", [[0, 10], [0, 10]], [[1, 9], [1, 9]]),)))
    assert 'fill="none" stroke="currentColor"' in svg
