"""The first words, help, and what Waymark is."""

from data import shortlist
from dialogues.conversation import Conversation, Scene, Screens, Tap, button
from dialogues.examples import example_buttons
from dialogues.screen import Block, Bullets, Button, Heading, Note, Screen, Text

NAME = "hi"
ONET = "O*NET Database"
HELP = ("help-job", "help-question", "help-suits", "help-list", "help-any-time")


async def start(scene: Scene, payload: str = "") -> Screens:
    """The greeting; a link's payload that leads nowhere is said first."""
    scene.go(NAME)
    say = scene.say
    blocks: list[Block] = [Heading(say("greeting-title"))]
    if payload:
        blocks.append(Text(say("old-link")))
    blocks += [Text(say("greeting-what")), Text(say("greeting-how"))]
    if scene.knowledge.build is None:
        blocks.append(Note(say("greeting-empty")))
    elif scene.knowledge.library_only:
        blocks.append(Note(say("greeting-library-only", count=scene.knowledge.occupation_count)))
    return [Screen(tuple(blocks), await _buttons(scene))]


async def help_(scene: Scene, _rest: str = "") -> Screens:
    say = scene.say
    lines = tuple(say(line) for line in HELP)
    return [Screen((Heading(say("help-title")), Bullets(lines)), await _buttons(scene))]


async def about(scene: Scene, _rest: str = "") -> Screens:
    """Where the facts come from, with the attributions their licences ask for."""
    say, known = scene.say, scene.knowledge
    blocks: list[Block] = [Heading(say("about-title")), Text(say("about-what")), Text(say("about-figures"))]
    if known.library_only:
        blocks.append(Text(say("about-library", count=known.occupation_count)))
    blocks.append(Text(say("about-onet", release=known.release_name("onet") or ONET)))
    bls = [known.release_name(source) for source in ("oews", "oews-state", "projections")]
    if any(bls):
        blocks.append(Text(say("about-bls", releases=say.both(filter(None, bls)))))
    blocks.append(Note(say("about-kept")))
    return [Screen(tuple(blocks))]


async def unreadable(scene: Scene, _rest: str = "") -> Screens:
    """A picture, a voice message, a sticker."""
    return [Screen((Text(scene.say("unreadable")),))]


async def old_button(scene: Scene) -> Screens:
    return [Screen((Text(scene.say("old-button")),), await _buttons(scene))]


async def unknown_command(scene: Scene, command: str) -> Screens:
    return [Screen((Text(scene.say("unknown-command", command=command[:32])),), await _buttons(scene))]


async def _buttons(scene: Scene) -> tuple[tuple[Button, ...], ...]:
    say = scene.say
    other = (button(say("button-help"), NAME, "help"), button(say("button-about"), NAME, "about"))
    suits = (button(say("interest-button"), "int", "begin"),)
    more = (button(say("values-button"), "val", "begin"), button(say("fit-button"), "fit", "list"))
    saved = await shortlist.saved(scene.session, person=scene.person)
    its_list = ((button(say("shortlist-button", count=len(saved)), "list", "open"),),) if saved else ()
    return (*example_buttons(say), suits, more, *its_list, other)


async def _help(scene: Scene, _tap: Tap) -> Screens:
    return await help_(scene)


async def _about(scene: Scene, _tap: Tap) -> Screens:
    return await about(scene)


CONVERSATION = Conversation(
    name=NAME,
    commands={"start": start, "help": help_, "about": about, "unreadable": unreadable},
    taps={"help": _help, "about": _about},
)
