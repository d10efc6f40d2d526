use std::collections::HashMap;

use poem::http::Method;
use serde_json::Value;

/// What is known of each operation of a document, found by method and path.
pub struct Operations<T>(Place<T>);

/// What has the same beginning of a path.
struct Place<T> {
    fixed: HashMap<String, Place<T>>,
    parameter: Option<Box<Place<T>>>,
    /// What is known of the operations of just this path.
    here: HashMap<Method, Option<T>>,
}

impl<T> Operations<T> {
    /// Those of which `told` says something.
    pub fn read(document: &Value, told: impl Fn(&Value) -> Option<T>) -> Self {
        let mut all = Place::new();
        for (path, item) in document["paths"].as_object().into_iter().flatten() {
            let place = path.split('/').fold(&mut all, Place::below);
            for (method, operation) in item.as_object().into_iter().flatten() {
                if let Ok(method) = method.to_uppercase().parse() {
                    place.here.insert(method, told(operation));
                }
            }
        }
        Self(all)
    }

    /// What is known of the operation that answers; `path` is without the server's own.
    pub fn find(&self, method: &Method, path: &str) -> Option<&T> {
        // Poem answers HEAD by what answers GET.
        let method = if *method == Method::HEAD {
            &Method::GET
        } else {
            method
        };
        let here = self.0.find(path.split('/'))?;
        here.get(method)?.as_ref()
    }
}

impl<T> Place<T> {
    fn new() -> Self {
        Self {
            fixed: HashMap::new(),
            parameter: None,
            here: HashMap::new(),
        }
    }

    fn below(&mut self, segment: &str) -> &mut Self {
        if segment.starts_with('{') {
            self.parameter.get_or_insert_with(|| Box::new(Self::new()))
        } else {
            let fixed = self.fixed.entry(segment.to_owned());
            fixed.or_insert_with(Self::new)
        }
    }

    /// As the router does: what is fixed in a path goes before what may be anything.
    fn find<'p>(
        &self,
        mut path: impl Iterator<Item = &'p str> + Clone,
    ) -> Option<&HashMap<Method, Option<T>>> {
        let Some(segment) = path.next() else {
            return (!self.here.is_empty()).then_some(&self.here);
        };
        let fixed = self.fixed.get(segment);
        fixed
            .and_then(|place| place.find(path.clone()))
            .or_else(|| {
                let parameter = self.parameter.as_ref()?;
                parameter.find(path)
            })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_operation_is_found_by_what_is_fixed_in_its_path() {
        let document = json!({ "paths": {
            "/a/{id}": { "get": { "n": 1 }, "put": {}, "patch": { "n": 3 } },
            "/a/me": { "get": { "n": 4 } },
            "/a/{id}/b": { "post": { "n": 2 } }
        } });
        let found = Operations::read(&document, |operation| operation["n"].as_u64());
        assert_eq!(found.find(&Method::GET, "/a/x"), Some(&1));
        assert_eq!(found.find(&Method::HEAD, "/a/x"), Some(&1));
        assert_eq!(found.find(&Method::POST, "/a/x/b"), Some(&2));
        assert_eq!(found.find(&Method::GET, "/a/me"), Some(&4));
        for (method, path) in [
            (Method::PUT, "/a/x"),
            (Method::PATCH, "/a/me"),
            (Method::GET, "/a"),
            (Method::GET, "/a/x/b"),
            (Method::POST, "/a/x/b/"),
        ] {
            assert_eq!(found.find(&method, path), None, "{method} {path}");
        }
    }
}
