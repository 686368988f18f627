"""The six numbers that say where every piece of a cloud is and how it moves."""

from dataclasses import dataclass, fields
from typing import Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.physics.limits import Floats, within
from lib.physics.orbit.circular import EARTH_RADIUS, semi_major_axis


@dataclass(frozen=True)
class Elements:
    """Orbits of one piece or of many: arrays of one shape, or numbers.

    ``semi_major_axis`` [m]; ``eccentricity`` [1]; then angles [rad]: ``inclination``, ``node``
    (where the orbit climbs through the equator, from a fixed star), ``perigee`` (from the node,
    along the orbit) and ``mean_anomaly`` (from perigee, in even time).  Mean elements: what J2
    does within one round is left out.

    >>> station = Elements.circular(408e3, np.radians(51.6))
    >>> float(station.perigee_altitude)
    408000.0
    """

    semi_major_axis: Floats
    eccentricity: Floats
    inclination: Floats
    node: Floats
    perigee: Floats
    mean_anomaly: Floats

    @classmethod
    def circular(
        cls,
        altitude: ArrayLike,
        inclination: ArrayLike,
        node: ArrayLike = 0.0,
        along: ArrayLike = 0.0,
    ) -> Self:
        """Round orbits: ``altitude`` [m]; the angles ``inclination``, ``node`` and ``along``, the
        way from the node to the piece [rad].  Arguments broadcast.  ``ValueError`` outside 0 to
        1e9 m, 0 to pi, or 1e12 rad either way."""
        i = within("inclination", inclination, 0.0, np.pi, "rad")
        ascending, past = _turns("node", node), _turns("way from the node", along)
        numbers = (semi_major_axis(altitude), 0.0, i, ascending, 0.0, past)
        return cls(*(x[()] for x in np.broadcast_arrays(*(np.asarray(x, float) for x in numbers))))

    @classmethod
    def over(
        cls,
        altitude: ArrayLike,
        inclination: ArrayLike,
        latitude: ArrayLike,
        longitude: ArrayLike = 0.0,
        *,
        climbing: ArrayLike = True,
    ) -> Self:
        """Round orbits whose pieces are just over a place, northbound or (not ``climbing``) south.

        ``altitude`` [m], the angles [rad]; ``longitude`` counts like the node, from a fixed star.
        With ``sin u = sin(latitude) / sin(inclination)`` for the way u from the node.  Arguments
        broadcast.  ``ValueError`` for a latitude that the inclination does not reach.
        """
        i = within("inclination", inclination, 0.0, np.pi, "rad")
        reach = np.minimum(i, np.pi - i)
        north = within("latitude", latitude, -np.pi / 2, np.pi / 2, "rad")
        place = np.abs(north)
        if np.any(place > reach + 1e-12):
            raise ValueError(
                f"latitude must lie between 0 and the inclination's reach, {np.min(reach):g} rad;"
                f" got {np.max(place):g} rad"
            )
        rise = np.sin(north) / np.maximum(np.sin(i), 1e-300)
        along = np.arcsin(np.clip(rise, -1.0, 1.0))
        along = np.where(climbing, along, np.pi - along)
        from_star = within("longitude", longitude, -1e11, 1e11, "rad")
        east = np.arctan2(np.cos(i) * np.sin(along), np.cos(along))
        return cls.circular(altitude, i, from_star - east, along)

    @property
    def shape(self) -> tuple[int, ...]:
        """Of the cloud: () for one piece."""
        return np.broadcast_shapes(*(np.shape(getattr(self, field.name)) for field in fields(self)))

    @property
    def perigee_altitude(self) -> Floats:
        """The lowest point [m]; negative below the ground."""
        return self.semi_major_axis * (1.0 - self.eccentricity) - EARTH_RADIUS

    def select(self, which: NDArray[np.bool_] | NDArray[np.intp] | slice) -> Self:
        """Some of the pieces, as an index picks them from an array."""
        return type(self)(*(getattr(self, field.name)[which] for field in fields(self)))


def _turns(name: str, angle: ArrayLike) -> Floats:
    """An angle of any number of rounds [rad]."""
    return within(name, angle, -1e12, 1e12, "rad")
