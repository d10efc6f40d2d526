use collegium_web::{ApiError, NoContent, SignedIn};
use poem_openapi::{Object, OpenApi, payload::Json};

use super::{Tag, me::ProofInput};
use crate::Identity;

pub(super) struct SecondFactorApi(pub(super) Identity);

/// Whether signing in takes a code.
#[derive(Object)]
struct SecondFactor {
    /// It does.
    enabled: bool,
    /// Recovery codes that are left.
    recovery_codes_left: i64,
}

/// What an authenticator app is given.
#[derive(Object)]
struct SecondFactorEnrolment {
    /// The secret in base 32, to be typed.
    secret: String,
    /// The secret as `otpauth://` URL.
    url: String,
    /// The URL as a QR code: a PNG in base 64.
    qr_png_base64: String,
}

/// A code of the authenticator app.
#[derive(Object)]
struct CodeInput {
    /// Six digits.
    code: String,
}

/// Codes for when the authenticator app is lost.
#[derive(Object)]
struct RecoveryCodes {
    /// Each works once. They are shown this once.
    codes: Vec<String>,
}

#[OpenApi(tag = "Tag::Me")]
impl SecondFactorApi {
    /// Get one's second factor.
    ///
    /// Whether signing in takes a code.
    #[oai(
        path = "/me/second-factor",
        method = "get",
        operation_id = "me.get_second_factor"
    )]
    async fn get(&self, caller: SignedIn) -> Result<Json<SecondFactor>, ApiError> {
        let status = self.0.totp_status(&caller, caller.user_id).await?;
        Ok(Json(SecondFactor {
            enabled: status.enabled,
            recovery_codes_left: status.recovery_codes_left,
        }))
    }

    /// Set up an authenticator app.
    ///
    /// It counts from when a code of it is confirmed.
    ///
    /// Errors: invalid_state, too_many_attempts.
    #[oai(
        path = "/me/second-factor",
        method = "post",
        operation_id = "me.enrol_second_factor"
    )]
    async fn enrol(
        &self,
        caller: SignedIn,
        body: Json<ProofInput>,
    ) -> Result<Json<SecondFactorEnrolment>, ApiError> {
        let enrolment = self
            .0
            .totp_enrol(&caller, caller.user_id, &body.current_password)
            .await?;
        Ok(Json(SecondFactorEnrolment {
            secret: enrolment.secret,
            url: enrolment.url,
            qr_png_base64: enrolment.qr_png_base64,
        }))
    }

    /// Confirm an authenticator app.
    ///
    /// From now on signing in takes a code. Gives recovery codes.
    ///
    /// Errors: invalid_credentials, invalid_state, too_many_attempts.
    #[oai(
        path = "/me/second-factor/confirm",
        method = "post",
        operation_id = "me.confirm_second_factor"
    )]
    async fn confirm(
        &self,
        caller: SignedIn,
        body: Json<CodeInput>,
    ) -> Result<Json<RecoveryCodes>, ApiError> {
        let codes = self
            .0
            .totp_confirm(&caller, caller.user_id, &body.code)
            .await?;
        Ok(Json(RecoveryCodes { codes }))
    }

    /// Remove the authenticator app.
    ///
    /// Signing in takes no code any more.
    ///
    /// Errors: too_many_attempts.
    #[oai(
        path = "/me/second-factor/remove",
        method = "post",
        operation_id = "me.remove_second_factor"
    )]
    async fn remove(
        &self,
        caller: SignedIn,
        body: Json<ProofInput>,
    ) -> Result<NoContent, ApiError> {
        self.0
            .totp_disable(&caller, caller.user_id, &body.current_password)
            .await?;
        Ok(NoContent::Done)
    }

    /// Get new recovery codes.
    ///
    /// The old ones work no more.
    ///
    /// Errors: invalid_state, too_many_attempts.
    #[oai(
        path = "/me/recovery-codes",
        method = "post",
        operation_id = "me.renew_recovery_codes"
    )]
    async fn renew(
        &self,
        caller: SignedIn,
        body: Json<ProofInput>,
    ) -> Result<Json<RecoveryCodes>, ApiError> {
        let codes = self
            .0
            .new_recovery_codes(&caller, caller.user_id, &body.current_password)
            .await?;
        Ok(Json(RecoveryCodes { codes }))
    }
}
