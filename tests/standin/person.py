"""A person with a phone."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.standin.world import Shown, User, World

if TYPE_CHECKING:
    from tests.standin.server import Telegram


class Person:
    """Types, taps by the label that is seen, and looks at the phone."""

    def __init__(self, telegram: "Telegram", world: World, user: User) -> None:
        self._telegram = telegram
        self._world = world
        self._user = user

    @property
    def id(self) -> int:
        """The id of the person and of their chat with the bot."""
        return self._user.id

    @property
    def messages(self) -> list[Shown]:
        """What the bot's messages look like now, oldest first."""
        return [shown for shown in self._world.messages if shown.chat == self.id and not shown.mine]

    @property
    def news(self) -> list[Shown]:
        """What came or changed since the person last did something."""
        return [shown for shown in self.messages if shown.changed > self._user.acted]

    async def sends(self, text: str) -> dict[str, Any]:
        """Type a message; gives the update."""
        self._act()
        shown = self._world.show(Shown(self._world.new_id(), self.id, mine=True, text=text))
        message = self._world.message_json(shown)
        if text.startswith("/"):
            message["entities"] = [
                {"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}
            ]
        return self._telegram.tell(self.id, message=message)

    async def sends_a(self, **content: Any) -> dict[str, Any]:
        """Send something that is no text: `sends_a(sticker={...})`, in the Bot API's own words."""
        self._act()
        shown = self._world.show(Shown(self._world.new_id(), self.id, mine=True, text=""))
        message = self._world.message_json(shown)
        del message["text"]
        return self._telegram.tell(self.id, message=message | content)

    async def edits(self, text: str) -> dict[str, Any]:
        """Edit the last own message."""
        self._act()
        shown = [one for one in self._world.messages if one.chat == self.id and one.mine][-1]
        shown.text = text
        message = self._world.message_json(shown) | {"edit_date": 1_700_000_000}
        return self._telegram.tell(self.id, edited_message=message)

    async def presses(self, label: str, *, on: Shown | None = None) -> str:
        """Tap a button, on the newest message that has it or on a given one; gives the tap's id."""
        shown, button = await self._world.until(
            lambda: self._button(label, on), f"button {label!r} on the phone of {self._user.name}"
        )
        self._act()
        query = str(4_382_000_000_000_000_000 + self._world.new_id())
        self._world.taps[query] = False
        self._telegram.tell(
            self.id,
            callback_query={
                "id": query,
                "from": self._user.as_json(),
                "message": self._world.message_json(shown),
                "chat_instance": "8428209589180549439",
                "data": button["callback_data"],
            },
        )
        return query

    async def taps(self, label: str, *, on: Shown | None = None) -> None:
        """Tap a button and see its clock stop: a bot must answer every tap."""
        query = await self.presses(label, on=on)
        await self._world.until(lambda: self._world.taps[query] or None, f"an answer to the tap on {label!r}")

    async def sees(self, *words: str) -> Shown:
        """The message, new or changed since the person last did something, that has all these words.

        As it looks now: what is edited later stays as it was in the answer, for a tap on its old buttons.
        """

        def look() -> Shown | None:
            for shown in self.news:
                read = "\n".join([shown.text, *(label for row in shown.labels for label in row)])
                if all(word in read for word in words):
                    return replace(shown)
            return None

        return await self._world.until(look, f"{words} on the phone of {self._user.name}")

    def picture(self, shown: Shown) -> bytes:
        """The picture of a message."""
        assert shown.photo is not None, f"no picture: {shown}"
        return self._world.files[shown.photo]

    def document(self, shown: Shown) -> tuple[str, bytes]:
        """The name and content of the file of a message."""
        assert shown.document is not None, f"no document: {shown}"
        return self._world.file_names[shown.document], self._world.files[shown.document]

    def asks_inline(self, words: str) -> str:
        """Type @bot and words in some chat; gives the query's id."""
        query = str(self._world.new_id())
        self._world.inline[query] = None
        inline = {"id": query, "from": self._user.as_json(), "query": words, "offset": ""}
        self._telegram.tell(self.id, inline_query=inline)
        return query

    def blocks(self) -> None:
        self._user.blocked = True
        self._membership("kicked")

    def unblocks(self) -> None:
        self._user.blocked = False
        self._membership("member")

    def deletes(self, shown: Shown) -> None:
        """Delete a message from the chat, for both sides."""
        self._world.messages = [one for one in self._world.messages if one.id != shown.id]

    def _act(self) -> None:
        self._user.met = True
        self._user.acted = self._world.tick()

    def _button(self, label: str, on: Shown | None) -> tuple[Shown, dict[str, Any]] | None:
        for shown in reversed(self.messages) if on is None else [on]:
            button = shown.button(label)
            if button is not None and "callback_data" in button:
                return shown, button
        return None

    def _membership(self, status: str) -> None:
        self._telegram.tell(
            self.id,
            my_chat_member={
                "chat": self._user.chat_json(),
                "from": self._user.as_json(),
                "date": 1_700_000_000,
                "old_chat_member": {
                    "user": {"id": 1, "is_bot": True, "first_name": "Waymark"},
                    "status": "member",
                },
                "new_chat_member": {
                    "user": {"id": 1, "is_bot": True, "first_name": "Waymark"},
                    "status": status,
                    "until_date": 0,
                },
            },
        )
