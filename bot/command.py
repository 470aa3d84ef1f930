"""Runs the work of a command."""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

import click

from bot.settings import Settings, read_settings
from data.errors import OperatorError

T = TypeVar("T")


def run(work: Callable[[Settings], Coroutine[Any, Any, T]]) -> T:
    """Run a command's work; what an operator can mend is one sentence and exit code 1."""
    try:
        return asyncio.run(work(read_settings()))
    except OperatorError as error:
        raise click.ClickException(str(error)) from error
    except KeyboardInterrupt:
        sys.exit(130)
