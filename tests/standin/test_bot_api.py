"""The stand-in refuses what Telegram refuses, in Telegram's words."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from tests.standin import TOKEN, Person, Telegram
from tests.standin.certificates import share_certificates
from tests.standin.entities import Read, read
from tests.standin.methods import NOT_MODIFIED, TOO_OLD, Methods, Params
from tests.standin.pictures import png
from tests.standin.refusal import Refusal
from tests.standin.world import World

BUTTON = {"text": "Pay", "callback_data": "job::pay:1"}


def keyboard(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


@pytest.fixture(autouse=True)
def certificates(monkeypatch: pytest.MonkeyPatch) -> None:
    share_certificates(monkeypatch)


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram() as telegram:
        yield telegram


@pytest.fixture
async def student(telegram: Telegram) -> Person:
    person = telegram.person("Ana")
    await person.sends("hello")
    return person


@pytest.fixture
async def client(telegram: Telegram) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=f"{telegram.url}/bot{TOKEN}/") as client:
        yield client


class Api:
    """The methods without the HTTP: a bot with one person who wrote to it."""

    def __init__(self) -> None:
        self.telegram = Telegram()
        self.student = self.telegram.person("Ana")
        self.user = self.telegram.world.users[self.student.id]
        self.user.met = True

    def call(self, method: str, **given: Any) -> Any:
        answer = self.telegram.methods.find(method)
        assert answer is not None
        photo, document = given.pop("upload", None), given.pop("file", None)
        given = {"chat_id": self.student.id} | given
        texts = {name: v if isinstance(v, str) else json.dumps(v) for name, v in given.items()}
        if document is not None:
            return answer(Params(texts, {"document": document}, {"document": "results.pdf"}))
        return answer(Params(texts, {"photo": photo} if photo else {}))

    def refuses(self, method: str, **given: Any) -> str:
        with pytest.raises(Refusal) as refusal:
            self.call(method, **given)
        return refusal.value.description


@pytest.fixture
def api() -> Api:
    return Api()


def html(text: str) -> dict[str, str]:
    return {"text": text, "parse_mode": "HTML"}


@pytest.mark.parametrize(
    ("given", "description"),
    [
        ({"text": ""}, "Bad Request: message text is empty"),
        ({"text": " \n\u200b"}, "Bad Request: text must be non-empty"),
        (html("<b></b>"), "Bad Request: text must be non-empty"),
        ({"text": "a" * 4097}, "Bad Request: message is too long"),
        ({"text": "🦉" * 2048 + "a"}, "Bad Request: message is too long"),
        ({"text": "a", "parse_mode": "wiki"}, "Bad Request: unsupported parse_mode"),
        ({"text": "a", "chat_id": 31337}, "Bad Request: chat not found"),
        ({"text": "a", "chat_id": ""}, "Bad Request: chat_id is empty"),
    ],
)
def test_texts_that_are_refused(api: Api, given: dict[str, Any], description: str) -> None:
    assert api.refuses("sendMessage", **given) == description


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a < b", "Unclosed start tag at byte offset 2"),
        ("é <p>x</p>", 'Unsupported start tag "p" at byte offset 3'),
        ("x <> y", 'Unsupported start tag "" at byte offset 2'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        (
            "<a href>x</a>",
            'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
        ),
        ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("R&D", 'Unescaped "&" at byte offset 1'),
        ("&nbsp;", 'Unescaped "&" at byte offset 0'),
    ],
)
def test_html_that_is_refused(api: Api, text: str, why: str) -> None:
    assert api.refuses("sendMessage", **html(text)) == f"Bad Request: can't parse entities: {why}"


def test_html_is_read() -> None:
    text = ' <b>R&amp;D <i>🦉</i></b> &lt;b&gt; <a href="https://a.b/?c=1&amp;d">x</a>&#33; '
    assert read(text, "HTML") == Read(
        "R&D 🦉 <b> x!",
        (
            {"type": "bold", "offset": 0, "length": 6},
            {"type": "italic", "offset": 4, "length": 2},
            {"type": "text_link", "offset": 11, "length": 1, "url": "https://a.b/?c=1&amp;d"},
        ),
    )


def test_no_more_than_a_hundred_entities_are_kept() -> None:
    assert len(read("<b>x</b>" * 150, "HTML").entities) == 100


@pytest.mark.parametrize(
    ("markup", "description"),
    [
        (keyboard([BUTTON | {"callback_data": "x" * 65}]), "BUTTON_DATA_INVALID"),
        (keyboard([BUTTON | {"callback_data": "é" * 33}]), "BUTTON_DATA_INVALID"),
        (keyboard([BUTTON | {"callback_data": ""}]), "BUTTON_DATA_INVALID"),
        (keyboard([BUTTON | {"text": " "}]), "inline keyboard button text must be non-empty"),
        (keyboard([BUTTON] * 9), "reply markup is too long"),
        (keyboard(*[[BUTTON] * 4] * 26), "reply markup is too long"),
        (keyboard([BUTTON | {"url": "https://a.b"}]), "BUTTON_TYPE_INVALID"),
        (
            keyboard([{"text": "Pay"}]),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            keyboard([{"text": "Pay", "url": "pay"}]),
            "inline keyboard button URL 'pay' is invalid: Wrong HTTP URL",
        ),
        (
            keyboard([{"callback_data": "x"}]),
            'can\'t parse inline keyboard button: Field "text" must be of type String',
        ),
        ([], "object expected as reply markup"),
    ],
)
def test_keyboards_that_are_refused(api: Api, markup: Any, description: str) -> None:
    assert api.refuses("sendMessage", text="a", reply_markup=markup) == f"Bad Request: {description}"


def test_the_largest_keyboard_is_taken(api: Api) -> None:
    button = BUTTON | {"callback_data": "x" * 64}
    api.call("sendMessage", text="a" * 4096, reply_markup=keyboard(*[[button] * 4] * 25))
    assert api.student.messages[0].labels == [["Pay"] * 4] * 25


def test_nobody_is_written_to_first(api: Api) -> None:
    api.user.met = False
    assert api.refuses("sendMessage", text="a") == "Bad Request: chat not found"


def test_a_blocked_bot(api: Api) -> None:
    api.user.blocked = True
    assert api.refuses("sendMessage", text="a") == "Forbidden: bot was blocked by the user"


@pytest.mark.parametrize(
    ("given", "description"),
    [
        ({"photo": "AgAC"}, "Wrong file identifier/HTTP URL specified"),
        ({"upload": b"GIF89a"}, "IMAGE_PROCESS_FAILED"),
        ({"upload": png(2100, 100)}, "PHOTO_INVALID_DIMENSIONS"),
        ({"upload": png(), "caption": "c" * 1025}, "message caption is too long"),
        ({"upload": png(), "caption": "<b>", "parse_mode": "HTML"},
         'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
    ],
)  # fmt: skip
def test_pictures_that_are_refused(api: Api, given: dict[str, Any], description: str) -> None:
    assert api.refuses("sendPhoto", **given) == f"Bad Request: {description}"


def test_a_picture_is_known_by_its_id(api: Api) -> None:
    sent = api.call("sendPhoto", upload=png(), caption="c" * 1024)
    api.call("sendPhoto", photo=sent["photo"][-1]["file_id"])
    assert [api.student.picture(shown) for shown in api.student.messages] == [png(), png()]


@pytest.mark.parametrize(
    ("given", "description"),
    [
        ({}, "Bad Request: there is no document in the request"),
        ({"document": "BQAC"}, "Bad Request: Wrong file identifier/HTTP URL specified"),
        ({"file": b""}, "Bad Request: file must be non-empty"),
        ({"file": b"%PDF", "caption": "c" * 1025}, "Bad Request: message caption is too long"),
        ({"file": bytes(50 * 1024 * 1024 + 1)}, "Request Entity Too Large"),
    ],
)
def test_documents_that_are_refused(api: Api, given: dict[str, Any], description: str) -> None:
    assert api.refuses("sendDocument", **given) == description


def test_a_document_is_known_by_its_id_and_keeps_its_name(api: Api) -> None:
    sent = api.call("sendDocument", file=b"%PDF", caption="c" * 1024)
    assert (sent["document"]["file_name"], sent["document"]["mime_type"]) == (
        "results.pdf",
        "application/pdf",
    )
    assert "caption" not in api.call("sendDocument", document=sent["document"]["file_id"])
    assert [api.student.document(shown) for shown in api.student.messages] == [("results.pdf", b"%PDF")] * 2


def test_a_document_is_no_photo_and_holds_no_text(api: Api) -> None:
    document = api.call("sendDocument", file=b"%PDF")
    photo = api.call("sendPhoto", upload=png())["photo"][-1]["file_id"]
    assert [
        api.refuses("sendPhoto", photo=document["document"]["file_id"]),
        api.refuses("sendDocument", document=photo),
        api.refuses("editMessageText", message_id=document["message_id"], text="a"),
    ] == [
        "Bad Request: can't use file of type Document as Photo",
        "Bad Request: can't use file of type Photo as Document",
        "Bad Request: there is no text in the message to edit",
    ]
    api.call("editMessageCaption", message_id=document["message_id"], caption="a")
    api.call("editMessageMedia", message_id=document["message_id"], media={"type": "photo", "media": photo})
    assert [(shown.photo, shown.document) for shown in api.student.messages] == [(photo, None)] * 2


def sent(api: Api, **given: Any) -> int:
    number: int = api.call("sendMessage", **{"text": "card", "reply_markup": keyboard([BUTTON])} | given)[
        "message_id"
    ]
    return number


def test_an_edit_that_changes_nothing(api: Api) -> None:
    message = sent(api)
    given = {"message_id": message, "text": " card ", "reply_markup": keyboard([BUTTON])}
    assert api.refuses("editMessageText", **given) == f"Bad Request: {NOT_MODIFIED}"
    api.call("editMessageText", **given | {"text": "pay"})
    assert [shown.text for shown in api.student.messages] == ["pay"]


def test_an_edit_without_a_keyboard_takes_it_away(api: Api) -> None:
    message = sent(api)
    api.call("editMessageText", message_id=message, text="card")
    assert api.student.messages[0].labels == []
    assert api.refuses("editMessageReplyMarkup", message_id=message) == f"Bad Request: {NOT_MODIFIED}"
    api.call("editMessageReplyMarkup", message_id=message, reply_markup=keyboard([BUTTON]))
    assert api.student.messages[0].labels == [["Pay"]]


def test_edits_that_are_refused(api: Api) -> None:
    message, photo = sent(api), api.call("sendPhoto", upload=png())["message_id"]
    said = [
        api.refuses("editMessageText", message_id=99, text="a"),
        api.refuses("editMessageText", message_id=photo, text="a"),
        api.refuses("editMessageText", message_id=message, text="a" * 4097),
        api.refuses("editMessageCaption", message_id=message, caption="a"),
        api.refuses("editMessageMedia", message_id=photo, media={"type": "photo", "media": "AgAC"}),
        api.refuses("editMessageMedia", message_id=photo, media={"type": "poll"}),
        api.refuses("deleteMessage", message_id=99),
    ]
    api.student.messages[0].editable = api.student.messages[0].deletable = False
    said += [
        api.refuses("editMessageText", message_id=message, text="a"),
        api.refuses("deleteMessage", message_id=message),
    ]
    assert said == [
        "Bad Request: message to edit not found",
        "Bad Request: there is no text in the message to edit",
        "Bad Request: MESSAGE_TOO_LONG",
        "Bad Request: there is no caption in the message to edit",
        "Bad Request: Wrong file identifier/HTTP URL specified",
        "Bad Request: can't parse InputMedia: media not found",
        "Bad Request: message to delete not found",
        "Bad Request: message can't be edited",
        "Bad Request: message can't be deleted for everyone",
    ]


def test_a_picture_takes_the_place_of_a_text(api: Api) -> None:
    file_id = api.call("sendPhoto", upload=png())["photo"][0]["file_id"]
    message = sent(api)
    media = {"type": "photo", "media": file_id, "caption": "chart"}
    api.call("editMessageMedia", message_id=message, media=media)
    assert api.refuses("editMessageMedia", message_id=message, media=media) == f"Bad Request: {NOT_MODIFIED}"
    api.call("editMessageCaption", message_id=message, caption="pay")
    assert (api.student.messages[1].text, api.student.messages[1].photo) == ("pay", file_id)


@pytest.mark.parametrize(
    ("method", "given", "description"),
    [
        ("answerCallbackQuery", {"callback_query_id": "1"}, TOO_OLD),
        ("answerInlineQuery", {"inline_query_id": "1", "results": []}, TOO_OLD),
        ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
        ("setMyCommands", {"commands": [{"command": "Start", "description": "a"}]}, "BOT_COMMAND_INVALID"),
        (
            "setMyCommands",
            {"commands": [{"command": "a", "description": ""}]},
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": "a", "description": "a"}] * 101},
            "BOT_COMMANDS_TOO_MUCH",
        ),
        ("setMyDescription", {"description": "d" * 513}, "DESCRIPTION_TOO_LONG"),
        ("setMyShortDescription", {"short_description": "d" * 121}, "SHORT_DESCRIPTION_TOO_LONG"),
    ],
)
def test_more_that_is_refused(api: Api, method: str, given: dict[str, Any], description: str) -> None:
    assert api.refuses(method, **given) == f"Bad Request: {description}"


def test_inline_results(api: Api) -> None:
    query = api.student.asks_inline("ward")
    result = {"type": "article", "id": "1", "title": "a", "input_message_content": {"message_text": "a"}}
    many = [result | {"id": str(number)} for number in range(51)]
    empty = result | {"input_message_content": {"message_text": " "}}
    said = [
        api.refuses("answerInlineQuery", inline_query_id=query, results=results)
        for results in (many, [result, result], [result | {"id": "x" * 65}], [empty])
    ]
    api.call("answerInlineQuery", inline_query_id=query, results=many[:50])
    said.append(api.refuses("answerInlineQuery", inline_query_id=query, results=[]))
    assert said == [
        "Bad Request: RESULTS_TOO_MUCH",
        "Bad Request: RESULT_ID_DUPLICATE",
        "Bad Request: RESULT_ID_INVALID",
        "Bad Request: message text is empty",
        f"Bad Request: {TOO_OLD}",
    ]


# Over HTTP


async def test_methods_are_found_in_any_case_and_encoding(client: httpx.AsyncClient, student: Person) -> None:
    given = {"chat_id": str(student.id), "text": "a + b = ç"}
    answers = [
        await client.get("sendmessage", params=given),
        await client.post("SENDMESSAGE", json=given),
        await client.post("sendMessage", data=given),
        await client.post("sendPhoto", data={"chat_id": student.id}, files={"photo": ("p.png", png())}),
    ]
    assert [answer.json()["ok"] for answer in answers] == [True] * 4
    assert [shown.text for shown in student.messages] == ["a + b = ç"] * 3 + [""]
    assert student.picture(student.messages[3]) == png()


@pytest.mark.parametrize(
    ("address", "code", "description"),
    [
        (f"bot{TOKEN[:-1]}X/getMe", 401, "Unauthorized"),
        ("bot1:2/getMe", 404, "Not Found"),
        (f"bot{TOKEN}/sendEverything", 404, "Not Found: method not found"),
        (f"bot{TOKEN}/sendMessage?chat_id=1&text=a", 400, "Bad Request: chat not found"),
    ],
)
async def test_how_a_refusal_looks(
    telegram: Telegram, client: httpx.AsyncClient, address: str, code: int, description: str
) -> None:
    answer = await client.get(f"{telegram.url}/{address}")
    assert (answer.status_code, answer.json()) == (
        code,
        {"ok": False, "error_code": code, "description": description},
    )


async def test_a_text_must_be_utf8(client: httpx.AsyncClient, student: Person) -> None:
    form = {"content-type": "application/x-www-form-urlencoded"}
    answer = await client.post("sendMessage", content=f"chat_id={student.id}&text=%ED%A0%80", headers=form)
    assert answer.json()["description"] == "Bad Request: strings must be encoded in UTF-8"


async def test_too_many_requests(telegram: Telegram, client: httpx.AsyncClient, student: Person) -> None:
    telegram.fails(times=1, retry_after=7)
    answer = await client.get("getMe")
    assert (answer.status_code, answer.json()) == (
        429,
        {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 7",
            "parameters": {"retry_after": 7},
        },
    )
    assert (await client.get("getMe")).json()["result"]["username"] == "waymark_bot"


async def updates(client: httpx.AsyncClient, **given: Any) -> list[str]:
    answer = (await client.post("getUpdates", json=given)).json()
    return [update["message"]["text"] for update in answer["result"]]


async def test_updates_stay_until_they_are_acknowledged(client: httpx.AsyncClient, student: Person) -> None:
    second = await student.sends("nurse")
    assert await updates(client) == ["hello", "nurse"]
    assert await updates(client, limit=1) == ["hello"]
    assert await updates(client, offset=second["update_id"]) == ["nurse"]
    assert await updates(client, offset=0) == ["nurse"]
    assert await updates(client, offset=second["update_id"] + 1) == []


async def test_a_long_poll_ends_when_something_comes(
    telegram: Telegram, client: httpx.AsyncClient, student: Person
) -> None:
    after = telegram.world.pending[-1]["update"]["update_id"] + 1
    polling = asyncio.create_task(updates(client, offset=after, timeout=30))
    await telegram.called("getUpdates")
    await student.sends("nurse")
    assert await polling == ["nurse"]


async def test_only_allowed_updates_come(
    telegram: Telegram, client: httpx.AsyncClient, student: Person
) -> None:
    await client.post("getUpdates", json={"allowed_updates": ["callback_query"]})
    await student.sends("nurse")
    assert await updates(client) == ["hello"]


async def test_the_second_of_two_who_poll_wins(
    telegram: Telegram, client: httpx.AsyncClient, student: Person
) -> None:
    after = {"offset": telegram.world.pending[-1]["update"]["update_id"] + 1, "timeout": 30}
    first = asyncio.create_task(client.post("getUpdates", json=after))
    await telegram.called("getUpdates")
    second = asyncio.create_task(updates(client, **after))
    answer = (await first).json()
    assert (answer["error_code"], answer["description"]) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    await student.sends("nurse")
    assert await second == ["nurse"]


async def test_a_tap_is_answered_once(telegram: Telegram, client: httpx.AsyncClient, student: Person) -> None:
    await client.post(
        "sendMessage", json={"chat_id": student.id, "text": "a", "reply_markup": keyboard([BUTTON])}
    )
    query = {"callback_query_id": await student.presses("Pay")}
    assert telegram.unanswered == [query["callback_query_id"]]
    too_long = await client.post("answerCallbackQuery", json=query | {"text": "t" * 201})
    answers = [await client.post("answerCallbackQuery", json=query) for _ in range(2)]
    assert too_long.json()["description"] == "Bad Request: MESSAGE_TOO_LONG"
    assert [answer.json().get("description") for answer in answers] == [None, f"Bad Request: {TOO_OLD}"]
    assert telegram.unanswered == []


async def test_a_person_sees_only_what_is_new(client: httpx.AsyncClient, student: Person) -> None:
    await client.post("sendMessage", json={"chat_id": student.id, "text": "card"})
    assert (await student.sees("card")).text == "card"
    await student.sends("nurse")
    assert student.news == []


async def test_a_webhook(telegram: Telegram, client: httpx.AsyncClient, student: Person) -> None:
    """Pushed one chat's after another, with the secret, until it is taken."""
    taken: list[tuple[str, str]] = []
    troubles = ["500 Oops"]

    async def hook(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        length = int(head.partition("content-length: ")[2].split("\r\n")[0])
        update = json.loads(await reader.readexactly(length))
        secret = head.partition("x-telegram-bot-api-secret-token: ")[2].split("\r\n")[0]
        taken.append((update["message"]["text"], secret))
        status = troubles.pop() if troubles else "200 OK"
        writer.write(f"HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".encode())
        writer.close()
        telegram.world.changed()

    server = await asyncio.start_server(hook, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook"
    refused = [
        await client.post("setWebhook", json={"url": "http://example.com/hook"}),
        await client.post("setWebhook", json={"url": url, "secret_token": "a b"}),
    ]
    await student.sends("nurse")
    await client.post("setWebhook", json={"url": url, "secret_token": "hush"})
    polled = await client.get("getUpdates")
    await telegram.world.until(lambda: not telegram.world.pending or None, "an empty queue")
    info = (await client.get("getWebhookInfo")).json()["result"]
    await client.get("deleteWebhook")
    server.close()
    assert [answer.json()["description"] for answer in refused] == [
        "Bad Request: bad webhook: HTTPS url must be provided for webhook",
        "Bad Request: secret token contains unallowed characters",
    ]
    assert taken == [("hello", "hush"), ("hello", "hush"), ("nurse", "hush")]
    assert polled.json()["error_code"] == 409
    assert (info["url"], info["pending_update_count"]) == (url, 0)
    assert "500" in info["last_error_message"]
    assert await updates(client) == []


def test_a_world_without_people_has_no_chats() -> None:
    answer = Methods(World()).find("sendMessage")
    assert answer is not None
    with pytest.raises(Refusal, match="chat not found"):
        answer(Params({"chat_id": "1", "text": "a"}))
