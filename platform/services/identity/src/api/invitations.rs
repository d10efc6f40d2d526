use collegium_contracts::permissions::UsersInvite;
use collegium_web::{Allow, ApiError, Created, NoContent, Public};
use poem_openapi::{Object, OpenApi, param::Path, payload::Json};
use uuid::Uuid;

use super::{Tag, users::User};
use crate::{
    Identity,
    domain::{AcceptInvitation, Invite},
};

pub(super) struct InvitationsApi(pub(super) Identity);

/// Somebody to be asked to join.
#[derive(Object)]
struct InvitationInput {
    /// The address.
    email: String,
    /// The name, at most 100 characters.
    name: String,
    /// The roles they will have.
    roles: Vec<String>,
    /// The language to write in; the university's if left out.
    locale: Option<String>,
}

/// The answer to an invitation.
#[derive(Object)]
struct AcceptInput {
    /// The `token` of the link in the letter.
    token: String,
    /// The name, if it is to be corrected.
    name: Option<String>,
    /// At least 10 characters, and not one of those that are guessed first.
    password: String,
}

#[OpenApi(tag = "Tag::Users")]
impl InvitationsApi {
    /// Invite a person.
    ///
    /// Sends a letter with a link that works for a week. The person is listed among the users with
    /// status `invited`.
    ///
    /// Errors: email_taken, quota_exceeded.
    #[oai(
        path = "/invitations",
        method = "post",
        operation_id = "invitations.create"
    )]
    async fn create(
        &self,
        caller: Allow<UsersInvite>,
        body: Json<InvitationInput>,
    ) -> Result<Created<User>, ApiError> {
        let InvitationInput {
            email,
            name,
            roles,
            locale,
        } = body.0;
        let input = Invite {
            email,
            name,
            roles,
            locale,
        };
        let user = self.0.invite(&caller, input).await?;
        Ok(Created::new(user.into()))
    }

    /// Send an invitation again.
    ///
    /// The link before works no more.
    #[oai(
        path = "/invitations/:user_id/resend",
        method = "post",
        operation_id = "invitations.resend"
    )]
    async fn resend(
        &self,
        caller: Allow<UsersInvite>,
        user_id: Path<Uuid>,
    ) -> Result<NoContent, ApiError> {
        self.0.resend_invitation(&caller, user_id.0).await?;
        Ok(NoContent::Done)
    }

    /// Take back an invitation.
    ///
    /// One that was accepted cannot be taken back.
    #[oai(
        path = "/invitations/:user_id",
        method = "delete",
        operation_id = "invitations.delete"
    )]
    async fn delete(
        &self,
        caller: Allow<UsersInvite>,
        user_id: Path<Uuid>,
    ) -> Result<NoContent, ApiError> {
        self.0.revoke_invitation(&caller, user_id.0).await?;
        Ok(NoContent::Done)
    }

    /// Accept an invitation.
    ///
    /// By the link of the letter; sign in afterwards.
    ///
    /// Errors: invalid_token.
    #[oai(
        path = "/invitations/accept",
        method = "post",
        operation_id = "invitations.accept"
    )]
    async fn accept(&self, caller: Public, body: Json<AcceptInput>) -> Result<NoContent, ApiError> {
        let AcceptInput {
            token,
            name,
            password,
        } = body.0;
        let input = AcceptInvitation {
            token,
            name,
            password,
        };
        self.0.accept_invitation(&caller, input).await?;
        Ok(NoContent::Done)
    }
}
