//! Generated from the API's document; not to be edited.

use reqwest::Method;

use super::super::types::Permissions;
use crate::{
    Client,
    request::{Call, Json, Request},
};

/// `client.permissions()`.
#[derive(Debug, Clone, Copy)]
pub struct PermissionsResource<'a>(&'a Client);

impl PermissionsResource<'_> {
    /// List permissions.
    ///
    /// Everything that a role can carry.
    ///
    /// Needs the permission `roles.read`.
    pub fn list(&self) -> Request<Json<Permissions>> {
        let call = Call::new("permissions.list", Method::GET, "/permissions".to_owned());
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about permissions.
    #[must_use]
    pub fn permissions(&self) -> PermissionsResource<'_> {
        PermissionsResource(self)
    }
}
