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
from lib.hole_and_patch.figures import FIGURES

QUESTION = "How fast does the air leave?"

with frame.page(
    QUESTION,
    "The hole was about two millimetres wide. Change it, patch it, and watch the pressure.",
):
    frame.live(pressure.FIGURE)
    frame.cases("hole_and_patch", FIGURES)

    frame.prose(
        "On 29 August 2018, about 23:00 UTC, controllers saw the pressure of the station sink, so"
        " slowly that the crew was left asleep. Into vacuum, air leaves a hole at the speed of"
        " sound and can go no faster, so the loss depends above all on two things: how wide the"
        " hole is, and how much pressure is left behind it. How warm the air is and how the hole is"
        " shaped count too, but less. A hole twice as wide leaks four times as much."
        "\n\nLook at the gap between the two bands. NASA spoke of about 2 mm, Roscosmos and ESA on"
        " the same days of 1.5 mm. A clean hole of 2 mm leaks about twice what was reported. Old"
        " sealant in the hole, the blanket outside it, or rounding would each explain that; nobody"
        " has published which. We draw both and tune neither."
    )
    frame.heading(patch.QUESTION)
    frame.prose(
        "Both widths that were told that day, in the volume of that day. Tape came first, epoxy in"
        " the evening: move the hour and the share, and see what each would have bought."
    )
    frame.live(patch.FIGURE)

    frame.heading(force.QUESTION)
    frame.live(force.FIGURE)

    frame.heading(hatch.QUESTION)
    frame.prose(
        "A crew can also leave the hole a smaller room to empty: shut the hatch in front of it, and"
        " the rest holds. That was done on Mir in 1997, within minutes."
    )
    frame.live(hatch.FIGURE)

    frame.heading(leak_hunt.QUESTION)
    frame.live(leak_hunt.FIGURE)

    frame.heading(breath.QUESTION)
    frame.prose(
        "Long before a station is empty, its air may be too thin or too stale. Take a machine away"
        " and see which comes first."
    )
    frame.live(breath.FIGURE)

    frame.heading(crack.QUESTION)
    frame.prose(
        "From 2019 on, air leaked through hairline cracks in a tunnel of the module Zvezda. In so"
        " narrow a gap the walls hold the air back."
    )
    frame.live(crack.FIGURE)

    frame.heading(true_size.QUESTION)
    frame.live(true_size.FIGURE)

    frame.heading(real_leaks.QUESTION)
    frame.headline(real_leaks.headline())
    frame.prose(real_leaks.sentence())
    frame.put(real_leaks.table())
    with frame.fold("Designs, and sums that others have published"):
        frame.put(real_leaks.more())
    frame.says_who(*real_leaks.facts_behind())
    frame.limits(
        "Flow through a hole",
        "Hairline cracks",
        "An emptying cabin",
        "Which room leaks",
        "What you breathe",
        "How sure we are",
    )
    frame.next_question("debris_primer", "Could a grain of dust have made this hole?")
