"""`waymark fit` and `waymark simulate …`: the measures from a shell."""

import json
from pathlib import Path

import click

from bot.command import run
from bot.settings import Settings


@click.command()
@click.option("--interests", metavar="R=4.1,I=2,…", help="All six types, each from 1 to 5.")
@click.option("--values", metavar="A=…,…", help="All six values by the beginning of their names.")
@click.option("--top", default=7, show_default=True, type=click.IntRange(min=1), help="So many occupations.")
@click.option("--json", "as_json", is_flag=True, help="All parts of the explanation as one JSON object.")
def fit(interests: str | None, values: str | None, top: int, *, as_json: bool) -> None:
    """Rank occupations for somebody's interests and values."""
    from bot.fits import fits

    if interests is None and values is None:
        raise click.UsageError("give --interests, --values or both")
    report = run(lambda settings: fits(settings, interests, values, top))
    if as_json:
        click.echo(json.dumps(report, ensure_ascii=False, indent=2))
        return
    for one in report["occupations"]:
        click.echo(f"{one['rank']:>3}  {one['code']}  {one['band']:<5}  {one['title']}")


@click.group()
def simulate() -> None:
    """Play the questionnaires for recorded or drawn answers; a JSON object per person."""


@simulate.command(name="interests")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--limit", type=click.IntRange(min=1), help="The first so many people, or as many drawn by --seed."
)
@click.option("--mean-length", default=18.0, show_default=True, help="Questions a person, on average.")
@click.option("--seed", type=int, help="Draws the people of --limit; the questionnaire itself draws nothing.")
def simulate_interests(file: Path, limit: int | None, mean_length: float, seed: int | None) -> None:
    """Play the interests questionnaire against the recorded answers of FILE (CSV, perhaps gzipped)."""
    from data.interests import read_answers, simulate

    async def play(_settings: Settings) -> None:
        for result in simulate(read_answers(file), mean_length=mean_length, limit=limit, seed=seed):
            click.echo(json.dumps(result))

    run(play)


@simulate.command(name="values")
@click.option("--people", default=1000, show_default=True, type=click.IntRange(min=1))
@click.option("--seed", default=0, show_default=True)
def simulate_values(people: int, seed: int) -> None:
    """Draw people and play the values questionnaire; what was found of them goes to standard error."""
    from data.values.simulate import recovery, simulate

    async def play(_settings: Settings) -> None:
        rows = []
        for row in simulate(people=people, seed=seed):
            click.echo(json.dumps(row))
            rows.append(row)
        click.echo(json.dumps({name: round(value, 4) for name, value in recovery(rows).items()}), err=True)

    run(play)
