"""What a hole does to a cabin.

``blowdown``: one volume, one hole; closed forms.  ``inverse``: from a fall to the hole.

``simulate``: a ``Station`` of compartments through a list of events.  In reading order:

- ``mixture``: the four gases that are followed; ``station`` and ``aboard``: what there is at time
  zero; ``events``: what may happen, and ``transitions``: what it does;
- ``law``: how fast the air of one zone leaves; ``course``: what its solutions look like;
  ``solution``: ``closed`` where a closed form is exact, ``integrated`` where not;
- ``condition``: all that changes; ``simulation``: the loop over it; ``alarms`` and ``history``:
  what comes of it.

Pages and other chapters import from here.
"""

from lib.physics.cabin.aboard import (
    BVAD_2004,
    BVAD_2018,
    Alarm,
    Breathing,
    Crew,
    Generator,
    Scrubber,
    Tank,
)
from lib.physics.cabin.alarms import Sounding
from lib.physics.cabin.blowdown import BlowDown, Heat, blow_down, time_constant
from lib.physics.cabin.events import (
    CrackOpens,
    CrewMoves,
    CrewWorks,
    Event,
    HatchCloses,
    HatchOpens,
    HoleOpens,
    MachineOff,
    MachineOn,
    PatchFails,
    PatchOn,
    TopUpStarts,
    TopUpStops,
)
from lib.physics.cabin.history import History
from lib.physics.cabin.inverse import infer_area, time_to_pressure
from lib.physics.cabin.mixture import CABIN_AIR, SPECIES, Mixture
from lib.physics.cabin.simulation import simulate
from lib.physics.cabin.station import Compartment, Hatch, Station

__all__ = [
    "BVAD_2004",
    "BVAD_2018",
    "CABIN_AIR",
    "SPECIES",
    "Alarm",
    "BlowDown",
    "Breathing",
    "Compartment",
    "CrackOpens",
    "Crew",
    "CrewMoves",
    "CrewWorks",
    "Event",
    "Generator",
    "Hatch",
    "HatchCloses",
    "HatchOpens",
    "Heat",
    "History",
    "HoleOpens",
    "MachineOff",
    "MachineOn",
    "Mixture",
    "PatchFails",
    "PatchOn",
    "Scrubber",
    "Sounding",
    "Station",
    "Tank",
    "TopUpStarts",
    "TopUpStops",
    "blow_down",
    "infer_area",
    "simulate",
    "time_constant",
    "time_to_pressure",
]
