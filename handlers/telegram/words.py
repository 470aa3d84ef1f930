"""What Telegram itself shows of the bot, and what this door says when nothing else can be said."""

from telegram import BotCommand

COMMANDS = (
    BotCommand("start", "Start from the beginning"),
    BotCommand("interests", "Find out what suits you"),
    BotCommand("values", "What matters to you at work"),
    BotCommand("fit", "Jobs that go with your answers"),
    BotCommand("result", "Your results to keep or print"),
    BotCommand("list", "Jobs you keep"),
    BotCommand("help", "What I can do"),
    BotCommand("about", "Where my facts come from"),
)

# On the bot's profile and beside links to it: at most 120 characters.
SHORT_DESCRIPTION = "What a job is, what it pays, and whether it would suit you."

# In the empty chat, before Start is pressed: at most 512 characters.
DESCRIPTION = (
    "Type a job by any name, and I will tell you what people in it do, what it pays and what it takes. "
    "Answer a few questions, and I will show you jobs that may suit you."
)

NO_FILE = "Sorry, I can’t send this file right now. Please ask for it again in a while."

SORRY = "Sorry, something went wrong on my side. Please try that again, or type /help."
