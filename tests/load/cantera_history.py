"""How fast is a history of 400 points, beside Cantera's run of the same vessel, and do they agree?

    .venv/bin/pip install -r tests/load/requirements.txt
    .venv/bin/python -m tests.load.cantera_history

The station with a clean hole of 2 mm, kept warm by its walls, and the vessel of 10 m³ and 1 cm² of
the leak notes, which cools as it empties.  Ours is ``cabin.blow_down``: alone, and as a sweep asks
for it, many holes at a time.  Cantera integrates a reactor that loses gas by the same choked law;
its gas is air with real heat capacities.  A markdown table on stdout; nothing asserts a time.
"""

import cantera
import numpy as np

from lib.physics import cabin, orifice
from lib.physics.gas import Gas
from tests.load.stopwatch import milliseconds

POINTS = 400
FEW, MANY = 50, 2000  # holes at once: as a live figure's slider has, and as a survey would
ATMOSPHERE, KELVIN = 101_325.0, 295.15


def cantera_run(volume: float, area: float, heat: str, times: np.ndarray, share: float):
    """Pressures of an ideal-gas reactor behind a mass-flow controller that obeys the choked law."""
    gas = cantera.Solution("air.yaml")
    gas.TP = KELVIN, ATMOSPHERE
    reactor = cantera.IdealGasReactor(
        gas, energy="off" if heat == "isothermal" else "on", volume=volume, clone=False
    )
    outside = cantera.Reservoir(cantera.Solution("air.yaml"), clone=False)
    valve = cantera.MassFlowController(reactor, outside)

    def loss(_: float) -> float:
        here = reactor.phase
        gamma, constant = here.cp / here.cv, cantera.gas_constant / here.mean_molecular_weight
        psi = np.sqrt(gamma) * (2 / (gamma + 1)) ** ((gamma + 1) / (2 * (gamma - 1)))
        return share * area * here.P * psi / np.sqrt(constant * here.T)

    valve.mass_flow_rate = loss
    network = cantera.ReactorNet([reactor])
    network.rtol = 1e-8
    pressures = [ATMOSPHERE]
    for instant in times[1:]:
        network.advance(instant)
        pressures.append(reactor.phase.P)
    return np.array(pressures), Gas("Cantera's air", gas.mean_molecular_weight / 1000, 1.4, 1.8e-5)


def main() -> None:
    hole = float(orifice.round_area(0.002))
    vessels = (
        ("station, 944 m³, 2 mm, warm walls", 944.0, hole, 0.84, "isothermal", 20 * 86_400.0),
        ("10 m³, 1 cm², cooling", 10.0, 1e-4, 1.0, "adiabatic", 240.0),
    )
    print("| vessel | Cantera ms | alone ms | of 50 at once ms | of 2,000 ms", end=" ")
    print("| alone, times faster | of 50 | of 2,000 | largest difference |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, volume, area, share, heat, end in vessels:
        times = np.linspace(0.0, end, POINTS)
        theirs, air = cantera_run(volume, area, heat, times, share)
        how = {"heat": heat, "discharge_coefficient": share, "gas": air}

        def ours(area=area, volume=volume, times=times, how=how):
            return cabin.blow_down(volume, area, ATMOSPHERE, KELVIN, times, **how)

        peer = milliseconds(lambda: cantera_run(volume, area, heat, times, share))  # noqa: B023
        took = [milliseconds(ours)]
        for holes in (FEW, MANY):
            areas = np.full(holes, area)
            took.append(milliseconds(lambda: ours(area=areas)) / holes)  # noqa: B023
        off = float(np.max(np.abs(ours().pressure / theirs - 1)))
        cells = [f"{one:.4f}" for one in took] + [f"{peer / one:,.0f}" for one in took]
        print(f"| {name} | {peer:.2f} | {' | '.join(cells)} | {off:.1e} |")


if __name__ == "__main__":
    main()
