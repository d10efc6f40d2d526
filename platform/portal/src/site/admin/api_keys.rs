use collegium_contracts::permissions::{ApiKeysManage, ApiKeysRead};
use collegium_identity::domain::{ApiKey, NewApiKey};
use collegium_kernel::Problem;
use poem::{
    handler,
    web::{Path, Query},
};
use serde::Deserialize;

use super::roles::{Scope, chosen, groups_of};
use crate::{
    site::{
        Answer,
        core::{Form, Notice, Visit},
        learning::id,
    },
    views::{ApiKeyRow, ApiKeysPage, FormErrors, LifeOption},
};

const PATH: &str = "/admin/api-keys";
/// Days that a key can be made for; 0 is without an end.
const LIVES: [u32; 4] = [30, 90, 365, 0];
const USUAL_LIFE: u32 = 365;
const ON_PAGE: u32 = 50;

#[derive(Deserialize)]
struct Place {
    cursor: Option<String>,
}

#[handler]
pub(super) async fn list(visit: Visit, Query(place): Query<Place>) -> Answer {
    let page = page(&visit, place.cursor.as_deref()).await?;
    visit.page(&page).await
}

#[handler]
pub(super) async fn create(visit: Visit, form: Form) -> Answer {
    let visit = visit.on(PATH);
    visit.permit::<ApiKeysManage>(None).await?;
    let days: u32 = form.text("days").parse().unwrap_or(USUAL_LIFE);
    let scopes = chosen(&form, Scope::Tenant);
    let new = NewApiKey {
        name: form.text("name").to_owned(),
        scopes: scopes.clone(),
        expires_at: (days > 0).then(|| visit.now() + chrono::Duration::days(days.min(3650).into())),
    };
    match visit.identity().create_api_key(visit.context(), new).await {
        Ok(issued) => {
            let mut page = page(&visit, None).await?;
            page.secret = Some(issued.secret);
            visit.page(&page).await
        }
        Err(error) => {
            let mut page = page(&visit, None).await?;
            form.text("name").clone_into(&mut page.name);
            page.lives = lives(days);
            page.groups = groups_of(&visit, Scope::Tenant, &|_, name| {
                scopes.iter().any(|scope| scope == name)
            });
            page.errors = visit.form_errors(error, &[("scopes", "permission")])?;
            visit.refused(&page).await
        }
    }
}

#[handler]
pub(super) async fn revoke(visit: Visit, Path(key): Path<String>, _form: Form) -> Answer {
    visit.permit::<ApiKeysManage>(None).await?;
    let revoked = visit.identity().revoke_api_key(visit.context(), id(&key)?);
    revoked.await?;
    Ok(visit.go_saying(PATH, Notice::ApiKeyRevoked))
}

async fn page(visit: &Visit, cursor: Option<&str>) -> Result<ApiKeysPage, Problem> {
    visit.permit::<ApiKeysRead>(None).await?;
    let keys = visit
        .identity()
        .list_api_keys(visit.context(), cursor, Some(ON_PAGE))
        .await?;
    Ok(ApiKeysPage {
        keys: keys.items.into_iter().map(|key| row(visit, key)).collect(),
        next_href: keys
            .next_cursor
            .map(|cursor| format!("{PATH}?cursor={cursor}")),
        can_manage: visit.may::<ApiKeysManage>(None).await?,
        secret: None,
        name: String::new(),
        lives: lives(USUAL_LIFE),
        groups: groups_of(visit, Scope::Tenant, &|_, _| false),
        errors: FormErrors::default(),
    })
}

fn lives(days: u32) -> Vec<LifeOption> {
    let option = |life| LifeOption {
        days: life,
        selected: life == days,
    };
    LIVES.into_iter().map(option).collect()
}

fn row(visit: &Visit, key: ApiKey) -> ApiKeyRow {
    ApiKeyRow {
        live: key.revoked_at.is_none() && key.expires_at.is_none_or(|end| end > visit.now()),
        revoke_action: format!("{PATH}/{}/revoke", key.id),
        name: key.name,
        prefix: key.prefix,
        scopes: key.scopes,
        created_at: key.created_at,
        expires_at: key.expires_at,
        last_used_at: key.last_used_at,
    }
}
