"""sdk/typescript/src/generated: resources.ts, a file for each resource, and errors.ts. Types are Hey API's."""

from __future__ import annotations

from pathlib import Path

from .model import Model, Operation, camel, pascal, write_resources

HEADER = "// Generated from the API's document; not to be edited.\n"


def write(model: Model, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "resources.ts").write_text(index(model), encoding="utf-8")
    write_resources(model, folder / "resources", "ts", resource)
    (folder / "errors.ts").write_text(errors(model), encoding="utf-8")


def doc(lines: list[str], indent: str) -> str:
    if len(lines) == 1:
        return f"{indent}/** {lines[0]} */\n"
    body = "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines)
    return f"{indent}/**\n{body}{indent} */\n"


def class_name(code: str) -> str:
    return pascal(code) + "Error"


def errors(model: Model) -> str:
    parts = [HEADER, 'import { ApiError, type ProblemAnswer } from "../core/errors.js";\n']
    for code in model.codes:
        name = class_name(code)
        parts.append(
            f"\n/** The problem `{code}`. */\n"
            f"export class {name} extends ApiError {{\n"
            f'  override name = "{name}";\n'
            f'  declare readonly code: "{code}";\n'
            "}\n"
        )
    codes = "".join(f'\n  | "{code}"' for code in model.codes)
    parts.append(
        f"\n/** The codes that this version knows; the server may send others. */\nexport type KnownCode ={codes};\n"
    )
    table = "".join(f"  {code}: {class_name(code)},\n" for code in model.codes)
    parts.append(f"\nconst CLASSES: Partial<Record<string, typeof ApiError>> = {{\n{table}}};\n")
    parts.append(
        "\n/** The error of an answer: of its code's class, or of the plain one for a code of a later version. */\n"
        "export function errorOf(answer: ProblemAnswer): ApiError {\n"
        "  return new (CLASSES[answer.code] ?? ApiError)(answer);\n"
        "}\n"
    )
    return "".join(parts)


def types_of(operation: Operation) -> set[str]:
    named = {operation.body, operation.answer, operation.item} - {"", "json", "binary"}
    names = {pascal(name) for name in named}
    if operation.item:
        names.discard(pascal(operation.answer))
    if operation.query:
        names.add(pascal(operation.id) + "Data")
    return names


def resource(operations: list[Operation], name: str) -> str:
    names: set[str] = set()
    options: set[str] = set()
    for operation in operations:
        names |= types_of(operation)
        options.update(options_type(operation).split(" & "))
    uploads = any(operation.body == "binary" for operation in operations)
    lists = any(operation.item for operation in operations)
    parts = [
        HEADER,
        'import type { List } from "../../core/paging.js";\n' if lists else "",
        f'import type {{ {", ".join(sorted(options | {"Transport"}))} }} from "../../core/transport.js";\n',
        'import type { UploadBody } from "../../core/upload.js";\n' if uploads else "",
        "import type {\n" + "".join(f"  {name},\n" for name in sorted(names)) + '} from "../types/types.gen.js";\n'
        if names
        else "",
        f"\n/** `client.{camel(name)}`. */\nexport class {pascal(name)}Resource {{\n",
        "  constructor(private readonly transport: Transport) {}\n",
    ]
    parts += [method(operation) for operation in operations]
    return "".join(parts) + "}\n"


def index(model: Model) -> str:
    """One line says one thing of one resource: a package leaves out what mentions a resource that it has not."""
    parts = [HEADER, 'import { Transport, type ClientOptions } from "../core/transport.js";\n']
    for name in model.resources:
        parts.append(f'import {{ {pascal(name)}Resource }} from "./resources/{name}.js";\n')
    parts.append("\n")
    for name in model.resources:
        parts.append(f'export * from "./resources/{name}.js";\n')
    parts.append(
        f"\n/** What can be called, by version {model.version} of the API's document. */\nexport class Client {{\n"
    )
    for name in model.resources:
        parts.append(f"  readonly {camel(name)}: {pascal(name)}Resource;\n")
    parts.append("\n  constructor(options: ClientOptions) {\n")
    parts.append(f'    const transport = new Transport(options, "{model.base_path}");\n')
    for name in model.resources:
        parts.append(f"    this.{camel(name)} = new {pascal(name)}Resource(transport);\n")
    parts.append("  }\n}\n")
    return "".join(parts)


def options_type(operation: Operation) -> str:
    if operation.body == "binary":
        return "UploadOptions"
    if operation.conditional:
        return "ConditionalOptions & KeyedOptions" if operation.keyed else "ConditionalOptions"
    return "KeyedOptions" if operation.keyed else "CallOptions"


def method(operation: Operation) -> str:
    arguments = [f"{camel(p.name)}: string" for p in operation.path_parameters]
    call = [f'operation: "{operation.id}"', f'method: "{operation.method}"', f"path: {path(operation)}"]
    required = any(parameter.required for parameter in operation.query)
    if operation.body == "binary":
        arguments.append("file: UploadBody")
        call.append("upload: file")
    elif operation.body:
        arguments.append(f"body: {'unknown' if operation.body == 'json' else pascal(operation.body)}")
        call.append("body")
    if operation.query:
        query = f'{pascal(operation.id)}Data["query"]'
        arguments.append(f"query: {query}" if required else f"query: {query} = {{}}")
        call.append("query")
    arguments.append(f"options?: {options_type(operation)}")
    if operation.keyed:
        call.append("keyed: true")
    # A POST without a key does its thing again.
    call.append(f"repeatable: {'true' if operation.method != 'POST' or operation.keyed else 'false'}")
    call.append("options")
    if operation.item:
        answer, how = f"List<{pascal(operation.item)}>", f"list<{pascal(operation.item)}>"
    elif operation.answer == "binary":
        answer, how = "Promise<Response>", "binary"
    elif operation.answer == "json":
        answer, how = "Promise<unknown>", "json<unknown>"
    elif operation.answer:
        answer, how = f"Promise<{pascal(operation.answer)}>", f"json<{pascal(operation.answer)}>"
    else:
        answer, how = "Promise<void>", "nothing"
    body = "".join(f"      {part},\n" for part in call)
    return (
        "\n"
        + doc(operation.documentation, "  ")
        + f"  {camel(operation.name)}({', '.join(arguments)}): {answer} {{\n"
        + f"    return this.transport.{how}({{\n{body}    }});\n  }}\n"
    )


def path(operation: Operation) -> str:
    text = operation.path
    for parameter in operation.path_parameters:
        text = text.replace(f"{{{parameter.name}}}", f"${{encodeURIComponent({camel(parameter.name)})}}")
    return f"`{text}`" if operation.path_parameters else f'"{text}"'
