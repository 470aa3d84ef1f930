"""Benchmarks, the project's numbers: `make bench`. Each module has `run(sources)`, which prints its own."""

import pkgutil
from importlib import import_module
from pathlib import Path


def names() -> list[str]:
    """Every benchmark there is."""
    modules = [module.name for module in pkgutil.iter_modules(__path__) if module.name != "__main__"]
    return [name for name in modules if hasattr(import_module(f"tests.bench.{name}"), "run")]


def run(name: str, sources: Path) -> None:
    """Print the figures of one benchmark."""
    import_module(f"tests.bench.{name}").run(sources)
