use std::{fmt, time::Duration};

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use hmac::{Hmac, Mac};
use serde_json::Value;
use sha2::Sha256;

/// A delivery whose signature holds.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Webhook {
    /// The same for each try to deliver it: do not handle an id twice.
    pub id: String,
    /// When it was sent.
    pub timestamp: DateTime<Utc>,
    /// The body.
    pub payload: Value,
}

/// Why a delivery is not to be believed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WebhookError {
    /// A header is missing or not what it should be.
    Header(&'static str),
    /// It is too old, or a clock is wrong.
    Time,
    /// The secret is not base64.
    Secret,
    /// No signature is right.
    Signature,
    /// It is signed, but it is not JSON.
    Body,
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Header(name) => write!(f, "the header {name} is missing or not valid"),
            Self::Time => f.write_str("the delivery is too old, or a clock is wrong"),
            Self::Secret => f.write_str("the secret is not base64"),
            Self::Signature => f.write_str("no signature is right"),
            Self::Body => f.write_str("the body is not JSON"),
        }
    }
}

impl std::error::Error for WebhookError {}

/// How old a delivery may be.
const TOLERANCE: Duration = Duration::from_mins(5);

/// Checks a delivery by Standard Webhooks. `header` looks up a header by name, and `body`
/// must be as received. Give several secrets while one is being replaced.
///
/// # Errors
/// What is wrong with it.
pub fn verify_webhook<'a>(
    body: &[u8],
    header: impl Fn(&str) -> Option<&'a str>,
    secrets: &[&str],
) -> Result<Webhook, WebhookError> {
    verify_webhook_at(body, header, secrets, Utc::now())
}

/// The same at a time that is given, for tests.
///
/// # Errors
/// What is wrong with it.
pub fn verify_webhook_at<'a>(
    body: &[u8],
    header: impl Fn(&str) -> Option<&'a str>,
    secrets: &[&str],
    now: DateTime<Utc>,
) -> Result<Webhook, WebhookError> {
    let named = |name| header(name).ok_or(WebhookError::Header(name));
    let (id, sent) = (named("webhook-id")?, named("webhook-timestamp")?);
    let signatures = named("webhook-signature")?;
    let timestamp = sent
        .parse()
        .ok()
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    let timestamp = timestamp.ok_or(WebhookError::Header("webhook-timestamp"))?;
    if (now - timestamp)
        .abs()
        .to_std()
        .is_ok_and(|age| age > TOLERANCE)
    {
        return Err(WebhookError::Time);
    }
    for secret in secrets {
        let secret = secret.strip_prefix("whsec_").unwrap_or(secret);
        let key = STANDARD.decode(secret).map_err(|_| WebhookError::Secret)?;
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(|_| WebhookError::Secret)?;
        mac.update(format!("{id}.{sent}.").as_bytes());
        mac.update(body);
        let right = signatures
            .split_ascii_whitespace()
            .filter_map(|signature| STANDARD.decode(signature.strip_prefix("v1,")?).ok())
            // `verify_slice` compares in constant time.
            .any(|signature| mac.clone().verify_slice(&signature).is_ok());
        if right {
            let payload = serde_json::from_slice(body).map_err(|_| WebhookError::Body)?;
            return Ok(Webhook {
                id: id.to_owned(),
                timestamp,
                payload,
            });
        }
    }
    Err(WebhookError::Signature)
}

#[cfg(test)]
mod tests {
    use super::*;

    // The example of the Standard Webhooks specification.
    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const BODY: &[u8] = br#"{"test": 2432232314}"#;

    fn header(name: &str) -> Option<&'static str> {
        match name {
            "webhook-id" => Some("msg_p5jXN8AQM9LWM0D4loKWxJek"),
            "webhook-timestamp" => Some("1614265330"),
            "webhook-signature" => Some("v1,bm8= v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
            _ => None,
        }
    }

    #[test]
    fn a_webhook_is_what_its_sender_signed() {
        let now = DateTime::from_timestamp(1_614_265_330, 0).unwrap();
        let webhook = verify_webhook_at(BODY, header, &["whsec_bmV3", SECRET], now).unwrap();
        assert_eq!(webhook.id, "msg_p5jXN8AQM9LWM0D4loKWxJek");
        assert_eq!(webhook.payload["test"], 2_432_232_314_u64);
        let wrong =
            |body: &[u8], secret| verify_webhook_at(body, header, &[secret], now).unwrap_err();
        assert_eq!(wrong(b"{}", SECRET), WebhookError::Signature);
        assert_eq!(wrong(BODY, "whsec_b3RoZXI="), WebhookError::Signature);
        assert_eq!(wrong(BODY, "whsec_?"), WebhookError::Secret);
        assert_eq!(
            verify_webhook(BODY, header, &[SECRET]).unwrap_err(),
            WebhookError::Time
        );
        let missing = verify_webhook_at(BODY, |_| None, &[SECRET], now).unwrap_err();
        assert_eq!(missing, WebhookError::Header("webhook-id"));
    }
}
