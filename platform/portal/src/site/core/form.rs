use std::collections::HashMap;

use bytes::Bytes;
use collegium_kernel::{Code, PrincipalKind, Problem};
use collegium_web::ApiError;
use poem::{FromRequest, Request, RequestBody, error::ReadBodyError, web::Multipart};

use super::visit::entered;

/// Bytes of a form without files.
const MAX_FORM: usize = 256 * 1024;
/// Bytes of a form with files.
const MAX_UPLOAD: usize = 8 * 1024 * 1024;
/// Fields of a form.
const MAX_FIELDS: usize = 4_000;

/// The fields of a form. One sent by somebody who is signed in has been seen to
/// carry the token of their session; one of a stranger's has come past the gate's
/// check of its origin.
pub(in crate::site) struct Form(Vec<(String, String)>);

/// A form with files.
pub(in crate::site) struct Upload {
    pub(in crate::site) form: Form,
    /// The files that were chosen, by their field.
    pub(in crate::site) files: HashMap<String, Bytes>,
}

impl Form {
    /// The field's text, trimmed; empty if it was not sent.
    pub(in crate::site) fn text(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// The field as it was typed, which is what passwords are.
    pub(in crate::site) fn raw(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    /// Every value of a field that may be sent several times.
    pub(in crate::site) fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Every field in the order in which it was sent.
    pub(in crate::site) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// The lines of a field that are not empty.
    pub(in crate::site) fn lines<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.raw(name)
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
    }

    fn parse(bytes: &[u8]) -> Result<Self, Problem> {
        let fields: Vec<_> = url::form_urlencoded::parse(bytes)
            .take(MAX_FIELDS + 1)
            .map(|(key, value)| (key.into_owned(), value.into_owned()))
            .collect();
        if fields.len() > MAX_FIELDS {
            return Err(Problem::new(Code::PayloadTooLarge));
        }
        Ok(Self(fields))
    }

    fn check_token(&self, request: &Request) -> Result<(), Problem> {
        let principal = &entered(request)?.context.principal;
        let by_cookie = matches!(principal.kind, PrincipalKind::User { browser: true, .. });
        let token = self.raw("csrf_token");
        if by_cookie && (token.is_empty() || principal.csrf_token.as_deref() != Some(token)) {
            return Err(Problem::new(Code::CsrfFailed));
        }
        Ok(())
    }
}

async fn read(body: &mut RequestBody, limit: usize) -> Result<Bytes, Problem> {
    let body = body
        .take()
        .map_err(|_| Problem::new(Code::MalformedRequest))?;
    body.into_bytes_limit(limit)
        .await
        .map_err(|error| match error {
            ReadBodyError::PayloadTooLarge => Problem::new(Code::PayloadTooLarge),
            _ => Problem::new(Code::MalformedRequest),
        })
}

fn is(request: &Request, kind: &str) -> bool {
    request
        .content_type()
        .and_then(|text| text.split(';').next())
        .is_some_and(|text| text.trim().eq_ignore_ascii_case(kind))
}

async fn form(request: &Request, body: &mut RequestBody) -> Result<Form, Problem> {
    if !is(request, "application/x-www-form-urlencoded") {
        return Err(Problem::new(Code::UnsupportedMediaType));
    }
    let form = Form::parse(&read(body, MAX_FORM).await?)?;
    form.check_token(request)?;
    Ok(form)
}

async fn upload(request: &Request, body: &mut RequestBody) -> Result<Upload, Problem> {
    if !is(request, "multipart/form-data") {
        let form = form(request, body).await?;
        return Ok(Upload {
            form,
            files: HashMap::new(),
        });
    }
    let malformed = || Problem::new(Code::MalformedRequest);
    let mut body = RequestBody::new(read(body, MAX_UPLOAD).await?.into());
    let parts = Multipart::from_request(request, &mut body).await;
    let mut parts = parts.map_err(|_| malformed())?;
    let (mut fields, mut files) = (Vec::new(), HashMap::new());
    while let Some(part) = parts.next_field().await.map_err(|_| malformed())? {
        let name = part.name().unwrap_or_default().to_owned();
        let is_file = part.file_name().is_some();
        let bytes = part.bytes().await.map_err(|_| malformed())?;
        if fields.len() + files.len() >= MAX_FIELDS {
            return Err(Problem::new(Code::PayloadTooLarge));
        }
        if !is_file {
            fields.push((name, String::from_utf8(bytes).map_err(|_| malformed())?));
        } else if !bytes.is_empty() {
            files.insert(name, bytes.into());
        }
    }
    let form = Form(fields);
    form.check_token(request)?;
    Ok(Upload { form, files })
}

impl<'a> FromRequest<'a> for Form {
    async fn from_request(request: &'a Request, body: &mut RequestBody) -> poem::Result<Self> {
        Ok(form(request, body).await.map_err(ApiError)?)
    }
}

impl<'a> FromRequest<'a> for Upload {
    async fn from_request(request: &'a Request, body: &mut RequestBody) -> poem::Result<Self> {
        Ok(upload(request, body).await.map_err(ApiError)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_as_browsers_write_them() {
        let form = Form::parse(b"name=+Ada+%26+co%0D%0A&role=a&role=b&x").expect("a form");
        assert_eq!(form.text("name"), "Ada & co");
        assert_eq!(form.raw("name"), " Ada & co\r\n");
        assert_eq!(form.all("role").collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!((form.text("x"), form.text("y")), ("", ""));
        assert!(Form::parse(&b"a&".repeat(MAX_FIELDS + 1)).is_err());
        assert!(Form::parse(b"%ff=%fe&%").is_ok());
    }
}
