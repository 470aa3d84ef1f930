"""What job a name means."""

from data import choices
from data.search import Candidate, Resolution, Verdict, normalise
from data.search.text import words
from dialogues.conversation import Scene
from dialogues.wording.english import persons_of

SEARCHED = 12  # names looked through, shown in two steps


async def meant(scene: Scene, name: str) -> Resolution:
    """What a name means: to this person, who may have chosen before, then to everybody."""
    key = normalise(name)
    counts = await choices.counts(scene.session, name=key)
    found = scene.knowledge.resolve(name, limit=SEARCHED, chosen=counts)
    code = await choices.remembered(scene.session, person=scene.person, name=key)
    profile = await scene.knowledge.profile(scene.session, code) if code else None
    if profile is None:
        return found
    best = Candidate(profile.code, profile.title, profile.title, 1.0)
    rest = tuple(one for one in found.candidates if one.code != profile.code)
    return Resolution(name, Verdict.CLEAR, (best, *rest), None)


async def meant_in_question(scene: Scene, name: str) -> Resolution:
    """The same for a name in a sentence, where a field stands for who works in it: "a future in plumbing"."""
    found = await meant(scene, name)
    if is_a_name(found, name):
        return found
    for person in persons_of(name):
        known = await meant(scene, person)
        if is_known(known) and is_a_name(known, person):
            return known
    return found


def is_a_name(found: Resolution, text: str) -> bool:
    """Whether the text is a job's name as it stands ("wage and hour inspector")."""
    return bool(found.candidates) and normalise(found.candidates[0].matched) == normalise(text)


def is_known(found: Resolution) -> bool:
    """Whether a name means a job, or one of a few."""
    return found.verdict in (Verdict.CLEAR, Verdict.CLOSE)


def says_exactly(found: Resolution, name: str) -> bool:
    """Whether a name is one of a job's, but for its plural and small words."""
    return is_known(found) and words(found.candidates[0].matched) == words(name)
