"""The released document as the templates see it: calls by resource, problems by code."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

JSON = "application/json"
BINARY = "application/octet-stream"


def words(name: str) -> list[str]:
    """`PageOf_CourseSummary` and `course_id` to words, in lower case."""
    spaced = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", name)
    return [word.lower() for word in re.split(r"[^A-Za-z0-9]+", spaced) if word]


def pascal(name: str) -> str:
    return "".join(word[0].upper() + word[1:] for word in words(name))


def camel(name: str) -> str:
    text = pascal(name)
    return text[0].lower() + text[1:]


def snake(name: str) -> str:
    return "_".join(words(name))


@dataclass
class Parameter:
    name: str
    schema: dict[str, Any]
    required: bool
    description: str


@dataclass
class Operation:
    """One call. `answer` is a schema's name, `json`, `binary`, or empty."""

    id: str
    method: str
    path: str
    summary: str
    description: str
    path_parameters: list[Parameter] = field(default_factory=list)
    query: list[Parameter] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    body: str = ""
    answer: str = ""
    item: str = ""
    keyed: bool = False
    permission: str = ""

    @property
    def resource(self) -> str:
        return self.id.split(".")[0]

    @property
    def name(self) -> str:
        return self.id.split(".")[1]

    @property
    def conditional(self) -> bool:
        return "If-Match" in self.headers

    @property
    def documentation(self) -> list[str]:
        """The summary, the description, and who may: for the docs on hover."""
        lines = [self.summary]
        if self.description.strip() and self.description.strip() != self.summary.strip():
            lines += ["", *self.description.strip().splitlines()]
        if self.permission == "self":
            lines += ["", "For a person with an access token; not for API keys."]
        elif self.permission and self.permission not in ("public", "by_field"):
            lines += ["", f"Needs the permission `{self.permission}`."]
        return lines


@dataclass
class Model:
    """The whole document."""

    title: str
    version: str
    base_path: str
    schemas: dict[str, dict[str, Any]]
    operations: list[Operation]
    codes: list[str]

    @property
    def resources(self) -> dict[str, list[Operation]]:
        found: dict[str, list[Operation]] = {}
        for operation in self.operations:
            found.setdefault(operation.resource, []).append(operation)
        return dict(sorted(found.items()))


def load(path: Path) -> Model:
    document = json.loads(path.read_text(encoding="utf-8"))
    schemas = document["components"]["schemas"]
    operations = [
        read_operation(document, route, method, operation)
        for route, item in document["paths"].items()
        for method, operation in item.items()
    ]
    operations.sort(key=lambda operation: operation.id)
    return Model(
        title=document["info"]["title"],
        version=document["info"]["version"],
        base_path=document["servers"][0]["url"],
        schemas=schemas,
        operations=operations,
        codes=schemas["Problem"]["properties"]["code"]["x-extensible-enum"],
    )


def write_resources(model: Model, folder: Path, ending: str, resource: Callable[[list[Operation], str], str]) -> None:
    """A file for each resource, and none of resources that are gone."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, operations in model.resources.items():
        (folder / f"{snake(name)}.{ending}").write_text(resource(operations, name), encoding="utf-8")


def resolve(document: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in value:
        target: Any = document
        for part in value["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        value = target
    return value


def reference(schema: dict[str, Any]) -> str:
    """The name of the schema that this one is, or nothing."""
    if "$ref" in schema:
        return str(schema["$ref"].rsplit("/", 1)[1])
    if "allOf" in schema:
        return reference(schema["allOf"][0])
    return ""


def read_operation(document: dict[str, Any], route: str, method: str, operation: dict[str, Any]) -> Operation:
    found = Operation(
        id=operation["operationId"],
        method=method.upper(),
        path=route,
        summary=operation["summary"],
        description=operation.get("description", ""),
        permission=operation.get("x-permission", ""),
    )
    for parameter in operation.get("parameters", []):
        parameter = resolve(document, parameter)
        read = Parameter(
            parameter["name"],
            parameter["schema"],
            parameter.get("required", False),
            parameter.get("description", ""),
        )
        if parameter["in"] == "path":
            found.path_parameters.append(read)
        elif parameter["in"] == "query":
            found.query.append(read)
        else:
            found.headers.append(read.name)
    found.keyed = "Idempotency-Key" in found.headers
    body = operation.get("requestBody", {}).get("content", {})
    if JSON in body:
        found.body = reference(body[JSON]["schema"]) or "json"
    elif body:
        found.body = "binary"
    for status, response in operation["responses"].items():
        if not status.startswith("2"):
            continue
        content = resolve(document, response).get("content", {})
        if JSON in content:
            found.answer = reference(content[JSON]["schema"]) or "json"
        elif content:
            found.answer = "binary"
        if found.answer:
            break
    if operation.get("x-paging") == "cursor":
        items = document["components"]["schemas"][found.answer]["properties"]["items"]
        found.item = reference(items["items"])
    return found
