"""The methods of the Bot API (https://core.telegram.org/bots/api#available-methods)."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.standin.entities import Read, is_unseen, read
from tests.standin.keyboards import rows_of
from tests.standin.refusal import bad_request
from tests.standin.world import BOT, Shown, User, World

MAX_TEXT = 4096  # UTF-16 code units
MAX_CAPTION = 1024
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
ACTIONS = (
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
)  # fmt: skip


@dataclass(frozen=True)
class Params:
    """What a request says: texts, JSON inside texts, and files."""

    texts: dict[str, str]
    files: dict[str, bytes] = field(default_factory=dict)
    file_names: dict[str, str] = field(default_factory=dict)  # as the bot calls the files

    def text(self, name: str) -> str:
        return self.texts.get(name, "")

    def integer(self, name: str, default: int) -> int:
        try:
            return int(self.texts.get(name, default))
        except ValueError:
            raise bad_request(f"parameter {name} must be an integer") from None

    def structure(self, name: str) -> Any:
        if name not in self.texts:
            return None
        try:
            return json.loads(self.texts[name])
        except ValueError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None


class Methods:
    """Each method takes what a request says and gives the result, or raises Refusal."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.commands: list[dict[str, str]] = []
        self.description = ""
        self.short_description = ""

    def find(self, name: str) -> Callable[[Params], Any] | None:
        """A method by its name, in whatever case."""
        return {
            "getme": lambda params: BOT | {"can_join_groups": True},
            "sendmessage": self.send_message,
            "sendphoto": self.send_photo,
            "senddocument": self.send_document,
            "sendchataction": self.send_chat_action,
            "editmessagetext": self.edit_message_text,
            "editmessagecaption": self.edit_message_caption,
            "editmessagemedia": self.edit_message_media,
            "editmessagereplymarkup": self.edit_message_reply_markup,
            "deletemessage": self.delete_message,
            "answercallbackquery": self.answer_callback_query,
            "answerinlinequery": self.answer_inline_query,
            "setmycommands": self.set_my_commands,
            "getmycommands": lambda params: self.commands,
            "setmydescription": self.set_my_description,
            "getmydescription": lambda params: {"description": self.description},
            "setmyshortdescription": self.set_my_short_description,
            "getmyshortdescription": lambda params: {"short_description": self.short_description},
        }.get(name.lower())

    def send_message(self, params: Params) -> Any:
        user = self._world.chat(params.text("chat_id"))
        text = _message_text(params)
        if text.length > MAX_TEXT:
            raise bad_request("message is too long")
        return self._send(user, params, text)

    def send_photo(self, params: Params) -> Any:
        user = self._world.chat(params.text("chat_id"))
        caption = _caption(params.text("caption"), params.texts.get("parse_mode"))
        return self._send(user, params, caption, photo=self._photo(params, params.text("photo"), "photo"))

    def send_document(self, params: Params) -> Any:
        user = self._world.chat(params.text("chat_id"))
        caption = _caption(params.text("caption"), params.texts.get("parse_mode"))
        return self._send(user, params, caption, document=self._document(params))

    def send_chat_action(self, params: Params) -> bool:
        self._world.chat(params.text("chat_id"))
        if params.text("action") not in ACTIONS:
            raise bad_request("wrong parameter action in request")
        return True

    def edit_message_text(self, params: Params) -> Any:
        shown = self._editable(params)
        text = _message_text(params)
        if shown.photo is not None or shown.document is not None:
            raise bad_request("there is no text in the message to edit")
        if text.length > MAX_TEXT:
            raise bad_request("MESSAGE_TOO_LONG")
        return self._change(shown, params, text, None)

    def edit_message_caption(self, params: Params) -> Any:
        shown = self._editable(params)
        if shown.photo is None and shown.document is None:
            raise bad_request("there is no caption in the message to edit")
        caption = _caption(params.text("caption"), params.texts.get("parse_mode"))
        return self._change(shown, params, caption, shown.photo)

    def edit_message_media(self, params: Params) -> Any:
        """A photo takes the place of another or of a document, or comes to a text message, whose text goes."""
        shown = self._editable(params)
        media = params.structure("media")
        if not isinstance(media, dict) or media.get("type") != "photo":
            raise bad_request("can't parse InputMedia: media not found")
        caption = _caption(media.get("caption", ""), media.get("parse_mode"))
        return self._change(shown, params, caption, self._photo(params, media["media"], ""))

    def edit_message_reply_markup(self, params: Params) -> Any:
        shown = self._editable(params)
        return self._change(shown, params, Read(shown.text, shown.entities), shown.photo)

    def delete_message(self, params: Params) -> bool:
        shown = self._world.find(self._world.chat(params.text("chat_id")), params.text("message_id"))
        if shown is None:
            raise bad_request("message to delete not found")
        if not shown.deletable:
            raise bad_request("message can't be deleted for everyone")
        self._world.messages.remove(shown)
        self._world.changed()
        return True

    def answer_callback_query(self, params: Params) -> bool:
        query = params.text("callback_query_id")
        if self._world.taps.get(query, True):
            raise bad_request(TOO_OLD)
        if len(params.text("text")) > 200:
            raise bad_request("MESSAGE_TOO_LONG")
        self._world.taps[query] = True
        if params.text("text"):
            self._world.toasts.append(params.text("text"))
        self._world.changed()
        return True

    def answer_inline_query(self, params: Params) -> bool:
        query = params.text("inline_query_id")
        if self._world.inline.get(query, []) is not None:
            raise bad_request(TOO_OLD)
        results = params.structure("results") or []
        if len(results) > 50:
            raise bad_request("RESULTS_TOO_MUCH")
        if len(params.text("next_offset").encode()) > 64:
            raise bad_request("NEXT_OFFSET_INVALID")
        _check_results(results)
        _check_button(params.structure("button"))
        self._world.inline[query] = results
        self._world.changed()
        return True

    def set_my_commands(self, params: Params) -> bool:
        commands = params.structure("commands")
        if not isinstance(commands, list) or len(commands) > 100:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            if not re.fullmatch("[a-z0-9_]{1,32}", command["command"]):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        self.commands = commands
        return True

    def set_my_description(self, params: Params) -> bool:
        if len(params.text("description")) > 512:
            raise bad_request("DESCRIPTION_TOO_LONG")
        self.description = params.text("description")
        return True

    def set_my_short_description(self, params: Params) -> bool:
        if len(params.text("short_description")) > 120:
            raise bad_request("SHORT_DESCRIPTION_TOO_LONG")
        self.short_description = params.text("short_description")
        return True

    def _send(
        self,
        user: User,
        params: Params,
        text: Read,
        *,
        photo: str | None = None,
        document: str | None = None,
    ) -> Any:
        rows = rows_of(params.structure("reply_markup"))
        shown = Shown(self._world.new_id(), user.id, mine=False, text=text.text, entities=text.entities)
        shown.photo, shown.document, shown.rows = photo, document, rows
        return self._world.message_json(self._world.show(shown))

    def _editable(self, params: Params) -> Shown:
        shown = self._world.find(self._world.chat(params.text("chat_id")), params.text("message_id"))
        if shown is None:
            raise bad_request("message to edit not found")
        if shown.mine or not shown.editable:
            raise bad_request("message can't be edited")
        return shown

    def _change(self, shown: Shown, params: Params, text: Read, photo: str | None) -> Any:
        """Edit a message; one that is edited without a keyboard loses the one it had."""
        rows = rows_of(params.structure("reply_markup"))
        if (text.text, text.entities, photo, rows) == (shown.text, shown.entities, shown.photo, shown.rows):
            raise bad_request(NOT_MODIFIED)
        shown.text, shown.entities, shown.photo, shown.rows = text.text, text.entities, photo, rows
        shown.document = None if photo else shown.document
        shown.changed = self._world.tick()
        self._world.changed()
        return self._world.message_json(shown)

    def _photo(self, params: Params, value: str, name: str) -> str:
        """The file_id of a picture: one Telegram has, or a new one for what is uploaded."""
        attached = value.removeprefix("attach://") if value.startswith("attach://") else name
        if attached in params.files:
            return self._world.keep_file(params.files[attached])
        self._check_known(value, value in self._world.file_names, "Document as Photo")
        return value

    def _document(self, params: Params) -> str:
        """The file_id of a document: one Telegram has, or a new one for what is uploaded."""
        value = params.text("document")
        attached = value.removeprefix("attach://") if value.startswith("attach://") else "document"
        if attached in params.files:
            return self._world.keep_document(params.file_names[attached], params.files[attached])
        if not value:
            raise bad_request("there is no document in the request")
        self._check_known(value, value not in self._world.file_names, "Photo as Document")
        return value

    def _check_known(self, value: str, is_other: bool, kinds: str) -> None:
        """Whether Telegram has a file, and may send it so: a photo stays a photo, a document a document."""
        if value not in self._world.files:
            raise bad_request("Wrong file identifier/HTTP URL specified")
        if is_other:
            raise bad_request(f"can't use file of type {kinds}")


def _message_text(params: Params) -> Read:
    if not params.text("text"):
        raise bad_request("message text is empty")
    text = read(params.text("text"), params.texts.get("parse_mode"))
    if is_unseen(text.text):
        raise bad_request("text must be non-empty")
    return text


def _caption(text: str, parse_mode: str | None) -> Read:
    caption = read(text, parse_mode)
    if caption.length > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return caption


def _check_results(results: list[dict[str, Any]]) -> None:
    ids = [str(result.get("id", "")) for result in results]
    if any(not 1 <= len(one.encode()) <= 64 for one in ids):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    for result in results:
        rows_of(result.get("reply_markup"))
        content = result.get("input_message_content")
        if result.get("type") == "article" and not (result.get("title") and content):
            raise bad_request("ARTICLE_TITLE_EMPTY" if content else "MESSAGE_EMPTY")
        if isinstance(content, dict) and "message_text" in content:
            text = read(content["message_text"], content.get("parse_mode"))
            if is_unseen(text.text) or text.length > MAX_TEXT:
                raise bad_request("MESSAGE_TOO_LONG" if text.text else "message text is empty")


def _check_button(button: Any) -> None:
    """The button above inline results: it has words, and opens a chat or a Web App, not both."""
    if button is None:
        return
    if not button.get("text"):
        raise bad_request("can't parse inline query results button: text must be non-empty")
    if ("web_app" in button) == ("start_parameter" in button):
        raise bad_request("can't parse inline query results button: it must open one thing")
    if not re.fullmatch("[A-Za-z0-9_-]{1,64}", button.get("start_parameter", "a")):
        raise bad_request("START_PARAM_INVALID")
