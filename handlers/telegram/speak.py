"""Shows a screen in a Telegram chat."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TypeVar

from telegram import Bot, InlineKeyboardMarkup, InputMediaPhoto, LinkPreviewOptions, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest, NetworkError, TelegramError

from dialogues.delivery import Conversations, Delivery
from dialogues.screen import Document, Picture, Screen, Text
from handlers.telegram.hear import DOOR
from handlers.telegram.render import CAPTION_LIMIT, Rendered, keyboard, messages
from handlers.telegram.words import NO_FILE

log = logging.getLogger(__name__)

PAUSES = (0.3, 1.0)  # seconds between the tries when the network fails
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _File:
    """A picture or document to send: Telegram's own id of the file if it has it, else its bytes."""

    shown: Picture | Document
    content: str | bytes


@dataclass(frozen=True, slots=True)
class _Letter:
    """A screen made ready for one chat. With a file there may be no text at all."""

    chat: int
    texts: tuple[Rendered, ...]
    file: _File | None
    buttons: InlineKeyboardMarkup | None

    @property
    def is_one_message(self) -> bool:
        if self.file is None:
            return len(self.texts) == 1
        return not self.texts or (len(self.texts) == 1 and self.texts[0].length <= CAPTION_LIMIT)

    @property
    def takes_a_place(self) -> bool:
        """Whether it can be put in the place of a message; a document is always sent, to be found in the chat."""
        is_document = self.file is not None and isinstance(self.file.shown, Document)
        return self.is_one_message and not is_document

    @property
    def caption(self) -> str | None:
        return self.texts[0].html if self.texts else None


class Speaker:
    """Turns deliveries into calls of the Bot API. The bot must be initialised."""

    def __init__(self, bot: Bot, conversations: Conversations) -> None:
        self._bot = bot
        self._conversations = conversations

    async def show(self, delivery: Delivery) -> str:
        """Show a screen; gives the id of the message that carries its buttons.

        A screen that cannot take the place of its message follows instead, and that message goes. A picture
        Telegram refuses is said in words, for a document we say sorry. Raises telegram.error.TelegramError
        where Telegram refuses the screen or cannot be reached.
        """
        shown = _file_of(delivery.screen)
        try:
            return await self._show(delivery)
        except BadRequest as refusal:
            if shown is None or no_such_chat(refusal):
                raise
            log.warning("Telegram refuses the file %s: %s", shown.name, refusal)
            return await self._show(replace(delivery, screen=_without_file(delivery.screen, shown)))

    async def say(self, person: str, words: str) -> str:
        """Say something outside every conversation; gives the id of the message."""
        sent = await _persist(lambda: self._bot.send_message(int(person), words))
        return str(sent.message_id)

    async def _show(self, delivery: Delivery) -> str:
        letter = await self._letter(int(delivery.person), delivery.screen)
        if delivery.replaces is None:
            return await self._send(letter)
        replaced = int(delivery.replaces)
        if letter.takes_a_place and await self._edit(letter, replaced):
            return delivery.replaces
        ref = await self._send(letter)
        # Telegram lets a bot delete what is younger than 48 hours: an older message stays.
        with suppress(TelegramError):
            await self._bot.delete_message(letter.chat, replaced)
        return ref

    async def _letter(self, chat: int, screen: Screen) -> _Letter:
        shown = _file_of(screen)
        file = await self._file(shown) if shown else None
        if shown is not None and file is None:
            screen = _without_file(screen, shown)
        texts = messages(screen.blocks) if screen.blocks or file is None else []
        return _Letter(chat, tuple(texts), file, keyboard(screen.buttons, self._bot.username))

    async def _file(self, shown: Picture | Document) -> _File | None:
        try:
            known = await self._conversations.file_ref(DOOR, shown.name)
            return _File(shown, known or await self._content(shown))
        except LookupError:
            log.warning("There is no file %s", shown.name)
            return None

    async def _content(self, shown: Picture | Document) -> bytes:
        if isinstance(shown, Picture):
            return await self._conversations.picture(shown.name)
        return await self._conversations.document(shown.name)

    async def _edit(self, letter: _Letter, message: int) -> bool:
        """Put a letter of one message in the place of a message; False if Telegram refuses."""
        try:
            if letter.file is None:
                await self._edit_text(letter, message)
            else:
                await self._edit_picture(letter, letter.file, message)
        except BadRequest as refusal:
            # Any other refusal is met by sending: if it is the screen that is wrong, that is refused too.
            return "message is not modified" in refusal.message.lower()
        return True

    async def _edit_text(self, letter: _Letter, message: int) -> None:
        await _persist(
            lambda: self._bot.edit_message_text(
                letter.texts[0].html,
                chat_id=letter.chat,
                message_id=message,
                parse_mode=ParseMode.HTML,
                reply_markup=letter.buttons,
                link_preview_options=_NO_PREVIEW,
            )
        )

    async def _edit_picture(self, letter: _Letter, file: _File, message: int) -> None:
        async def edit(content: str | bytes) -> Message | bool:
            return await self._bot.edit_message_media(
                InputMediaPhoto(content, caption=letter.caption, parse_mode=ParseMode.HTML),
                chat_id=letter.chat,
                message_id=message,
                reply_markup=letter.buttons,
            )

        await self._with_file(file, edit)

    async def _send(self, letter: _Letter) -> str:
        """Send a letter, its buttons under the last message; gives the id of that message."""
        if letter.file is not None and letter.is_one_message:
            return await self._send_file(letter.chat, letter.file, letter.caption, letter.buttons)
        if letter.file is not None:
            await self._send_file(letter.chat, letter.file, None, None)
        for text in letter.texts[:-1]:
            await self._send_text(letter.chat, text, None)
        return await self._send_text(letter.chat, letter.texts[-1], letter.buttons)

    async def _send_text(self, chat: int, text: Rendered, buttons: InlineKeyboardMarkup | None) -> str:
        sent = await _persist(
            lambda: self._bot.send_message(
                chat,
                text.html,
                parse_mode=ParseMode.HTML,
                reply_markup=buttons,
                link_preview_options=_NO_PREVIEW,
            )
        )
        return str(sent.message_id)

    async def _send_file(
        self, chat: int, file: _File, caption: str | None, buttons: InlineKeyboardMarkup | None
    ) -> str:
        async def send(content: str | bytes) -> Message:
            if isinstance(file.shown, Picture):
                return await self._bot.send_photo(
                    chat, content, caption=caption, parse_mode=ParseMode.HTML, reply_markup=buttons
                )
            return await self._bot.send_document(
                chat,
                content,
                filename=file.shown.file_name,
                caption=caption,
                parse_mode=ParseMode.HTML,
                reply_markup=buttons,
            )

        return str((await self._with_file(file, send)).message_id)

    async def _with_file(self, file: _File, call: Callable[[str | bytes], Awaitable[_T]]) -> _T:
        """Make a call with a file; uploads it and keeps its id where Telegram does not have it."""
        content = file.content
        if isinstance(content, str):
            try:
                return await _persist(lambda: call(content))
            except BadRequest as refusal:
                if "file identifier" not in refusal.message.lower():
                    raise
            content = await self._content(file.shown)
        sent = await _persist(lambda: call(content))
        if isinstance(sent, Message) and (file_id := _file_id(sent)):
            await self._conversations.remember_file(DOOR, file.shown.name, file_id)
        return sent


def no_such_chat(refusal: BadRequest) -> bool:
    return "chat not found" in refusal.message.lower()


def _file_of(screen: Screen) -> Picture | Document | None:
    return screen.picture or screen.document


def _without_file(screen: Screen, shown: Picture | Document) -> Screen:
    """The screen with what a picture shows in words; for a document we can only say sorry."""
    instead = shown.alt if isinstance(shown, Picture) else NO_FILE
    return replace(screen, picture=None, document=None, blocks=(*screen.blocks, Text(instead)))


def _file_id(sent: Message) -> str | None:
    """Telegram's own id of the picture or document of a message."""
    if sent.photo:
        return sent.photo[-1].file_id
    return sent.document.file_id if sent.document else None


async def _persist(call: Callable[[], Awaitable[_T]]) -> _T:
    """Make a call, and again after a pause when the network fails.

    A call that timed out may have been heard: a message shown twice is better than one never shown.
    """
    for pause in PAUSES:
        try:
            return await call()
        except BadRequest:  # PTB counts it among the network's errors
            raise
        except NetworkError:
            await asyncio.sleep(pause)
    return await call()
