"""`waymark data …`: builds the occupations in the store, tells what it holds, writes the figures.

What builds is imported by the commands that build: no other command waits for it.
"""

from pathlib import Path

import click

from bot.command import run

SOURCES_OPTION = click.option(
    "--sources",
    type=click.Path(path_type=Path),
    help="A folder or zip file of O*NET and BLS releases; default: WAYMARK_SOURCES, else the publishers.",
)


@click.group(name="data")
def data() -> None:
    """What is known about occupations."""


@data.command(name="build")
@SOURCES_OPTION
@click.option("--offline", is_flag=True, help="Fetch nothing.")
def build_command(sources: Path | None, offline: bool) -> None:
    """Build or rebuild the occupations in the store."""
    from bot import building

    built = run(lambda settings: building.build_occupations(settings, sources, offline=offline))
    for line in building.report_lines(built.reports):
        click.echo(line)


@data.command(name="status")
def status_command() -> None:
    """Tell what the store holds, from which release, and what is missing."""
    from bot import building

    status = run(building.store_status)
    for line in (*building.status_lines(status), *building.report_lines(status.reports)):
        click.echo(line)


@data.command(name="library")
@SOURCES_OPTION
def library_command(sources: Path | None) -> None:
    """Write the figures of the library's occupations from the releases."""
    from bot import building
    from data.library.figures import FIGURES

    text = run(lambda settings: building.library_figures(settings, sources))
    FIGURES.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"{FIGURES.name}: {len(text.encode()):,} bytes")
