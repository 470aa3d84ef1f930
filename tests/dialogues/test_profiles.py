"""Every section of every occupation, as each of the three doors shows it."""

import json
import re
from collections.abc import Iterator

import pytest
from rich.console import Console
from sqlmodel import col, select

from data.knowledge import Knowledge
from data.occupations import Profile
from data.store.engine import Store
from data.store.known import Occupation
from dialogues.job import all_pages
from dialogues.screen import Bullets, Fact, Screen, to_stored
from dialogues.wording import wording
from handlers.telegram.render import keyboard, messages
from handlers.terminal.render import render
from tests.talk import words

SHARES = 8  # the occupations are walked in so many parts, side by side
MESSAGE = 4096  # UTF-16 units of a Telegram message
CAPTION = 1024  # of a picture's caption
NOTHING = re.compile(
    r"\bn/a\b|\bNone\b|\bnan\b|\$0\b|\{ |\bnull\b|\b0 openings|\b1 (?:people|jobs|openings|majors)\b"
)


async def _profiles(store: Store, knowledge: Knowledge, share: int) -> list[Profile]:
    async with store.read() as session:
        codes = (await session.exec(select(Occupation.code).order_by(col(Occupation.code)))).all()
        found = [await knowledge.profile(session, code) for code in codes[share::SHARES]]
    return [profile for profile in found if profile is not None]


@pytest.mark.parametrize("share", range(SHARES))
async def test_every_section_of_every_occupation_can_be_shown(
    built_store: Store, knowledge: Knowledge, share: int
) -> None:
    say = wording()
    terminal = Console(width=80, quiet=True)
    profiles = await _profiles(built_store, knowledge, share)
    assert len(profiles) in (127, 126, 128)
    for profile in profiles:
        for screen in all_pages(profile, say):
            _is_worth_reading(screen, profile)
            for message in messages(screen.blocks):
                assert message.length <= MESSAGE
            keyboard(screen.buttons, "waymark_bot")
            assert json.dumps(to_stored(screen))
            assert render(screen)
        terminal.print(render(next(all_pages(profile, say))))


def _is_worth_reading(screen: Screen, profile: Profile) -> None:
    said = words(screen)
    assert not NOTHING.search(said), (profile.code, said)
    for line in _lines(screen):
        assert line.strip(), (profile.code, said)
        assert not line.rstrip().endswith(":") or len(screen.blocks) > 1, (profile.code, said)


def _lines(screen: Screen) -> Iterator[str]:
    for block in screen.blocks:
        if isinstance(block, Bullets):
            assert block.items
            yield from block.items
        elif isinstance(block, Fact):
            yield block.label
            yield block.value
        else:
            yield block.text


async def test_the_card_is_one_message_with_its_picture(built_store: Store, knowledge: Knowledge) -> None:
    """A longer card would come as a picture and a text."""
    say = wording()
    long = []
    for share in range(SHARES):
        for profile in await _profiles(built_store, knowledge, share):
            card = next(iter(all_pages(profile, say)))
            if sum(message.length for message in messages(card.blocks)) > CAPTION:
                long.append(profile.code)
    assert long == []
