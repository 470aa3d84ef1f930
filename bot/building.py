"""Builds the occupations in the store, with progress, and says what was loaded and what the store holds."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from bot.assembly import open_store
from bot.settings import Settings, SettingsError
from data.library.figures import figures_text
from data.library.words import read_library
from data.sources.build import Built, build, read_sources
from data.sources.locate import locate
from data.sources.rows import ReleaseRow, TableReportRow
from data.sources.status import StoreStatus, read_status
from data.store.engine import Store
from data.store.known import Release, TableReport
from data.store.migrate import migrate


async def build_store(store: Store, place: Path | None, *, offline: bool, console: Console) -> Built:
    """Build the occupations with a progress bar, and say in a line a source what was loaded."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        progress = _Bar(bar)
        located = await locate(place, progress, offline=offline)
        if located.note:
            console.print(located.note, markup=False, soft_wrap=True)
        built = await build(store, located.files, progress)
    for release in built.releases:
        console.print(f"Loaded {release_line(release)}", markup=False, highlight=False, soft_wrap=True)
    return built


class _Bar:
    """Shows each stage of a build on one line of its own."""

    def __init__(self, bar: Progress) -> None:
        self._bar = bar
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, what: str, done: int, total: int) -> None:
        stage = what if what.startswith("Fetching") else what.split(maxsplit=1)[0]
        if stage not in self._tasks:
            self._tasks[stage] = self._bar.add_task(what, total=total)
        self._bar.update(self._tasks[stage], description=what, completed=done, total=total)


async def build_occupations(settings: Settings, sources: Path | None, *, offline: bool) -> Built:
    store = Store(settings.database_url)
    try:
        await migrate(store)
        place = sources or settings.waymark_sources
        return await build_store(store, place, offline=offline, console=Console(stderr=True))
    finally:
        await store.aclose()


async def store_status(settings: Settings) -> StoreStatus:
    async with open_store(settings) as store, store.read() as session:
        return await read_status(session)


async def library_figures(settings: Settings, sources: Path | None) -> str:
    place = sources or settings.waymark_sources
    if place is None:
        raise SettingsError("name the releases with --sources or WAYMARK_SOURCES")
    located = await locate(place, _silent)
    parts = await asyncio.to_thread(read_sources, located.files, _silent)
    return figures_text(parts, [plain.code for plain in read_library()])


def _silent(_what: str, _done: int, _total: int) -> None:
    """Shows no progress."""


def release_line(release: ReleaseRow | Release) -> str:
    """One source in a line: its name, version, month and the file it came from."""
    version = "" if release.version in release.name else f", {release.version}"
    month = f" ({release.published})" if release.published else ""
    return f"{release.name}{version}{month}, from {release.origin}"


def status_lines(status: StoreStatus) -> list[str]:
    """The store's state, one thing a line."""
    if not status.releases:
        return ["The store holds no occupations yet: run `waymark data build`."]
    built = max(release.loaded_at for release in status.releases)
    lines = [f"Built {built:%Y-%m-%d %H:%M} UTC"]
    lines += [release_line(release) for release in status.releases]
    lines += [f"{count:>9,} {table.replace('_', ' ')}" for table, count in status.counts.items() if count]
    lines += [f"Missing: {what}" for what in status.missing]
    return lines


def report_lines(reports: Sequence[TableReportRow | TableReport]) -> list[str]:
    """What was read of each table, what was kept, and what was left out and why."""
    width = max((len(report.name) for report in reports), default=0)
    lines = []
    for report in reports:
        why = "".join(f"; {rows:,} left out: {reason}" for reason, rows in report.skipped.items())
        lines.append(f"{report.name:<{width}} {report.read:>9,} read {report.kept:>9,} kept{why}")
    return lines
