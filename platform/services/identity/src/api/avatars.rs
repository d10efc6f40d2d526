use collegium_contracts::permissions::UsersRead;
use collegium_kernel::{Code, Problem};
use collegium_web::{Allow, ApiError, NoContent, SignedIn};
use poem::Body;
use poem_openapi::{ApiResponse, OpenApi, param::Path, payload::Binary};
use uuid::Uuid;

use super::Tag;
use crate::Identity;

/// A little more than a picture may have, so that the limit is told by its name.
const MAX_BODY: usize = 1024 * 1024 + 1;

pub(super) struct AvatarsApi(pub(super) Identity);

/// A picture.
#[derive(ApiResponse)]
enum Picture {
    /// The picture, 256 by 256 pixels.
    #[oai(status = 200, content_type = "image/png")]
    Png(Binary<Vec<u8>>),
}

impl AvatarsApi {
    async fn picture(
        &self,
        ctx: &collegium_kernel::RequestContext,
        user_id: Uuid,
    ) -> Result<Picture, ApiError> {
        let png = self.0.avatar(ctx, user_id).await?;
        let png = png.ok_or_else(Problem::not_found)?;
        Ok(Picture::Png(Binary(png.to_vec())))
    }
}

#[OpenApi(tag = "Tag::Me")]
impl AvatarsApi {
    /// Get one's picture.
    ///
    /// As it is shown to others.
    #[oai(path = "/me/avatar", method = "get", operation_id = "me.get_avatar")]
    async fn get_own(&self, caller: SignedIn) -> Result<Picture, ApiError> {
        self.picture(&caller, caller.user_id).await
    }

    /// Set one's picture.
    ///
    /// The body is a PNG, JPEG or WebP file of at most 1 MB. It is drawn anew as 256 by 256 pixels.
    #[oai(path = "/me/avatar", method = "put", operation_id = "me.set_avatar")]
    async fn set_own(&self, caller: SignedIn, body: Binary<Body>) -> Result<NoContent, ApiError> {
        let file = body.0.into_bytes_limit(MAX_BODY).await;
        let file = file.map_err(|_| Problem::new(Code::PayloadTooLarge))?;
        self.0.set_avatar(&caller, caller.user_id, file).await?;
        Ok(NoContent::Done)
    }

    /// Remove one's picture.
    ///
    /// Initials are shown instead.
    #[oai(
        path = "/me/avatar",
        method = "delete",
        operation_id = "me.delete_avatar"
    )]
    async fn delete_own(&self, caller: SignedIn) -> Result<NoContent, ApiError> {
        self.0.delete_avatar(&caller, caller.user_id).await?;
        Ok(NoContent::Done)
    }

    /// Get a user's picture.
    ///
    /// A person without one has none.
    #[oai(
        path = "/users/:user_id/avatar",
        method = "get",
        operation_id = "users.get_avatar"
    )]
    async fn get(
        &self,
        caller: Allow<UsersRead>,
        user_id: Path<Uuid>,
    ) -> Result<Picture, ApiError> {
        self.picture(&caller, user_id.0).await
    }
}
