"""The screens of the values questionnaire: blocks of five needs from (21, 5, 1) designs.

The projective plane of order 4 has 21 points on 21 lines, five points to a line, and every two points share
exactly one line: with a need on each point, each need stands on five screens and meets each other need
once. Singer's theorem (1938) gives the lines as the shifts of one perfect difference set modulo 21.

One plane offers an adaptive questionnaire only 21 screens. Turning the needs of every value round within
their value gives eleven more planes with the same spread of values over the screens, so that each pair of
needs still meets, and the next screen is picked from the 192 different blocks of all twelve.
"""

from itertools import chain
from typing import Final

from data.values.needs import NEEDS, VALUES

DIFFERENCE_SET: Final = (0, 1, 4, 14, 16)
"""Every non-zero remainder modulo 21 is the difference of exactly one ordered pair."""

POINTS: Final = (9, 18, 4, 11, 13, 2, 10, 12, 16, 0, 17, 20, 3, 6, 15, 1, 5, 7, 8, 14, 19)
"""The point of the plane on which each need stands, in the order of NEEDS. Any labelling has 31 meetings of
two needs of one value; this one, found by search, spreads them so that every screen shows needs of at least
three values."""

TURNS: Final = 12
"""The least common multiple of the sizes of the values: after so many turns every need is back in its
place."""

Block = tuple[int, ...]
"""Five positions in NEEDS, ascending."""


def plane(turn: int = 0) -> tuple[Block, ...]:
    """The 21 screens of the plane after `turn` turns of the needs within their values."""
    need_at = {point: _turned(need, turn) for need, point in enumerate(POINTS)}
    size = len(NEEDS)
    return tuple(
        tuple(sorted(need_at[(point + shift) % size] for point in DIFFERENCE_SET)) for shift in range(size)
    )


def _turned(need: int, turn: int) -> int:
    fellows = _FELLOWS[NEEDS[need].value]
    return fellows[(fellows.index(need) + turn) % len(fellows)]


_FELLOWS: Final = {value: [i for i, need in enumerate(NEEDS) if need.value == value] for value in VALUES}

BLOCKS: Final = tuple(dict.fromkeys(chain.from_iterable(plane(turn) for turn in range(TURNS))))
"""Every screen the questionnaire may show."""
