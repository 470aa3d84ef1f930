"""What a Telegram update says, as an event.

Only private chats are listened to: there a chat is one person.
"""

import re

from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType
from telegram.ext import filters

from dialogues.event import Event, Kind

DOOR = "telegram"
UNREADABLE = "unreadable"  # the command a conversation gets for a photo, a voice message, an edited message

# The updates the door understands; Telegram is asked for no others.
ALLOWED_UPDATES = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY)

_COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,32})(?:@[A-Za-z0-9_]+)?(?:\s+(?P<rest>.*))?", re.DOTALL)


def event_of(update: Update) -> Event | None:
    """The event of an update; None where there is nothing to answer: a group, a service message, a block."""
    if update.effective_chat is None or update.effective_chat.type != ChatType.PRIVATE:
        return None
    person, key = str(update.effective_chat.id), str(update.update_id)
    if update.callback_query is not None:
        return _tap(update.callback_query, person, key)
    if update.message is not None:
        return _message(update.message, update, person, key)
    if update.edited_message is not None:
        return Event(DOOR, person, key, Kind.COMMAND, UNREADABLE)
    return None


def _tap(query: CallbackQuery, person: str, key: str) -> Event | None:
    if query.data is None:
        return None
    message = str(query.message.message_id) if query.message else None
    return Event(DOOR, person, key, Kind.TAP, query.data, message)


def _message(message: Message, update: Update, person: str, key: str) -> Event | None:
    if message.text is None:
        # A pinned message or a changed timer is nobody speaking.
        if filters.StatusUpdate.ALL.check_update(update):
            return None
        return Event(DOOR, person, key, Kind.COMMAND, UNREADABLE)
    command = _COMMAND.fullmatch(message.text)
    if command is None:
        return Event(DOOR, person, key, Kind.TEXT, message.text)
    name, rest = command["name"].lower(), (command["rest"] or "").strip()
    if name == "start":
        return Event(DOOR, person, key, Kind.START, rest)
    return Event(DOOR, person, key, Kind.COMMAND, f"{name} {rest}".strip())
