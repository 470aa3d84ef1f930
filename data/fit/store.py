"""What occupations offer, from the store."""

from collections import defaultdict

import numpy as np
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data.fit.traits import OccupationTraits
from data.store.known import Rating

INTERESTS = ("1.B.1.a", "1.B.1.b", "1.B.1.c", "1.B.1.d", "1.B.1.e", "1.B.1.f")
VALUES = ("1.B.2.a", "1.B.2.f", "1.B.2.c", "1.B.2.d", "1.B.2.e", "1.B.2.b")
"""O*NET's element ids in the order of `traits.TYPES` and `traits.VALUES`."""


async def read_traits(session: AsyncSession) -> OccupationTraits:
    """Interests and values of every occupation that has all six of either; rows of NaN for the other."""
    query = select(Rating.code, Rating.element_id, Rating.value).where(
        col(Rating.element_id).in_((*INTERESTS, *VALUES)), col(Rating.scale).in_(("OI", "EX"))
    )
    rated: dict[str, dict[str, float]] = defaultdict(dict)
    for code, element_id, value in (await session.exec(query)).all():
        rated[code][element_id] = value
    codes = sorted(code for code in rated if _six(rated[code], INTERESTS) or _six(rated[code], VALUES))
    return OccupationTraits.of(
        codes,
        [_six(rated[code], INTERESTS) or [np.nan] * 6 for code in codes],
        [_six(rated[code], VALUES) or [np.nan] * 6 for code in codes],
    )


def _six(ratings: dict[str, float], elements: tuple[str, ...]) -> list[float] | None:
    """The six ratings in order; None when one is missing."""
    return [ratings[element] for element in elements] if all(e in ratings for e in elements) else None
