"""The interests questionnaire typed in the terminal: the real command, as a process of its own."""

import shutil
from pathlib import Path

from data.interests import InterestMeasure
from dialogues.interests.picture import hexagon_of
from dialogues.pictures import hexagon
from dialogues.wording import wording
from tests.bot.waymark import waymark

SAY = wording()
TYPED = {"R": "hate it", "I": "4", "A": "meh", "S": "LOVE IT!", "E": "nah", "C": "1"}
MEANT = {"R": 1, "I": 4, "A": 3, "S": 5, "E": 2, "C": 1}


async def test_a_whole_quiz_typed(built: Path, tmp_path: Path) -> None:
    file = shutil.copyfile(built, tmp_path / "waymark.db")
    measure = InterestMeasure.load()
    given: dict[str, int] = {}
    while item := measure.next_item(given):
        given[item] = MEANT[item[0]]
    typed = ["Find out what suits me", "start", *(TYPED[item[0]] for item in given)]
    ended = await waymark("chat", typed="\n".join(typed), DATABASE_URL=f"sqlite+aiosqlite:///{file}")
    questions = [SAY(f"interest-item-{item}") for item in given]
    places = [ended.out.index(question) for question in questions]
    assert places == sorted(places)
    result = ended.out[places[-1] :]
    assert "Social, Investigative, Artistic (SIA)" in result
    assert hexagon.describe(hexagon_of(measure.profile(given), SAY), SAY) in result
    assert (ended.code, ended.err) == (0, "")
