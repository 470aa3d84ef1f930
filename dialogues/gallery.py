"""Makes pictures and documents by their names; a picture once, and the latest are kept."""

import asyncio
from collections import OrderedDict

from sqlmodel.ext.asyncio.session import AsyncSession

from data.knowledge import Knowledge
from data.store.engine import Store
from data.store.types import now
from dialogues.interests.picture import find_hexagon
from dialogues.job.pictures import drawn
from dialogues.pictures import hexagon, render, result_card, values
from dialogues.result.named import FILE, find_result
from dialogues.result.pdf import result_pdf
from dialogues.result.summary import Result
from dialogues.values.picture import find_values
from dialogues.wording import wording

KEPT = 200  # pictures of about 40 KB


class Gallery:
    """The pictures and documents of one process."""

    def __init__(self, store: Store, knowledge: Knowledge) -> None:
        self._store = store
        self._knowledge = knowledge
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._printing = asyncio.Lock()

    async def picture(self, name: str) -> bytes:
        """The PNG of a picture; LookupError if there is none of that name.

        A name begins with the build its figures come from, so that it never shows another build's.
        """
        if name in self._kept:
            self._kept.move_to_end(name)
            return self._kept[name]
        svg = await self._svg(name)
        if svg is None:
            raise LookupError(f"there is no picture {name}")
        # Off the event loop: others are answered meanwhile.
        png = await asyncio.to_thread(render, svg)
        self._kept[name] = png
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return png

    async def _svg(self, name: str) -> str | None:
        build, _, rest = name.partition("/")
        async with self._store.read() as session:
            await self._knowledge.refresh(session)
            if build != (self._knowledge.build or "none"):
                return None
            return await self._persons(session, rest) or await self._job(session, rest)

    async def document(self, name: str) -> bytes:
        """The PDF of a result as it stands now; LookupError when the name holds no secret of anybody's.

        Unlike a picture it outlives the build: whoever kept its name gets the newest figures.
        """
        async with self._store.read() as session:
            await self._knowledge.refresh(session)
            result = await self._result(session, name) if name.endswith(f"/{FILE}") else None
        if result is None:
            raise LookupError(f"there is no document {name}")
        # Off the event loop, and one after another: all PDFs of a process write with the same fonts.
        async with self._printing:
            return await asyncio.to_thread(result_pdf, result, wording())

    async def _result(self, session: AsyncSession, name: str) -> Result | None:
        return await find_result(session, self._knowledge, name, wording(), now().date())

    async def _persons(self, session: AsyncSession, name: str) -> str | None:
        """A picture of somebody's answers; None when the name holds no secret of theirs."""
        say = wording()
        if (interests := await find_hexagon(session, name, say)) is not None:
            return hexagon.draw(interests, say)
        if (bars := await find_values(session, name, say)) is not None:
            return values.draw(bars, say)
        if (result := await self._result(session, name)) is not None:
            return result_card.draw(result.card(say), say)
        return None

    async def _job(self, session: AsyncSession, name: str) -> str | None:
        """The picture of one job or more."""
        kind, _, rest = name.partition("/")
        codes, _, detail = rest.partition("/")
        found = [await self._knowledge.profile(session, code) for code in codes.split("+")]
        profiles = [profile for profile in found if profile is not None]
        return drawn(kind, profiles, detail, wording()) if len(profiles) == len(found) else None
