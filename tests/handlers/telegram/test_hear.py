"""An update says one thing, and says it the same way every time."""

from typing import Any

import pytest
from telegram import Update

from dialogues.event import Event, Kind
from handlers.telegram.hear import event_of

ANA = {"id": 42, "type": "private", "first_name": "Ana"}
SENDER = {"id": 42, "is_bot": False, "first_name": "Ana"}
MESSAGE = {"message_id": 7, "date": 1_700_000_000, "chat": ANA, "from": SENDER}
PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
GROUP = {"id": -7, "type": "supergroup", "title": "Class 9b"}
BOT_MEMBER = {"user": {"id": 1, "is_bot": True, "first_name": "Waymark"}}


def heard(**content: Any) -> Event | None:
    return event_of(Update.de_json({"update_id": 870, **content}, None))


def event(kind: Kind, value: str, message: str | None = None) -> Event:
    return Event("telegram", "42", "870", kind, value, message)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("ward clerk", Kind.TEXT, "ward clerk"),
        ("  what is R&D?\n", Kind.TEXT, "  what is R&D?\n"),
        ("/start", Kind.START, ""),
        ("/start job_43-6013", Kind.START, "job_43-6013"),
        ("/Start@waymark_bot  CLASS7 ", Kind.START, "CLASS7"),
        ("/help", Kind.COMMAND, "help"),
        ("/help@waymark_bot", Kind.COMMAND, "help"),
        ("/job ward clerk", Kind.COMMAND, "job ward clerk"),
        ("/ slash", Kind.TEXT, "/ slash"),
        ("/9/11 memorial guide", Kind.TEXT, "/9/11 memorial guide"),
        ("clerk /help", Kind.TEXT, "clerk /help"),
    ],
)
def test_words(text: str, kind: Kind, value: str) -> None:
    assert heard(message=MESSAGE | {"text": text}) == event(kind, value)


def test_a_tap() -> None:
    query = {"id": "1", "from": SENDER, "chat_instance": "x", "data": "job::pay:43-6013.00"}
    tapped = heard(callback_query=query | {"message": MESSAGE | {"text": "card"}})
    assert tapped == event(Kind.TAP, "job::pay:43-6013.00", "7")


def test_a_tap_on_a_message_telegram_no_longer_shows_the_bot() -> None:
    query = {"id": "1", "from": SENDER, "chat_instance": "x", "data": "job::pay:1"}
    tapped = heard(callback_query=query | {"message": {"message_id": 7, "date": 0, "chat": ANA}})
    assert tapped == event(Kind.TAP, "job::pay:1", "7")


@pytest.mark.parametrize(
    "content",
    [
        {"photo": PHOTO, "caption": "is this a job?"},
        {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 1}},
        {
            "sticker": {
                "file_id": "a",
                "file_unique_id": "b",
                "type": "regular",
                "width": 1,
                "height": 1,
                "is_animated": False,
                "is_video": False,
            }
        },
        {"location": {"latitude": 1.0, "longitude": 2.0}},
        {"dice": {"emoji": "🎲", "value": 3}},
    ],
)
def test_what_is_no_words_is_unreadable(content: dict[str, Any]) -> None:
    assert heard(message=MESSAGE | content) == event(Kind.COMMAND, "unreadable")


def test_an_edited_message_is_unreadable() -> None:
    edited = MESSAGE | {"text": "ward clark", "edit_date": 1_700_000_001}
    assert heard(edited_message=edited) == event(Kind.COMMAND, "unreadable")


@pytest.mark.parametrize(
    "content",
    [
        {"message": MESSAGE | {"chat": GROUP, "text": "ward clerk"}},
        {"message": MESSAGE | {"pinned_message": MESSAGE | {"text": "card"}}},
        {"message": MESSAGE | {"write_access_allowed": {}}},
        {
            "my_chat_member": {
                "chat": ANA,
                "from": SENDER,
                "date": 1,
                "old_chat_member": BOT_MEMBER | {"status": "member"},
                "new_chat_member": BOT_MEMBER | {"status": "kicked", "until_date": 0},
            }
        },
        {"inline_query": {"id": "1", "from": SENDER, "query": "ward", "offset": ""}},
        {"callback_query": {"id": "1", "from": SENDER, "chat_instance": "x", "game_short_name": "chess"}},
    ],
)
def test_what_nobody_said_to_the_bot_is_no_event(content: dict[str, Any]) -> None:
    assert heard(**content) is None
