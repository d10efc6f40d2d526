use poem::http::Method;
use serde_json::Value;

/// What is known of each operation of a document, found by method and path.
pub struct Operations<T>(Vec<Known<T>>);

struct Known<T> {
    method: Method,
    path: Vec<Segment>,
    told: T,
}

enum Segment {
    Fixed(String),
    Parameter,
}

impl<T> Operations<T> {
    /// Those of which `told` says something.
    pub fn read(document: &Value, told: impl Fn(&Value) -> Option<T>) -> Self {
        let mut all = Vec::new();
        for (path, item) in document["paths"].as_object().into_iter().flatten() {
            for (method, operation) in item.as_object().into_iter().flatten() {
                if let (Ok(method), Some(told)) = (method.to_uppercase().parse(), told(operation)) {
                    let path = path.split('/').map(Segment::read).collect();
                    all.push(Known { method, path, told });
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
        let fits = |known: &&Known<T>| known.method == *method && known.fits(path);
        self.0.iter().find(fits).map(|known| &known.told)
    }
}

impl Segment {
    fn read(text: &str) -> Self {
        if text.starts_with('{') {
            Self::Parameter
        } else {
            Self::Fixed(text.to_owned())
        }
    }
}

impl<T> Known<T> {
    fn fits(&self, path: &str) -> bool {
        let mut segments = path.split('/');
        let all = self.path.iter().all(|segment| {
            let found = segments.next();
            found.is_some_and(|text| match segment {
                Segment::Fixed(fixed) => fixed == text,
                Segment::Parameter => true,
            })
        });
        all && segments.next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_operation_is_found_by_what_is_fixed_in_its_path() {
        let document = json!({ "paths": {
            "/a/{id}": { "get": { "n": 1 }, "put": {} },
            "/a/{id}/b": { "post": { "n": 2 } }
        } });
        let found = Operations::read(&document, |operation| operation["n"].as_u64());
        assert_eq!(found.find(&Method::GET, "/a/x"), Some(&1));
        assert_eq!(found.find(&Method::HEAD, "/a/x"), Some(&1));
        assert_eq!(found.find(&Method::POST, "/a/x/b"), Some(&2));
        for (method, path) in [
            (Method::PUT, "/a/x"),
            (Method::GET, "/a"),
            (Method::GET, "/a/x/b"),
            (Method::POST, "/a/x/b/"),
        ] {
            assert_eq!(found.find(&method, path), None, "{method} {path}");
        }
    }
}
