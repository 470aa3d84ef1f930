"""The report of `waymark fit`."""

from typing import Any

from sqlmodel import select

from bot.assembly import open_store
from bot.settings import Settings
from data.fit import FitModel, fit_report, read_interests, read_values
from data.fit.store import read_traits
from data.store.known import Occupation


async def fits(settings: Settings, interests: str | None, values: str | None, top: int) -> dict[str, Any]:
    """The best fitting occupations with the parts of their explanation, as JSON values."""
    given_interests = read_interests(interests) if interests is not None else None
    given_values = read_values(values) if values is not None else None
    async with open_store(settings) as store, store.read() as session:
        model = FitModel(await read_traits(session))
        titles = dict((await session.exec(select(Occupation.code, Occupation.title))).all())
    return fit_report(model, given_interests, given_values, top=top, titles=titles)
