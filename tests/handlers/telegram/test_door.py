"""What a person sees on their phone, over real HTTP."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import timedelta

import pytest
from telegram import Update
from telegram.ext import ExtBot

from dialogues.delivery import Delivery
from dialogues.event import Event, Kind
from dialogues.screen import Button, Heading, Link, Screen, Text
from handlers.telegram.connect import connect
from handlers.telegram.door import TelegramDoor
from handlers.telegram.hear import event_of
from handlers.telegram.words import COMMANDS, DESCRIPTION, NO_FILE, SHORT_DESCRIPTION, SORRY
from tests.handlers.telegram.career import CARD, CHART, PAPER
from tests.handlers.telegram.memory import Memory
from tests.standin import Person, Telegram
from tests.standin.methods import Params
from tests.standin.pictures import png

BACK = ((Button("Back", "job::card:1"),),)


async def comes_in(telegram: Telegram, door: TelegramDoor) -> None:
    """Give the door what waits in Telegram, as a webhook does."""
    waiting, telegram.world.pending = telegram.world.pending, []
    for one in waiting:
        await door.take(Update.de_json(one["update"], None))


async def told(telegram: Telegram, door: TelegramDoor, student: Person, words: str = "ward clerk") -> None:
    await student.sends(words)
    await comes_in(telegram, door)


async def tapped(telegram: Telegram, door: TelegramDoor, student: Person, label: str) -> None:
    await student.presses(label)
    await comes_in(telegram, door)


def shows(student: Person) -> list[tuple[str, list[list[str]], bool]]:
    """The phone: the words, the buttons, and whether there is a picture."""
    return [(shown.text, shown.labels, shown.photo is not None) for shown in student.messages]


CARD_SHOWN = ("Medical Secretaries\nA ward clerk is one of its names.", [["Pay", "Chart"]], False)
PAY_SHOWN = ("Pay\n$42,000 a year", [["Back"]], False)
CHART_SHOWN = ("Pay in a picture", [["Back"]], True)


async def test_a_job_is_answered(telegram: Telegram, door: TelegramDoor, student: Person) -> None:
    await told(telegram, door, student)
    assert shows(student) == [CARD_SHOWN]
    assert student.messages[0].entities == ({"type": "bold", "offset": 0, "length": 19},)


async def test_a_delivered_screen_is_known_by_its_message(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    await told(telegram, door, student)
    assert conversations.refs == {1: str(student.messages[0].id)}
    assert await conversations.undelivered("telegram") == []


async def test_a_tap_puts_the_answer_in_its_place(
    telegram: Telegram, door: TelegramDoor, student: Person
) -> None:
    await told(telegram, door, student)
    await tapped(telegram, door, student, "Pay")
    assert shows(student) == [PAY_SHOWN]
    assert telegram.unanswered == []
    await tapped(telegram, door, student, "Back")
    assert shows(student) == [CARD_SHOWN]


async def test_a_tap_is_answered_after_its_commit_and_once(
    telegram: Telegram,
    door: TelegramDoor,
    student: Person,
    conversations: Memory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await told(telegram, door, student)
    commits, answer = [], telegram.methods.answer_callback_query

    def answering(params: Params) -> bool:
        commits.append(len(conversations.heard))
        return answer(params)

    monkeypatch.setattr(telegram.methods, "answer_callback_query", answering)
    await tapped(telegram, door, student, "Pay")
    assert commits == [2]


async def test_a_double_tap_is_answered_twice_and_changes_nothing_more(
    telegram: Telegram, door: TelegramDoor, student: Person
) -> None:
    await told(telegram, door, student)
    card = student.messages[0]
    await student.presses("Pay", on=card)
    await student.presses("Pay", on=card)
    await comes_in(telegram, door)
    assert shows(student) == [PAY_SHOWN]
    assert telegram.unanswered == []


async def test_a_button_of_an_old_message_changes_that_message(
    telegram: Telegram, door: TelegramDoor, student: Person
) -> None:
    await told(telegram, door, student)
    await told(telegram, door, student, "nurse")
    await tapped(telegram, door, student, "Pay")
    assert shows(student) == [PAY_SHOWN, ("text: nurse", [], False)]


async def test_an_update_that_comes_again_changes_nothing(
    telegram: Telegram, door: TelegramDoor, student: Person
) -> None:
    await told(telegram, door, student)
    await student.presses("Pay")
    again = telegram.world.pending[0]
    await comes_in(telegram, door)
    telegram.world.pending = [again]
    await comes_in(telegram, door)
    assert shows(student) == [PAY_SHOWN]
    assert len(telegram.said("editMessageText")) == 1


async def test_what_is_no_words_gets_a_kind_answer(
    telegram: Telegram, door: TelegramDoor, student: Person
) -> None:
    await student.sends_a(dice={"emoji": "🎲", "value": 3})
    await comes_in(telegram, door)
    assert shows(student) == [("I can only read words.", [], False)]


async def test_a_start_with_a_payload(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    update = await student.sends("/start CLASS7")
    await comes_in(telegram, door)
    key = str(update["update_id"])
    assert conversations.heard == [Event("telegram", str(student.id), key, Kind.START, "CLASS7")]


# Pictures


async def test_a_picture_comes_with_its_words(
    telegram: Telegram, door: TelegramDoor, student: Person
) -> None:
    await told(telegram, door, student)
    await tapped(telegram, door, student, "Chart")
    assert shows(student) == [CHART_SHOWN]
    assert student.picture(student.messages[0]) == png()


async def test_a_picture_is_uploaded_once(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    for _ in range(2):
        await told(telegram, door, student)
        await tapped(telegram, door, student, "Chart")
    assert shows(student) == [CHART_SHOWN] * 2
    assert list(telegram.world.files) == [conversations.files["telegram", "pay/43-6013.00"]]


async def test_words_follow_a_picture_and_the_picture_goes(
    telegram: Telegram, door: TelegramDoor, student: Person
) -> None:
    await told(telegram, door, student)
    await tapped(telegram, door, student, "Chart")
    await tapped(telegram, door, student, "Back")
    assert shows(student) == [CARD_SHOWN]


async def test_a_file_telegram_forgot_is_uploaded_again(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    conversations.files["telegram", "pay/43-6013.00"] = "AgAC-of-another-bot"
    await told(telegram, door, student)
    await tapped(telegram, door, student, "Chart")
    assert shows(student) == [CHART_SHOWN]
    assert conversations.files["telegram", "pay/43-6013.00"] in telegram.world.files


@pytest.mark.parametrize("picture", [None, png(4000, 100), b"no picture"])
async def test_a_picture_that_cannot_be_shown_is_said_in_words(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory, picture: bytes | None
) -> None:
    conversations.pictures = {"pay/43-6013.00": picture} if picture else {}
    await told(telegram, door, student)
    await tapped(telegram, door, student, "Chart")
    words = "Pay in a picture\nHalf earn between $35,000 and $49,000."
    assert shows(student) == [(words, [["Back"]], False)]


async def test_words_too_long_for_a_caption_follow_the_picture(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    words = "w" * 1025
    conversations.answer = lambda event: [Screen((Text(words),), BACK, CHART.picture)]
    await told(telegram, door, student)
    assert shows(student) == [("", [], True), (words, [["Back"]], False)]


async def test_words_that_just_fit_are_a_caption(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    words = "<&🦉" * 256  # 1,024 code units, and many more with the markup
    conversations.answer = lambda event: [Screen((Heading(words),), BACK, CHART.picture)]
    await told(telegram, door, student)
    assert shows(student) == [(words, [["Back"]], True)]


async def test_a_picture_alone(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    conversations.answer = lambda event: [Screen((), BACK, CHART.picture)]
    await told(telegram, door, student)
    assert shows(student) == [("", [["Back"]], True)]


# Documents


async def test_a_document_follows_under_its_own_name(
    telegram: Telegram, door: TelegramDoor, student: Person
) -> None:
    await told(telegram, door, student, "print")
    await tapped(telegram, door, student, "Print")
    asked, paper = student.messages
    assert (asked.labels, paper.text, paper.labels) == ([["Print"]], "All of it to print.", [["Back"]])
    assert student.document(paper) == ("ward-clerk.pdf", b"%PDF-1.4")


async def test_a_document_is_uploaded_once(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    await told(telegram, door, student, "print")
    for _ in range(2):
        await tapped(telegram, door, student, "Print")
    [file_id] = telegram.world.files
    assert file_id == conversations.files["telegram", "job/43-6013.00/ward-clerk.pdf"]
    assert [shown.document for shown in student.messages] == [None, file_id, file_id]


async def test_a_document_telegram_forgot_is_uploaded_again(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    conversations.files["telegram", "job/43-6013.00/ward-clerk.pdf"] = "BQAC-of-another-bot"
    await told(telegram, door, student, "print")
    await tapped(telegram, door, student, "Print")
    assert student.document(student.messages[-1]) == ("ward-clerk.pdf", b"%PDF-1.4")


@pytest.mark.parametrize("document", [None, b""])
async def test_for_a_document_that_cannot_be_sent_we_say_sorry(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory, document: bytes | None
) -> None:
    conversations.documents = {} if document is None else {"job/43-6013.00/ward-clerk.pdf": document}
    await told(telegram, door, student, "print")
    await tapped(telegram, door, student, "Print")
    assert student.messages[-1].text == f"All of it to print.\n\n{NO_FILE}"
    assert student.messages[-1].labels == [["Back"]]


async def test_words_too_long_for_a_caption_follow_the_document(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    await student.sends("hello")
    await comes_in(telegram, door)
    long = Screen((Text("w" * 1025),), BACK, document=PAPER.document)
    conversations.answer = lambda event: [long]
    await told(telegram, door, student)
    paper, words = student.messages[-2:]
    assert (student.document(paper)[0], paper.text, paper.labels) == ("ward-clerk.pdf", "", [])
    assert (words.text, words.labels) == ("w" * 1025, [["Back"]])


# Long screens and links


async def test_a_long_screen_has_its_buttons_under_the_last_message(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    first, second = "a" * 4096, "b" * 10
    rows = ((*BACK[0], Link("O*NET", "https://www.onetonline.org/link/summary/43-6013.00")),)
    conversations.answer = lambda event: [Screen((Text(first), Text(second)), rows)]
    await told(telegram, door, student)
    assert shows(student) == [(first, [], False), (second, [["Back", "O*NET"]], False)]
    assert conversations.refs == {1: str(student.messages[1].id)}


async def test_a_long_screen_takes_the_place_of_a_short_one(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    await told(telegram, door, student)
    conversations.answer = lambda event: [Screen((Text("a" * 4096), Text("b")), BACK, replaces=True)]
    await tapped(telegram, door, student, "Pay")
    assert shows(student) == [("a" * 4096, [], False), ("b", [["Back"]], False)]


# What Telegram refuses


@pytest.mark.parametrize("gone", ["deleted", "too old to edit", "too old to edit or delete"])
async def test_a_message_that_cannot_be_edited_is_followed(
    telegram: Telegram, door: TelegramDoor, student: Person, gone: str
) -> None:
    await told(telegram, door, student)
    card = student.messages[0]
    await student.presses("Pay")
    if gone == "deleted":
        student.deletes(card)
    card.editable, card.deletable = False, gone != "too old to edit or delete"
    await comes_in(telegram, door)
    assert shows(student) == [*([CARD_SHOWN] if not card.deletable else []), PAY_SHOWN]


async def test_an_edit_that_changes_nothing_counts_as_delivered(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    conversations.answer = lambda event: [Screen(CARD.blocks, CARD.buttons, replaces=True)]
    await told(telegram, door, student)
    await tapped(telegram, door, student, "Pay")
    assert shows(student) == [CARD_SHOWN]
    assert set(conversations.refs.values()) == {str(student.messages[0].id)}


async def test_a_screen_telegram_refuses_is_met_by_an_apology(
    telegram: Telegram,
    door: TelegramDoor,
    student: Person,
    conversations: Memory,
    caplog: pytest.LogCaptureFixture,
) -> None:
    broken = Screen((Text("card"),), ((Link("Nowhere", "nowhere"),),))
    conversations.answer = lambda event: [broken, Screen((Text("and more"),))]
    await told(telegram, door, student)
    assert shows(student) == [(SORRY, [], False), ("and more", [], False)]
    assert [record.message for record in caplog.records if record.levelno == logging.ERROR] == [
        "Telegram refuses screen 1"
    ]


async def test_a_bot_that_is_blocked_gives_up(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    await student.sends("ward clerk")
    student.blocks()
    await comes_in(telegram, door)
    assert conversations.refs == {1: ""}
    student.unblocks()
    await told(telegram, door, student)
    assert shows(student) == [CARD_SHOWN]


async def test_a_chat_that_is_not_there_is_given_up(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    event = Event("telegram", "31337", "1", Kind.TEXT, "ward clerk")
    await conversations.hear(event)
    await door.deliver_waiting()
    assert conversations.refs == {1: ""}


async def test_telegram_says_when_to_come_again(
    telegram: Telegram, door: TelegramDoor, student: Person
) -> None:
    telegram.fails("sendMessage", times=1, retry_after=1)
    await told(telegram, door, student)
    assert shows(student) == [CARD_SHOWN]
    assert len(telegram.said("sendMessage")) == 2


# What cannot be delivered


async def test_a_short_trouble_is_waited_out(telegram: Telegram, door: TelegramDoor, student: Person) -> None:
    telegram.fails("sendMessage", times=2)
    await told(telegram, door, student)
    assert shows(student) == [CARD_SHOWN]


async def test_what_could_not_be_delivered_is_delivered_later(
    telegram: Telegram, door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    telegram.fails("sendMessage", times=3)
    await told(telegram, door, student)
    assert (shows(student), conversations.refs) == ([], {})
    await door.deliver_waiting()
    assert shows(student) == [CARD_SHOWN]
    await door.deliver_waiting()
    assert shows(student) == [CARD_SHOWN]


async def test_what_waits_comes_before_the_next_answer(
    telegram: Telegram, door: TelegramDoor, student: Person
) -> None:
    telegram.fails("sendMessage", times=3)
    await told(telegram, door, student)
    await told(telegram, door, student, "nurse")
    assert shows(student) == [CARD_SHOWN, ("text: nurse", [], False)]


async def test_one_who_cannot_be_reached_keeps_nobody_waiting(
    telegram: Telegram, door: TelegramDoor, conversations: Memory
) -> None:
    people = [telegram.person(name) for name in ("Ana", "Ben")]
    telegram.fails("sendMessage", times=6)
    for person in people:
        await told(telegram, door, person)
    telegram.fails("sendMessage", times=3)
    await door.deliver_waiting()
    assert [shows(person) for person in people] == [[], [CARD_SHOWN]]


async def test_a_crash_between_commit_and_delivery_loses_nothing(
    telegram: Telegram, bot: ExtBot[int], door: TelegramDoor, student: Person, conversations: Memory
) -> None:
    update = await student.sends("ward clerk")
    async with telegram.holding("sendMessage", student):
        taking = asyncio.create_task(comes_in(telegram, door))
        await telegram.called("sendMessage")
        taking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await taking
    async with connect(telegram.token, telegram.url) as new_bot:
        restarted = TelegramDoor(new_bot, conversations)
        await restarted.deliver_waiting()
        telegram.repeat(update)
        await comes_in(telegram, restarted)
    assert shows(student)[-1] == CARD_SHOWN
    assert len(conversations.heard) == 1
    assert await conversations.undelivered("telegram") == []


async def test_the_clock_does_not_repeat_what_is_on_its_way(
    telegram: Telegram,
    door: TelegramDoor,
    student: Person,
    conversations: Memory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked, look = asyncio.Event(), conversations.undelivered

    async def undelivered(name: str, *, older_than: timedelta) -> Sequence[Delivery]:
        looked.set()
        return await look(name)

    monkeypatch.setattr(conversations, "undelivered", undelivered)
    await student.sends("ward clerk")
    async with telegram.holding("sendMessage", student):
        taking = asyncio.create_task(comes_in(telegram, door))
        await telegram.called("sendMessage")
        clock = asyncio.create_task(door.deliver_waiting())
        await looked.wait()
    await asyncio.gather(taking, clock)
    assert shows(student) == [CARD_SHOWN]


async def test_the_clock_may_be_the_first_to_speak(
    telegram: Telegram, student: Person, conversations: Memory
) -> None:
    update = await student.sends("ward clerk")
    event = event_of(Update.de_json(update, None))
    assert event is not None
    await conversations.hear(event)
    bot = connect(telegram.token, telegram.url)
    clock = TelegramDoor(bot, conversations)
    telegram.fails("getMe", times=1)
    await clock.deliver_waiting()
    assert shows(student) == []
    await clock.deliver_waiting()
    assert shows(student) == [CARD_SHOWN]
    await bot.shutdown()


# How it introduces itself


async def test_it_introduces_itself_once(telegram: Telegram, door: TelegramDoor) -> None:
    assert [await door.introduce() for _ in range(2)] == ["@waymark_bot"] * 2
    assert telegram.methods.commands == [command.to_dict() for command in COMMANDS]
    assert telegram.methods.description == DESCRIPTION
    assert telegram.methods.short_description == SHORT_DESCRIPTION
    methods = ("setMyCommands", "setMyDescription", "setMyShortDescription")
    assert [len(telegram.said(method)) for method in methods] == [1, 1, 1]


async def test_it_speaks_though_it_cannot_introduce_itself(
    telegram: Telegram, door: TelegramDoor, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fails("getMyCommands", times=1)
    assert await door.introduce() == "@waymark_bot"
    assert "Telegram does not take the bot's description" in caplog.text
