use collegium_identity::domain::Session;
use collegium_kernel::MAX_LIMIT;
use poem::{handler, web::Path};
use uuid::Uuid;

use crate::{
    site::{
        Answer,
        core::{Form, Notice, Visit},
    },
    views::{SessionRow, SessionsPage},
};

const PATH: &str = "/profile/sessions";

#[handler]
pub(super) async fn show(visit: Visit) -> Answer {
    let mut sessions = visit
        .identity()
        .list_sessions(visit.context(), visit.person()?, None, Some(MAX_LIMIT))
        .await?
        .items;
    sessions.sort_by_key(|session| (!session.current, std::cmp::Reverse(session.last_seen_at)));
    let elsewhere = sessions.iter().any(|session| !session.current);
    let page = SessionsPage {
        sessions: sessions.iter().map(row).collect(),
        revoke_others_action: elsewhere.then(|| format!("{PATH}/others")),
    };
    visit.page(&page).await
}

fn row(session: &Session) -> SessionRow {
    SessionRow {
        device: device(session.user_agent.as_deref().unwrap_or_default()),
        address: session.ip.clone().unwrap_or_default(),
        signed_in_at: session.created_at,
        last_seen_at: session.last_seen_at,
        current: session.current,
        revoke_action: format!("{PATH}/{}", session.id),
    }
}

#[handler]
pub(super) async fn end(visit: Visit, form: Form, Path(session_id): Path<Uuid>) -> Answer {
    drop(form);
    let user_id = visit.person()?;
    visit
        .identity()
        .revoke_session(visit.context(), user_id, session_id)
        .await?;
    Ok(visit.go_saying(PATH, Notice::SessionEnded))
}

#[handler]
pub(super) async fn end_others(visit: Visit, form: Form) -> Answer {
    drop(form);
    visit
        .identity()
        .revoke_other_sessions(visit.context(), visit.person()?)
        .await?;
    Ok(visit.go_saying(PATH, Notice::SessionEnded))
}

/// Browser and system in words; the order matters, because most browsers name others too.
fn device(user_agent: &str) -> String {
    let first = |known: &[(&str, &'static str)]| {
        let found = known.iter().find(|(mark, _)| user_agent.contains(mark));
        found.map(|(_, name)| *name)
    };
    let browser = first(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("YaBrowser/", "Yandex"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iPadOS"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(known), None) | (None, Some(known)) => known.to_owned(),
        (None, None) => match user_agent.split(['/', ' ']).next() {
            Some(program) if !program.is_empty() => program.chars().take(40).collect(),
            _ => "?".to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::device;

    #[test]
    fn devices_are_told_in_words() {
        let chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36";
        let safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1";
        assert_eq!(device(chrome), "Chrome, Linux");
        assert_eq!(device(safari), "Safari, iOS");
        assert_eq!(device("curl/8.5.0"), "curl");
        assert_eq!(device(""), "?");
    }
}
