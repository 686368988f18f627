"""How fast does the air leave?  The page of the hole and the patch."""

from lib import frame
from lib.hole_and_patch import (
    breath,
    crack,
    force,
    hatch,
    leak_hunt,
    patch,
    pressure,
    real_leaks,
    true_size,
)

NEXT = ("debris_primer", "Could a grain of dust have made this hole?")

with frame.page(
    "How fast does the air leave?",
    "In August 2018 six people lived at the International Space Station. One ship had a hole about"
    " 2 mm wide. How long can they stay?",
):
    frame.live(pressure.FIGURE)
    frame.cases("hole_and_patch")
    frame.onward(*NEXT)

    with frame.question("Why so slow, yet so sure?", "slow"):
        frame.prose(
            "Think of the hole as a door with a crowd behind it. Air can leave no faster than the"
            " speed of sound, even into empty space. So only so much gets through each second. A"
            " hole twice as wide lets out four times as much. As the crowd thins, fewer press for"
            " the door. The leak slows, but never stops."
        )
        frame.prose(
            "The two bands in the picture do not meet. A clean hole as wide as NASA said leaks"
            " about twice what was reported. Old sealant in the hole may explain that, or the"
            " blanket outside. Nobody has published which."
        )

    with frame.question(force.QUESTION, "finger"):
        frame.prose(
            "Air presses on everything around it. We do not feel that, because it presses from all"
            " sides. At a hole it presses from one side only. A small hole gives it little to press"
            " on, so a finger can stop it. On a hole as wide as a hand, the same air is too strong"
            " for anybody."
        )
        frame.beside(force.FIGURE)
        frame.prose(
            "From inside, the air holds a patch in place. From outside, it would push the patch"
            " off. So the crew mended the hole from inside."
        )

    with frame.question(hatch.QUESTION, "hatch"):
        frame.prose(
            "A crew can give up one room to save all the others. They shut the hatch in front of"
            " the hole. Then only the small room behind it goes on losing air. The crew of the"
            " station Mir did that in 1997, minutes after a cargo ship had hit them."
        )
        frame.beside(hatch.FIGURE)
        frame.prose(
            "Soon the air holds the hatch shut so hard that nobody can pull it open. What lies"
            " behind it is lost until the hole is mended. But where is the hole?"
            " [Hunt for it yourself.](#leak_hunt)"
        )

    with frame.question("What would the crew feel?", "breath"):
        frame.prose(
            "The crew slept through the first hours of the leak. Air that gets thinner is like a"
            " slow climb up a mountain. Long before the station is empty, a breath brings too"
            " little oxygen. Machines make new oxygen and clear away what people breathe out. Take"
            " one away, and see which trouble comes first."
        )
        frame.beside(breath.FIGURE)

    with frame.closer():
        with frame.chapter(leak_hunt.QUESTION, "leak_hunt"):
            frame.live(leak_hunt.FIGURE)
        with frame.chapter("Tape, then epoxy: when, and how much of the hole?", "patch"):
            frame.prose(
                "NASA said 2 mm, Roscosmos said 1.5 mm. Here are both, in the volume of that day."
                " Tape came first, epoxy in the evening. Move the hour and the share, and see what"
                " each would have bought."
            )
            frame.live(patch.FIGURE)
        with frame.chapter(true_size.QUESTION, "true_size"):
            frame.live(true_size.FIGURE)
        with frame.chapter(crack.QUESTION, "crack"):
            frame.prose(
                "From 2019 on, air leaked through hairline cracks in a tunnel of the module Zvezda."
                " In so narrow a gap the walls hold the air back."
            )
            frame.live(crack.FIGURE)
        with frame.chapter("Why do theory and report differ?", "differ"):
            frame.prose(
                "Into vacuum, air leaves a hole at the speed of sound, and it can go no faster. So"
                " the loss depends above all on two things: how wide the hole is, and how much"
                " pressure is left behind it. How warm the air is and how the hole is shaped count"
                " too, but less. A hole twice as wide leaks four times as much."
                "\n\nLook at the gap between the two bands. NASA spoke of about 2 mm. On the same"
                " days Roscosmos and ESA spoke of 1.5 mm. A clean hole of 2 mm leaks about twice"
                " what was reported. Old sealant in the hole would explain that, or the blanket"
                " outside it, or rounding. Nobody has published which. We draw both and tune"
                " neither."
                "\n\nA crew counts in a simpler way. Its quick sum takes the first hour's loss for"
                " every hour, so it gives fewer days than the curve. The page of the lifeboats"
                " shows both."
            )
        with frame.chapter(real_leaks.QUESTION, "leaks"):
            frame.headline(real_leaks.headline())
            frame.prose(real_leaks.sentence())
            frame.put(real_leaks.table())
            with frame.fold("Designs, and sums that others have published"):
                frame.put(real_leaks.more())
            frame.says_who(*real_leaks.facts_behind())
        frame.limits(
            "What the picture of the hole shows",
            "Flow through a hole",
            "Hairline cracks",
            "An emptying cabin",
            "Which room leaks",
            "What you breathe",
            "How sure we are",
        )

    frame.next_card(*NEXT)
