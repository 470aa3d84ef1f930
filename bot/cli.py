"""The command line: every command of Waymark, a function each."""

import logging
import os
import sys

import click

from bot.command import run as run_work
from bot.data_commands import data
from bot.measure_commands import fit, simulate

# Six by six matrices: threads of numpy's own would cost ten times what they compute.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def waymark() -> None:
    """Waymark, a chat bot for people choosing work."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for chatty in ("httpx", "apscheduler", "alembic", "pyvips"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


for command in (data, fit, simulate):
    waymark.add_command(command)


@waymark.command()
def run() -> None:
    """Build the store if there is none, then start: Telegram with a token, otherwise the web chat."""
    from bot import processes

    run_work(lambda settings: processes.run(settings, click.echo))


@waymark.command()
def chat() -> None:
    """Talk with Waymark in this terminal."""
    from bot import terminal

    logging.getLogger().setLevel(logging.WARNING)
    run_work(terminal.chat)


@waymark.command()
@click.argument("title")
@click.option("--json", "as_json", is_flag=True, help="All figures as one JSON object.")
def show(title: str, as_json: bool) -> None:
    """Print the career profile of a job, by any name it goes by."""
    from bot import lookups

    run_work(lambda settings: lookups.show(settings, title, as_json=as_json))


@waymark.command()
def resolve() -> None:
    """Read titles from standard input, a line each; print a JSON object of occupations for each."""
    from bot import lookups

    run_work(lambda settings: lookups.resolve(settings, sys.stdin.buffer, sys.stdout))


@waymark.command()
def poll() -> None:
    """Run the Telegram bot by long polling."""
    from bot import processes

    run_work(processes.run_poll)


@waymark.command()
def serve() -> None:
    """Serve the web chat, and Telegram's webhook if WEBHOOK_URL is set."""
    from bot import processes

    run_work(lambda settings: processes.run_serve(settings, click.echo))


@waymark.command()
def clock() -> None:
    """Deliver what waits and tidy the store, by the clock."""
    from bot import processes

    run_work(processes.run_clock)


@waymark.command()
def migrate() -> None:
    """Bring the store's schema up to date."""
    from bot import prepare

    run_work(prepare.bring_up_to_date)


def main() -> None:
    """The `waymark` command."""
    waymark()
