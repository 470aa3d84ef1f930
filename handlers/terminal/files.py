"""Files kept for the person at the terminal."""

from itertools import count
from pathlib import Path


def keep(content: bytes, path: Path) -> Path:
    """Write a file and give its path; what is there already stays: "results.pdf", "results-2.pdf", and so on.

    OSError where nothing can be written.
    """
    for number in count(1):
        free = path if number == 1 else path.with_stem(f"{path.stem}-{number}")
        try:
            with free.open("xb") as file:
                file.write(content)
        except FileExistsError:
            continue
        return free
    raise AssertionError("there is always another number")
