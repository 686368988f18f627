"""How large an area does a piece show, and how light is it for that area?

The area follows from the size.  The area-to-mass ratio does not: pieces of one size are foil as
well as bolts, so the law spreads log10 of the ratio over normal curves whose middles, widths and
shares change with size.  Up to 8 cm one curve; from 11 cm two, and other ones for spacecraft than
for rocket bodies; in between both laws at once.

Every piece belongs to ONE of the curves (a mixture).  Adding up draws from two curves, as some
programs do, gives a single, narrow hump and loses both foil and bolts.

Source: [JOHNSON-2001], its coefficients as straight lines between the ends that it prints; its
own slopes are these rounded to three or four digits.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import ndtr

from lib.physics.breakup.counts import LARGEST, SMALLEST
from lib.physics.limits import Floats, one_of, within

Body = Literal["spacecraft", "rocket body"]


class Ramp(NamedTuple):
    """A coefficient over x = log10 of the size in metres: flat, a straight line, flat."""

    start: float
    end: float
    first: float
    last: float

    def at(self, x: Floats) -> Floats:
        value: Floats = np.interp(x, (self.start, self.end), (self.first, self.last))
        return value


class Curve(NamedTuple):
    """One normal curve over log10 of area-to-mass in m²/kg."""

    mean: Ramp
    sd: Ramp


class TwoPeaks(NamedTuple):
    """Large pieces: a ``share`` of them (alpha) in the first curve, the rest in the other."""

    share: Ramp
    first: Curve
    other: Curve


SMALL = Curve(mean=Ramp(-1.75, -1.25, -0.3, -1.0), sd=Ramp(-3.5, -0.5, 0.2, 0.6))
LARGE: dict[Body, TwoPeaks] = {
    "spacecraft": TwoPeaks(
        share=Ramp(-1.95, 0.55, 0.0, 1.0),
        first=Curve(mean=Ramp(-1.1, 0.0, -0.6, -0.95), sd=Ramp(-1.3, -0.3, 0.1, 0.3)),
        other=Curve(mean=Ramp(-0.7, -0.1, -1.2, -2.0), sd=Ramp(-0.5, -0.3, 0.5, 0.3)),
    ),
    "rocket body": TwoPeaks(
        share=Ramp(-1.4, 0.0, 1.0, 0.5),
        first=Curve(mean=Ramp(-0.5, 0.0, -0.45, -0.9), sd=Ramp(-0.5, 0.0, 0.55, 0.55)),
        other=Curve(mean=Ramp(-0.5, 0.0, -0.9, -0.9), sd=Ramp(-1.0, 0.1, 0.28, 0.1)),
    ),
}
# Between these sizes [m] the paper leaves the law open.  Here the chance that a piece follows the
# law of large ones grows linearly from 0 to 1, as public programs have it: a mixture again.
BLEND = (0.08, 0.11)


@dataclass(frozen=True)
class Mixture:
    """Normal curves over log10 of area-to-mass [m²/kg]; each piece belongs to one of them.

    ``weight``, ``mean`` and ``sd`` have the three curves along the first axis (small pieces, first
    and other of the large ones), then the shape of the sizes.  Weights add up to 1.
    """

    weight: Floats
    mean: Floats
    sd: Floats

    def density(self, area_to_mass: ArrayLike) -> Floats:
        """Share of the pieces per decade of ``area_to_mass`` [m²/kg] around it.

        Broadcasts with the sizes; ``ValueError`` outside 1e-9 to 1e9 m²/kg.
        """
        chi = _log_ratio(area_to_mass)
        curves = zip(self.weight, self.mean, self.sd, strict=True)
        heights = [w / s * np.exp(-0.5 * ((chi - m) / s) ** 2) for w, m, s in curves]
        share: Floats = np.sum(heights, axis=0) / np.sqrt(2.0 * np.pi)
        return share

    def share_below(self, area_to_mass: ArrayLike) -> Floats:
        """Share of the pieces below ``area_to_mass`` [m²/kg]; limits as in ``density``."""
        chi = _log_ratio(area_to_mass)
        curves = zip(self.weight, self.mean, self.sd, strict=True)
        share: Floats = np.sum([w * ndtr((chi - m) / s) for w, m, s in curves], axis=0)
        return share

    @property
    def mass_per_area(self) -> Floats:
        """Mean mass of a piece by its area [kg/m²]: mean of ``10^-chi`` over the curves."""
        each = 10.0**-self.mean * np.exp(0.5 * (np.log(10.0) * self.sd) ** 2)
        mean: Floats = (self.weight * each).sum(axis=0)
        return mean

    def draw(self, rng: np.random.Generator) -> Floats:
        """One area-to-mass ratio [m²/kg] for each size: first which curve, then where on it."""
        until = np.cumsum(self.weight[:-1], axis=0)
        which = (rng.random(until.shape[1:]) >= until).sum(axis=0)[np.newaxis]
        mean = np.take_along_axis(self.mean, which, axis=0)[0]
        sd = np.take_along_axis(self.sd, which, axis=0)[0]
        ratio: Floats = 10.0 ** (mean + sd * rng.standard_normal(which.shape[1:]))
        return ratio


def area_to_mass_law(size: ArrayLike, body: Body = "spacecraft") -> Mixture:
    """How are the area-to-mass ratios of pieces of this ``size`` [m] spread?

    One normal curve over log10(A/M) up to 8 cm, two from 11 cm, and in between a chance, linear
    in size, of the one law or the other; ``body`` is "spacecraft" or "rocket body".  Two peaks
    stand apart for pieces of spacecraft from 0.45 to 2.4 m; elsewhere the curves run together.
    ``ValueError`` outside 10 µm to 100 m or for another body.  [JOHNSON-2001]

    >>> law = area_to_mass_law(10**-0.5, "rocket body")
    >>> round(float(law.sd[2]), 4)
    0.1982
    """
    length = within("size", size, SMALLEST, LARGEST, "m")
    x = np.log10(length)
    one_of("body", body, tuple(LARGE))
    share, first, other = LARGE[body]
    large, alpha = np.interp(length, BLEND, (0.0, 1.0)), share.at(x)
    return Mixture(
        weight=np.stack([1.0 - large, large * alpha, large * (1.0 - alpha)]),
        mean=np.stack([SMALL.mean.at(x), first.mean.at(x), other.mean.at(x)]),
        sd=np.stack([SMALL.sd.at(x), first.sd.at(x), other.sd.at(x)]),
    )


def area(size: ArrayLike) -> Floats:
    """How large is the mean cross-section of a piece of this ``size`` [m]?  [m²]

    ``0.540424 L²`` below 1.67 mm, ``0.556945 L^2.0047077`` above; they meet to 2e-5.  ``size`` is
    the mean of three widths at right angles (recalled).  ``ValueError`` outside 10 µm to 100 m.
    [JOHNSON-2001]

    >>> round(float(area(0.1)) * 1e4, 3)                                    # square centimetres
    55.094
    """
    length = within("size", size, SMALLEST, LARGEST, "m")
    small, large = 0.540424 * length**2, 0.556945 * length**2.0047077
    return np.where(length < 1.67e-3, small, large)[()]


def _log_ratio(area_to_mass: ArrayLike) -> Floats:
    return np.log10(within("area-to-mass ratio", area_to_mass, 1e-9, 1e9, "m²/kg"))
