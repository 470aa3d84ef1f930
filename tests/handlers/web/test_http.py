"""The addresses of the web chat over plain HTTP: who is let in, what is refused and how it is said."""

import re
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.handlers.web.sample import PICTURE, png

KEY = "0123456789abcdef0123456789abcdef"
UNREADABLE = {"error": "Waymark could not read that. Please reload the page and try again."}
TOO_LONG = {"error": "That is more than 4,096 characters. Please make it shorter and send it again."}
ELSEWHERE = {"error": "This can only be sent from Waymark's own page."}
UNKNOWN = {"error": "Waymark cannot tell who you are. Please allow cookies for this page and reload it."}
NOT_FOUND = {"error": "There is nothing at this address."}


def event(kind: str = "text", value: str = "/count", key: str = KEY, **more: Any) -> dict[str, Any]:
    return {"key": key, "kind": kind, "value": value, **more}


def texts(answer: httpx.Response) -> list[str]:
    """What each line says: the words a person typed, or the first block of a screen."""
    assert answer.status_code == 200, answer.text
    lines = answer.json()["lines"]
    return [line["text"] if line["screen"] is None else line["screen"]["blocks"][0]["text"] for line in lines]


@pytest.fixture
async def visitor(client: httpx.AsyncClient) -> httpx.AsyncClient:
    """Someone who has the page open."""
    await client.get("/")
    return client


async def test_the_page_gives_a_visitor_a_cookie_for_a_year(client: httpx.AsyncClient) -> None:
    answer = await client.get("/")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    cookie = r"waymark=[\w-]{43}; HttpOnly; Max-Age=31536000; Path=/; SameSite=lax"
    assert re.fullmatch(cookie, answer.headers["set-cookie"])


async def test_the_cookie_is_kept_for_who_has_one_and_secure_over_https(client: httpx.AsyncClient) -> None:
    await client.get("/")
    again = await client.get("https://waymark.test/")
    assert again.headers["set-cookie"].startswith(f"waymark={client.cookies['waymark']};")
    assert again.headers["set-cookie"].endswith("; Secure")


async def test_a_cookie_that_is_not_one_of_ours_is_replaced(client: httpx.AsyncClient) -> None:
    answer = await client.get("/", headers={"cookie": "waymark=guessed"})
    assert re.match(r"waymark=[\w-]{43};", answer.headers["set-cookie"])


async def test_everything_but_health_needs_a_visitor(client: httpx.AsyncClient) -> None:
    for answer in (await client.get("/messages"), await client.post("/events", json=event())):
        assert (answer.status_code, answer.json()) == (401, UNKNOWN)
    assert (await client.get("/health")).json() == {"status": "ok"}


async def test_an_event_is_answered_with_the_lines_since(visitor: httpx.AsyncClient) -> None:
    first = await visitor.post("/events", json=event())
    assert texts(first) == ["Count 0"]
    assert first.headers["cache-control"] == "no-store"
    last = first.json()["lines"][-1]
    tap = event("tap", "sample::up:here", "1" * 32, message=str(last["id"]), after=last["id"])
    assert (await visitor.post("/events", json=tap)).json() == {
        "lines": [
            {
                "id": last["id"] + 1,
                "text": None,
                "screen": {
                    **last["screen"],
                    "blocks": [{"text": "Count 1", "kind": "text"}],
                    "replaces": True,
                },
                "replaces": last["id"],
            }
        ],
        "from_start": False,
    }


async def test_the_same_key_counts_once_and_gives_what_was_missed(visitor: httpx.AsyncClient) -> None:
    for _ in range(2):
        assert texts(await visitor.post("/events", json=event())) == ["Count 0"]
    assert texts(await visitor.get("/messages")) == ["Count 0"]


async def test_visitors_see_their_own_conversation_only(visitor: httpx.AsyncClient) -> None:
    await visitor.post("/events", json=event())
    visitor.cookies.clear()
    await visitor.get("/")
    assert texts(await visitor.get("/messages")) == []


async def test_lines_after_one_that_is_gone_are_all_there_is(visitor: httpx.AsyncClient) -> None:
    await visitor.post("/events", json=event())
    whole = (await visitor.get("/messages")).json()
    assert whole["from_start"] is True
    assert (await visitor.get("/messages?after=999")).json() == whole
    last = whole["lines"][-1]["id"]
    assert (await visitor.get(f"/messages?after={last}")).json() == {"lines": [], "from_start": False}


@pytest.mark.parametrize(
    ("typed", "first_block"),
    [("/count", "Count 0"), ("/COUNT  now", "Count 0"), ("/start", "Hello, I’m Waymark.")],
)
async def test_a_typed_slash_is_a_command(visitor: httpx.AsyncClient, typed: str, first_block: str) -> None:
    assert first_block in texts(await visitor.post("/events", json=event(value=typed)))


@pytest.mark.parametrize("after", ["-1", "x", "1.5", "²", "9" * 19, ""])
async def test_after_is_a_number(visitor: httpx.AsyncClient, after: str) -> None:
    assert (await visitor.get("/messages", params={"after": after})).status_code == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"origin": "https://elsewhere.test"},
        {"origin": "http://waymark.test:8080"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site", "origin": "http://waymark.test"},
    ],
)
async def test_posts_of_other_sites_are_refused(visitor: httpx.AsyncClient, headers: dict[str, str]) -> None:
    answer = await visitor.post("/events", json=event(), headers=headers)
    assert (answer.status_code, answer.json()) == (403, ELSEWHERE)
    assert texts(await visitor.get("/messages")) == []


@pytest.mark.parametrize(
    "headers", [{"sec-fetch-site": "same-origin"}, {"origin": "http://waymark.test"}, {}]
)
async def test_posts_of_the_page_are_taken(visitor: httpx.AsyncClient, headers: dict[str, str]) -> None:
    assert (await visitor.post("/events", json=event(), headers=headers)).status_code == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
async def test_what_a_form_can_post_is_refused(visitor: httpx.AsyncClient, kind: str) -> None:
    answer = await visitor.post("/events", content=b'{"key":"k"}', headers={"content-type": kind})
    assert (answer.status_code, answer.json()) == (415, UNREADABLE)


@pytest.mark.parametrize(
    "posted",
    [
        event(kind="shout"),
        event(key="short"),
        event(key="x" * 65),
        event(key="with space in the key"),
        event(value="   "),
        event(value="nul \0 nul"),
        event(message="1; drop table"),
        event(after=-1),
        event(after=2**63),
        event(extra=True),
        event("tap", "no-colons"),
        event("tap", f"a:b:c:{'d' * 64}"),
        event("command", "a/command"),
        event("start", "a b"),
        event("start", "x" * 65),
        {"kind": "text", "value": "no key"},
        [],
    ],
)
async def test_what_is_no_event_is_refused(visitor: httpx.AsyncClient, posted: Any) -> None:
    answer = await visitor.post("/events", json=posted)
    assert (answer.status_code, answer.json()) == (400, UNREADABLE)


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe", b'{"key": "' + KEY.encode() + b'", "kind": "text", "value": "\\ud800"}']
)
async def test_a_broken_body_is_refused(visitor: httpx.AsyncClient, body: bytes) -> None:
    answer = await visitor.post("/events", content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()) == (400, UNREADABLE)


@pytest.mark.parametrize(("length", "status"), [(4096, 200), (4097, 413), (70_000, 413)])
async def test_a_text_has_4096_characters_at_most(
    visitor: httpx.AsyncClient, length: int, status: int
) -> None:
    answer = await visitor.post("/events", json=event(value="ж" * length))
    assert answer.status_code == status
    if status == 413:
        assert answer.json() == TOO_LONG


@given(st.text(min_size=1, max_size=300))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_any_words_are_answered_and_kept_as_they_were(visitor: httpx.AsyncClient, words: str) -> None:
    before = (await visitor.get("/messages")).json()["lines"]
    after = before[-1]["id"] if before else 0
    answer = await visitor.post("/events", json=event(value=words, key=f"{KEY}{after}", after=after))
    if "\0" in words or not words.strip():
        assert (answer.status_code, answer.json()) == (400, UNREADABLE)
    else:
        said, *told = answer.json()["lines"]
        assert said["screen"] is None
        assert words.startswith("/") or said["text"] == words
        assert told


async def test_a_picture_is_kept_by_the_browser_until_it_changes(client: httpx.AsyncClient) -> None:
    answer = await client.get(f"/pictures/{PICTURE}.png")
    assert answer.content == png(width=640, height=360)
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["cache-control"] == "private, max-age=86400"
    again = await client.get(f"/pictures/{PICTURE}.png", headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "address", ["/pictures/none.png", "/pictures/../app.py", "/static/chat.js", "/nowhere"]
)
async def test_what_is_not_there_is_said_in_a_sentence(client: httpx.AsyncClient, address: str) -> None:
    answer = await client.get(address)
    assert (answer.status_code, answer.json()) == (404, NOT_FOUND)


async def test_the_files_of_the_page_are_asked_for_once(client: httpx.AsyncClient) -> None:
    page = (await client.get("/")).text
    files = re.findall(r'(?:href|src)="(static/[^"]+)"', page)
    assert [file.rpartition("/")[2] for file in files] == ["mark.svg", "chat.css", "chat.js"]
    for file in files:
        answer = await client.get(f"/{file}")
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("address", ["/", "/messages", "/health", "/nowhere"])
async def test_every_answer_says_what_the_page_may_do(client: httpx.AsyncClient, address: str) -> None:
    headers = (await client.get(address)).headers
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert headers["x-content-type-options"] == "nosniff"


async def test_a_fault_of_ours_is_a_sentence_without_a_trace(visitor: httpx.AsyncClient) -> None:
    answer = await visitor.post("/events", json=event("tap", "sample::up:breaks"))
    sentence = "Something went wrong on Waymark's side. Please try again in a moment."
    assert (answer.status_code, answer.json()) == (500, {"error": sentence})
