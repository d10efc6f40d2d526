use std::collections::HashMap;
use std::fmt::Write;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use fluent_bundle::{FluentArgs, FluentValue};
use serde::Deserialize;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::assets::Assets;
use crate::i18n::{Locale, Messages, format};

/// Registers what templates need to speak `locale` and to draw.
pub(super) fn register(tera: &mut Tera, locale: Locale, messages: &Arc<Messages>, assets: &Assets) {
    let icons = assets.href("icons.svg").unwrap_or_default().to_owned();
    tera.register_filter("icon", move |name: &str, _: Kwargs, _: &State<'_>| {
        icon(&icons, name)
    });
    let patterns = assets.href("patterns.svg").unwrap_or_default().to_owned();
    tera.register_filter("pattern", move |name: &Value, _: Kwargs, _: &State<'_>| {
        pattern(&patterns, name)
    });
    let catalogue = Arc::clone(messages);
    tera.register_filter("t", move |key: &str, args: Kwargs, _: &State<'_>| {
        translate(&catalogue, locale, key, &args)
    });
    let catalogue = Arc::clone(messages);
    tera.register_filter("minutes", move |total: u32, _: Kwargs, _: &State<'_>| {
        minutes(&catalogue, locale, total)
    });
    tera.register_filter("number", move |value: f64, _: Kwargs, _: &State<'_>| {
        format::number(locale, value)
    });
    tera.register_filter("percent", move |value: f64, _: Kwargs, _: &State<'_>| {
        format::percent(locale, value)
    });
    tera.register_filter("filesize", move |count: u64, _: Kwargs, _: &State<'_>| {
        format::bytes(locale, count)
    });
    tera.register_filter("date", move |at: &str, _: Kwargs, _: &State<'_>| {
        Ok::<_, Error>(format::date(locale, instant(at)?))
    });
    tera.register_filter("datetime", move |at: &str, _: Kwargs, _: &State<'_>| {
        Ok::<_, Error>(format::date_time(locale, instant(at)?))
    });
    tera.register_filter("language", move |code: &str, _: Kwargs, _: &State<'_>| {
        format::language(locale, code)
    });
    tera.register_filter("urlencode", |text: &str, _: Kwargs, _: &State<'_>| {
        url_encode(text)
    });
}

/// A drawing out of `icons.svg`; decoration, so hidden from screen readers.
fn icon(sheet: &str, name: &str) -> Value {
    Value::safe_string(&format!(
        "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{sheet}#{}\"/></svg>",
        word(name)
    ))
}

/// A drawing out of `patterns.svg`, by the number of a cover or by name.
fn pattern(sheet: &str, name: &Value) -> Value {
    let name = name
        .as_u64()
        .map_or_else(|| name.to_string(), |number| format!("p{number}"));
    Value::safe_string(&format!(
        "<svg class=\"pattern\" viewBox=\"0 0 240 160\" preserveAspectRatio=\"xMidYMid slice\" \
         aria-hidden=\"true\"><use href=\"{sheet}#{}\"/></svg>",
        word(&name)
    ))
}

fn word(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect()
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Argument {
    Number(f64),
    Text(String),
}

fn translate(messages: &Messages, locale: Locale, key: &str, args: &Kwargs) -> TeraResult<Value> {
    if let Some(fixed) = messages.fixed(locale, key) {
        return Ok(fixed);
    }
    let given: HashMap<String, Argument> = args.deserialize()?;
    let args: FluentArgs<'_> = given
        .into_iter()
        .map(|(name, value)| match value {
            Argument::Number(number) => (name, FluentValue::from(number)),
            Argument::Text(text) => (name, FluentValue::from(text)),
        })
        .collect();
    Ok(Value::from(messages.with_args(locale, key, &args)))
}

fn minutes(messages: &Messages, locale: Locale, total: u32) -> String {
    let (hours, minutes) = (total / 60, total % 60);
    let key = match (hours, minutes) {
        (0, _) => "duration-minutes",
        (_, 0) => "duration-hours",
        _ => "duration-hours-minutes",
    };
    messages.text(
        locale,
        key,
        &[("hours", hours.into()), ("minutes", minutes.into())],
    )
}

fn instant(text: &str) -> TeraResult<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text)
        .map(|at| at.to_utc())
        .map_err(|_| Error::message("not a time"))
}

/// Percent-encodes everything but the unreserved characters of RFC 3986.
fn url_encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
