"""What the workers of one test run share: a folder, and turns at using it."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def folder_of_run(factory: pytest.TempPathFactory, worker: str) -> Path:
    """The temporary folder all workers of this run see; `worker` is xdist's name for it, or "master"."""
    own = factory.getbasetemp()
    return own if worker == "master" else own.parent


@contextmanager
def in_turn(lock: Path) -> Iterator[None]:
    """One process at a time; a process that dies gives its turn up."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
