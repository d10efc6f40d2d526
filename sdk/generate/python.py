"""sdk/python/src/collegium/generated: resources and errors.py. Models are openapi-python-client's."""

from __future__ import annotations

import keyword
import re
from pathlib import Path

from .model import Model, Operation, Parameter, pascal, snake, write_resources

HEADER = '"""Generated from the API\'s document; not to be edited."""\n\nfrom __future__ import annotations\n'
SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


def write(model: Model, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "__init__.py").write_text(
        '"""Generated from the API\'s document; not to be edited."""\n', encoding="utf-8"
    )
    write_resources(model, folder / "resources", "py", resource)
    (folder / "resources" / "__init__.py").write_text(index(model), encoding="utf-8")
    (folder / "errors.py").write_text(errors(model), encoding="utf-8")


def name_of(name: str) -> str:
    name = snake(name)
    return name + "_" if keyword.iskeyword(name) else name


def errors(model: Model) -> str:
    parts = [HEADER, "\nfrom .._errors import Answer, ApiError\n"]
    for code in model.codes:
        parts.append(f'\n\nclass {pascal(code)}Error(ApiError):\n    """The problem `{code}`."""\n')
    table = "".join(f'    "{code}": {pascal(code)}Error,\n' for code in model.codes)
    parts.append(f"\n\n_CLASSES: dict[str, type[ApiError]] = {{\n{table}}}\n")
    parts.append(
        "\n\ndef error_of(answer: Answer) -> ApiError:\n"
        '    """The error of an answer: of its code\'s class, or the plain one for a code of a later version."""\n'
        "    return _CLASSES.get(answer.code, ApiError)(answer)\n"
    )
    names = "".join(f'    "{pascal(code)}Error",\n' for code in model.codes)
    parts.append(f"\n\n__all__ = [\n{names}]\n")
    return "".join(parts)


def resource(operations: list[Operation], name: str) -> str:
    body = ""
    for mode in ("Sync", "Async"):
        body += f'\n\nclass {mode}{pascal(name)}Resource:\n    """`client.{snake(name)}`."""\n'
        body += f"\n    def __init__(self, transport: {mode}Transport) -> None:\n        self._transport = transport\n"
        body += "".join(method(operation, mode) for operation in operations)
    models = {
        pascal(name)
        for operation in operations
        for name in {operation.body, operation.item or operation.answer} - {"", "json", "binary"}
    }
    used = {
        "typing": ["Any"],
        "uuid": ["UUID"],
        "..._core": ["Call", "File", "Progress", "quoted"],
        "..._paging": ["AsyncList", "SyncList"],
        "..._transport": ["AsyncTransport", "SyncTransport"],
        "..models": sorted(models),
    }
    imports = ""
    for module, names in used.items():
        found = [name for name in names if re.search(rf"\b{name}\b", body)]
        if found:
            imports += ("\n" if module == "..._core" else "") + f"from {module} import {', '.join(found)}\n"
    return f"{HEADER}\n{imports}{body}"


def index(model: Model) -> str:
    """One line says one thing of one resource: a package leaves out what mentions a resource that it has not."""
    parts = [HEADER, "\nfrom ..._transport import AsyncTransport, SyncTransport\n"]
    for name in model.resources:
        parts.append(f"from .{snake(name)} import Async{pascal(name)}Resource, Sync{pascal(name)}Resource\n")
    for mode in ("Sync", "Async"):
        parts.append(f'\n\nclass {mode}Resources:\n    """What a client can call."""\n')
        parts.append(f"\n    def __init__(self, transport: {mode}Transport) -> None:\n")
        for name in model.resources:
            parts.append(f"        self.{snake(name)} = {mode}{pascal(name)}Resource(transport)\n")
    parts.append(f'\n\nBASE_PATH = "{model.base_path}"\n')
    return "".join(parts)


def annotation(parameter: Parameter) -> str:
    kind = SCALARS[parameter.schema["type"]]
    return "UUID | str" if parameter.schema.get("format") == "uuid" else kind


def method(operation: Operation, mode: str) -> str:
    arguments = ["self"]
    arguments += [f"{name_of(p.name)}: {annotation(p)}" for p in operation.path_parameters]
    call = [f'"{operation.id}"', f'"{operation.method}"', path(operation)]
    if operation.body == "binary":
        arguments.append("file: File")
        call.append("file=file")
    elif operation.body == "json":
        arguments.append("body: Any")
        call.append("body=body")
    elif operation.body:
        arguments.append(f"body: {pascal(operation.body)}")
        call.append("body=body.to_dict()")
    arguments.append("*")
    for parameter in sorted(operation.query, key=lambda parameter: not parameter.required):
        kind = annotation(parameter)
        arguments.append(f"{name_of(parameter.name)}: {kind}" + ("" if parameter.required else " | None = None"))
    if operation.query:
        pairs = ", ".join(f'"{p.name}": {name_of(p.name)}' for p in operation.query)
        call.append(f"query={{{pairs}}}")
    if operation.keyed:
        arguments.append("idempotency_key: str | None = None")
        call += ["keyed=True", "idempotency_key=idempotency_key"]
    if operation.conditional:
        arguments.append("if_match: int | str | None = None")
        call.append("if_match=if_match")
    if operation.body == "binary":
        arguments.append("progress: Progress | None = None")
        call.append("progress=progress")
    arguments.append("timeout: float | None = None")
    call.append("timeout=timeout")
    if operation.method == "POST" and not operation.keyed:
        call.append("repeatable=False")
    answer, how, extra = shape(operation, mode)
    waits = mode == "Async" and not operation.item
    signature = f"    {'async ' if waits else ''}def {name_of(operation.name)}(\n" + "".join(
        f"        {a},\n" for a in arguments
    )
    docs = "\n".join(f"        {line}".rstrip() for line in operation.documentation).strip()
    body = "".join(f"                {part},\n" for part in call)
    wait = "await " if waits else ""
    give = "" if answer == "None" else "return "
    return (
        f"\n{signature}    ) -> {answer}:\n"
        f'        """{docs}\n        """\n'
        f"        {give}{wait}self._transport.{how}(\n            Call(\n{body}            ),\n"
        + (f"            {extra},\n" if extra else "")
        + "        )\n"
    )


def shape(operation: Operation, mode: str) -> tuple[str, str, str]:
    """The answer's type, the transport's method for it, and what reads it."""
    if operation.item:
        item = pascal(operation.item)
        return f"{mode}List[{item}]", "list", item
    if operation.answer == "binary":
        return "bytes", "binary", ""
    if operation.answer == "json":
        return "Any", "json", ""
    if operation.answer:
        return pascal(operation.answer), "read", pascal(operation.answer)
    return "None", "nothing", ""


def path(operation: Operation) -> str:
    text = operation.path
    for parameter in operation.path_parameters:
        text = text.replace(f"{{{parameter.name}}}", f"{{quoted({name_of(parameter.name)})}}")
    return f'f"{text}"' if operation.path_parameters else f'"{text}"'
