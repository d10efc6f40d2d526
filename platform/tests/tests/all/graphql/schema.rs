//! The committed schema, so that a new field is met without being told.

use std::{collections::BTreeMap, path::Path};

use async_graphql::parser::{
    parse_schema,
    types::{BaseType, FieldDefinition, Type, TypeKind, TypeSystemDefinition},
};

/// The fields of the object types, by name.
pub(crate) struct Schema(BTreeMap<String, Vec<Field>>);

/// A field of an object type.
#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) name: String,
    /// The named type, whatever is around it.
    pub(crate) of: String,
    pub(crate) is_list: bool,
    /// What it says that it needs.
    pub(crate) permission: Option<String>,
    pub(crate) arguments: Vec<Argument>,
}

/// An argument of a field.
#[derive(Clone)]
pub(crate) struct Argument {
    pub(crate) name: String,
    /// The named type.
    pub(crate) of: String,
    pub(crate) required: bool,
}

impl Schema {
    pub(crate) fn committed() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi/tenant.graphql");
        let document = parse_schema(std::fs::read_to_string(path).unwrap()).unwrap();
        let mut types = BTreeMap::new();
        for definition in document.definitions {
            let TypeSystemDefinition::Type(definition) = definition else {
                continue;
            };
            if let TypeKind::Object(object) = definition.node.kind {
                let fields = object.fields.into_iter().map(|field| read(field.node));
                types.insert(definition.node.name.node.to_string(), fields.collect());
            }
        }
        Self(types)
    }

    /// The fields of a type; none of a scalar.
    pub(crate) fn fields(&self, of: &str) -> &[Field] {
        self.0.get(of).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn types(&self) -> impl Iterator<Item = (&str, &[Field])> {
        self.0.iter().map(|(name, fields)| (&**name, &**fields))
    }

    /// All that a type shows without a permission of its own and without arguments.
    pub(crate) fn selection(&self, of: &str) -> String {
        let fields = self.fields(of);
        if fields.is_empty() {
            return String::new();
        }
        let plain = fields
            .iter()
            .filter(|field| field.permission.is_none() && field.arguments.is_empty());
        let parts = plain.map(|field| format!("{} {}", field.name, self.selection(&field.of)));
        format!("{{ {} }}", parts.collect::<Vec<_>>().join(" "))
    }
}

fn read(field: FieldDefinition) -> Field {
    let permission = field
        .directives
        .iter()
        .find(|directive| directive.node.name.node == "permission");
    let name = permission.and_then(|directive| directive.node.get_argument("name"));
    let permission = name.map(|name| match &name.node {
        async_graphql::Value::String(name) => name.clone(),
        other => panic!("{}: {other}", field.name.node),
    });
    let arguments = field.arguments.into_iter().map(|argument| Argument {
        name: argument.node.name.node.to_string(),
        of: named(&argument.node.ty.node),
        required: !argument.node.ty.node.nullable && argument.node.default_value.is_none(),
    });
    Field {
        name: field.name.node.to_string(),
        of: named(&field.ty.node),
        is_list: matches!(field.ty.node.base, BaseType::List(_)),
        permission,
        arguments: arguments.collect(),
    }
}

fn named(of: &Type) -> String {
    match &of.base {
        BaseType::Named(name) => name.to_string(),
        BaseType::List(of) => named(of),
    }
}
