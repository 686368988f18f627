"""The ready talk: its steps are states that its figures can show, and it fits its time."""

from urllib.parse import parse_qs

import pytest
from scipy import constants

from lib.figures import FIGURES
from lib.look.words import DAY, HOUR
from lib.pages import PAGES
from lib.physics import orifice
from lib.plain_pages import talk
from lib.teach import hole
from lib.teach.talk import MINUTES, READY

WORDS_A_MINUTE = 110  # of a speaker who leaves room for a hall to think


@pytest.mark.parametrize("step", READY, ids=lambda step: f"{step.figure} {step.settings}")
def test_a_step_is_a_state_of_its_figure(step):
    figure = FIGURES[step.figure]
    assert figure.page == step.page
    controls = {live.control.name: live for live in figure.controls}
    for name, (value,) in parse_qs(step.settings).items():
        assert controls[name].stop([value])[1] == ""


def test_there_are_ten_and_they_are_told_in_ten_minutes():
    assert len(READY) == 10
    said = sum(len(step.notes.split()) for step in READY) / WORDS_A_MINUTE
    assert MINUTES * 0.2 < said < MINUTES * 0.6  # the rest belongs to the pictures and the hall


def test_numbers_that_are_said_are_the_models():
    said = " ".join(step.notes for step in READY)
    assert "Nine days" in said and round(hole.until(2, hole.LINE) / DAY) == 9
    assert "two hours" in said and round(hole.until(20, hole.LINE) / HOUR) == 2
    assert "a hundred times" in said and round(hole.flow(20) / hole.flow(2)) == 100
    pushed = orifice.patch_force(hole.area(2), hole.START) / constants.g  # [kg]
    assert "two tablespoons" in said and abs(float(pushed) / 0.03 - 1) < 0.1  # of 15 ml each


def test_without_a_script_a_talk_is_a_list_of_pictures_and_words():
    html = talk(PAGES)
    for step in READY:
        assert f'href="./figure/{step.figure}?' in html
        assert step.notes.split(".")[0] in html
