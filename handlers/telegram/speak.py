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
from dialogues.screen import Picture, Screen, Text
from handlers.telegram.hear import DOOR
from handlers.telegram.render import CAPTION_LIMIT, Rendered, keyboard, messages

log = logging.getLogger(__name__)

PAUSES = (0.3, 1.0)  # seconds between the tries when the network fails
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Photo:
    """A picture to send: Telegram's own id of the file if it has it, else the PNG."""

    name: str
    file: str | bytes


@dataclass(frozen=True, slots=True)
class _Letter:
    """A screen made ready for one chat. With a photo there may be no text at all."""

    chat: int
    texts: tuple[Rendered, ...]
    photo: _Photo | None
    buttons: InlineKeyboardMarkup | None

    @property
    def is_one_message(self) -> bool:
        if self.photo is None:
            return len(self.texts) == 1
        return not self.texts or (len(self.texts) == 1 and self.texts[0].length <= CAPTION_LIMIT)

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
        Telegram refuses is said in words. Raises telegram.error.TelegramError where Telegram refuses the
        screen or cannot be reached.
        """
        screen = delivery.screen
        try:
            return await self._show(delivery)
        except BadRequest as refusal:
            if screen.picture is None or no_such_chat(refusal):
                raise
            log.warning("Telegram refuses the picture %s: %s", screen.picture.name, refusal)
            return await self._show(replace(delivery, screen=_said_in_words(screen, screen.picture)))

    async def say(self, person: str, words: str) -> str:
        """Say something outside every conversation; gives the id of the message."""
        sent = await _persist(lambda: self._bot.send_message(int(person), words))
        return str(sent.message_id)

    async def _show(self, delivery: Delivery) -> str:
        letter = await self._letter(int(delivery.person), delivery.screen)
        if delivery.replaces is None:
            return await self._send(letter)
        replaced = int(delivery.replaces)
        if letter.is_one_message and await self._edit(letter, replaced):
            return delivery.replaces
        ref = await self._send(letter)
        # Telegram lets a bot delete what is younger than 48 hours: an older message stays.
        with suppress(TelegramError):
            await self._bot.delete_message(letter.chat, replaced)
        return ref

    async def _letter(self, chat: int, screen: Screen) -> _Letter:
        photo = await self._photo(screen.picture) if screen.picture else None
        if screen.picture is not None and photo is None:
            screen = _said_in_words(screen, screen.picture)
        texts = messages(screen.blocks) if screen.blocks or photo is None else []
        return _Letter(chat, tuple(texts), photo, keyboard(screen.buttons, self._bot.username))

    async def _photo(self, picture: Picture) -> _Photo | None:
        try:
            known = await self._conversations.file_ref(DOOR, picture.name)
            return _Photo(picture.name, known or await self._conversations.picture(picture.name))
        except LookupError:
            log.warning("There is no picture %s", picture.name)
            return None

    async def _edit(self, letter: _Letter, message: int) -> bool:
        """Put a letter of one message in the place of a message; False if Telegram refuses."""
        try:
            if letter.photo is None:
                await self._edit_text(letter, message)
            else:
                await self._edit_photo(letter, letter.photo, message)
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

    async def _edit_photo(self, letter: _Letter, photo: _Photo, message: int) -> None:
        async def edit(file: str | bytes) -> Message | bool:
            return await self._bot.edit_message_media(
                InputMediaPhoto(file, caption=letter.caption, parse_mode=ParseMode.HTML),
                chat_id=letter.chat,
                message_id=message,
                reply_markup=letter.buttons,
            )

        await self._with_file(photo, edit)

    async def _send(self, letter: _Letter) -> str:
        """Send a letter, its buttons under the last message; gives the id of that message."""
        if letter.photo is not None and letter.is_one_message:
            return await self._send_photo(letter.chat, letter.photo, letter.caption, letter.buttons)
        if letter.photo is not None:
            await self._send_photo(letter.chat, letter.photo, None, None)
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

    async def _send_photo(
        self, chat: int, photo: _Photo, caption: str | None, buttons: InlineKeyboardMarkup | None
    ) -> str:
        async def send(file: str | bytes) -> Message:
            return await self._bot.send_photo(
                chat, file, caption=caption, parse_mode=ParseMode.HTML, reply_markup=buttons
            )

        return str((await self._with_file(photo, send)).message_id)

    async def _with_file(self, photo: _Photo, call: Callable[[str | bytes], Awaitable[_T]]) -> _T:
        """Make a call with a picture; uploads it and keeps its id where Telegram does not have it."""
        if isinstance(photo.file, str):
            try:
                return await _persist(lambda: call(photo.file))
            except BadRequest as refusal:
                if "file identifier" not in refusal.message.lower():
                    raise
        png = await self._conversations.picture(photo.name)
        sent = await _persist(lambda: call(png))
        if isinstance(sent, Message) and sent.photo:
            await self._conversations.remember_file(DOOR, photo.name, sent.photo[-1].file_id)
        return sent


def no_such_chat(refusal: BadRequest) -> bool:
    return "chat not found" in refusal.message.lower()


def _said_in_words(screen: Screen, picture: Picture) -> Screen:
    return replace(screen, picture=None, blocks=(*screen.blocks, Text(picture.alt)))


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
