"""Fetches the publishers' releases over HTTP: what was cut off is resumed, what is whole is kept.

Partial downloads: RFC 9110, section 14 (Range, If-Range). Checksums, where a server publishes one: RFC 9530
(Repr-Digest). Every release is a zip file (workbooks are too), so its own checksums are always verified.
"""

import asyncio
import base64
import binascii
import hashlib
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx

from data.sources.errors import SourceError

ONET = "https://www.onetcenter.org"
BLS = "https://www.bls.gov"
NCES = "https://nces.ed.gov"
USER_AGENT = "Waymark (career guidance bot; reads the published occupational data once)"

ANSWER_WITHIN = 4.0  # seconds until the answer begins, looking up the name and connecting included
STALL_AFTER = 20.0  # seconds without a byte
ATTEMPTS = 5  # of going on after a cut

_MAJORS = "CIP2020_SOC2018_Crosswalk.xlsx"

Progress = Callable[[str, int, int], None]  # what is being done, how much of it is done, of how much


@dataclass(frozen=True, slots=True)
class Publication:
    """A file at its publisher, and its name in the cache."""

    publisher: str
    url: str
    name: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """What is in the cache now, and why the rest is not: (publication, reason)."""

    files: tuple[Path, ...]
    missing: tuple[tuple[Publication, str], ...]


def publications(onet: str = ONET, bls: str = BLS, nces: str = NCES) -> tuple[Publication, ...]:
    """The releases a build takes from the publishers at these addresses."""
    return (
        Publication("O*NET", f"{onet}/dl_files/database/db_30_1_text.zip", "db_30_1_text.zip"),
        Publication("BLS", f"{bls}/oes/special-requests/oesm24nat.zip", "oesm24nat.zip"),
        Publication("BLS", f"{bls}/oes/special-requests/oesm24st.zip", "oesm24st.zip"),
        Publication("BLS", f"{bls}/emp/ind-occ-matrix/occupation.xlsx", "occupation.xlsx"),
        Publication("BLS", f"{bls}/soc/2018/soc_structure_2018.xlsx", "soc_structure_2018.xlsx"),
        Publication("NCES", f"{nces}/ipeds/cipcode/Files/{_MAJORS}", _MAJORS),
    )


async def fetch(
    wanted: Sequence[Publication],
    cache: Path,
    progress: Progress,
    *,
    answer_within: float = ANSWER_WITHIN,
    stall_after: float = STALL_AFTER,
) -> Fetched:
    """Bring the wanted files into the cache, side by side; those already there whole are not asked for again.

    A publisher that does not answer within `answer_within` seconds is missing, not waited for.
    SourceError when the cache cannot be written.
    """
    try:
        await asyncio.to_thread(cache.mkdir, parents=True, exist_ok=True)
        timeout = httpx.Timeout(stall_after, connect=answer_within)
        headers = {"User-Agent": USER_AGENT, "Accept-Encoding": "identity"}
        async with httpx.AsyncClient(timeout=timeout, headers=headers, follow_redirects=True) as client:
            downloads = [_Download(client, one, cache / one.name, progress, answer_within) for one in wanted]
            reasons = await asyncio.gather(*(download.run() for download in downloads))
    except OSError as error:
        raise SourceError(f"{cache} cannot be written: {error.strerror or error}") from error
    outcomes = list(zip(wanted, reasons, strict=True))
    return Fetched(
        files=tuple(cache / one.name for one, reason in outcomes if reason is None),
        missing=tuple((one, reason) for one, reason in outcomes if reason is not None),
    )


class _CannotGet(Exception):
    """Why a file cannot be had now."""


@dataclass(slots=True)
class _Download:
    client: httpx.AsyncClient
    wanted: Publication
    target: Path
    progress: Progress
    answer_within: float

    async def run(self) -> str | None:
        """None when the file is in the cache, or why it is not."""
        if await asyncio.to_thread(is_whole_zip, self.target):
            return None
        part = _PartFile(self.target)
        try:
            digest = await self._all_of(part)
            await asyncio.to_thread(part.finish, digest)
        except _CannotGet as reason:
            return str(reason)
        return None

    async def _all_of(self, part: "_PartFile") -> bytes | None:
        """Go on until the file is whole, while each attempt brings it further; its SHA-256 if published."""
        for attempt in range(ATTEMPTS):
            before = part.size()
            try:
                return await self._go_on(part)
            except (httpx.ReadError, httpx.RemoteProtocolError, httpx.ReadTimeout) as error:
                if attempt == ATTEMPTS - 1 or part.size() == before:
                    raise _CannotGet("the connection was cut; the next build goes on from there") from error
            except httpx.HTTPError as error:
                raise _CannotGet("cannot be reached") from error
        raise AssertionError("the last attempt returns or raises")

    async def _go_on(self, part: "_PartFile") -> bytes | None:
        request = self.client.build_request("GET", self.wanted.url, headers=part.range_headers())
        try:
            async with asyncio.timeout(self.answer_within):
                response = await self.client.send(request, stream=True)
        except (TimeoutError, httpx.TimeoutException) as error:
            raise _CannotGet(f"no answer within {self.answer_within:g} seconds") from error
        try:
            if response.status_code == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE:
                part.discard()
                raise _CannotGet("what had come of it before does not fit; build again")
            if response.status_code not in (httpx.codes.OK, httpx.codes.PARTIAL_CONTENT):
                raise _CannotGet(f"answered {response.status_code} {response.reason_phrase}".strip())
            if not _goes_on_at(response, part.size()):
                part.start(response.headers.get("ETag") or response.headers.get("Last-Modified"))
            total = part.size() + int(response.headers.get("Content-Length", 0))
            async for chunk in response.aiter_raw():
                part.append(chunk)
                self.progress(f"Fetching {self.wanted.name}", part.size(), max(total, part.size()))
        finally:
            await response.aclose()
        return _published_digest(response.headers.get("Repr-Digest", ""))


def _goes_on_at(response: httpx.Response, size: int) -> bool:
    said = re.match(r"bytes (\d+)-", response.headers.get("Content-Range", ""))
    return response.status_code == httpx.codes.PARTIAL_CONTENT and said is not None and int(said[1]) == size


def _published_digest(header: str) -> bytes | None:
    said = re.search(r"sha-256=:([A-Za-z0-9+/=]+):", header)
    try:
        return base64.b64decode(said[1], validate=True) if said else None
    except binascii.Error:
        return None


class _PartFile:
    """The beginning of a file beside its place in the cache, and what the server said of its version."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._part = target.with_name(f"{target.name}.part")
        self._version = target.with_name(f"{target.name}.part.version")

    def size(self) -> int:
        return self._part.stat().st_size if self._part.exists() else 0

    def range_headers(self) -> dict[str, str]:
        """Asks for the rest, or for everything when the server has another version by now."""
        if not self.size():
            return {}
        headers = {"Range": f"bytes={self.size()}-"}
        if self._version.exists():
            headers["If-Range"] = self._version.read_text(encoding="utf-8")
        return headers

    def start(self, version: str | None) -> None:
        self.discard()
        self._part.touch()
        # A weak tag does not tell two versions apart byte by byte (RFC 9110, section 13.1.5).
        if version and not version.startswith("W/"):
            self._version.write_text(version, encoding="utf-8")

    def append(self, chunk: bytes) -> None:
        with self._part.open("ab") as stream:
            stream.write(chunk)

    def finish(self, digest: bytes | None) -> None:
        """Put the file in its place, once it is what the publisher sent."""
        if digest is not None and hashlib.sha256(self._part.read_bytes()).digest() != digest:
            self.discard()
            raise _CannotGet("its checksum is not the one published")
        if not is_whole_zip(self._part):
            self.discard()
            raise _CannotGet("what came is not a whole zip file")
        self._part.replace(self._target)
        self._version.unlink(missing_ok=True)

    def discard(self) -> None:
        self._part.unlink(missing_ok=True)
        self._version.unlink(missing_ok=True)


def is_whole_zip(path: Path) -> bool:
    """Whether a zip file (a workbook is one) is there and every member has its checksum."""
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError):
        return False
