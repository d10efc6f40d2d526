//! Coming in and going out: signing in, joining, and the links of letters.

mod links;
mod password;
mod sign_in;
mod sign_up;

use poem::{Route, get, post};

/// The least length of a password, as identity asks for it.
pub(super) const MIN_PASSWORD: u32 = 10;

pub(super) fn routes(routes: Route) -> Route {
    routes
        .at("/sign-in", get(sign_in::show).post(sign_in::submit))
        .at(
            "/sign-in/second-factor",
            get(sign_in::show_code).post(sign_in::submit_code),
        )
        .at("/sign-out", post(sign_in::sign_out))
        .at("/sign-up", get(sign_up::show).post(sign_up::submit))
        .at("/verify-email/resend", post(sign_up::resend))
        .at("/verify-email", get(links::show_verify).post(links::verify))
        .at("/change-email", get(links::show_change).post(links::change))
        .at(
            "/invitation",
            get(links::show_invitation).post(links::accept),
        )
        .at(
            "/forgot-password",
            get(password::show_forgot).post(password::forgot),
        )
        .at(
            "/reset-password",
            get(password::show_reset).post(password::reset),
        )
}
