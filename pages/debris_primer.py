"""Could a grain of dust have made this hole?  The page of the debris."""

from lib import frame
from lib.debris_primer import (
    all_fluxes,
    belief,
    crowd,
    detective,
    evidence,
    gabbard,
    globe,
    globe_to_turn,
    grains,
    hole_shape,
    how_many,
    race,
    shield,
    shot,
    speeds,
)

NEXT = ("lifeboat_timeline", "Was there a seat home for everyone?")

with frame.page(
    "Could a grain of dust have made this hole?",
    "In August 2018 a ship at the space station leaked air. The first guess was a grain of dust"
    " from space. Fire one.",
):
    frame.live(shot.FIGURE)
    frame.cases("debris_primer")
    frame.onward(*NEXT)

    with frame.question(how_many.QUESTION, "many"):
        frame.prose(
            "Space near the Earth is full of grains. Some are dust from between the planets. Some"
            " are bits of old rockets and satellites. The small ones come all the time. The large"
            " ones are rare. Here we count what hits the module, the small room where the hole was."
            " Climb the ladder from dust to things that can be tracked."
        )
        frame.live(how_many.FIGURE)
        frame.prose(
            "A grain as wide as the hole of 2018 is far too small to be tracked. Nobody can see it"
            " coming, and no ship can move out of its way."
        )

    with frame.question(race.QUESTION, "fast"):
        frame.prose(race.why())
        frame.live(race.FIGURE)
        frame.prose(
            "Such a grain is there before anybody could blink. Only the blanket and the wall can stop it."
        )

    with frame.question(detective.QUESTION, "likely"):
        frame.prose(
            "Nobody can say what will hit one ship. But think of the same flight again and again,"
            " each time as long as that of the ship with the hole. Most come home whole. Now and"
            " then a grain goes through the blanket and the wall."
        )
        frame.live(detective.FIGURE)
        frame.prose(
            "So a grain could have made a hole in 2018, but it would have been bad luck. Chance"
            " alone does not settle it. We must look at the hole itself."
        )

    with frame.question("What does the look of the hole tell?", "look"):
        frame.prose(
            "The blanket breaks a grain up. What comes through leaves a ragged hole with pits"
            " around it. The hole of 2018 was round, with marks of a tool. How sure can one be? Say"
            " what you believed before you saw it. Then say how often each kind of hole looks"
            " drilled."
        )
        frame.live(belief.FIGURE)
        frame.prose(
            "Your numbers go in, and what follows from them comes out. They prove nothing about who"
            " drilled the hole. That was never shown in public."
        )

    with frame.question(globe.QUESTION, "from"):
        frame.prose(
            "Some grains are natural: crumbs of comets and of rocks. Others we made ourselves. When"
            " a satellite breaks up, its pieces do not stay together. They spread round the whole"
            " Earth, the small ones with the large. Choose one of three that broke up, and watch"
            " ten years go by."
        )
        frame.beside(globe.FIGURE)
        frame.prose(
            "The dots are pieces large enough to be tracked from the ground. Nobody can track a"
            " grain of two millimetres, and of those there are far more."
        )

    with frame.closer():
        with frame.chapter(shield.QUESTION, "shield"):
            frame.live(shield.FIGURE)
        with frame.chapter(hole_shape.QUESTION, "hole_shape"):
            frame.live(hole_shape.FIGURE)
            frame.prose(evidence.proof())
        with frame.chapter(speeds.QUESTION, "speeds"):
            frame.live(speeds.FIGURE)
        with frame.chapter("Why was a grain the first guess?", "guess"):
            frame.prose(evidence.first_guess())
        with frame.chapter(grains.QUESTION, "flux"):
            frame.live(grains.FIGURE)
        with frame.chapter("How far can one trust the numbers?", "trust"):
            frame.prose(evidence.trust())
            frame.explore(all_fluxes.EXPLORATION)
        with frame.chapter("Where else were small holes found?", "elsewhere"):
            frame.prose(evidence.contrast())
        with frame.chapter(gabbard.QUESTION, "pieces"):
            frame.prose(evidence.splinters())
            frame.live(gabbard.FIGURE)
        with frame.chapter(globe_to_turn.QUESTION, "ring"):
            frame.prose(globe.closely())
            frame.explore(globe_to_turn.EXPLORATION)
        with frame.chapter(crowd.QUESTION, "crowd"):
            frame.live(crowd.FIGURE)
        with frame.chapter("Who says so?", "sources"):
            frame.says_who(*evidence.FACTS)
        frame.limits(
            "Meteoroids",
            "Debris",
            "What the race shows",
            "Impact",
            "Break-up",
            "Orbit",
            "Crowded shells",
        )

    frame.next_card(*NEXT)
