"""Streamlit's own messages, as much of them as a reader's browser needs to say and to see."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

KEPT_RUNS = 2  # Streamlit's own global.maxCachedMessageAge, after which a browser forgets


class BrokenRun(RuntimeError):
    """The server answered, and what came is not the page: an error, or no such page."""


def asked(
    query: str, page: str, page_hash: str, states: Iterable[WidgetState], kept: Iterable[str]
) -> bytes:
    """The browser's request for a run. kept: hashes of the messages that it still has."""
    message = BackMsg()
    client = message.rerun_script
    client.query_string = query
    client.page_name = page
    client.page_script_hash = page_hash
    client.widget_states.widgets.extend(states)
    client.cached_message_hashes.extend(kept)
    return message.SerializeToString()


def pressed(widget: str) -> WidgetState:
    """A button that is pressed."""
    return WidgetState(id=widget, trigger_value=True)


def typed(widget: str, text: str) -> WidgetState:
    """A text field with something in it."""
    return WidgetState(id=widget, string_value=text)


def sent_by_component(widget: str, value: Mapping[str, Any]) -> WidgetState:
    """What a component, such as the map, reports."""
    return WidgetState(id=widget, json_value=json.dumps(value))


def wanted_file(session: str, file: str) -> bytes:
    """The browser's request for a file that is made when it is asked for."""
    message = BackMsg()
    asked = message.backend_operation_request
    asked.request_id, asked.session_id, asked.deferred_file.file_id = file, session, file
    return message.SerializeToString()


def file_address(raw: bytes, file: str) -> str | None:
    """Where the file is, if this message is the answer to ``wanted_file``. Raises BrokenRun for a
    refusal."""
    message = ForwardMsg.FromString(raw)
    answer = message.backend_operation_response
    if message.WhichOneof("type") != "backend_operation_response" or answer.request_id != file:
        return None
    if answer.error_msg:
        raise BrokenRun(answer.error_msg)
    return answer.deferred_file.url


@dataclass
class Run:
    """What one run of the page has brought so far."""

    bytes: int = 0  # of all messages, as they came
    query: str | None = None  # where the run has taken the address
    page_hash: str | None = None
    session: str = ""  # the server's name for the session
    finished: bool = False
    texts: list[str] = field(default_factory=list)  # HTML and Markdown, in the page's order
    map: str | None = None  # widget ids
    buttons: dict[str, str] = field(default_factory=dict)  # label -> widget id
    fields: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)  # label -> id of a file not made yet

    @property
    def text(self) -> str:
        return "\n".join(self.texts)


class Reader:
    """Reads the messages of a session, and keeps those that the server will only refer to."""

    def __init__(self) -> None:
        self._kept: dict[str, ForwardMsg] = {}
        self._used: dict[str, int] = {}  # the run that last used it
        self._runs = 0

    def start(self) -> list[str]:
        """A run is about to start: the hashes of the messages that are still kept for it."""
        self._runs += 1
        old = [name for name, run in self._used.items() if self._runs - run > KEPT_RUNS]
        for name in old:
            del self._kept[name], self._used[name]
        return list(self._kept)

    def read(self, raw: bytes, run: Run) -> None:
        """Add one message to a run. Raises BrokenRun if it says that the page is broken."""
        run.bytes += len(raw)
        message = ForwardMsg.FromString(raw)
        if message.HasField("ref_hash"):
            message = self._kept[message.ref_hash]
        if message.metadata.cacheable:
            self._kept[message.hash], self._used[message.hash] = message, self._runs
        _READ.get(message.WhichOneof("type"), _nothing)(message, run)


def _nothing(message: ForwardMsg, run: Run) -> None:
    """Most messages change only how the page looks."""


def _new_session(message: ForwardMsg, run: Run) -> None:
    run.page_hash = message.new_session.page_script_hash
    run.session = message.new_session.initialize.session_id


def _address(message: ForwardMsg, run: Run) -> None:
    run.query = message.page_info_changed.query_string


def _finished(message: ForwardMsg, run: Run) -> None:
    """A run that has moved to another page ends early, and the next one follows by itself."""
    status = message.script_finished
    if status == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
        raise BrokenRun("the page does not compile")
    run.finished = status == ForwardMsg.FINISHED_SUCCESSFULLY


def _no_such_page(message: ForwardMsg, run: Run) -> None:
    raise BrokenRun(f"no such page: {message.page_not_found.page_name}")


def _delta(message: ForwardMsg, run: Run) -> None:
    element = message.delta.new_element
    kind = element.WhichOneof("type")
    if kind == "html":
        run.texts.append(element.html.body)
    elif kind == "markdown":
        run.texts.append(element.markdown.body)
    elif kind == "component_instance":
        run.map = element.component_instance.id
    elif kind == "button":
        run.buttons[element.button.label] = element.button.id
    elif kind == "download_button":
        run.files[element.download_button.label] = element.download_button.deferred_file_id
    elif kind == "text_input":
        run.fields[element.text_input.label] = element.text_input.id
    elif kind == "exception":
        raise BrokenRun(f"{element.exception.type}: {element.exception.message}".strip())
    elif kind == "alert" and element.alert.format == Alert.ERROR:
        raise BrokenRun(element.alert.body)


_READ = {
    "new_session": _new_session,
    "page_info_changed": _address,
    "script_finished": _finished,
    "page_not_found": _no_such_page,
    "delta": _delta,
}
