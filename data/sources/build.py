"""Builds the occupations of the store: reads and checks every source, then replaces all rows at once.

The library's words are laid over the publishers' rows always; its figures stand in for a publisher whose
release is not there.
"""

import uuid
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from data.library.figures import read_figures
from data.library.words import PlainOccupation, read_library
from data.search import IndexedOccupation, Title, TitleIndex, TitleKind
from data.sources import crosswalks, oews, onet, projections
from data.sources.crosswalks import BlsCodes, usual_codes
from data.sources.errors import SourceError
from data.sources.files import SourceFile
from data.sources.load import Progress, replace
from data.sources.rows import (
    AlternateTitleRow,
    OccupationRow,
    PlainTaskRow,
    ReleaseRow,
    Rows,
    TableReportRow,
    TaskRow,
    TitleIndexRow,
    WageRow,
)
from data.sources.tables import Part
from data.store.engine import Store
from data.store.types import now

LIBRARY = "library"
NATION = "U.S."
_OTHER_FILES = 7  # that a build reads at most beside O*NET's

_TITLE_KINDS = {
    "alternate": TitleKind.ALTERNATE,
    "short": TitleKind.SHORT,
    "reported": TitleKind.REPORTED,
    "nickname": TitleKind.NICKNAME,
}


@dataclass(frozen=True, slots=True)
class Built:
    """What a build put in the store."""

    build: str
    releases: tuple[ReleaseRow, ...]
    reports: tuple[TableReportRow, ...]


async def build(store: Store, files: Sequence[SourceFile], progress: Progress) -> Built:
    """Replace what the store knows of occupations by what these files and the library say.

    Everything is read and checked before anything is written. SourceError or LibraryError leave the store as
    it was.
    """
    library = read_library()
    parts = with_figures(read_sources(files, progress))
    rows = assembled(parts, library)
    build_id = uuid.uuid4().hex
    progress("Indexing titles", 0, 1)
    rows[TitleIndexRow] = [TitleIndexRow(1, build_id, title_index(rows).to_bytes())]
    progress("Indexing titles", 1, 1)
    await replace(store, rows, progress)
    return Built(build_id, tuple(rows.of(ReleaseRow)), tuple(rows.of(TableReportRow)))


def read_sources(files: Sequence[SourceFile], progress: Progress) -> dict[str, Part]:
    """Every source that is recognised among the files, by its name. SourceError when one is not right."""
    return _Reading(files, progress).parts()


@dataclass(slots=True)
class _Reading:
    files: Sequence[SourceFile]
    progress: Progress
    read: dict[str, Part] = field(default_factory=dict)
    steps: int = 0
    done: int = 0

    def parts(self) -> dict[str, Part]:
        files = self.files
        release = onet.newest_release(files)
        self.steps = (len(release.tables) if release else 0) + _OTHER_FILES
        bls_codes = self._bls_codes()
        soc_codes = self._soc_codes()
        if release:
            part = onet.read(release, self._step)
            _place(part, soc_codes, bls_codes)
            self.read[onet.SOURCE] = part
        entry = projections.education_file(files)
        self._one(oews.NATIONAL, oews.newest_national(files), oews.read_national)
        state_codes = self._wage_codes(bls_codes)
        self._one(oews.STATE, oews.newest_state(files), lambda file: oews.read_state(file, state_codes))
        outlook = projections.projections_file(files)
        self._one(projections.PROJECTIONS, outlook, lambda file: projections.read(file, entry))
        self._one(crosswalks.SOC_STRUCTURE, crosswalks.structure_file(files), crosswalks.read_structure)
        self._one(crosswalks.MAJORS, crosswalks.majors_file(files), crosswalks.read_majors)
        self.progress("Reading", self.steps, self.steps)
        return self.read

    def _one(self, source: str, file: SourceFile | None, read: Callable[[SourceFile], Part]) -> None:
        if file is not None:
            self._step(file.name)
            self.read[source] = read(file)

    def _step(self, name: str) -> None:
        self.progress(f"Reading {name}", self.done, self.steps)
        self.done += 1

    def _soc_codes(self) -> dict[str, str]:
        file = crosswalks.onet_to_soc_file(self.files)
        if file is None:
            return {}
        self._step(file.name)
        codes, part = crosswalks.read_onet_to_soc(file)
        self.read[crosswalks.ONET_TO_SOC] = part
        return codes

    def _bls_codes(self) -> dict[str, BlsCodes]:
        file = crosswalks.soc_to_bls_file(self.files)
        if file is None:
            return {}
        self._step(file.name)
        codes, part = crosswalks.read_soc_to_bls(file)
        self.read[crosswalks.SOC_TO_BLS] = part
        return codes

    def _wage_codes(self, bls_codes: Mapping[str, BlsCodes]) -> frozenset[str]:
        """The detailed OEWS occupations: as the national survey marks them, else those serving a SOC code."""
        if oews.NATIONAL in self.read:
            return frozenset(row.wage_code for row in self.read[oews.NATIONAL].rows.of(WageRow))
        known = {codes.wage for codes in bls_codes.values()}
        if onet.SOURCE in self.read:
            known |= {row.wage_code for row in self.read[onet.SOURCE].rows.of(OccupationRow)}
        return frozenset(code for code in known if code) | {oews.ALL_OCCUPATIONS}


def _place(part: Part, soc_codes: Mapping[str, str], bls_codes: Mapping[str, BlsCodes]) -> None:
    """Gives every O*NET occupation its SOC code and the rows of OEWS and the projections that serve it.

    An O*NET-SOC 2019 code begins with its SOC 2018 code; a crosswalk, where there is one, has the last word.
    """
    placed = []
    for row in part.rows.of(OccupationRow):
        soc_code = soc_codes.get(row.code, row.soc_code)
        bls = bls_codes.get(soc_code) or usual_codes(soc_code)
        placed.append(row._replace(soc_code=soc_code, wage_code=bls.wage, projection_code=bls.projection))
    part.rows[OccupationRow] = placed


def with_figures(parts: dict[str, Part]) -> dict[str, Part]:
    """The parts, with the library's figures in place of the publishers that are not among them."""
    complete = read_figures() | parts
    if onet.SOURCE not in complete:
        raise SourceError(
            "no occupation is known: neither an O*NET release nor the library's figures are there"
        )
    return complete


def assembled(parts: Mapping[str, Part], library: Sequence[PlainOccupation]) -> Rows:
    """The rows of all parts together, with the library's words laid over them."""
    rows = Rows()
    for part in parts.values():
        for kind, some in part.rows.items():
            rows[kind] = [*rows.of(kind), *some]
    words = {plain.code: plain for plain in library}
    occupations = rows.of(OccupationRow)
    known = [words[row.code] for row in occupations if row.code in words]
    rows[OccupationRow] = [_worded(row, words.get(row.code)) for row in occupations]
    rows[AlternateTitleRow] = [*rows.of(AlternateTitleRow), *_nicknames(known)]
    rows[PlainTaskRow] = list(_plain_tasks(known))
    rows[ReleaseRow] = [*(part.release for part in parts.values()), _library_release(known)]
    rows[TableReportRow] = list(_reports(parts, read=len(library), kept=len(known)))
    return rows


def _worded(row: OccupationRow, plain: PlainOccupation | None) -> OccupationRow:
    return row._replace(singular=plain.singular, summary=plain.summary) if plain else row


def _nicknames(library: Sequence[PlainOccupation]) -> Iterator[AlternateTitleRow]:
    for plain in library:
        for nickname in plain.nicknames:
            yield AlternateTitleRow(plain.code, nickname, "nickname", featured=False)


def _plain_tasks(library: Sequence[PlainOccupation]) -> Iterator[PlainTaskRow]:
    for plain in library:
        for rank, task in enumerate(plain.tasks, start=1):
            yield PlainTaskRow(plain.code, rank, task.text, list(task.restates))


def _library_release(known: Sequence[PlainOccupation]) -> ReleaseRow:
    return ReleaseRow(
        source=LIBRARY,
        name="Waymark's library of plain words",
        version=f"{len(known)} occupations",
        published=None,
        licence="CC BY 4.0",
        origin="data/library",
        loaded_at=now(),
    )


def _reports(parts: Mapping[str, Part], *, read: int, kept: int) -> Iterator[TableReportRow]:
    reports = [report for part in parts.values() for report in part.reports]
    skipped = {"not in this O*NET release": read - kept} if read > kept else {}
    reports.append(TableReportRow(LIBRARY, "occupations", 0, read, kept, skipped))
    for position, report in enumerate(reports):
        yield report._replace(position=position)


def title_index(rows: Rows) -> TitleIndex:
    """The resolver's index of every name of every occupation."""
    return TitleIndex.build(*names_of(rows))


def names_of(rows: Rows) -> tuple[list[IndexedOccupation], list[Title]]:
    """What the title index is built from: the occupations, and all their names."""
    return list(_indexed(rows)), list(_titles(rows))


def named_by(
    files: Sequence[SourceFile], library: Sequence[PlainOccupation]
) -> tuple[list[IndexedOccupation], list[Title]]:
    """The names a store built from these files and this library would hold; SourceError when one is not right."""
    return names_of(assembled(with_figures(read_sources(files, lambda *_: None)), library))


def _indexed(rows: Rows) -> Iterator[IndexedOccupation]:
    employment = {wage.wage_code: wage.employment for wage in rows.of(WageRow) if wage.area == NATION}
    tasks = defaultdict(list)
    for task in rows.of(TaskRow):
        tasks[task.code].append(task.statement)
    for plain in rows.of(PlainTaskRow):
        tasks[plain.code].append(plain.text)
    for row in rows.of(OccupationRow):
        yield IndexedOccupation(
            code=row.code,
            title=row.title,
            description=row.description or "",
            summary=row.summary,
            employment=employment.get(row.wage_code) if row.wage_code else None,
            tasks=tuple(tasks[row.code]),
        )


def _titles(rows: Rows) -> Iterator[Title]:
    for row in rows.of(OccupationRow):
        yield Title(row.code, row.title, TitleKind.TITLE)
        if row.singular:
            yield Title(row.code, row.singular, TitleKind.SINGULAR)
    for name in rows.of(AlternateTitleRow):
        yield Title(name.code, name.title, _TITLE_KINDS[name.kind], name.official)
