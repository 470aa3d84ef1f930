"""How long pictures take and how large they are: `python -m tests.bench.pictures`."""

from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from dialogues.pictures import render
from tests.dialogues.pictures.gallery import GALLERY, Kind
from tests.dialogues.pictures.layout import layout

ROUNDS = 7
FIRST_AT_MOST = 60.0  # ms


def run(_sources: Path | None = None) -> None:
    """Prints the size of each picture of the gallery and the milliseconds it takes; nothing is read from sources."""
    print(f"{'picture':18} {'pixels':>10} {'KB':>4} {'draw ms':>8} {'render ms':>9} {'of processor':>12}")
    slow = [name for name, kind in GALLERY.items() if _measured(name, kind) > FIRST_AT_MOST]
    print(f"over {FIRST_AT_MOST:g} ms: {', '.join(slow) or 'none'}")


def _measured(name: str, kind: Kind) -> float:
    """Prints a picture's line; gives the median milliseconds of drawing and rendering it."""
    draws, renders, processor = [], [], []
    for _ in range(ROUNDS):
        start = perf_counter()
        svg = kind.draw()
        drawn, busy = perf_counter(), process_time()
        png = render(svg)
        renders.append(1000 * (perf_counter() - drawn))
        processor.append(1000 * (process_time() - busy))
        draws.append(1000 * (drawn - start))
    width, height = layout(svg).pixels
    size = f"{width}x{height}"
    times = f"{median(draws):8.1f} {median(renders):9.1f} {median(processor):12.1f}"
    print(f"{name:18} {size:>10} {len(png) / 1024:4.0f} {times}")
    return median(draws) + median(renders)


if __name__ == "__main__":
    run()
