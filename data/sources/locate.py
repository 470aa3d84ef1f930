"""Where a build takes its files from: a folder or zip file that was named, else the publishers."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from data.sources import crosswalks, oews, onet, projections
from data.sources.errors import SourceError
from data.sources.fetch import Fetched, Progress, Publication, fetch, is_whole_zip, publications
from data.sources.files import SourceFile, find

CACHE = Path("var/sources")


@dataclass(frozen=True, slots=True)
class Located:
    """The files to build from, and one line for the person building when something could not be fetched."""

    files: tuple[SourceFile, ...]
    note: str | None = None


async def locate(
    place: Path | None,
    progress: Progress,
    *,
    offline: bool = False,
    cache: Path = CACHE,
    wanted: Sequence[Publication] | None = None,
) -> Located:
    """The files in `place`; without one the publishers' releases, fetched unless `offline`.

    SourceError when there is nothing to recognise in `place`.
    """
    if place is not None:
        files = find(place)
        if not _recognised(files):
            raise SourceError(f"{place} holds no file of O*NET or BLS that is known here")
        return Located(tuple(files))
    wanted = publications() if wanted is None else wanted
    if offline:
        cached = [cache / one.name for one in wanted if is_whole_zip(cache / one.name)]
        return Located(_in_cache(cached))
    fetched = await fetch(wanted, cache, progress)
    return Located(_in_cache(fetched.files), _note(wanted, fetched))


def _recognised(files: Sequence[SourceFile]) -> bool:
    finders = (
        oews.newest_national,
        oews.newest_state,
        projections.projections_file,
        crosswalks.structure_file,
        crosswalks.majors_file,
    )
    return any(finder(files) for finder in finders) or onet.newest_release(files) is not None


def _in_cache(paths: Sequence[Path]) -> tuple[SourceFile, ...]:
    return tuple(file for path in paths for file in find(path))


def _note(wanted: Sequence[Publication], fetched: Fetched) -> str | None:
    """What could not be fetched and why: a publisher, or those of its files that are missing."""
    if not fetched.missing:
        return None
    missing: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for publication, reason in fetched.missing:
        missing[reason][publication.publisher].append(publication.name)
    offered = Counter(one.publisher for one in wanted)
    reasons = []
    for reason, publishers in missing.items():
        named = [
            publisher if len(names) == offered[publisher] else f"{publisher}'s {', '.join(names)}"
            for publisher, names in publishers.items()
        ]
        reasons.append(f"{', '.join(named)} ({reason})")
    instead = "what was fetched" if fetched.files else "its own library"
    return f"Not fetched: {'; '.join(reasons)}. Waymark goes on with {instead}."
