//! One's own account.

mod data;
mod profile;
mod sessions;
mod two_factor;

use poem::{Route, get, post};

pub(super) fn routes(routes: Route) -> Route {
    routes
        .at("/profile", get(profile::show).post(profile::save))
        .at("/profile/avatar", post(profile::picture))
        .at("/profile/email", post(profile::email))
        .at("/profile/password", post(profile::password))
        .at("/profile/sessions", get(sessions::show))
        .at("/profile/sessions/others", post(sessions::end_others))
        .at("/profile/sessions/:session_id", post(sessions::end))
        .at("/profile/two-factor", get(two_factor::show))
        .at("/profile/two-factor/begin", post(two_factor::begin))
        .at("/profile/two-factor/confirm", post(two_factor::confirm))
        .at("/profile/two-factor/codes", post(two_factor::renew))
        .at("/profile/two-factor/disable", post(two_factor::disable))
        .at("/profile/data", get(data::show))
        .at("/profile/data/export", post(data::export))
        .at("/profile/data/erase", post(data::erase))
}
