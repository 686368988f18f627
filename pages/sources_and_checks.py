"""Can you trust this site?  The page of sources and checks."""

from lib import frame
from lib.sources_and_checks import ledger, misses

NEXT = ("", "A hole this wide ● let air out of the space station")

with frame.page("Can you trust this site?", misses.lead()):
    frame.live(misses.FIGURE)
    frame.onward(*NEXT)

    with frame.question("When do we call a number right?", "agree"):
        frame.prose(
            "Nobody knows a number exactly. The pale end of each bar shows its range. We call our"
            " number right when the two ranges touch. Some sources give no range. Then we allow"
            " half of the last digit that they printed, and no more. A bit off is less than twice"
            " as much, or more than half. We never bent a model to come closer."
        )

    with frame.question("Which of them are worth most?", "worth"):
        frame.prose(
            "What people reported can surprise us. Another model can only tell how far experts"
            " differ. And a few of our numbers are right because we copied a formula well. That"
            " proves little."
        )

    with frame.question("Who says so?", "who"):
        frame.prose(ledger.opening())
        frame.prose(ledger.meanings(frame.MARKS))
        frame.narrowed(ledger.LISTING)

    with frame.closer():
        with frame.chapter("Every check, as a table and in words", "checks"):
            frame.prose(misses.by_whom())
            frame.table("Every check of the models", misses.COLUMNS, misses.table(), "checks")
            with frame.fold("Each check in words"):
                frame.put(misses.in_words())
        with frame.chapter("Where do the sources stand?", "sources"):
            frame.prose(ledger.tally())
            frame.prose(ledger.beside())
            with frame.fold("Every source"):
                frame.put(frame.as_table("Sources", ledger.SOURCE_COLUMNS, ledger.source_rows()))
            frame.prose(
                "Each page says under “Look closer” what its models leave out. The words come from"
                " one document, which lies beside the code of the physics."
            )

    frame.next_card(*NEXT)
