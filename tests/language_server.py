"""A YAML language server as editors start it: requests over its standard input, answers and diagnoses back."""

from __future__ import annotations

import json
import subprocess
from threading import Timer
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Message = dict[str, Any]

PATIENCE = 120.0
"""Seconds after which a server that gives no answer is ended, so that a test fails and does not hang."""


class LanguageServer:
    """One server for one project; `settings` are those of the editor's `yaml` section."""

    def __init__(self, command: Sequence[str], project: Path, settings: Message | None = None) -> None:
        self._process = subprocess.Popen(
            [*command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=project
        )
        self._patience = Timer(PATIENCE, self._process.kill)
        self._settings: Message = {"validate": True, "hover": True, "completion": True, **(settings or {})}
        self._settings["schemaStore"] = {"enable": False}  # nothing from the network
        self._project = project
        self._number = 0
        self._diagnoses: dict[str, list[Message]] = {}

    def __enter__(self) -> Self:
        self._patience.start()
        folder = {"uri": self._project.as_uri(), "name": "project"}
        item = {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]}}
        capabilities = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {"completion": item, "publishDiagnostics": {}, "hover": {"contentFormat": ["markdown"]}},
        }
        where: Message = {"processId": None, "rootUri": folder["uri"], "workspaceFolders": [folder]}
        self._ask("initialize", capabilities=capabilities, **where)
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings={"yaml": self._settings})
        return self

    def __exit__(self, *_: object) -> None:
        self._ask("shutdown")
        self._tell("exit")
        self._process.communicate(timeout=20)
        self._patience.cancel()

    def diagnoses(self, text: str, path: str = "") -> list[str]:
        """What is wrong in a file with this text: line and message."""
        address = self._opened(text, path)
        while address not in self._diagnoses:
            self._receive()
        return [f"{found['range']['start']['line'] + 1}: {found['message']}" for found in self._diagnoses[address]]

    def hover(self, text: str) -> str:
        """What is shown for the place marked `|` in the text."""
        answer = self._at_mark("textDocument/hover", text)
        return str(answer["contents"]["value"]) if answer else ""

    def completions(self, text: str) -> dict[str, str]:
        """What is offered at the place marked `|`, with its explanation."""
        return {item["label"]: _explanation(item) for item in self._at_mark("textDocument/completion", text)["items"]}

    def _at_mark(self, method: str, text: str) -> Any:
        before, _, after = text.partition("|")
        address = self._opened(before + after)
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return self._ask(method, textDocument={"uri": address}, position=position)

    def _opened(self, text: str, path: str = "") -> str:
        """The address of a file opened with this text; one of its own unless told, so that answers cannot be mixed."""
        self._number += 1
        address = (self._project / (path or f"briefs/client_{self._number}/notes.yaml")).as_uri()
        document = {"uri": address, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        return address

    def _ask(self, method: str, **parameters: Any) -> Any:
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _tell(self, method: str, **parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: Message) -> None:
        assert self._process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _receive(self) -> Message:
        """The next message; questions of the server are answered, diagnoses kept."""
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server ended"
        message: Message = json.loads(self._process.stdout.read(length))
        if "id" in message and "method" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnoses[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message

    def _answer(self, question: Message) -> Any:
        if question["method"] != "workspace/configuration":
            return None
        return [self._settings if item.get("section") == "yaml" else None for item in question["params"]["items"]]


def _explanation(item: Message) -> str:
    told = item.get("documentation", "")
    return str(told["value"] if isinstance(told, dict) else told)
