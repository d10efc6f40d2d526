//! Looking after the university's people, roles, face and settings.

mod api_keys;
mod branding;
mod deliveries;
mod invite;
mod roles;
mod settings;
mod users;
mod webhooks;

use collegium_kernel::Problem;
use poem::{Route, get, post};

use super::core::Visit;
use crate::views::RoleOption;

pub(super) fn routes(routes: Route) -> Route {
    routes
        .at("/admin/users", get(users::list))
        .at(
            "/admin/users/invite",
            get(invite::show).post(invite::submit),
        )
        .at("/admin/users/:user_id", get(users::show))
        .at("/admin/users/:user_id/roles", post(users::set_roles))
        .at("/admin/users/:user_id/activate", post(users::activate))
        .at("/admin/users/:user_id/deactivate", post(users::deactivate))
        .at("/admin/users/:user_id/sign-out", post(users::sign_out))
        .at("/admin/roles", get(roles::list))
        .at("/admin/roles/new", get(roles::show_new).post(roles::create))
        .at("/admin/roles/:name", get(roles::show).post(roles::save))
        .at("/admin/roles/:name/delete", post(roles::delete))
        .at("/admin/branding", get(branding::show).post(branding::save))
        .at("/admin/branding/preview", post(branding::preview))
        .at("/admin/branding/preview.css", get(branding::preview_css))
        .at(
            "/admin/api-keys",
            get(api_keys::list).post(api_keys::create),
        )
        .at("/admin/api-keys/:key/revoke", post(api_keys::revoke))
        .at(
            "/admin/webhooks",
            get(webhooks::list).post(webhooks::create),
        )
        .at(
            "/admin/webhooks/:webhook",
            get(webhooks::show).post(webhooks::save),
        )
        .at("/admin/webhooks/:webhook/test", post(webhooks::test))
        .at("/admin/webhooks/:webhook/rotate", post(webhooks::rotate))
        .at("/admin/webhooks/:webhook/recover", post(webhooks::recover))
        .at("/admin/webhooks/:webhook/delete", post(webhooks::delete))
        .at(
            "/admin/webhooks/:webhook/deliveries/:delivery",
            get(deliveries::show),
        )
        .at(
            "/admin/webhooks/:webhook/deliveries/:delivery/replay",
            post(webhooks::replay),
        )
        .at("/admin/settings", get(settings::show).post(settings::save))
}

/// A role as it is shown: the interface's words for those of every university, the
/// tenant's own for the others.
fn role_label(visit: &Visit, name: &str, title: &str, builtin: bool) -> String {
    let label = visit.label("role", name);
    if builtin && label != name {
        label
    } else {
        title.to_owned()
    }
}

/// The roles that people can have in the tenant.
async fn role_options(
    visit: &Visit,
    selected: impl Fn(&str) -> bool,
) -> Result<Vec<RoleOption>, Problem> {
    let roles = visit.identity().list_roles(visit.context()).await?;
    let options = roles
        .into_iter()
        .filter(|role| role.name != collegium_contracts::permissions::ANONYMOUS)
        .map(|role| {
            let text = visit.label("role", &format!("{}.text", role.name));
            let known = role.builtin && !text.ends_with(".text");
            RoleOption {
                label: role_label(visit, &role.name, &role.title, role.builtin),
                description: if known { text } else { role.description },
                selected: selected(&role.name),
                locked: false,
                name: role.name,
            }
        });
    Ok(options.collect())
}
