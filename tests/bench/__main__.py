"""Runs the benchmarks, all or those named: `python -m tests.bench [NAME …]`."""

import os
import sys
from multiprocessing import get_context

from tests.bench import names, run
from tests.reference import reference_folder


def main() -> int:
    """How many of the benchmarks failed."""
    chosen = sys.argv[1:] or names()
    unknown = set(chosen) - set(names())
    if unknown:
        sys.exit(f"there is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(names())}")
    sources = reference_folder()
    if not sources.exists():
        sys.exit(f"the benchmarks need the reference data: {sources} is not there, set WAYMARK_SOURCES")
    # The figures are those of one core, and a process each, so that none sees what another left in memory.
    os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    failed = 0
    for name in chosen:
        print(f"\n== {name} ==\n", flush=True)
        process = get_context("spawn").Process(target=run, args=(name, sources))
        process.start()
        process.join()
        failed += process.exitcode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main())
