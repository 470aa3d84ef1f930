"""Telegram's HTML, read as its server reads it (https://core.telegram.org/bots/api#html-style)."""

import re
from dataclasses import dataclass
from typing import Any

from tests.standin.refusal import Refusal, bad_request

MAX_ENTITIES = 100  # Telegram keeps no more

_TYPES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "span": "spoiler",
    "tg-spoiler": "spoiler", "tg-emoji": "custom_emoji", "a": "text_link", "code": "code", "pre": "pre",
    "blockquote": "blockquote",
}  # fmt: skip
_ENTITY = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]{1,6})|#(?P<number>[0-9]{1,7})|(?P<name>[A-Za-z]+));?")
_PLAIN = re.compile("[^<&]+")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ATTRIBUTE = re.compile(r"""\s+(?P<name>[^\s=>]*)\s*(?P<value>=\s*(?:"[^"]*"|'[^']*'|[A-Za-z0-9.\-]+))?""")
_UNSEEN = re.compile("[\\s\u00ad\u115f\u1160\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
                     "\u2800\u3000\u3164\ufeff\uffa0\ufffc]*")  # fmt: skip


@dataclass(frozen=True)
class Read:
    """What a person reads: plain text, and where it is bold, in UTF-16 code units."""

    text: str
    entities: tuple[dict[str, Any], ...]

    @property
    def length(self) -> int:
        return utf16(self.text)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def is_unseen(text: str) -> bool:
    """Whether Telegram takes a text for empty."""
    return _UNSEEN.fullmatch(text) is not None


def read(text: str, parse_mode: str | None) -> Read:
    """Parse and trim a text. Raises Refusal if it cannot be parsed."""
    text = re.sub("[\x00-\x09\x0b-\x0c\x0e-\x1f]", " ", text.replace("\r", ""))
    if parse_mode is None:
        return _trimmed(text, [])
    if parse_mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    return _trimmed(*_Parser(text).parse())


def _trimmed(text: str, entities: list[dict[str, Any]]) -> Read:
    cut = utf16(text) - utf16(text.lstrip())
    text = text.strip()
    end = utf16(text)
    kept = []
    for entity in sorted(entities, key=lambda one: (one["offset"], -one["length"])):
        start = max(entity["offset"] - cut, 0)
        stop = min(entity["offset"] + entity["length"] - cut, end)
        if stop > start:
            kept.append(entity | {"offset": start, "length": stop - start})
    return Read(text, tuple(kept[:MAX_ENTITIES]))


class _Parser:
    def __init__(self, text: str) -> None:
        self._source = text
        self._at = 0
        self._plain: list[str] = []
        self._length = 0
        self._open: list[tuple[str, int, dict[str, str]]] = []
        self._entities: list[dict[str, Any]] = []

    def parse(self) -> tuple[str, list[dict[str, Any]]]:
        while self._at < len(self._source):
            if self._source[self._at] == "<":
                self._tag()
            elif self._source[self._at] == "&":
                self._character()
            else:
                plain = _PLAIN.match(self._source, self._at)
                assert plain is not None
                self._add(plain[0], len(plain[0]))
        if self._open:
            raise _unparsable(f'Can\'t find end tag corresponding to start tag "{self._open[-1][0]}"')
        return "".join(self._plain), self._entities

    def _add(self, plain: str, used: int) -> None:
        self._plain.append(plain)
        self._length += utf16(plain)
        self._at += used

    def _character(self) -> None:
        found = _ENTITY.match(self._source, self._at)
        plain = _decoded(found) if found else None
        if found is None or plain is None:
            raise _unparsable(f'Unescaped "&" at byte offset {self._offset(self._at)}')
        self._add(plain, found.end() - self._at)

    def _tag(self) -> None:
        end = self._source.find(">", self._at)
        begin = self._offset(self._at)
        closing = self._source.startswith("</", self._at)
        if end < 0:
            raise _unparsable(f"Unclosed {'end' if closing else 'start'} tag at byte offset {begin}")
        inside = self._source[self._at + 1 : end]
        if closing:
            self._close(inside[1:].strip().lower(), begin)
        else:
            self._start(inside, begin)
        self._at = end + 1

    def _start(self, inside: str, begin: int) -> None:
        name = re.split(r"\s", inside, maxsplit=1)[0].lower()
        if name not in _TYPES:
            raise _unparsable(f'Unsupported start tag "{name}" at byte offset {begin}')
        attributes = _attributes(name, inside[len(name) :], begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _unparsable(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self._open.append((name, self._length, attributes))

    def _close(self, name: str, begin: int) -> None:
        if not self._open:
            raise _unparsable(f"Unexpected end tag at byte offset {begin}")
        opened, start, attributes = self._open.pop()
        if name not in ("", opened):
            expected = f'expected "</{opened}>", found "</{name}>"'
            raise _unparsable(f"Unmatched end tag at byte offset {begin}, {expected}")
        if self._length > start:
            entity = {"type": _TYPES[opened], "offset": start, "length": self._length - start}
            url = {"url": attributes.get("href", "")} if opened == "a" else {}
            self._entities.append(entity | url)

    def _offset(self, position: int) -> int:
        return len(self._source[:position].encode())


def _attributes(tag: str, text: str, begin: int) -> dict[str, str]:
    attributes, position = {}, 0
    while position < len(text.rstrip()):
        found = _ATTRIBUTE.match(text, position)
        if found is None or not found["name"]:
            raise _unparsable(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        if found["value"] is None:
            expected = "Expected equal sign in declaration of an attribute"
            raise _unparsable(f'{expected} of the tag "{tag}" at byte offset {begin}')
        attributes[found["name"]] = found["value"].lstrip("= \t\n").strip("\"'")
        position = found.end()
    return attributes


def _decoded(found: re.Match[str]) -> str | None:
    if found["name"]:
        return _NAMED.get(found["name"])
    code = int(found["hex"], 16) if found["hex"] else int(found["number"])
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code < 0xE000 else None


def _unparsable(why: str) -> Refusal:
    return bad_request(f"can't parse entities: {why}")
