"""What a fall of pressure does to the nitrogen dissolved in the body: the ratio that divers use.

Source: the definition, worked in the leak notes [COMPUTED]; the limit in use on spacewalks, 1.65
to 1.68, is recalled and stands with the facts.
"""

from numpy.typing import ArrayLike

from lib.physics.limits import Floats, within


def saturated_nitrogen(pressure: ArrayLike, oxygen_fraction: ArrayLike) -> Floats:
    """How much nitrogen is dissolved in a body that has long lived in this air?  [Pa]

    ``(1 - FO2) P``, as a pressure: everything that is not oxygen counts as nitrogen, and the body
    as fully at ease with the cabin, which takes a day or more.  ``pressure`` [Pa] and
    ``oxygen_fraction`` [1] broadcast.  ``ValueError`` outside 0 to 10 MPa or 0 to 1.  [COMPUTED]

    >>> from scipy.constants import psi
    >>> round(float(saturated_nitrogen(14.7 * psi, 0.21)) / psi, 1)
    11.6
    """
    p = within("pressure", pressure, 0.0, 1e7, "Pa")
    return (1.0 - within("oxygen fraction", oxygen_fraction, 0.0, 1.0)) * p


def decompression_ratio(tissue_nitrogen: ArrayLike, pressure: ArrayLike) -> Floats:
    """How far is the body's nitrogen above the pressure that keeps it dissolved?  R  [1]

    ``R = tissue nitrogen / final pressure``: at or below 1 nothing comes out of solution, well
    above it bubbles do.  ``tissue_nitrogen`` [Pa] from ``saturated_nitrogen``, ``pressure`` [Pa]
    the one that is reached; arguments broadcast.  For a fall faster than the body can follow,
    minutes.  ``ValueError`` outside 0 to 10 MPa, or for a final pressure below 1 Pa.  [COMPUTED]

    >>> from scipy.constants import psi
    >>> long_at_home = saturated_nitrogen(14.7 * psi, 0.21)
    >>> round(float(decompression_ratio(long_at_home, 4.3 * psi)), 2)     # a suit, no pre-breathing
    2.7
    """
    nitrogen = within("tissue nitrogen", tissue_nitrogen, 0.0, 1e7, "Pa")
    return nitrogen / within("final pressure", pressure, 1.0, 1e7, "Pa")
