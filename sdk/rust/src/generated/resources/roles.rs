//! Generated from the API's document; not to be edited.

use reqwest::Method;

use super::super::types::{Role, RoleInput, RolePatch, Roles};
use crate::{
    Client,
    request::{Call, Json, Nothing, Request, segment},
};

/// `client.roles()`.
#[derive(Debug, Clone, Copy)]
pub struct RolesResource<'a>(&'a Client);

impl RolesResource<'_> {
    /// Define a role.
    ///
    /// Nobody puts a permission into it that they do not have.
    ///
    /// Needs the permission `roles.update`.
    pub fn create(&self, body: &RoleInput) -> Request<Json<Role>> {
        let call = Call::new("roles.create", Method::POST, "/roles".to_owned())
            .body(body)
            .keyed();
        Request::new(self.0, call)
    }

    /// Delete a role.
    ///
    /// Whoever has it has it no more. One that somebody has in a course cannot be deleted.
    ///
    /// Needs the permission `roles.update`.
    pub fn delete(&self, role: &str) -> Request<Nothing> {
        let role = segment(role);
        let call = Call::new("roles.delete", Method::DELETE, format!("/roles/{role}"));
        Request::new(self.0, call)
    }

    /// Get a role.
    ///
    /// By its name.
    ///
    /// Needs the permission `roles.read`.
    pub fn get(&self, role: &str) -> Request<Json<Role>> {
        let role = segment(role);
        let call = Call::new("roles.get", Method::GET, format!("/roles/{role}"));
        Request::new(self.0, call)
    }

    /// List roles.
    ///
    /// All of them; a university has few.
    ///
    /// Needs the permission `roles.read`.
    pub fn list(&self) -> Request<Json<Roles>> {
        let call = Call::new("roles.list", Method::GET, "/roles".to_owned());
        Request::new(self.0, call)
    }

    /// Change a role.
    ///
    /// In force on every node within a second. What owners and administrators may do cannot be
    /// changed.
    ///
    /// Needs the permission `roles.update`.
    pub fn update(&self, role: &str, body: &RolePatch) -> Request<Json<Role>> {
        let role = segment(role);
        let call = Call::new("roles.update", Method::PATCH, format!("/roles/{role}")).body(body);
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about roles.
    #[must_use]
    pub fn roles(&self) -> RolesResource<'_> {
        RolesResource(self)
    }
}
