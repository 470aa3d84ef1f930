"""Fetching releases from a real server on this machine that can misbehave."""

import asyncio
import base64
import hashlib
import re
import zipfile
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pytest

from data.sources.errors import SourceError
from data.sources.fetch import ANSWER_WITHIN, Fetched, Publication, fetch, publications
from data.sources.locate import locate
from tests import releases
from tests.data.sources.conftest import quiet

Answer = Callable[["Asked", asyncio.StreamWriter], Awaitable[None]]


@dataclass(frozen=True)
class Asked:
    path: str
    headers: dict[str, str]
    gone: Callable[[], Awaitable[object]]  # waits until the asker hangs up

    @property
    def start(self) -> int:
        """Where the range asked for begins; 0 when none is."""
        said = re.fullmatch(r"bytes=(\d+)-", self.headers.get("range", ""))
        return int(said[1]) if said else 0


@dataclass
class Publisher:
    """A server that answers as its script says, and remembers what it was asked."""

    answers: list[Answer]
    asked: list[Asked] = field(default_factory=list)
    url: str = ""
    waiting: int = 0
    most_at_once: int = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.waiting += 1
        self.most_at_once = max(self.most_at_once, self.waiting)
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            first, *rest = head.strip().split("\r\n")
            headers = dict(line.lower().split(": ", maxsplit=1) for line in rest)
            asked = Asked(first.split()[1], headers, reader.read)
            self.asked.append(asked)
            answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
            await answer(asked, writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self.waiting -= 1
            writer.close()


@pytest.fixture
async def publisher() -> AsyncIterator[Publisher]:
    publisher = Publisher([])
    server = await asyncio.start_server(publisher.serve, "127.0.0.1", 0)
    publisher.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    yield publisher
    server.close()


def archive(size: int = 20_000) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as opened:
        opened.writestr("Skills.txt", bytes(number * 7 % 251 for number in range(size)))
    return content.getvalue()


WHOLE = archive()


def head(status: str, **headers: object) -> bytes:
    lines = [f"HTTP/1.1 {status}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def sends(
    content: bytes = WHOLE, *, stop_after: int | None = None, etag: str = '"one"', **headers: object
) -> Answer:
    """Answers with the content from where it is asked, in one piece or cut off after some bytes of it."""

    async def answer(asked: Asked, writer: asyncio.StreamWriter) -> None:
        same = asked.headers.get("if-range", etag) == etag
        start = asked.start if same else 0
        rest = content[start:]
        said = {"Content_Length": len(rest), "ETag": etag, **headers}
        if start:
            said["Content_Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        writer.write(head("206 Partial Content" if start else "200 OK", **said) + rest[:stop_after])

    return answer


def refuses(status: str) -> Answer:
    async def answer(_asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(head(status, Content_Length=0))

    return answer


async def hangs(asked: Asked, _writer: asyncio.StreamWriter) -> None:
    await asked.gone()


async def stalls(asked: Asked, writer: asyncio.StreamWriter) -> None:
    writer.write(head("200 OK", Content_Length=len(WHOLE)) + WHOLE[:5000])
    await writer.drain()
    await asked.gone()


async def got(publisher: Publisher, cache: Path, *answers: Answer) -> Fetched:
    publisher.answers[:] = answers
    wanted = Publication("O*NET", f"{publisher.url}/dl_files/db.zip", "db.zip")
    return await fetch([wanted], cache, quiet, answer_within=0.5, stall_after=0.3)


def kept(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def reason(fetched: Fetched) -> str:
    ((_, why),) = fetched.missing
    return why


async def test_a_release_is_fetched_once_and_politely(publisher: Publisher, tmp_path: Path) -> None:
    for _ in range(2):
        fetched = await got(publisher, tmp_path / "sources", sends())
        assert fetched == Fetched((tmp_path / "sources" / "db.zip",), ())
    assert (tmp_path / "sources" / "db.zip").read_bytes() == WHOLE
    assert kept(tmp_path / "sources") == ["db.zip"]
    (asked,) = publisher.asked
    assert asked.path == "/dl_files/db.zip"
    assert asked.headers["user-agent"].startswith("waymark (career guidance bot")


async def test_a_cut_connection_is_gone_on_with_from_where_it_was(
    publisher: Publisher, tmp_path: Path
) -> None:
    cut = sends(stop_after=7_000)
    fetched = await got(publisher, tmp_path, cut, cut, sends())
    assert fetched.missing == ()
    assert (tmp_path / "db.zip").read_bytes() == WHOLE
    assert [asked.start for asked in publisher.asked] == [0, 7_000, 14_000]
    assert [asked.headers.get("if-range") for asked in publisher.asked] == [None, '"one"', '"one"']


async def test_the_next_build_goes_on_where_the_last_was_cut_off(
    publisher: Publisher, tmp_path: Path
) -> None:
    fetched = await got(publisher, tmp_path, sends(stop_after=7_000), sends(stop_after=0))
    assert reason(fetched) == "the connection was cut; the next build goes on from there"
    fetched = await got(publisher, tmp_path, sends())
    assert fetched.missing == ()
    assert (tmp_path / "db.zip").read_bytes() == WHOLE
    assert publisher.asked[-1].start == 7_000


async def test_a_newer_version_is_fetched_from_its_beginning(publisher: Publisher, tmp_path: Path) -> None:
    newer = archive(30_000)
    await got(publisher, tmp_path, sends(stop_after=7_000), sends(stop_after=0))
    fetched = await got(publisher, tmp_path, sends(newer, etag='"two"'))
    assert fetched.missing == ()
    assert (tmp_path / "db.zip").read_bytes() == newer


async def test_a_server_without_ranges_is_asked_for_everything_again(
    publisher: Publisher, tmp_path: Path
) -> None:
    async def everything(_asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(head("200 OK", Content_Length=len(WHOLE)) + WHOLE)

    fetched = await got(publisher, tmp_path, sends(stop_after=7_000), everything)
    assert fetched.missing == ()
    assert (tmp_path / "db.zip").read_bytes() == WHOLE


async def test_a_beginning_that_does_not_fit_any_more_is_thrown_away(
    publisher: Publisher, tmp_path: Path
) -> None:
    (tmp_path / "db.zip.part").write_bytes(WHOLE + b"more")
    fetched = await got(publisher, tmp_path, refuses("416 Range Not Satisfiable"))
    assert reason(fetched) == "what had come of it before does not fit; build again"
    fetched = await got(publisher, tmp_path, sends())
    assert fetched.missing == ()


async def test_a_published_checksum_is_verified(publisher: Publisher, tmp_path: Path) -> None:
    right = base64.b64encode(hashlib.sha256(WHOLE).digest()).decode()
    fetched = await got(publisher, tmp_path, sends(Repr_Digest=f"sha-256=:{right}:"))
    assert fetched.missing == ()


async def test_a_wrong_checksum_is_refused_and_nothing_is_kept(publisher: Publisher, tmp_path: Path) -> None:
    wrong = base64.b64encode(hashlib.sha256(b"other").digest()).decode()
    fetched = await got(publisher, tmp_path, sends(Repr_Digest=f"sha-256=:{wrong}:"))
    assert reason(fetched) == "its checksum is not the one published"
    assert kept(tmp_path) == []


async def test_a_page_in_place_of_a_zip_file_is_refused(publisher: Publisher, tmp_path: Path) -> None:
    fetched = await got(publisher, tmp_path, sends(b"<html>Access Denied</html>"))
    assert reason(fetched) == "what came is not a whole zip file"
    assert kept(tmp_path) == []


async def test_a_zip_file_with_a_wrong_byte_is_refused(publisher: Publisher, tmp_path: Path) -> None:
    damaged = WHOLE[:10_000] + b"!" + WHOLE[10_001:]
    assert reason(await got(publisher, tmp_path, sends(damaged))) == "what came is not a whole zip file"


@pytest.mark.parametrize("status", ["404 Not Found", "503 Service Unavailable", "403 Forbidden"])
async def test_a_refusal_is_said_as_the_server_says_it(
    publisher: Publisher, tmp_path: Path, status: str
) -> None:
    fetched = await got(publisher, tmp_path, refuses(status))
    assert reason(fetched) == f"answered {status}"
    assert len(publisher.asked) == 1


async def test_a_server_that_never_answers_is_given_up(publisher: Publisher, tmp_path: Path) -> None:
    assert reason(await got(publisher, tmp_path, hangs)) == "no answer within 0.5 seconds"


async def test_a_server_that_stops_in_the_middle_is_gone_on_with(
    publisher: Publisher, tmp_path: Path
) -> None:
    fetched = await got(publisher, tmp_path, stalls, sends())
    assert fetched.missing == ()
    assert publisher.asked[-1].start == 5_000


async def test_a_publisher_that_cannot_be_reached_is_said(tmp_path: Path) -> None:
    wanted = Publication("BLS", "http://127.0.0.1:9/oesm24nat.zip", "oesm24nat.zip")
    fetched = await fetch([wanted], tmp_path, quiet)
    assert fetched == Fetched((), ((wanted, "cannot be reached"),))


async def test_a_cache_that_cannot_be_written_is_said(publisher: Publisher, tmp_path: Path) -> None:
    (tmp_path / "sources").write_text("a file")
    with pytest.raises(SourceError, match=r"sources cannot be written: "):
        await got(publisher, tmp_path / "sources", sends())


async def test_the_releases_are_taken_from_their_publishers() -> None:
    onet, bls, nces = "https://www.onetcenter.org", "https://www.bls.gov", "https://nces.ed.gov"
    assert [one.url for one in publications()] == [
        f"{onet}/dl_files/database/db_30_1_text.zip",
        f"{bls}/oes/special-requests/oesm24nat.zip",
        f"{bls}/oes/special-requests/oesm24st.zip",
        f"{bls}/emp/ind-occ-matrix/occupation.xlsx",
        f"{bls}/soc/2018/soc_structure_2018.xlsx",
        f"{nces}/ipeds/cipcode/Files/CIP2020_SOC2018_Crosswalk.xlsx",
    ]


# Locating


async def test_a_partly_reachable_world_gives_what_it_has_and_says_what_is_missing(
    publisher: Publisher, tmp_path: Path
) -> None:
    release = releases.zipped(releases.write_onet(tmp_path)).read_bytes()

    async def answer(asked: Asked, writer: asyncio.StreamWriter) -> None:
        found = asked.path.endswith("db_30_1_text.zip")
        await (sends(release) if found else refuses("403 Forbidden"))(asked, writer)

    publisher.answers[:] = [answer]
    wanted = publications(publisher.url, publisher.url, "http://127.0.0.1:9")
    located = await locate(None, quiet, cache=tmp_path / "cache", wanted=wanted)
    assert "db_30_1_text.zip/db_30_1_text/Interests.txt" in [str(file.path) for file in located.files]
    assert located.note == (
        "Not fetched: BLS (answered 403 Forbidden); NCES (cannot be reached)."
        " Waymark goes on with what was fetched."
    )


async def test_publishers_that_do_not_answer_are_waited_for_at_the_same_time(
    publisher: Publisher, tmp_path: Path
) -> None:
    publisher.answers[:] = [hangs]
    wanted = publications(publisher.url, publisher.url, publisher.url)
    fetched = await fetch(wanted, tmp_path, quiet, answer_within=0.5)
    assert fetched == Fetched((), tuple((one, "no answer within 0.5 seconds") for one in wanted))
    assert publisher.most_at_once == len(wanted)
    assert ANSWER_WITHIN < 5


async def test_an_unreachable_world_leaves_the_library(tmp_path: Path) -> None:
    nowhere = "http://127.0.0.1:9"
    located = await locate(None, quiet, cache=tmp_path, wanted=publications(nowhere, nowhere, nowhere))
    assert located.files == ()
    assert located.note == (
        "Not fetched: O*NET, BLS, NCES (cannot be reached). Waymark goes on with its own library."
    )


async def test_of_a_publisher_that_has_some_files_the_others_are_named(
    publisher: Publisher, tmp_path: Path
) -> None:
    async def answer(asked: Asked, writer: asyncio.StreamWriter) -> None:
        await (refuses("404 Not Found") if "oesm" in asked.path else sends())(asked, writer)

    publisher.answers[:] = [answer]
    wanted = publications(publisher.url, publisher.url, publisher.url)
    located = await locate(None, quiet, cache=tmp_path, wanted=wanted)
    assert located.note == (
        "Not fetched: BLS's oesm24nat.zip, oesm24st.zip (answered 404 Not Found)."
        " Waymark goes on with what was fetched."
    )


async def test_offline_nothing_is_asked_and_the_cache_is_used(publisher: Publisher, tmp_path: Path) -> None:
    wanted = publications(publisher.url, publisher.url, publisher.url)
    releases.zipped(releases.write_onet(tmp_path))
    located = await locate(None, quiet, offline=True, cache=tmp_path, wanted=wanted)
    assert {str(file.container) for file in located.files} == {"db_30_1_text.zip"}
    assert (located.note, publisher.asked) == (None, [])


async def test_a_place_with_nothing_known_is_refused(tmp_path: Path) -> None:
    (tmp_path / "holiday.txt").write_text("sun")
    with pytest.raises(SourceError, match=r"holds no file of O\*NET or BLS that is known here$"):
        await locate(tmp_path, quiet)
