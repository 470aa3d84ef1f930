"""Jobs listed in any chat: `@bot ward clerk` (https://core.telegram.org/bots/api#inline-mode)."""

from datetime import timedelta

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode

from dialogues.lookup.glance import START, Glance, Glances
from handlers.telegram.render import messages, start_url

KEPT_FOR = timedelta(minutes=5)  # Telegram gives an answer to everybody who types the same meanwhile
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def results(found: Glances, username: str) -> list[InlineQueryResultArticle]:
    """The list: a tap on a job sends its card, with a button that opens the bot @`username` on it."""
    return [_article(job, found.open, username) for job in found.jobs]


def button(found: Glances) -> InlineQueryResultsButton:
    """The words above the list; a tap opens the bot."""
    return InlineQueryResultsButton(found.title, start_parameter=START)


def _article(job: Glance, label: str, username: str) -> InlineQueryResultArticle:
    card = messages(job.card.blocks)[0].html
    opens = InlineKeyboardButton(label, url=start_url(username, job.payload))
    return InlineQueryResultArticle(
        job.code,
        job.title,
        InputTextMessageContent(card, parse_mode=ParseMode.HTML, link_preview_options=_NO_PREVIEW),
        reply_markup=InlineKeyboardMarkup([[opens]]),
        description=job.line,
    )
