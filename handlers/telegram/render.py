"""A screen as Telegram's HTML, within Telegram's limits.

Telegram counts UTF-16 code units after its markup is parsed: 4,096 for a text and 1,024 for a caption
(https://core.telegram.org/bots/api#sendmessage, #sendphoto).
"""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import quote, urlencode

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from dialogues.screen import Block, Bullets, Button, Fact, Heading, Link, Note, Share, Text

TEXT_LIMIT = 4096  # UTF-16 code units
CAPTION_LIMIT = 1024  # UTF-16 code units
NOTHING = "…"  # Telegram sends no empty message

_LABEL_LIMIT = 256  # a longer label of a fact becomes a heading
_MARK_LIMIT = 32  # room for the number of an item
# Letters and symbols by their Unicode category, but nothing is seen of them.
_UNSEEN = frozenset("\u115f\u1160\u2800\u3164\uffa0")

_CONTROL = re.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f]")


@dataclass(frozen=True, slots=True)
class Rendered:
    """Telegram HTML and the length of what is read, in UTF-16 code units."""

    html: str
    length: int

    def __add__(self, other: "Rendered") -> "Rendered":
        return Rendered(self.html + other.html, self.length + other.length)


def messages(blocks: Sequence[Block]) -> list[Rendered]:
    """The texts that show the blocks: at least one, each of at most 4,096 code units, cut between blocks."""
    fitting = [piece for block in blocks if not _is_blank(block) for piece in _fitting(block)]
    if not fitting:
        return [_plain(NOTHING)]
    shown = [render_block(fitting[0])]
    for before, block in pairwise(fitting):
        longer = shown[-1] + _plain(_gap(before, block)) + render_block(block)
        if longer.length <= TEXT_LIMIT:
            shown[-1] = longer
        else:
            shown.append(render_block(block))
    return shown


def keyboard(rows: Sequence[Sequence[Button | Link | Share]], username: str) -> InlineKeyboardMarkup | None:
    """The buttons under a message of the bot @`username`."""
    if not rows:
        return None
    return InlineKeyboardMarkup([[_button(button, username) for button in row] for row in rows])


def render_block(block: Block) -> Rendered:
    """One block, whatever its length."""
    match block:
        case Heading(text):
            return _tagged("b", text)
        case Text(text):
            return _plain(text)
        case Fact(label, value):
            return _tagged("b", label) + _plain(f": {value}")
        case Bullets(items, start):
            return _plain("\n".join(_marked(items, start)))
        case Note(text):
            return _tagged("i", text)


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _button(button: Button | Link | Share, username: str) -> InlineKeyboardButton:
    match button:
        case Button(label, value):
            return InlineKeyboardButton(label, callback_data=value)
        case Link(label, url):
            return InlineKeyboardButton(label, url=url)
        case Share(label, payload, text):
            return InlineKeyboardButton(label, url=_share_url(username, payload, text))


def start_url(username: str, payload: str) -> str:
    """Opens the bot @`username` and starts it with a payload."""
    return f"https://t.me/{username}?start={payload}"


def _share_url(username: str, payload: str, text: str) -> str:
    """Opens Telegram's choice of whom to send a start of the bot to (https://core.telegram.org/widgets/share)."""
    shared = {"url": start_url(username, payload), "text": _clean(text)}
    return f"https://t.me/share/url?{urlencode(shared, quote_via=quote)}"


def _plain(text: str) -> Rendered:
    """The one place where a text becomes HTML."""
    text = _clean(text)
    return Rendered(html.escape(text, quote=False), utf16_length(text))


def _tagged(tag: str, text: str) -> Rendered:
    plain = _plain(text)
    return Rendered(f"<{tag}>{plain.html}</{tag}>", plain.length)


def _clean(text: str) -> str:
    """Without what cannot be sent: half surrogate pairs and control characters."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _CONTROL.sub(" ", whole)


def _marked(items: Sequence[str], start: int | None) -> Iterator[str]:
    for position, item in enumerate(items):
        yield f"• {item}" if start is None else f"{start + position}. {item}"


def _gap(before: Block, block: Block) -> str:
    """What follows its heading, and facts or bullets among themselves, stand on the next line."""
    if isinstance(before, Heading) or (type(before) is type(block) and isinstance(block, Fact | Bullets)):
        return "\n"
    return "\n\n"


def _is_blank(block: Block) -> bool:
    match block:
        case Heading(text) | Text(text) | Note(text):
            return not _is_seen(text)
        case Fact(label, value):
            return not _is_seen(label + value)
        case Bullets(items):
            return not items


def _is_seen(text: str) -> bool:
    return any(unicodedata.category(c)[0] in "LNPS" and c not in _UNSEEN for c in text)


def _fitting(block: Block) -> Iterator[Block]:
    """The block, in as many pieces as a message can hold each."""
    if render_block(block).length <= TEXT_LIMIT:
        yield block
        return
    match block:
        case Heading(text) | Text(text) | Note(text):
            for piece in _cut(text, TEXT_LIMIT):
                yield type(block)(piece)
        case Fact(label, value) if utf16_length(label) <= _LABEL_LIMIT:
            first, *rest = _cut(value, TEXT_LIMIT - _LABEL_LIMIT - len(": ")) or [""]
            yield Fact(label, first)
            yield from (Text(piece) for piece in rest)
        case Fact(label, value):
            yield from (Heading(piece) for piece in _cut(label, TEXT_LIMIT))
            yield from (Text(piece) for piece in _cut(value, TEXT_LIMIT))
        case Bullets(items, start):
            for position, item in enumerate(items):
                first, *rest = _cut(item, TEXT_LIMIT - _MARK_LIMIT) or [""]
                yield Bullets((first,), None if start is None else start + position)
                yield from (Text(piece) for piece in rest)


def _cut(text: str, limit: int) -> list[str]:
    """The text in pieces of at most `limit` code units, cut at white space where there is some."""
    pieces, length = [""], 0
    for word in _words(text, limit):
        length += utf16_length(word)
        if length <= limit:
            pieces[-1] += word
        else:
            pieces.append(word)
            length = utf16_length(word)
    return [piece for piece in pieces if _is_seen(piece)]


def _words(text: str, limit: int) -> Iterator[str]:
    """The words of a text with the white space after them; a word over the limit comes in pieces."""
    for word in re.findall(r"\s*\S+\s*", text):
        if utf16_length(word) <= limit:
            yield word
            continue
        start, length = 0, 0
        for position, character in enumerate(word):
            length += utf16_length(character)
            if length > limit:
                yield word[start:position]
                start, length = position, utf16_length(character)
        yield word[start:]
