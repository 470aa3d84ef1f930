"""How long pictures and the PDF take and how large they are: `python -m tests.bench.pictures`."""

from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from dialogues.pictures import render
from dialogues.result.pdf import result_pdf
from dialogues.result.summary import Job, Result, Trait
from tests.dialogues.pictures.gallery import GALLERY, ONET, Kind, say
from tests.dialogues.pictures.layout import layout

ROUNDS = 7
_CARD = GALLERY["result-card"].shown
RESULT = Result(
    day=date(2026, 11, 23),
    code=_CARD.code,
    sure=("Interests: the order of the first three is clear after 18 answers.",),
    left_out="",
    interests=_CARD.interests,
    values=_CARD.values,
    interests_explained=tuple(Trait(name, _CARD.note) for name in _CARD.interests.names[:3]),
    values_explained=tuple(Trait(name, _CARD.note) for name in _CARD.values.names[:3]),
    filters="no degree needed",
    jobs=tuple(Job(title, _CARD.note, _CARD.note, _CARD.note, _CARD.note) for title in _CARD.jobs),
    sources=(f"{ONET} {_CARD.note}",) * 2,
)
"""The result of the gallery's card, with words as long as people get to read."""
FIRST_AT_MOST = 60.0  # ms
PDF_AT_MOST = 500.0  # ms


def run(_sources: Path | None = None) -> None:
    """Prints the size of each picture of the gallery and the milliseconds it takes, then the same of the PDF.

    Nothing is read from sources.
    """
    print(f"{'picture':18} {'pixels':>10} {'KB':>4} {'draw ms':>8} {'render ms':>9} {'of processor':>12}")
    slow = [name for name, kind in GALLERY.items() if _measured(name, kind) > FIRST_AT_MOST]
    print(f"over {FIRST_AT_MOST:g} ms: {', '.join(slow) or 'none'}")
    _print_pdf()


def _print_pdf() -> None:
    """The first PDF of a process reads the fonts; then the median of the others."""
    times = []
    for _ in range(1 + ROUNDS):
        start = perf_counter()
        pdf = result_pdf(RESULT, say)
        times.append(1000 * (perf_counter() - start))
    first, *others = times
    print(
        f"result PDF: the first {first:.0f} ms, then {median(others):.0f} ms (target {PDF_AT_MOST:g} ms), "
        f"{len(pdf) / 1024:.0f} KB"
    )


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
