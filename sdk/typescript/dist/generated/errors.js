// Generated from the API's document; not to be edited.
import { ApiError } from "../core/errors.js";
/** The problem `malformed_request`. */
export class MalformedRequestError extends ApiError {
    name = "MalformedRequestError";
}
/** The problem `invalid_cursor`. */
export class InvalidCursorError extends ApiError {
    name = "InvalidCursorError";
}
/** The problem `query_too_complex`. */
export class QueryTooComplexError extends ApiError {
    name = "QueryTooComplexError";
}
/** The problem `persisted_query_not_found`. */
export class PersistedQueryNotFoundError extends ApiError {
    name = "PersistedQueryNotFoundError";
}
/** The problem `invalid_token`. */
export class InvalidTokenError extends ApiError {
    name = "InvalidTokenError";
}
/** The problem `unauthenticated`. */
export class UnauthenticatedError extends ApiError {
    name = "UnauthenticatedError";
}
/** The problem `invalid_credentials`. */
export class InvalidCredentialsError extends ApiError {
    name = "InvalidCredentialsError";
}
/** The problem `second_factor_required`. */
export class SecondFactorRequiredError extends ApiError {
    name = "SecondFactorRequiredError";
}
/** The problem `email_not_verified`. */
export class EmailNotVerifiedError extends ApiError {
    name = "EmailNotVerifiedError";
}
/** The problem `forbidden`. */
export class ForbiddenError extends ApiError {
    name = "ForbiddenError";
}
/** The problem `csrf_failed`. */
export class CsrfFailedError extends ApiError {
    name = "CsrfFailedError";
}
/** The problem `sign_up_closed`. */
export class SignUpClosedError extends ApiError {
    name = "SignUpClosedError";
}
/** The problem `not_in_plan`. */
export class NotInPlanError extends ApiError {
    name = "NotInPlanError";
}
/** The problem `quota_exceeded`. */
export class QuotaExceededError extends ApiError {
    name = "QuotaExceededError";
}
/** The problem `not_found`. */
export class NotFoundError extends ApiError {
    name = "NotFoundError";
}
/** The problem `method_not_allowed`. */
export class MethodNotAllowedError extends ApiError {
    name = "MethodNotAllowedError";
}
/** The problem `conflict`. */
export class ConflictError extends ApiError {
    name = "ConflictError";
}
/** The problem `email_taken`. */
export class EmailTakenError extends ApiError {
    name = "EmailTakenError";
}
/** The problem `slug_taken`. */
export class SlugTakenError extends ApiError {
    name = "SlugTakenError";
}
/** The problem `invalid_state`. */
export class InvalidStateError extends ApiError {
    name = "InvalidStateError";
}
/** The problem `idempotency_in_progress`. */
export class IdempotencyInProgressError extends ApiError {
    name = "IdempotencyInProgressError";
}
/** The problem `version_mismatch`. */
export class VersionMismatchError extends ApiError {
    name = "VersionMismatchError";
}
/** The problem `payload_too_large`. */
export class PayloadTooLargeError extends ApiError {
    name = "PayloadTooLargeError";
}
/** The problem `unsupported_media_type`. */
export class UnsupportedMediaTypeError extends ApiError {
    name = "UnsupportedMediaTypeError";
}
/** The problem `validation_failed`. */
export class ValidationFailedError extends ApiError {
    name = "ValidationFailedError";
}
/** The problem `idempotency_mismatch`. */
export class IdempotencyMismatchError extends ApiError {
    name = "IdempotencyMismatchError";
}
/** The problem `rate_limited`. */
export class RateLimitedError extends ApiError {
    name = "RateLimitedError";
}
/** The problem `too_many_attempts`. */
export class TooManyAttemptsError extends ApiError {
    name = "TooManyAttemptsError";
}
/** The problem `internal`. */
export class InternalError extends ApiError {
    name = "InternalError";
}
/** The problem `unavailable`. */
export class UnavailableError extends ApiError {
    name = "UnavailableError";
}
/** The problem `tenant_suspended`. */
export class TenantSuspendedError extends ApiError {
    name = "TenantSuspendedError";
}
const CLASSES = {
    malformed_request: MalformedRequestError,
    invalid_cursor: InvalidCursorError,
    query_too_complex: QueryTooComplexError,
    persisted_query_not_found: PersistedQueryNotFoundError,
    invalid_token: InvalidTokenError,
    unauthenticated: UnauthenticatedError,
    invalid_credentials: InvalidCredentialsError,
    second_factor_required: SecondFactorRequiredError,
    email_not_verified: EmailNotVerifiedError,
    forbidden: ForbiddenError,
    csrf_failed: CsrfFailedError,
    sign_up_closed: SignUpClosedError,
    not_in_plan: NotInPlanError,
    quota_exceeded: QuotaExceededError,
    not_found: NotFoundError,
    method_not_allowed: MethodNotAllowedError,
    conflict: ConflictError,
    email_taken: EmailTakenError,
    slug_taken: SlugTakenError,
    invalid_state: InvalidStateError,
    idempotency_in_progress: IdempotencyInProgressError,
    version_mismatch: VersionMismatchError,
    payload_too_large: PayloadTooLargeError,
    unsupported_media_type: UnsupportedMediaTypeError,
    validation_failed: ValidationFailedError,
    idempotency_mismatch: IdempotencyMismatchError,
    rate_limited: RateLimitedError,
    too_many_attempts: TooManyAttemptsError,
    internal: InternalError,
    unavailable: UnavailableError,
    tenant_suspended: TenantSuspendedError,
};
/** The error of an answer: of its code's class, or of the plain one for a code of a later version. */
export function errorOf(answer) {
    return new (CLASSES[answer.code] ?? ApiError)(answer);
}
