"""What the tests of the sources share."""

from pathlib import Path

import pytest

from tests import releases


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A folder with one small release of every source."""
    return releases.write_everything(tmp_path / "sources")


def quiet(_what: str, _done: int, _total: int) -> None:
    """Shows no progress."""
