"""A small store of two real occupations, and a conversation that shows every kind of block and button.

Figures: O*NET 30.1 and BLS OEWS, May 2024.
"""

import struct
import zlib
from datetime import UTC, datetime

from data.knowledge import Knowledge
from data.search import IndexedOccupation, Title, TitleIndex, TitleKind
from data.store.engine import Store
from data.store.known import AlternateTitle, Occupation, Release, Task, TitleIndexBlob, Wage
from dialogues.conversation import Conversation, Scene, Screens, Tap, button
from dialogues.house import House
from dialogues.reception import Reception
from dialogues.screen import Bullets, Fact, Heading, Link, Note, Picture, Screen, Text

CLERK = "Medical Secretaries and Administrative Assistants"
NURSE = "Registered Nurses"
BUILD = "sample"
PICTURE = f"{BUILD}/one"  # with the build it is of, as the page asks for it


class SampleReception(Reception):
    """The real reception, with one picture of its own."""

    async def picture(self, name: str) -> bytes:
        if name != PICTURE:
            return await super().picture(name)
        return png(width=640, height=360)


def sample_reception(store: Store) -> SampleReception:
    """A reception over a store that holds the sample."""
    return SampleReception(store, House((SAMPLE, *House().conversations)), Knowledge())


async def fill(store: Store) -> None:
    """Put the sample into a migrated, empty store."""
    occupations = [_occupation("43-6013", CLERK), _occupation("29-1141", NURSE)]
    names = {"43-6013.00": ("Ward Clerk", "Medical Secretary"), "29-1141.00": ("Staff Nurse", "RN")}
    titles = [
        AlternateTitle(code=code, title=name, kind="alternate") for code in names for name in names[code]
    ]
    async with store.write() as session:
        session.add_all([*occupations, _clerk_pay()])
        await session.flush()
        session.add_all([*titles, *_clerk_tasks(), _release(), _index(occupations, titles)])


def _occupation(soc: str, title: str) -> Occupation:
    return Occupation(code=f"{soc}.00", title=title, soc_code=soc, wage_code=soc, rated=True)


def _clerk_pay() -> Wage:
    return Wage(
        wage_code="43-6013",
        area="U.S.",
        year=2024,
        title=CLERK,
        employment=830_760,
        annual_mean=45_580,
        annual_p10=35_050,
        annual_p25=37_880,
        annual_median=44_640,
        annual_p75=49_720,
        annual_p90=60_050,
    )


def _clerk_tasks() -> list[Task]:
    statements = ("Answer telephones.", "Schedule patient appointments.", "Keep patients' records.")
    return [
        Task(code="43-6013.00", task_id=number, rank=number, statement=statement, kind="Core")
        for number, statement in enumerate(statements, 1)
    ]


def _release() -> Release:
    return Release(
        source="oews",
        name="OEWS May 2024",
        version="May 2024",
        licence="public domain",
        origin="national_M2024_dl.xlsx",
        loaded_at=datetime(2025, 12, 1, tzinfo=UTC),
    )


def _index(occupations: list[Occupation], titles: list[AlternateTitle]) -> TitleIndexBlob:
    indexed = [IndexedOccupation(one.code, one.title, "", None, None, ()) for one in occupations]
    own = [Title(one.code, one.title, TitleKind.TITLE) for one in occupations]
    others = [Title(one.code, one.title, TitleKind.ALTERNATE) for one in titles]
    return TitleIndexBlob(build=BUILD, data=TitleIndex.build(indexed, [*own, *others]).to_bytes())


# A conversation of every kind of block and button; it counts the taps it was told of.


async def _everything(_scene: Scene, _rest: str) -> Screens:
    blocks = (
        Heading("Everything"),
        Text("Two\nlines"),
        Fact("Pay", "$35,050 to $60,050 a year"),
        Fact("People", "830,760"),
        Heading("What they do"),
        Bullets(("Answer telephones", "Keep records")),
        Bullets(("third", "fourth"), start=3),
        Note("May 2024"),
    )
    links = (
        Link("The source", "https://example.org/source"),
        Link("Not a web address", "javascript:alert(1)"),
    )
    return [
        Screen(blocks, (links,), Picture(PICTURE.removeprefix(f"{BUILD}/"), "Pay from $35,050 to $60,050"))
    ]


async def _lost_picture(_scene: Scene, _rest: str) -> Screens:
    return [Screen((Text("Below the picture"),), picture=Picture("sample/none", "The picture in words"))]


async def _long(_scene: Scene, _rest: str) -> Screens:
    return [Screen((Heading("A long answer"), *(Text(f"Paragraph {n}") for n in range(1, 41))))]


async def _begins(scene: Scene, _rest: str) -> Screens:
    scene.place.state = {"count": 0}
    return [_counter(0)]


async def _counts(scene: Scene, tap: Tap) -> Screens:
    if tap.answer == "breaks":
        raise RuntimeError("the conversation breaks")
    count = scene.place.state.get("count", 0) + 1
    scene.place.state = {"count": count}
    return [_counter(count, replaces=tap.answer == "here")]


def _counter(count: int, *, replaces: bool = False) -> Screen:
    buttons = (button("Up here", "sample", "up", "here"), button("Up below", "sample", "up", "below"))
    return Screen((Text(f"Count {count}"),), (buttons,), replaces=replaces)


SAMPLE = Conversation(
    name="sample",
    commands={"everything": _everything, "lost_picture": _lost_picture, "long": _long, "count": _begins},
    taps={"up": _counts},
)


def png(*, width: int, height: int) -> bytes:
    """A black picture of a size in pixels."""
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = (b"\0" + b"\0" * ((width + 7) // 8)) * height
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
