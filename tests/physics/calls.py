"""One good call of every public name of ``lib.physics`` that takes numbers, to be spoilt by tests.

What is left out takes no number of its own (``smallest_first``, the counts of ships by date) or is
an answer and no question (``BlowDown``, ``Gabbard``).
"""

import dataclasses
from types import SimpleNamespace

import numpy as np

from lib import physics
from lib.physics import cabin, impact, orbit, shells, uncertainty

MMHG = 133.322
YEAR = 365.25 * 86_400
HOLE = 3.14e-6

ROOM = cabin.Compartment("lab", 900.0, 101_325.0, 295.0)
STATION = cabin.Station([ROOM])
CLOUD = orbit.Elements.circular(700e3, np.linspace(0.9, 1.0, 3))
STEP = SimpleNamespace(id="E10", predecessors=(), min_min=2, mode_min=4, max_min=8, branch="all")

AIR = {"pressure": 1e5, "temperature": 295.0}
FALL = {"pressure": 1e5, "target": 9e4}
CABIN = {"volume": 900.0, "area": HOLE}
READ = {"volume": 900.0, **FALL, "duration": 3600.0, "temperature": 295.0}
CD = {"discharge_coefficient": 0.84}
ORBIT = {"altitude": 500e3, "inclination": 0.9}
BLOW = {"speed": 7e3, "density": 2_800.0}
LEAK = {"width": 0.04, "depth": 3e-3}
BREAK = {"smallest": 0.1, "mass": 1500.0, "kind": "collision", "largest": 1.0, "s_factor": 1.0}
FALLING = {"altitude": 500e3, "area_to_mass": 0.01, "drag_coefficient": 2.2}

CALLS = {
    "breakup.area": {"size": 0.1},
    "breakup.area_to_mass_law": {"size": 0.1, "body": "spacecraft"},
    "breakup.collision_mass": {"target_mass": 900.0, "projectile_mass": 1.0, "speed": 1e4},
    "breakup.specific_energy": {"target_mass": 900.0, "projectile_mass": 1.0, "speed": 1e4},
    "breakup.fragment_count": {"size": 0.1, "mass": 900.0, "kind": "explosion", "s_factor": 1.0},
    "breakup.size_at": {"share": 0.5, "smallest": 0.1, "largest": 1.0, "kind": "collision"},
    "breakup.median_speed_change": {"area_to_mass": 0.1, "kind": "collision"},
    "breakup.expected_mass": {**BREAK, "body": "spacecraft"},
    "breakup.fragments": {**BREAK, "body": "spacecraft", "rng": np.random.default_rng(1)},
    "breathing.altitude_of_pressure": {"pressure": 1e5},
    "breathing.standard_pressure": {"altitude": 1e3},
    "breathing.equal_altitude": {"pressure": 8e4, "oxygen_fraction": 0.21},
    "breathing.inspired_oxygen": {"pressure": 8e4, "oxygen_fraction": 0.21},
    "cabin.time_constant": {**CABIN, "temperature": 295.0, **CD},
    "cabin.blow_down": {**CABIN, **AIR, "times": 3600.0, "heat": "isothermal", **CD},
    "cabin.blow_down by walls": {**CABIN, **AIR, "times": 3600.0, "heat": 20.0, **CD},
    "cabin.time_to_pressure by walls": {
        **CABIN,
        **FALL,
        "temperature": 295.0,
        "heat": 20.0,
        **CD,
    },
    "cabin.time_to_pressure": {**CABIN, **FALL, "temperature": 295.0, "heat": "adiabatic", **CD},
    "cabin.infer_area": {**READ, **CD},
    "cabin.simulate": {"station": STATION, "events": [], "times": 3600.0},
    "cabin.Alarm": {"name": "low", "compartment": "lab", "quantity": "pressure", "below": 7e4},
    "cabin.Breathing": {"oxygen": 1e-5, "carbon_dioxide": 1e-5, "water": 1e-5},
    "cabin.Compartment": {"name": "lab", "volume": 9.0, **AIR},
    "cabin.CrackOpens": {"time": 9.0, "name": "c", "compartment": "lab", "gap": 1e-5, **LEAK},
    "cabin.Crew": {"compartment": "lab", "number": 3.0, "activity": 1.0},
    "cabin.CrewMoves": {"time": 9.0, "number": 1.0, "origin": "lab", "destination": None},
    "cabin.CrewWorks": {"time": 9.0, "compartment": "lab", "activity": 2.0},
    "cabin.Generator": {"name": "g", "compartment": "lab", "capacity": 1e-4},
    "cabin.HatchCloses": {"time": 9.0, "hatch": "door"},
    "cabin.HatchOpens": {"time": 9.0, "hatch": "door"},
    "cabin.HoleOpens": {"time": 9.0, "name": "h", "compartment": "lab", "area": HOLE, **CD},
    "cabin.MachineOff": {"time": 9.0, "machine": "g"},
    "cabin.MachineOn": {"time": 9.0, "machine": "g"},
    "cabin.Mixture": {"nitrogen": 0.7, "oxygen": 0.2, "carbon_dioxide": 0.1, "water": 0.0},
    "cabin.PatchFails": {"time": 9.0, "leak": "h"},
    "cabin.PatchOn": {"time": 9.0, "leak": "h", "closed_fraction": 0.9},
    "cabin.Scrubber": {"name": "s", "compartment": "lab", "capacity": 1e-4},
    "cabin.Station": {"compartments": [ROOM], "heat": 20.0},
    "cabin.Tank": {"name": "t", "compartment": "lab", "mass": 40.0},
    "cabin.TopUpStarts": {"time": 9.0, "tank": "t", "rate": 1e-3},
    "cabin.TopUpStops": {"time": 9.0, "tank": "t"},
    "debris.flux": {"diameter": 1e-3, **ORBIT, "year": 2018, "solar_flux": 77.0},
    "debris.size_factor": {"diameter": 1e-3},
    "debris.small_term": {"diameter": 1e-3},
    "debris.large_term": {"diameter": 1e-3},
    "debris.altitude_factor": {"altitude": 500e3, "solar_flux": 77.0},
    "debris.inclination_factor": {"inclination": 0.9},
    "debris.fragment_growth": {"year": 2018},
    "debris.large_growth": {"year": 2018},
    "debris.speed_density": {"speed": 9e3, "inclination": 0.9},
    "debris.between_rows": {
        "where": 2016.0,
        "rows": [2015.0, 2017.0],
        "fluxes": [1e-4, 2e-4],
        "spacing": "log",
    },
    "debris.to_cross_section": {"flux": 1e-9},
    "gas.Gas": {"name": "argon", "molar_mass": 0.04, "gamma": 1.66, "viscosity": 2e-5},
    "gas.density": AIR,
    "gas.sound_speed": {"temperature": 295.0},
    "impact.BlanketedWall": {"wall_thickness": 1.9e-3, "blanket_mass": 1.88},
    "impact.Metal": {
        "name": "tin",
        "density": 7e3,
        "brinell": 50.0,
        "sound_speed": 3e3,
        "diameter_exponent": 1.0,
    },
    "impact.MultiShock": {
        "bumper_mass": 1.7,
        "spacing": 0.1,
        "wall_thickness": 1e-3,
        "wall_density": 2_800.0,
        "wall_yield": 3e8,
    },
    "impact.SingleWall": {"thickness": 1.9e-3, "stopped": 1.8},
    "impact.StuffedWhipple": {
        "bumper_mass": 14.0,
        "spacing": 0.1,
        "wall_thickness": 5e-3,
        "wall_density": 2_800.0,
        "wall_yield": 3e8,
        "fabric_factor": 0.6,
    },
    "impact.ThinBumper": {
        "bumper_thickness": 5e-4,
        "bumper_density": 2_700.0,
        "spacing": 0.1,
        "wall_thickness": 2e-3,
        "wall_yield": 3e8,
    },
    "impact.Whipple": {
        "bumper_thickness": 1e-3,
        "bumper_density": 2_700.0,
        "spacing": 0.1,
        "wall_thickness": 3e-3,
        "wall_yield": 3e8,
        "low_speed": 3e3,
        "high_speed_factor": 40.0,
    },
    "impact.chance_of_any": {"expected": 0.1},
    "impact.crater_depth": {"particle_diameter": 1e-3, "angle": 0.1, **BLOW},
    "impact.crater_width": {"depth": 1e-3, "shape": 0.58},
    "impact.critical_diameter": {"shield": impact.SOYUZ_ORBITAL_MODULE, "angle": 0.1, **BLOW},
    "impact.drop_height": {"energy": 475.0, "mass": 5.0},
    "impact.tnt_mass": {"energy": 475.0},
    "impact.kinetic_energy": {"diameter": 2e-3, **BLOW},
    "impact.expected_hits": {"flux": 1e-9, "area": 17.0, "duration": 1e7},
    "impact.face_factors": {"hits": [5.16, 7.79, 7.9, 0.46, 0.0, 0.0]},
    "impact.hole_diameter": {
        "particle_diameter": 1e-3,
        "speed": 7e3,
        "wall_thickness": 2e-3,
        "particle_density": 2_800.0,
        "law": "carey-mcdonnell-dixon",
    },
    "impact.hole_diameters": {
        "particle_diameter": 3e-3,
        "speed": 7e3,
        "wall_thickness": 2e-3,
        "particle_density": 2_800.0,
    },
    "impact.posterior": {"prior": [0.1, 0.9]},
    "impact.rate_behind": {"chance_of_none": 0.9, "duration": 4e8},
    "impact.uncertain_odds": {
        "flux": lambda d: 1e-12 / d,
        "area": (14.0, 22.0),
        "critical_diameter": (1e-3, 2e-3),
        "duration": 7e6,
        "flux_factor": (0.3, 3.0),
    },
    "inference.diameter_of": {"area": 1e-6, **CD},
    "inference.infer_area_limits": {**READ, **CD},
    "inference.infer_area_two_stage": {
        **READ,
        "leaking_volume": 60.0,
        "shut_pressure": 95e3,
        **CD,
    },
    "lifeboat.availability": {"failure_rate": 1e-9, "replacement_rate": 1e-7, "ships": 2},
    "lifeboat.sound_shares": {"failure_rate": 1e-9, "replacement_rate": 1e-7, "ships": 2},
    "lifeboat.chance_in_time": {"durations": [10.0, 20.0], "reserve": 15.0},
    "lifeboat.pert_moments": {"milestone": "sealed", "activities": [STEP], "hatches": 0},
    "lifeboat.reserve_time": {"pressure": 1e5, "fall_rate": 0.02, "floor": 65e3, "law": "linear"},
    "lifeboat.time_to": {
        "milestone": "sealed",
        "activities": [STEP],
        "shape": "pert",
        "hatches": 0,
        "common_factor": (0.8, 1.5),
        "draws": 64,
    },
    "lifeboat.uncertain_reserve": {
        "pressure": 1e5,
        "fall_rate": 0.02,
        "floor": 65e3,
        "rate_error": 0.005,
        "law": "linear",
        "draws": 64,
    },
    "meteoroids.flux": {"mass": 1e-9},
    "meteoroids.focusing": {"altitude": 400e3},
    "meteoroids.shielding": {"altitude": 400e3},
    "meteoroids.earth_factor": {"altitude": 400e3},
    "meteoroids.ship_factor": {"altitude": 500e3},
    "meteoroids.motion_factor": {"speed": 19e3, "ship_speed": 7.7e3},
    "meteoroids.speed_density": {"speed": 19e3},
    "meteoroids.mass_of": {"diameter": 1e-3, "density": 1e3},
    "meteoroids.density": {"mass": 1e-9},
    "orbit.Elements.circular": {**ORBIT, "node": 1.0, "along": 2.0},
    "orbit.Elements.over": {**ORBIT, "latitude": 0.5, "longitude": 1.0},
    "orbit.after_push": {"parent": CLOUD, "speed_change": [0.0, 100.0, 0.0]},
    "orbit.anomaly_drift": {**ORBIT, "eccentricity": 0.1},
    "orbit.node_drift": {**ORBIT, "eccentricity": 0.1},
    "orbit.perigee_drift": {**ORBIT, "eccentricity": 0.1},
    "orbit.arc": {"angles": [0.1, 0.2, 0.4], "share": 0.9},
    "orbit.circular_speed": {"altitude": 500e3},
    "orbit.period": {"altitude": 500e3},
    "orbit.decay": {**FALLING, "times": 86_400.0, "activity": "mean", "eccentricity": 0.01},
    "orbit.decay_cloud": {**FALLING, "times": 86_400.0, "activity": "mean", "eccentricity": 0.01},
    "orbit.decay_rates": {**FALLING, "activity": "mean", "eccentricity": 0.01},
    "orbit.lifetime": {**FALLING, "activity": "mean", "eccentricity": 0.01},
    "orbit.density": {"altitude": 500e3, "activity": "mean"},
    "orbit.drifted": {"elements": CLOUD, "times": 86_400.0},
    "orbit.propagate": {"elements": CLOUD, "times": 86_400.0},
    "orbit.eccentric_anomaly": {"mean_anomaly": 1.0, "eccentricity": 0.1},
    "orbit.gabbard": {
        "altitude": 500e3,
        "speed_change": [0.0, 100.0, 0.0],
        "eccentricity": 0.01,
        "true_anomaly": 1.0,
    },
    "orifice.continuum_factor": CD,
    "orifice.crack_half_time": {"volume": 7.0, "gap": 1e-5, **LEAK, "pressure": 1e5},
    "orifice.crack_pressure": {"pressure": 1e5, "half_time": 5e5, "times": 3600.0},
    "orifice.crack_time_to_pressure": {**FALL, "half_time": 5e5},
    "orifice.infer_half_time": {**FALL, "duration": 3600.0},
    "orifice.critical_flow_function": {"gamma": 1.4},
    "orifice.critical_pressure_ratio": {"gamma": 1.4},
    "orifice.equivalent_diameter": {"mass_flow": 1e-4, **AIR, **CD},
    "orifice.free_molecular_flow": {"area": HOLE, **AIR},
    "orifice.patch_force": {"area": HOLE, "pressure_difference": 1e5},
    "orifice.jet_thrust": {"area": HOLE, "pressure": 1e5, **CD},
    "orifice.knudsen_number": {"diameter": 1e-5, **AIR},
    "orifice.rarefaction": {"diameter": 1e-5, **AIR},
    "orifice.mass_flow": {"area": HOLE, **AIR, "back_pressure": 1e3, **CD},
    "orifice.pinhole_mass_flow": {"diameter": 1e-5, "depth": 3e-3, **AIR, **CD},
    "orifice.regime": {"knudsen": 0.05},
    "orifice.round_area": {"diameter": 2e-3},
    "orifice.sharp_plate_coefficient": {"pressure_ratio": 0.2},
    "orifice.slit_gap": {"mass_flow": 1e-5, **LEAK, **AIR},
    "orifice.slit_mass_flow": {"gap": 1e-5, **LEAK, **AIR},
    "orifice.slit_transmission": {"depth_over_gap": 3.0},
    "orifice.tube_transmission": {"length_over_diameter": 3.0},
    "orifice.thin_orifice_factor": {"rarefaction": 3.0, "continuum_limit": 1.4},
    "repair.patched_pressure": {
        "pressure": 1e5,
        "tau": 1e6,
        "times": 7200.0,
        "patch_time": 3600.0,
        "closed_fraction": 0.5,
    },
    "repair.time_to_patched_pressure": {
        **FALL,
        "tau": 1e6,
        "patch_time": 3600.0,
        "closed_fraction": 0.5,
    },
    "repair.close_hatch": {
        **CABIN,
        **AIR,
        "leaking_volume": 6.5,
        "times": 7200.0,
        "hatch_time": 3600.0,
        **CD,
    },
    "repair.pressure_rate": {"mass_rate": 1e-4, "volume": 900.0, "temperature": 295.0},
    "repair.fed_pressure": {
        "pressure": 1e3,
        "tau": 1e6,
        "times": 7200.0,
        "rate": 0.01,
        "begin": 60.0,
        "end": 3600.0,
    },
    "shells.Kind": {"mass": 200.0, "radius": 1.25},
    "shells.Rules": {
        field.name: getattr(shells.PYSSEM_SAMPLE, field.name) for field in dataclasses.fields(shells.Rules)
    },
    "shells.collision_rate": {"number": 500.0, "pair_rate": 1e-15},
    "shells.equilibria": {"launch_rate": 1e-6, "lifetime": 3e8, "pair_rate": 1e-12},
    "shells.growth_rate": {
        "number": 500.0,
        "launch_rate": 1e-6,
        "lifetime": 3e8,
        "pair_rate": 1e-12,
    },
    "shells.evolve": {
        "times": [0.0, YEAR],
        "active": 10.0,
        "derelict": 10.0,
        "fragments": 10.0,
        "launch_rate": 1e-7,
        "removal_rate": 1e-8,
        "disposal_success": 0.9,
        "edges": [700e3, 800e3, 900e3],
        "activity": "mean",
    },
    "shells.pair_rate": {"bottom": 800e3, "top": 850e3, "radius_sum": 2.0, "speed": 1e4},
    "uncertainty.Range": {"low": 1.0, "high": 3.0},
    "uncertainty.Range.quantile": {"self": uncertainty.Range(1.0, 3.0), "share": 0.5},
    "uncertainty.draws": {"ranges": {"volume": uncertainty.Range(830.0, 960.0)}, "count": 64},
    "uncertainty.band": {"values": [1.0, 2.0, 3.0]},
}

# Given as objects or by date, with no number of their own: nothing to spoil.
NO_NUMBERS = {
    "breakup.smallest_first", "cabin.Hatch", "lifeboat.aboard_and_seats", "lifeboat.flown",
    "lifeboat.history", "lifeboat.life_end", "lifeboat.outlived", "lifeboat.people_aboard",
    "lifeboat.way_home", "shells.fragments_per_collision",
}  # fmt: skip
# What functions answer with, and descriptions of what to give them.
ANSWERS = {
    "breakup.Fragments", "breakup.Mixture", "cabin.BlowDown",
    "cabin.History", "cabin.Sounding", "impact.Odds",
    "inference.HeatLimits", "lifeboat.Activity", "lifeboat.Availability", "lifeboat.Headcount",
    "lifeboat.History", "lifeboat.LifeboatShip", "lifeboat.Moments", "lifeboat.Place",
    "lifeboat.Stretch", "orbit.Decay", "orbit.Elements", "orbit.Gabbard", "orifice.Edge",
    "repair.HatchClosed", "shells.Equilibria", "shells.Evolution",
    "uncertainty.Band", "uncertainty.Estimate",
}  # fmt: skip

# Given as they are meant: not numbers, or records that refuse on their own.
NOT_SPOILT = {
    "activities", "compartment", "compartments", "destination", "elements", "events", "fragment",
    "hatch", "intact", "leak", "machine", "name", "origin", "parent", "ranges", "rng", "self",
    "shield", "station", "tank",
}  # fmt: skip


def public():
    """Every public function and record of physics, by chapter and name."""
    for chapter in physics.__all__:
        module = getattr(physics, chapter)
        for name, thing in vars(module).items():
            listed = getattr(module, "__all__", None)
            ours = str(getattr(thing, "__module__", "")).startswith("lib.physics")
            here = name in listed if listed else getattr(thing, "__module__", 0) == module.__name__
            if callable(thing) and ours and here and not name.startswith("_"):
                yield f"{chapter}.{name}"


def find(name):
    """The function or record of that name."""
    thing = physics
    for part in name.split()[0].split("."):
        thing = getattr(thing, part)
    return thing


def call(name, **spoilt):
    """The good call of that name, with some of its arguments spoilt."""
    return find(name)(**{**CALLS[name], **spoilt})


def spoilable(name):
    """The arguments of a good call that are numbers or names of a choice."""
    meant = CALLS[name].items()
    return [key for key, value in meant if key not in NOT_SPOILT and not callable(value)]


def numbers_in(answer):
    """Every float in an answer, however it is wrapped."""
    if isinstance(answer, dict):
        answer = list(answer.values())
    if dataclasses.is_dataclass(answer):
        answer = [getattr(answer, field.name) for field in dataclasses.fields(answer)]
    if isinstance(answer, list | tuple):
        return np.concatenate([np.zeros(0), *map(numbers_in, answer)])
    array = np.asarray(answer)
    return array.ravel().astype(float) if array.dtype.kind in "biuf" else np.zeros(0)
