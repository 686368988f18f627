"""A lesson about one small hole: plans, worksheets and a talk.  The page for teachers."""

from lib import frame
from lib.teach import lessons
from lib.teach.sheet import LEVEL_TEXTS

NEXT = ("", "A hole this wide ● let air out of the space station")

with frame.page(
    "A lesson about one small hole",
    "In August 2018 a hole let air out of the space station. Here are plans for a lesson,"
    " worksheets with their answers, and a talk for a hall.",
):
    frame.doors(
        ("teach#plan", "Plan a lesson", "For three ages, step by step."),
        ("teach#worksheet", "Make a worksheet", "Each class gets its own numbers."),
        ("talk", "Give a talk", "Ten screens for a projector."),
    )
    frame.prose(
        "All of it works on thirty phones at once, without an account and without a cookie. Each"
        " link opens the picture just as you left it."
    )
    frame.chapters()

    with frame.question("What can a class learn here?", "goals"):
        frame.prose(lessons.goals())

    with frame.question("How do I fill a lesson?", "plan"):
        frame.prose("Each plan takes 45 minutes. Its links open the right picture.")
        for lesson in lessons.LESSONS:
            with frame.fold(f"A plan for {LEVEL_TEXTS[lesson.level]}"):
                frame.put(lessons.plan(lesson))

    with frame.question("Make a worksheet", "worksheet"):
        frame.prose(
            "Choose what it is about. Each class gets numbers of its own: the same number gives the"
            " same sheet again. The answer key is a sheet of its own, with the working."
        )
        frame.put(lessons.builder())
        with frame.fold("Ready worksheets"):
            frame.put(lessons.ready_list())

    with frame.question("A talk of ten minutes", "talk"):
        frame.prose(
            "Ten screens, for a projector. [Start the talk.](./talk) Step with the arrows, the"
            " space bar or a clicker. B blacks the screen, Q shows a large square that phones read,"
            " S opens your notes with a clock, Escape leaves. Change a picture while you speak: the"
            " square follows, so that the hall opens what you show."
        )
        frame.prose(
            "Each page is a talk too: [the leak](./hole_and_patch?talk), [the"
            " dust](./debris_primer?talk), [the seats](./lifeboat_timeline?talk). The zip of the"
            " site works from a stick, without any network. How the talk goes into slides of your"
            " own stands under Look closer."
        )

    with frame.question("What do people believe?", "beliefs"):
        frame.put(lessons.beliefs())

    with frame.question("The words, in one sentence each", "glossary"):
        frame.put(frame.glossary())

    with frame.closer():
        with frame.chapter("How is a worksheet made?", "made"):
            frame.prose(
                "The number of the class decides which questions come, and with which numbers. The"
                " answers are worked out at that moment by the models behind the pictures, and"
                " rounded as the pictures round. Nothing is stored, and nobody is counted."
            )
        with frame.chapter("How do I put the talk into my own slides?", "deck"):
            frame.prose(
                "Decks that are web pages, such as those made with Reveal, can hold the talk in one"
                " of their slides. Copy the code, and put it into the slide. It works with this"
                " site and with the zip on a stick."
            )
            frame.put(lessons.deck_code())
            frame.prose(
                "Click into the talk, and the keys are the talk’s. After its last step, or with"
                " Escape, they are the deck’s again."
            )
        frame.limits("Flow through a hole", "An emptying cabin", "Impact", "Lifeboat")

    frame.next_card(*NEXT)
