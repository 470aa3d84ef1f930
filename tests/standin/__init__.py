"""A strict Bot API over real HTTP, and the phones of the people who write to its bot.

    async with Telegram() as telegram:
        bot = connect(telegram.token, telegram.url)
        student = telegram.person("Ana")
        await student.sends("ward clerk")
        await student.sees("Medical Secretaries")
        await student.taps("Pay")

It refuses what Telegram refuses, with Telegram's words, and is stricter in one thing: an ampersand that is
no entity is refused, as the documentation has it, where Telegram lets it pass.
"""

from tests.standin.person import Person
from tests.standin.refusal import Refusal
from tests.standin.server import Telegram
from tests.standin.world import TOKEN, Shown

__all__ = ["TOKEN", "Person", "Refusal", "Shown", "Telegram"]
