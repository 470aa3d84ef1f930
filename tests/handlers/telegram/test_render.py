"""A screen in Telegram's HTML: what is read is what was written, within the limits, whatever was written."""

from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from dialogues.screen import Block, Bullets, Button, Fact, Heading, Link, Note, Share, Text
from handlers.telegram.render import TEXT_LIMIT, Rendered, keyboard, messages
from tests.standin.entities import Read, is_unseen, read


def as_read(rendered: Rendered) -> Read:
    return read(rendered.html, "HTML")


def test_a_card() -> None:
    blocks = (
        Heading("Medical Secretaries & Assistants"),
        Fact("Pay", "$35,050 to $60,050 a year"),
        Fact("Growth", "< 1 %"),
        Text("They answer calls."),
        Bullets(("Answer telephones", "Schedule visits")),
        Bullets(("First", "Second"), start=9),
        Note("O*NET 30.1, 2025"),
    )
    assert messages(blocks) == [
        Rendered(
            "<b>Medical Secretaries &amp; Assistants</b>\n"
            "<b>Pay</b>: $35,050 to $60,050 a year\n"
            "<b>Growth</b>: &lt; 1 %\n\n"
            "They answer calls.\n\n"
            "• Answer telephones\n• Schedule visits\n"
            "9. First\n10. Second\n\n"
            "<i>O*NET 30.1, 2025</i>",
            174,
        )
    ]


def test_buttons_stand_as_given() -> None:
    share = "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fwaymark_bot%3Fstart%3Djob_43-6013&text=R%26D%20clerk%20%2B%20nurse"
    rows = (
        (Button("Pay", "job::pay:1"), Link("O*NET", "https://www.onetonline.org")),
        (Share("Send to a friend", "job_43-6013", "R&D clerk + nurse"),),
    )
    assert keyboard(rows, "waymark_bot") == InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton("Pay", callback_data="job::pay:1"),
                InlineKeyboardButton("O*NET", url="https://www.onetonline.org"),
            ],
            [InlineKeyboardButton("Send to a friend", url=share)],
        ]
    )


def test_no_buttons_no_keyboard() -> None:
    assert keyboard((), "waymark_bot") is None


def test_a_screen_is_cut_between_blocks() -> None:
    shown = messages((Text("a" * 4000), Text("b" * 94), Text("c")))
    assert [one.html for one in shown] == ["a" * 4000 + "\n\n" + "b" * 94, "c"]


def test_a_long_text_is_cut_at_a_space() -> None:
    shown = messages((Text("word " * 1000),))
    assert [as_read(one).text for one in shown] == [("word " * 819).strip(), ("word " * 181).strip()]


def test_letters_outside_the_basic_plane_count_twice() -> None:
    shown = messages((Text("🦉" * 2049),))
    assert [(len(one.html), one.length) for one in shown] == [(2048, 4096), (1, 2)]


def test_long_bullets_keep_their_numbers() -> None:
    shown = messages((Bullets(("a" * 3000, "b" * 3000), start=1),))
    assert [one.html[:4] for one in shown] == ["1. a", "2. b"]


def test_nothing_to_say_is_a_sign() -> None:
    assert [one.html for one in messages((Text(" \u200b"), Bullets(())))] == ["…"]


# Any character there is, half a surrogate pair too, and what is markup to Telegram more often than by chance.
LETTERS = (
    st.characters() | st.sampled_from("<>&\"'/=; \n\r\x00\u200b\u2800🦉") | st.characters(categories=["Cs"])
)
WORDS = st.text(LETTERS, max_size=60) | st.sampled_from(
    ["</b>", "<b>", "&lt;", "&amp", "&#0;", "<a href='", "<!--"]
)
LONG = st.builds(lambda text, times: text * times, WORDS, st.sampled_from([1, 1, 1, 300]))
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, LONG),
    st.builds(Text, LONG),
    st.builds(Fact, LONG, LONG),
    st.builds(Bullets, st.lists(LONG, max_size=3).map(tuple), st.none() | st.integers(1, 50)),
    st.builds(Note, LONG),
)


@settings(deadline=None, max_examples=150)
@given(st.lists(BLOCKS, max_size=5))
def test_telegram_takes_whatever_is_written(blocks: list[Block]) -> None:
    shown = messages(blocks)
    assert shown
    for one in shown:
        text = as_read(one)
        assert not is_unseen(text.text)
        assert text.length <= one.length <= TEXT_LIMIT


@settings(deadline=None)
@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=200))
def test_what_is_read_is_what_was_written(text: str) -> None:
    assert [as_read(one).text for one in messages((Heading(text),))] == [text]


@settings(deadline=None, max_examples=50)
@given(st.lists(st.integers(1, 1500), min_size=1, max_size=12))
def test_no_word_is_lost_when_a_screen_is_cut(lengths: list[int]) -> None:
    words = [str(number) * length for number, length in enumerate(lengths)]
    shown = messages((Text(" ".join(words)), Bullets(tuple(words))))
    read_words = " ".join(as_read(one).text for one in shown).replace("• ", "").split()
    assert "".join(read_words) == "".join(words * 2)
