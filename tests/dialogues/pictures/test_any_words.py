"""Whatever a job or a person is called, the picture is well-formed and its words stay in their places."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dialogues.pictures import comparison, education, hexagon, job_card, pay_range, result_card, style, values
from dialogues.pictures.lettering import balanced, drawable, fitted, shrunk, text_width, wrapped
from dialogues.pictures.pay import STATISTICS, Figure, Pay, Unit
from dialogues.pictures.scores import Scores
from dialogues.pictures.style import Type
from tests.dialogues.pictures.gallery import YOUR_VALUES, say
from tests.dialogues.pictures.layout import layout

NAMES = st.one_of(
    st.text(min_size=1, max_size=80).filter(str.strip),
    st.sampled_from(
        (
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "W" * 60,
            "the \"best\" <job> & 'more'",
            "👩‍⚕️ Enfermera — ¿cuál?",
            "]]><script>alert(1)</script>",
            "護士 nurse",
            "護士",
        )
    ),
)
FEW = st.lists(NAMES, max_size=3).map(tuple)
SIX = st.tuples(*[NAMES] * 6)
quick = settings(max_examples=30, deadline=None)


@st.composite
def pays(draw: st.DrawFn) -> Pay:
    unit: Unit = draw(st.sampled_from(("year", "hour")))
    ceiling = {"year": 239_200, "hour": 115.0}[unit]
    names = draw(st.lists(st.sampled_from(STATISTICS), min_size=1, unique=True))
    amounts = sorted(draw(st.floats(7, ceiling, allow_nan=False)) for _ in names)
    capped = draw(st.integers(0, len(amounts)))
    amounts[len(amounts) - capped :] = [ceiling] * capped
    published = zip(sorted(names, key=STATISTICS.index), amounts, strict=True)
    return Pay(unit, tuple(Figure(name, amount, amount == ceiling) for name, amount in published))


@st.composite
def scores(draw: st.DrawFn) -> Scores:
    six = st.tuples(*[st.floats(1, 7)] * 6)
    middle, low, high = (tuple(draw(six)) for _ in range(3))
    banded = draw(st.booleans())
    return Scores(draw(NAMES), middle, 1, 7, low=low if banded else (), high=high if banded else ())


def fits(svg: str) -> None:
    drawn = layout(svg)
    assert drawn.outside(style.MARGIN) == []
    assert drawn.overlapping() == []


@quick
@given(NAMES, pays(), st.one_of(st.none(), st.floats(7, 100_000)), NAMES)
def test_pay(job: str, pay: Pay, all_jobs: float | None, source: str) -> None:
    shown = pay_range.PayRange(job, pay, all_jobs, source)
    fits(pay_range.draw(shown, say))
    assert pay_range.describe(shown, say)


@quick
@given(NAMES, SIX, st.lists(scores(), min_size=1, max_size=2).map(tuple), NAMES)
def test_hexagon(title: str, names: tuple[str, ...], sets: tuple[Scores, ...], source: str) -> None:
    fits(hexagon.draw(hexagon.Hexagon(title, names, sets, source), say))


@quick
@given(NAMES, SIX, st.lists(scores(), min_size=1, max_size=2).map(tuple), NAMES)
def test_values(title: str, names: tuple[str, ...], sets: tuple[Scores, ...], source: str) -> None:
    fits(values.draw(values.Values(title, names, sets, source), say))


@quick
@given(
    NAMES,
    st.lists(st.builds(education.Level, NAMES, st.floats(0.01, 100)), min_size=1, max_size=8).map(tuple),
)
def test_education(job: str, levels: tuple[education.Level, ...]) -> None:
    fits(education.draw(education.Education(job, levels, "O*NET"), say))


@quick
@given(
    st.lists(
        st.builds(comparison.ComparedJob, NAMES, st.one_of(st.none(), pays()), NAMES, NAMES, FEW, FEW),
        min_size=2,
        max_size=3,
    ).map(tuple),
    NAMES,
)
def test_comparison(jobs: tuple[comparison.ComparedJob, ...], source: str) -> None:
    fits(comparison.draw(comparison.Comparison(jobs, source), say))


@quick
@given(st.builds(job_card.JobCard, NAMES, NAMES, FEW, st.one_of(st.none(), pays()), NAMES, FEW, FEW))
def test_job_card(card: job_card.JobCard) -> None:
    fits(job_card.draw(card, say))


@quick
@given(NAMES, NAMES, SIX, scores(), st.lists(NAMES, max_size=7).map(tuple))
def test_result_card(
    code: str, note: str, names: tuple[str, ...], one: Scores, jobs: tuple[str, ...]
) -> None:
    interests = hexagon.Hexagon("", names, (one,))
    shown = result_card.ResultCard(code, note, interests, values.Values("", names, (YOUR_VALUES,)), jobs)
    fits(result_card.draw(shown, say))


@given(st.text())
def test_what_is_drawable_stays(text: str) -> None:
    once = drawable(text)
    assert drawable(once) == once
    assert once == " ".join(once.split())


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("áéíóúñü ÁÉÍÓÚÑÜ ¿qué? ¡sí!", "áéíóúñü ÁÉÍÓÚÑÜ ¿qué? ¡sí!"),
        ("$35,050 – $60,050 ≥ 10% “×” − … ’", "$35,050 – $60,050 ≥ 10% “×” − … ’"),
        ("e\u0301lite", "élite"),
        ("Erdős", "Erdos"),
        ("45.580\u00a0US$\u202f\n", "45.580 US$"),
        ("nurse 👩‍⚕️", "nurse"),
        ("a\x00b\x07c\ufffe", "abc"),
        ("護士", "…"),
        (" \n", ""),
    ],
)
def test_letters(text: str, drawn: str) -> None:
    assert drawable(text) == drawn


@given(st.text(), st.floats(60, 1000), st.integers(1, 4), st.sampled_from((style.BODY, style.TITLE)))
@example("one two three", 90.0, 4, style.BODY)
def test_lines_are_no_wider_and_no_more_than_allowed(
    text: str, width: float, lines: int, letters: Type
) -> None:
    for result in (wrapped(text, letters, width, lines=lines), balanced(text, letters, width, lines=lines)):
        assert len(result) <= lines
        assert all(text_width(line, letters) <= width for line in result)
        assert all(result)
        if not result or not result[-1].endswith("…"):
            assert "".join(result).replace(" ", "") == drawable(text).replace(" ", "")


def test_lines_break_between_words_and_the_rest_is_cut_off() -> None:
    text = "Medical Secretaries and Administrative Assistants"
    assert wrapped(text, style.BODY, 400, lines=3) == [
        "Medical Secretaries and",
        "Administrative",
        "Assistants",
    ]
    assert wrapped(text, style.BODY, 400, lines=2) == ["Medical Secretaries and", "Administrative Assista…"]
    assert balanced("1 in 4 makes more", style.CAPTION, 172, lines=3) == ["1 in 4", "makes more"]
    assert fitted(text, style.BODY, 10_000) == text


def test_type_shrinks_to_fit_but_not_below_the_smallest() -> None:
    width = text_width("$239,200", style.BODY)
    assert shrunk("$239,200", style.BODY, width) == style.BODY
    assert shrunk("$239,200", style.BODY, width * 0.9).size == pytest.approx(style.BODY.size * 0.9)
    assert shrunk("$239,200", style.BODY, width * 0.1).size == style.SMALLEST
