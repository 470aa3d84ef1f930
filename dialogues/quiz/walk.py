"""The walk through a questionnaire: in, on, back and out again, and what is left of old buttons.

A tap counts only for the question that is open, so a double tap, an old keyboard and a second device change
nothing. What a question looks like and what its answer does is the questionnaire's own.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from data.store.people import Run
from dialogues.conversation import OnTap, Scene, Screens, Tap
from dialogues.quiz.shelf import Shelf
from dialogues.screen import Screen
from dialogues.wording import Wording


class Quiz(Protocol):
    """One person's run. Changes are written at once, in the event's transaction."""

    scene: Scene
    run: Run

    @property
    def id(self) -> str: ...

    @property
    def open(self) -> str | None:
        """The question that waits for an answer."""

    @property
    def has_result(self) -> bool:
        """Whether there are answers enough for a result."""

    @property
    def is_untouched(self) -> bool:
        """Whether nothing has been said to its first question."""

    def skip(self) -> None:
        """Open the next question; an answer given before stays."""

    def back(self) -> None:
        """Open the question before."""

    def finish(self) -> None:
        """Close the open question: the run has come to its result."""


Q = TypeVar("Q", bound=Quiz)
Q_contra = TypeVar("Q_contra", bound=Quiz, contravariant=True)


class Begins(Protocol[Q_contra]):
    """Shows what to expect, and every way in."""

    def __call__(
        self, newest: Q_contra | None, result: Q_contra | None, say: Wording, *, replaces: bool
    ) -> Screen: ...


class Asks(Protocol[Q_contra]):
    """Shows the open question below a remark."""

    def __call__(self, quiz: Q_contra, say: Wording, *, remark: str, replaces: bool) -> Screen: ...


class Keeps(Protocol[Q_contra]):
    """Shows that there are too few answers for a result, and that they are kept."""

    def __call__(self, quiz: Q_contra, say: Wording, *, replaces: bool) -> Screen: ...


@dataclass(frozen=True, slots=True)
class Walk(Generic[Q]):
    """One questionnaire's screens and where its runs are.

    `new` makes a run for a start button; `result` and the others show a run that has one, one that was kept,
    one that is finished, and none at all.
    """

    shelf: Shelf[Q]
    new: Callable[[Scene, Tap], Awaitable[Q]]
    begins: Begins[Q]
    asks: Asks[Q]
    result: Callable[[Q, bool], Awaitable[Screen]]
    keeps: Keeps[Q]
    finished: Callable[[Q, Wording], Screen]
    gone: Callable[[Wording], Screen]

    @property
    def taps(self) -> Mapping[str, OnTap]:
        """The buttons all questionnaires have."""
        return {
            "begin": self._to_begin,
            "start": self._start,
            "back": self._back,
            "skip": self._skip,
            "stop": self._stop,
            "result": self._see_result,
        }

    async def begin(self, scene: Scene, _rest: str = "") -> Screens:
        """What the quiz takes, and every way into it."""
        return await self._begin(scene, replaces=False)

    async def show_next(self, quiz: Q, *, replaces: bool) -> Screens:
        """The open question; when there is none any more, the run is finished."""
        if quiz.open is None and quiz.has_result:
            quiz.finish()
        return await self.show(quiz, replaces=replaces)

    async def show(self, quiz: Q, *, replaces: bool) -> Screens:
        """The open question, or what came of the answers."""
        if quiz.open is not None:
            return self.ask(quiz, replaces=replaces)
        return await self.stopped(quiz, replaces=replaces)

    def ask(self, quiz: Q, *, remark: str = "", replaces: bool) -> Screens:
        """The open question."""
        quiz.scene.go(self.shelf.name, question=quiz.open or "", run_id=quiz.run.id)
        return [self.asks(quiz, quiz.scene.say, remark=remark, replaces=replaces)]

    async def stopped(self, quiz: Q, *, replaces: bool) -> Screens:
        """The result if there are answers enough; the open question waits otherwise."""
        if quiz.has_result:
            if quiz.open is not None:
                quiz.finish()
            return await self.see(quiz, replaces=replaces)
        quiz.scene.go(self.shelf.name)
        return [self.keeps(quiz, quiz.scene.say, replaces=replaces)]

    async def see(self, quiz: Q, *, replaces: bool) -> Screens:
        """The result of a run that has one."""
        quiz.scene.go(self.shelf.name, run_id=quiz.run.id)
        return [await self.result(quiz, replaces)]

    async def after_the_end(self, quiz: Q, *, repeats: bool) -> Screens:
        """A question's button of a finished run: the second tap of the last one sees what the first saw."""
        if repeats:
            return await self.stopped(quiz, replaces=True)
        return [self.finished(quiz, quiz.scene.say)]

    def lost(self, scene: Scene) -> Screens:
        """A button of a run that is not this person's, or gone."""
        return [self.gone(scene.say)]

    async def _begin(self, scene: Scene, *, replaces: bool) -> Screens:
        scene.go(self.shelf.name)
        newest, result = await self.shelf.newest(scene), await self.shelf.with_result(scene)
        return [self.begins(newest, result, scene.say, replaces=replaces)]

    async def _to_begin(self, scene: Scene, _tap: Tap) -> Screens:
        return await self.begin(scene)

    async def _start(self, scene: Scene, tap: Tap) -> Screens:
        """A new run. The button names the newest run there was, so that a second tap begins no other."""
        newest = await self.shelf.newest(scene)
        if (newest.id if newest else "") == tap.run:
            return self.ask(await self.new(scene, tap), replaces=True)
        if newest is not None and newest.is_untouched:
            return self.ask(newest, replaces=True)
        return await self._begin(scene, replaces=True)

    async def _skip(self, scene: Scene, tap: Tap) -> Screens:
        quiz = await self.shelf.find(scene, tap.run)
        if quiz is None:
            return self.lost(scene)
        if quiz.open is None:
            return await self.after_the_end(quiz, repeats=True)
        if tap.answer == quiz.open:
            quiz.skip()
        return await self.show_next(quiz, replaces=True)

    async def _back(self, scene: Scene, tap: Tap) -> Screens:
        quiz = await self.shelf.find(scene, tap.run)
        if quiz is None:
            return self.lost(scene)
        if quiz.open is None:
            return await self.after_the_end(quiz, repeats=False)
        if tap.answer == quiz.open:
            quiz.back()
        return self.ask(quiz, replaces=True)

    async def _stop(self, scene: Scene, tap: Tap) -> Screens:
        quiz = await self.shelf.find(scene, tap.run)
        return await self.stopped(quiz, replaces=True) if quiz else self.lost(scene)

    async def _see_result(self, scene: Scene, tap: Tap) -> Screens:
        quiz = await self.shelf.find(scene, tap.run)
        if quiz is None or not quiz.has_result:
            return self.lost(scene)
        return await self.see(quiz, replaces=True)
