"""The Telegram door: an update in, its answer committed, the screens out."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import groupby
from weakref import WeakValueDictionary

from telegram import Bot, CallbackQuery, InlineQuery, Update
from telegram.error import BadRequest, Forbidden, TelegramError

from dialogues.delivery import Conversations, Delivery
from handlers.telegram import inline
from handlers.telegram.hear import DOOR, event_of
from handlers.telegram.speak import Speaker, no_such_chat
from handlers.telegram.words import COMMANDS, DESCRIPTION, SHORT_DESCRIPTION, SORRY

log = logging.getLogger(__name__)

NOT_SHOWN = ""  # the door's id of a message that can never reach its person


def _nothing() -> None:
    pass


class TelegramDoor:
    """Takes updates, by webhook or polling alike, and delivers what waits.

    `take` and `introduce` need an initialised bot.
    """

    def __init__(self, bot: Bot, conversations: Conversations) -> None:
        self._bot = bot
        self._conversations = conversations
        self._speaker = Speaker(bot, conversations)
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._sweep = asyncio.Lock()
        self._reached: set[int] = set()  # deliveries made since the sweep began that is on

    async def take(self, update: Update, committed: Callable[[], None] = _nothing) -> None:
        """Take an update: answer it in one transaction, stop the button's clock, deliver.

        `committed` is called once the answer is in the store: from then on the update need not be seen
        again. What could not be delivered waits for `deliver_waiting`. Raises what the conversations raise.
        """
        if update.inline_query is not None:
            committed()  # nothing is kept of it, and asked again it would be too late
            await self._list(update.inline_query)
            return
        event = event_of(update)
        if event is None:
            committed()
            await self._answer(update.callback_query)
            return
        async with self._turn(event.person):
            waiting = await self._conversations.hear(event)
            committed()
            await self._answer(update.callback_query)
            await self._deliver(waiting)

    async def deliver_waiting(self, older_than: timedelta = timedelta(0)) -> None:
        """Deliver what waits and is that old: at the start, and when the clock says so, which may be sooner."""
        try:
            await self._bot.initialize()
        except TelegramError as error:
            log.warning("What waits is not delivered yet: %s", error)
            return
        async with self._sweep:
            self._reached.clear()
            waiting = list(await self._conversations.undelivered(DOOR, older_than=older_than))
            waiting.sort(key=lambda one: one.person)
            for person, deliveries in groupby(waiting, key=lambda one: one.person):
                async with self._turn(person):
                    await self._deliver([one for one in deliveries if one.id not in self._reached])

    async def apologise(self, update: Update) -> None:
        """Say sorry for an update that cannot be answered, if Telegram lets us."""
        await self._answer(update.callback_query)
        event = event_of(update)
        if event is not None:
            try:
                await self._speaker.say(event.person, SORRY)
            except TelegramError as error:
                log.warning("Cannot say sorry for update %s: %s", update.update_id, error)

    async def introduce(self) -> str:
        """Tell Telegram the commands and descriptions, where they changed; gives the bot's @name.

        Telegram limits how often they may be set, so they are compared first.
        """
        try:
            if tuple(await self._bot.get_my_commands()) != COMMANDS:
                await self._bot.set_my_commands(COMMANDS)
            if (await self._bot.get_my_description()).description != DESCRIPTION:
                await self._bot.set_my_description(DESCRIPTION)
            if (await self._bot.get_my_short_description()).short_description != SHORT_DESCRIPTION:
                await self._bot.set_my_short_description(SHORT_DESCRIPTION)
        except TelegramError as error:
            log.warning("Telegram does not take the bot's description: %s", error)
        return self._bot.name

    async def _deliver(self, deliveries: Sequence[Delivery]) -> None:
        """Deliver to one person, in order; stops where Telegram cannot be reached."""
        for delivery in deliveries:
            try:
                ref = await self._show(delivery)
            except TelegramError as error:
                log.warning("Screen %s is not delivered yet: %s", delivery.id, error)
                return
            await self._conversations.delivered(delivery, ref)
            if self._sweep.locked():
                self._reached.add(delivery.id)

    async def _show(self, delivery: Delivery) -> str:
        """Show a screen; gives the id of its message, `NOT_SHOWN` where nobody is there to see it."""
        try:
            return await self._speaker.show(delivery)
        except Forbidden as gone:
            log.info("Chat %s is closed to the bot: %s", delivery.person, gone)
            return NOT_SHOWN
        except BadRequest as refusal:
            if no_such_chat(refusal):
                log.info("Chat %s is not there: %s", delivery.person, refusal)
                return NOT_SHOWN
            # Refused once, refused always: were it kept, the person would never see what follows it.
            log.exception("Telegram refuses screen %s", delivery.id)
            return await self._speaker.say(delivery.person, SORRY)

    async def _list(self, query: InlineQuery) -> None:
        """Answer words typed behind the bot's name in any chat."""
        found = await self._conversations.glances(query.query)
        listed, button = inline.results(found, self._bot.username), inline.button(found)
        try:
            await self._bot.answer_inline_query(query.id, listed, cache_time=inline.KEPT_FOR, button=button)
        except TelegramError as error:
            log.info("Inline query %s is not answered: %s", query.id, error)

    async def _answer(self, query: CallbackQuery | None) -> None:
        """Stop the clock on a tapped button."""
        if query is None:
            return
        try:
            await self._bot.answer_callback_query(query.id)
        except TelegramError as error:
            # An update that comes again brings a query that was answered.
            log.info("Tap %s is not answered: %s", query.id, error)

    @asynccontextmanager
    async def _turn(self, person: str) -> AsyncIterator[None]:
        """One at a time for a person, so that no screen is delivered twice or out of order."""
        turn = self._turns.setdefault(person, asyncio.Lock())
        async with turn:
            yield
