"""The words Waymark says, apart from the code, in Fluent files: one folder a language.

A message that is missing, or a value it needs and does not get, is an error at once rather than a hole in
what a person reads. Numbers and money are written as the language writes them (Unicode CLDR, by Babel).
"""

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern

FOLDER = Path(__file__).parent
DEFAULT = "en"


class WordingError(LookupError):
    """A message that does not exist or lacks a value."""


class Wording:
    """All messages of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = Locale.parse("en_US" if language == "en" else language)
        # Isolation marks are for mixing writing directions; every language here runs left to right.
        self._bundle = FluentBundle([str(self.locale).replace("_", "-")], use_isolating=False)
        for path in sorted((FOLDER / language).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))

    def __call__(self, message_id: str, **values: str | int | float | date) -> str:
        """The message, or an attribute of it ("element-2-A-1-a.name"), with its values."""
        pattern = self._pattern(message_id)
        if pattern is None:
            raise WordingError(f"no message {message_id} in {self.language}")
        # Fluent writes arguments with hyphens, Python with underscores.
        arguments = {name.replace("_", "-"): value for name, value in values.items()}
        text, errors = self._bundle.format_pattern(pattern, arguments)
        if errors:
            raise WordingError(f"message {message_id} in {self.language}: {errors[0]}")
        return str(text)

    def has(self, message_id: str) -> bool:
        return self._pattern(message_id) is not None

    def _pattern(self, message_id: str) -> Pattern | None:
        name, _, attribute = message_id.partition(".")
        if not self._bundle.has_message(name):
            return None
        message = self._bundle.get_message(name)
        return message.attributes.get(attribute) if attribute else message.value

    def money(self, dollars: float, *, cents: bool = False) -> str:
        """US dollars: whole ("$45,580") or with cents ("$21.46")."""
        pattern = "¤#,##0.00" if cents else "¤#,##0"
        return format_currency(dollars, "USD", pattern, locale=self.locale, currency_digits=False)

    def number(self, value: float, *, decimals: int = 0) -> str:
        """A number with at most so many decimals: "830,760", "4.2"."""
        return format_decimal(round(value, decimals), locale=self.locale)

    def tenths(self, value: float) -> str:
        """A number to a tenth, also where that is none: "4.2", "5.0"."""
        return format_decimal(value, "#,##0.0", locale=self.locale)

    def listed(self, items: Iterable[str]) -> str:
        """A list of names; with semicolons where a name has a comma of its own."""
        names = list(items)
        return ("; " if any("," in name for name in names) else ", ").join(names)

    def both(self, items: Iterable[str]) -> str:
        """A list as a sentence has it: "Conventional, Social and Enterprising"."""
        return format_list(list(items), style="standard", locale=self.locale)

    def either(self, items: Iterable[str]) -> str:
        return format_list(list(items), style="or", locale=self.locale)


@cache
def wording(language: str = DEFAULT) -> Wording:
    """The wording of a language, read once."""
    return Wording(language)
