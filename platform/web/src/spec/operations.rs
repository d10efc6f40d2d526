use poem::http::Method;
use serde_json::Value;

/// What is known of each operation of a document, found by method and path.
pub struct Operations<T>(Vec<Known<T>>);

struct Known<T> {
    method: Method,
    path: Vec<Segment>,
    told: Option<T>,
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
                if let Ok(method) = method.to_uppercase().parse() {
                    let path = path.split('/').map(Segment::read).collect();
                    let told = told(operation);
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
        let fitting = || self.0.iter().filter(|known| known.fits(path));
        // As the router does: what is fixed in a path goes before what may be anything.
        let fixed = fitting().map(Known::fixed).max()?;
        let mut here = fitting().filter(|known| known.fixed() == fixed);
        here.find(|known| known.method == *method)?.told.as_ref()
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
    /// How many of its segments are fixed.
    fn fixed(&self) -> usize {
        let fixed = |segment: &&Segment| matches!(segment, Segment::Fixed(_));
        self.path.iter().filter(fixed).count()
    }

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
