"""sdk/rust/src/generated: types.rs, resources and codes.rs.

The types are made here too. progenitor and typify were weighed: what they give beyond this
(unions, enums, checked strings) the document does not use, a string that is checked when an
answer is read does not survive tomorrow's server, and they are 150 crates to build first.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from .model import Model, Operation, Parameter, pascal, reference, snake, write_resources

HEADER = "//! Generated from the API's document; not to be edited.\n"
KEYWORDS = {"type", "ref", "move", "use", "mod", "match", "in", "for", "loop", "fn", "impl", "where", "static", "const"}
SCALARS = {
    ("string", None): "String",
    ("string", "uuid"): "Uuid",
    ("string", "date-time"): "DateTime<Utc>",
    ("boolean", None): "bool",
    ("number", None): "f64",
    ("number", "float"): "f32",
    ("number", "double"): "f64",
    ("integer", None): "i64",
    ("integer", "uint8"): "u8",
    ("integer", "uint16"): "u16",
    ("integer", "uint32"): "u32",
    ("integer", "uint64"): "u64",
    ("integer", "int32"): "i32",
    ("integer", "int64"): "i64",
}


def write(model: Model, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mod.rs").write_text(
        HEADER
        + "\n#![allow(clippy::doc_markdown)] // the names in descriptions are not code\n\npub mod codes;\npub mod resources;\npub mod types;\n",
        encoding="utf-8",
    )
    (folder / "types.rs").write_text(types(model), encoding="utf-8")
    write_resources(model, folder / "resources", "rs", resource)
    (folder / "resources" / "mod.rs").write_text(index(model), encoding="utf-8")
    (folder / "codes.rs").write_text(codes(model), encoding="utf-8")


def name_of(name: str) -> str:
    name = snake(name)
    return f"r#{name}" if name in KEYWORDS else name


def doc(text: str, indent: str = "") -> str:
    return "".join(f"{indent}/// {line}".rstrip() + "\n" for line in text.strip().splitlines() or ["…"])


def type_of(schema: dict[str, Any]) -> str:
    if name := reference(schema):
        return pascal(name)
    match schema.get("type"):
        case None:
            return "Value"
        case "array":
            return f"Vec<{type_of(schema['items'])}>"
        case "object":
            inner = schema.get("additionalProperties")
            return f"BTreeMap<String, {type_of(inner)}>" if isinstance(inner, dict) else "Value"
        case kind:
            # A format of tomorrow is still its type.
            return SCALARS.get((kind, schema.get("format"))) or SCALARS[(kind, None)]


def sent(model: Model) -> set[str]:
    """The schemas that callers build."""
    found: set[str] = set()
    todo = [operation.body for operation in model.operations if operation.body in model.schemas]
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += [n for schema in properties(model, name).values() for n in mentioned(schema)]
    return found


def mentioned(schema: dict[str, Any]) -> list[str]:
    if name := reference(schema):
        return [name]
    return [
        name
        for key in ("items", "additionalProperties")
        if isinstance(schema.get(key), dict)
        for name in mentioned(schema[key])
    ]


def properties(model: Model, name: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = model.schemas[name].get("properties", {})
    return found


def types(model: Model) -> str:
    built = sent(model)
    body = "".join(struct(model, name, name in built) for name in sorted(model.schemas, key=pascal))
    uses = [
        ("std::collections::BTreeMap", "BTreeMap<"),
        ("chrono::{DateTime, Utc}", "DateTime<"),
        ("serde::{Deserialize, Serialize}", "Serialize"),
        ("serde_json::Value", "Value"),
        ("uuid::Uuid", "Uuid"),
    ]
    imports = "".join(f"use {use};\n" for use, sign in uses if sign in body)
    return f"{HEADER}\n{imports}{body}"


def struct(model: Model, name: str, built: bool) -> str:
    schema = model.schemas[name]
    required = set(schema.get("required", []))
    fields, arguments, values, setters = [], [], [], []
    for field, kind in properties(model, name).items():
        rust, inner = name_of(field), type_of(kind)
        # Not there at all, and there but null, are two things to say.
        if kind.get("x-null") == "empties":
            outer = f"Option<Option<{inner}>>"
        else:
            outer = inner if field in required else f"Option<{inner}>"
        attribute = "" if field in required else '    #[serde(default, skip_serializing_if = "Option::is_none")]\n'
        about = kind.get("description", "")
        fields.append(f"{doc(about, '    ')}{attribute}    pub {rust}: {outer},\n")
        if field in required:
            given = "impl Into<String>" if inner == "String" else inner
            arguments.append(f"{rust}: {given}")
            values.append(f"{rust}: {rust}.into()" if inner == "String" else rust)
            continue
        values.append(f"{rust}: None")
        given = "impl Into<String>" if inner == "String" else outer[7:-1]
        value = f"{rust}.into()" if inner == "String" else rust
        setters.append(
            f"\n{doc(about, '    ')}    #[must_use]\n"
            f"    pub fn with_{snake(field)}(mut self, {rust}: {given}) -> Self {{\n"
            f"        self.{rust} = Some({value});\n        self\n    }}\n"
        )
    text = (
        f"\n{doc(schema.get('description', ''))}#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]\n"
        f"#[non_exhaustive]\npub struct {pascal(name)} {{\n{''.join(fields)}}}\n"
    )
    if built:
        text += (
            f"\nimpl {pascal(name)} {{\n    /// With what it must have.\n    #[must_use]\n"
            f"    pub fn new({', '.join(arguments)}) -> Self {{\n        Self {{ {', '.join(values)} }}\n    }}\n"
            f"{''.join(setters)}}}\n"
        )
        if not arguments:
            text += (
                f"\nimpl Default for {pascal(name)} {{\n    fn default() -> Self {{\n        Self::new()\n    }}\n}}\n"
            )
    return text


def codes(model: Model) -> str:
    variants = "".join(f"    /// `{code}`.\n    {pascal(code)},\n" for code in model.codes)
    read = "".join(f'            "{code}" => Self::{pascal(code)},\n' for code in model.codes)
    say = "".join(f'            Self::{pascal(code)} => "{code}",\n' for code in model.codes)
    return (
        f"{HEADER}\n/// The stable name of a problem.\n#[derive(Debug, Clone, PartialEq, Eq, Hash)]\n#[non_exhaustive]\n"
        f"pub enum Code {{\n{variants}    /// One that this version does not know.\n    Other(String),\n}}\n"
        "\nimpl From<&str> for Code {\n    fn from(text: &str) -> Self {\n        match text {\n"
        f"{read}            other => Self::Other(other.to_owned()),\n        }}\n    }}\n}}\n"
        "\nimpl Code {\n    /// As it is on the wire.\n    #[must_use]\n    pub fn as_str(&self) -> &str {\n        match self {\n"
        f"{say}            Self::Other(other) => other,\n        }}\n    }}\n}}\n"
    )


def resource(operations: list[Operation], name: str) -> str:
    body = "".join(query_struct(operation) for operation in operations if operation.query)
    kind = f"{pascal(name)}Resource"
    body += (
        f"\n/// `client.{snake(name)}()`.\n#[derive(Debug, Clone, Copy)]\n"
        f"pub struct {kind}<'a>(&'a Client);\n\nimpl {kind}<'_> {{\n"
        + "\n".join(method(operation) for operation in operations)
        + f"}}\n\nimpl Client {{\n    /// What there is about {name.replace('_', ' ')}.\n    #[must_use]\n"
        f"    pub fn {name_of(name)}(&self) -> {kind}<'_> {{\n        {kind}(self)\n    }}\n}}\n"
    )
    outside = [("reqwest", "Method"), ("serde", "Serialize"), ("serde_json", "Value"), ("uuid", "Uuid")]
    uses = "".join(f"use {crate}::{item};\n" for crate, item in outside if mentions(body, item))
    named = sorted(
        pascal(name)
        for name in {
            name
            for operation in operations
            for name in {operation.body, operation.item or operation.answer} - {"", "json", "binary"}
        }
    )
    calls = ["Binary", "Call", "Json", "Nothing", "Pages", "Request", "Upload", "segment"]
    calls = [item for item in calls if mentions(body, item)]
    local = f"use crate::{{Client, request::{{{', '.join(calls)}}}}};\n"
    if named:
        local = f"use super::super::types::{{{', '.join(named)}}};\n{local}"
    return f"{HEADER}\n{uses}\n{local}{body}"


def mentions(text: str, word: str) -> bool:
    return re.search(rf"^(?! *///).*\b{word}\b", text, re.MULTILINE) is not None


def index(model: Model) -> str:
    """One line says one thing of one resource: a package leaves out what mentions a resource that it has not."""
    modules = "".join(f"mod {name_of(name)};\n" for name in model.resources)
    uses = "".join(f"pub use {name_of(name)}::*;\n" for name in model.resources)
    return f'{HEADER}\n{modules}\n{uses}\npub(crate) const BASE_PATH: &str = "{model.base_path}";\n'


def query_struct(operation: Operation) -> str:
    name = pascal(operation.id) + "Query"
    fields, arguments, values, setters = "", [], [], ""
    for parameter in operation.query:
        rust, inner = name_of(parameter.name), type_of(parameter.schema)
        rename = f'    #[serde(rename = "{parameter.name}")]\n' if rust != parameter.name else ""
        given, value = ("impl Into<String>", f"{rust}.into()") if inner == "String" else (inner, rust)
        if parameter.required:
            fields += f"{doc(parameter.description, '    ')}{rename}    pub {rust}: {inner},\n"
            arguments.append(f"{rust}: {given}")
            values.append(f"{rust}: {value}")
            continue
        fields += (
            f'{doc(parameter.description, "    ")}{rename}    #[serde(skip_serializing_if = "Option::is_none")]\n'
            f"    pub {rust}: Option<{inner}>,\n"
        )
        values.append(f"{rust}: None")
        setters += (
            f"\n{doc(parameter.description, '    ')}    #[must_use]\n"
            f"    pub fn {rust}(mut self, {rust}: {given}) -> Self {{\n        self.{rust} = Some({value});\n        self\n    }}\n"
        )
    derive = "Debug, Clone, Serialize" if arguments else "Debug, Clone, Default, Serialize"
    new = (
        f"    /// With what it must have.\n    #[must_use]\n    pub fn new({', '.join(arguments)}) -> Self {{\n"
        f"        Self {{ {', '.join(values)} }}\n    }}\n"
        if arguments
        else "    /// Nothing asked for.\n    #[must_use]\n    pub fn new() -> Self {\n        Self::default()\n    }\n"
    )
    return (
        f"\n/// What `{operation.id}` can be asked for.\n#[derive({derive})]\n#[non_exhaustive]\n"
        f"pub struct {name} {{\n{fields}}}\n\nimpl {name} {{\n{new}{setters}}}\n"
    )


def argument(parameter: Parameter) -> str:
    kind = type_of(parameter.schema)
    return f"{name_of(parameter.name)}: {'&str' if kind == 'String' else kind}"


def method(operation: Operation) -> str:
    arguments = ["&self", *(argument(p) for p in operation.path_parameters)]
    call = ""
    if operation.body == "binary":
        arguments.append("file: impl Into<Upload>")
        call += ".file(file.into())"
    elif operation.body == "json":
        arguments.append("body: &Value")
        call += ".body(body)"
    elif operation.body:
        arguments.append(f"body: &{pascal(operation.body)}")
        call += ".body(body)"
    if operation.query:
        arguments.append(f"query: &{pascal(operation.id)}Query")
        call += ".query(query)"
    if operation.keyed:
        call += ".keyed()"
    elif operation.method == "POST":
        call += ".once()"
    if operation.item:
        answer, make = f"Pages<{pascal(operation.item)}>", "Pages"
    else:
        kinds = {"binary": "Binary", "json": "Json<Value>", "": "Nothing"}
        kind = kinds.get(operation.answer) or f"Json<{pascal(operation.answer)}>"
        answer, make = f"Request<{kind}>", "Request"
    text = operation.path
    for p in operation.path_parameters:
        text = text.replace(f"{{{p.name}}}", f"{{{name_of(p.name).removeprefix('r#')}}}")
    shadows = "".join(
        f"        let {name_of(p.name)} = segment({name_of(p.name)});\n"
        for p in operation.path_parameters
        if type_of(p.schema) == "String"
    )
    path = f'format!("{text}")' if operation.path_parameters else f'"{text}".to_owned()'
    return (
        f"{doc(chr(10).join(operation.documentation), '    ')}"
        f"    pub fn {name_of(operation.name)}({', '.join(arguments)}) -> {answer} {{\n{shadows}"
        f'        let call = Call::new("{operation.id}", Method::{operation.method}, {path}){call};\n'
        f"        {make}::new(self.0, call)\n    }}\n"
    )
