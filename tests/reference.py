"""Where the reference data lies: the publishers' releases, outside the project."""

import os
from pathlib import Path


def reference_folder() -> Path:
    """The folder of WAYMARK_SOURCES, or the one that lies beside a checkout; it may not be there."""
    named = os.environ.get("WAYMARK_SOURCES")
    return Path(named) if named else Path(__file__).parents[2] / "shared" / "data"
