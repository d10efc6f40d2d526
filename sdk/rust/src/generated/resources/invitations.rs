//! Generated from the API's document; not to be edited.

use reqwest::Method;
use uuid::Uuid;

use super::super::types::{AcceptInput, InvitationInput, User};
use crate::{
    Client,
    request::{Call, Json, Nothing, Request},
};

/// `client.invitations()`.
#[derive(Debug, Clone, Copy)]
pub struct InvitationsResource<'a>(&'a Client);

impl InvitationsResource<'_> {
    /// Accept an invitation.
    ///
    /// By the link of the letter; sign in afterwards.
    pub fn accept(&self, body: &AcceptInput) -> Request<Nothing> {
        let call = Call::new(
            "invitations.accept",
            Method::POST,
            "/invitations/accept".to_owned(),
        )
        .body(body)
        .once();
        Request::new(self.0, call)
    }

    /// Invite a person.
    ///
    /// Sends a letter with a link that works for a week. The person is listed among the users with
    /// status `invited`.
    ///
    /// Needs the permission `users.invite`.
    pub fn create(&self, body: &InvitationInput) -> Request<Json<User>> {
        let call = Call::new(
            "invitations.create",
            Method::POST,
            "/invitations".to_owned(),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Take back an invitation.
    ///
    /// One that was accepted cannot be taken back.
    ///
    /// Needs the permission `users.invite`.
    pub fn delete(&self, user_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "invitations.delete",
            Method::DELETE,
            format!("/invitations/{user_id}"),
        );
        Request::new(self.0, call)
    }

    /// Send an invitation again.
    ///
    /// The link before works no more.
    ///
    /// Needs the permission `users.invite`.
    pub fn resend(&self, user_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "invitations.resend",
            Method::POST,
            format!("/invitations/{user_id}/resend"),
        )
        .keyed();
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about invitations.
    #[must_use]
    pub fn invitations(&self) -> InvitationsResource<'_> {
        InvitationsResource(self)
    }
}
