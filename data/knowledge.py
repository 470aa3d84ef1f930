"""What every conversation of a process shares: the title index and the profiles read so far."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace
from time import monotonic

from sqlmodel import func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data.errors import OperatorError
from data.facts import JobFacts, read_facts
from data.fit import FitModel
from data.fit.store import read_traits
from data.occupations import Common, Profile, Related, read_common, read_nearest, read_profile
from data.search import Resolution, TitleIndex, Verdict
from data.store.known import Occupation, Release, TitleIndexBlob

log = logging.getLogger(__name__)

LOOK_EVERY = 5.0
PROFILES_KEPT = 256
ALIKE = 20  # names looked through for a job nobody rated and no group holds a rated one of
LIBRARY_FILES = {"data/library", "figures.json"}  # where the releases of the library alone were read


class OtherVersionError(OperatorError):
    """The store was built by another version of Waymark."""

    def __init__(self) -> None:
        super().__init__(
            "the store’s occupations were built by another version of Waymark: run `waymark data build`"
        )


class Knowledge:
    """Read-only knowledge of the build the store holds; `refresh` notices a newer build."""

    def __init__(self) -> None:
        self._build: str | None = None
        self._looked = 0.0
        self._index: TitleIndex | None = None
        self._profiles: dict[str, Profile] = {}
        self._common: Common | None = None
        self._occupation_count = 0
        self._fit_model: FitModel | None = None
        self._facts: Mapping[str, JobFacts] | None = None

    @property
    def build(self) -> str | None:
        """The name of the build in use; None before occupations were built."""
        return self._build

    @property
    def occupation_count(self) -> int:
        return self._occupation_count

    @property
    def _known_releases(self) -> dict[str, Release]:
        return self._common.releases if self._common else {}

    @property
    def library_only(self) -> bool:
        """Whether all that is known comes from the library that ships with Waymark."""
        return {release.origin for release in self._known_releases.values()} <= LIBRARY_FILES

    def release_name(self, source: str) -> str | None:
        """The name of a source's release, "O*NET 30.1 Database"; None when it was not loaded."""
        release = self._known_releases.get(source)
        return release.name if release else None

    async def refresh(self, session: AsyncSession) -> None:
        """Load the title index if the store holds another build than the one in use.

        OtherVersionError when another version of Waymark made that build; a process that has another in use
        keeps it.

        The store is asked at most every `LOOK_EVERY` seconds: a build takes longer than that.
        """
        if self._build is not None and monotonic() - self._looked < LOOK_EVERY:
            return
        self._looked = monotonic()
        build = (await session.exec(select(TitleIndexBlob.build))).first()
        if build is None or build == self._build:
            return
        blob = (await session.exec(select(TitleIndexBlob.data))).one()
        try:
            self._index = await asyncio.to_thread(TitleIndex.from_bytes, blob)
        except ValueError as error:
            if self._index is None:
                raise OtherVersionError from error
            log.warning("%s, and start this process again", OtherVersionError())
            return
        self._common = await read_common(session)
        self._occupation_count = (await session.exec(select(func.count()).select_from(Occupation))).one()
        self._profiles.clear()
        self._fit_model = None
        self._facts = None
        self._build = build

    def resolve(self, name: str, *, limit: int = 5, chosen: Mapping[str, int] | None = None) -> Resolution:
        """The occupations behind a typed name; `chosen`: how often people meant each by this very name."""
        if self._index is None:
            return Resolution(name, Verdict.NOT_FOUND, (), None)
        return self._index.resolve(name, limit=limit, chosen=chosen)

    async def profile(self, session: AsyncSession, code: str) -> Profile | None:
        """The profile of an occupation, read once per build."""
        if code in self._profiles:
            return self._profiles[code]
        if self._common is None:
            return None
        profile = await read_profile(session, code=code, common=self._common)
        if profile is not None:
            if not profile.rated and not profile.related:
                profile = replace(profile, related=await self._nearest(session, profile))
            if len(self._profiles) >= PROFILES_KEPT:
                del self._profiles[next(iter(self._profiles))]
            self._profiles[code] = profile
        return profile

    async def _nearest(self, session: AsyncSession, profile: Profile) -> tuple[Related, ...]:
        """Jobs to look at instead of one that little is published about."""
        alike = self.resolve(profile.title, limit=ALIKE).candidates
        return await read_nearest(session, profile=profile, named=[one.code for one in alike])

    async def fit_model(self, session: AsyncSession) -> FitModel:
        """The fit of all rated occupations, read once per build."""
        if self._fit_model is None:
            self._fit_model = FitModel(await read_traits(session))
        return self._fit_model

    async def facts(self, session: AsyncSession) -> Mapping[str, JobFacts]:
        """What filters ask of every occupation, by code, read once per build."""
        if self._facts is None:
            self._facts = await read_facts(session)
        return self._facts
