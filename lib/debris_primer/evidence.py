"""What speaks for a grain, and what against?  The page's prose, every number of it a fact."""

from lib import facts
from lib.debris_primer.grains import THREE_MM
from lib.look.words import quantity


def _told(*keys: str) -> str:
    """Facts as sentences, one after the other."""
    return " ".join(facts.fact(key).says for key in keys)


def paragraphs() -> tuple[str, ...]:
    """Short paragraphs in the order of an inquiry: first guess, rarity, shape, doubt, contrast."""
    return (
        f"**A grain was the first guess.** {_told('guess_micrometeorite')} The guess was not"
        " foolish. Grains hit the station all the time, nearly all of them too small to matter,"
        f" and none of this size can be seen coming. {_told('trackable_size')}",
        "**What the shape says.** A chance tells how often, not what happened; the hole itself"
        f" tells more. {_told('hole_smallest', 'hole_look', 'hole_look_impact')}"
        f" {_told('hole_drilled_inside', 'hole_maker')}",
        "**How far to trust the numbers.** The handbook counts debris of"
        f" {quantity(THREE_MM, 'mm')}; less goes through, and how much commoner the smaller grains"
        " are is where the routes part."
        f" {_told('slope_kessler', 'slope_handbook')} Two agencies can differ as much."
        f" {_told('mrm2_energia', 'mrm2_nasa')}",
        "**Small is not nothing.** Later a hole came up again, on another Soyuz."
        f" {_told('ms22_hole')}",
    )
