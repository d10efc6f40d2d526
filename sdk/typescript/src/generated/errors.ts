// Generated from the API's document; not to be edited.
import { ApiError, type ProblemAnswer } from "../core/errors.js";

/** The problem `malformed_request`. */
export class MalformedRequestError extends ApiError {
  override name = "MalformedRequestError";
  declare readonly code: "malformed_request";
}

/** The problem `invalid_cursor`. */
export class InvalidCursorError extends ApiError {
  override name = "InvalidCursorError";
  declare readonly code: "invalid_cursor";
}

/** The problem `query_too_complex`. */
export class QueryTooComplexError extends ApiError {
  override name = "QueryTooComplexError";
  declare readonly code: "query_too_complex";
}

/** The problem `persisted_query_not_found`. */
export class PersistedQueryNotFoundError extends ApiError {
  override name = "PersistedQueryNotFoundError";
  declare readonly code: "persisted_query_not_found";
}

/** The problem `invalid_token`. */
export class InvalidTokenError extends ApiError {
  override name = "InvalidTokenError";
  declare readonly code: "invalid_token";
}

/** The problem `unauthenticated`. */
export class UnauthenticatedError extends ApiError {
  override name = "UnauthenticatedError";
  declare readonly code: "unauthenticated";
}

/** The problem `invalid_credentials`. */
export class InvalidCredentialsError extends ApiError {
  override name = "InvalidCredentialsError";
  declare readonly code: "invalid_credentials";
}

/** The problem `second_factor_required`. */
export class SecondFactorRequiredError extends ApiError {
  override name = "SecondFactorRequiredError";
  declare readonly code: "second_factor_required";
}

/** The problem `email_not_verified`. */
export class EmailNotVerifiedError extends ApiError {
  override name = "EmailNotVerifiedError";
  declare readonly code: "email_not_verified";
}

/** The problem `forbidden`. */
export class ForbiddenError extends ApiError {
  override name = "ForbiddenError";
  declare readonly code: "forbidden";
}

/** The problem `csrf_failed`. */
export class CsrfFailedError extends ApiError {
  override name = "CsrfFailedError";
  declare readonly code: "csrf_failed";
}

/** The problem `sign_up_closed`. */
export class SignUpClosedError extends ApiError {
  override name = "SignUpClosedError";
  declare readonly code: "sign_up_closed";
}

/** The problem `not_in_plan`. */
export class NotInPlanError extends ApiError {
  override name = "NotInPlanError";
  declare readonly code: "not_in_plan";
}

/** The problem `quota_exceeded`. */
export class QuotaExceededError extends ApiError {
  override name = "QuotaExceededError";
  declare readonly code: "quota_exceeded";
}

/** The problem `not_found`. */
export class NotFoundError extends ApiError {
  override name = "NotFoundError";
  declare readonly code: "not_found";
}

/** The problem `method_not_allowed`. */
export class MethodNotAllowedError extends ApiError {
  override name = "MethodNotAllowedError";
  declare readonly code: "method_not_allowed";
}

/** The problem `conflict`. */
export class ConflictError extends ApiError {
  override name = "ConflictError";
  declare readonly code: "conflict";
}

/** The problem `email_taken`. */
export class EmailTakenError extends ApiError {
  override name = "EmailTakenError";
  declare readonly code: "email_taken";
}

/** The problem `slug_taken`. */
export class SlugTakenError extends ApiError {
  override name = "SlugTakenError";
  declare readonly code: "slug_taken";
}

/** The problem `invalid_state`. */
export class InvalidStateError extends ApiError {
  override name = "InvalidStateError";
  declare readonly code: "invalid_state";
}

/** The problem `idempotency_in_progress`. */
export class IdempotencyInProgressError extends ApiError {
  override name = "IdempotencyInProgressError";
  declare readonly code: "idempotency_in_progress";
}

/** The problem `version_mismatch`. */
export class VersionMismatchError extends ApiError {
  override name = "VersionMismatchError";
  declare readonly code: "version_mismatch";
}

/** The problem `payload_too_large`. */
export class PayloadTooLargeError extends ApiError {
  override name = "PayloadTooLargeError";
  declare readonly code: "payload_too_large";
}

/** The problem `unsupported_media_type`. */
export class UnsupportedMediaTypeError extends ApiError {
  override name = "UnsupportedMediaTypeError";
  declare readonly code: "unsupported_media_type";
}

/** The problem `validation_failed`. */
export class ValidationFailedError extends ApiError {
  override name = "ValidationFailedError";
  declare readonly code: "validation_failed";
}

/** The problem `idempotency_mismatch`. */
export class IdempotencyMismatchError extends ApiError {
  override name = "IdempotencyMismatchError";
  declare readonly code: "idempotency_mismatch";
}

/** The problem `rate_limited`. */
export class RateLimitedError extends ApiError {
  override name = "RateLimitedError";
  declare readonly code: "rate_limited";
}

/** The problem `too_many_attempts`. */
export class TooManyAttemptsError extends ApiError {
  override name = "TooManyAttemptsError";
  declare readonly code: "too_many_attempts";
}

/** The problem `internal`. */
export class InternalError extends ApiError {
  override name = "InternalError";
  declare readonly code: "internal";
}

/** The problem `unavailable`. */
export class UnavailableError extends ApiError {
  override name = "UnavailableError";
  declare readonly code: "unavailable";
}

/** The problem `tenant_suspended`. */
export class TenantSuspendedError extends ApiError {
  override name = "TenantSuspendedError";
  declare readonly code: "tenant_suspended";
}

/** The codes that this version knows; the server may send others. */
export type KnownCode =
  | "malformed_request"
  | "invalid_cursor"
  | "query_too_complex"
  | "persisted_query_not_found"
  | "invalid_token"
  | "unauthenticated"
  | "invalid_credentials"
  | "second_factor_required"
  | "email_not_verified"
  | "forbidden"
  | "csrf_failed"
  | "sign_up_closed"
  | "not_in_plan"
  | "quota_exceeded"
  | "not_found"
  | "method_not_allowed"
  | "conflict"
  | "email_taken"
  | "slug_taken"
  | "invalid_state"
  | "idempotency_in_progress"
  | "version_mismatch"
  | "payload_too_large"
  | "unsupported_media_type"
  | "validation_failed"
  | "idempotency_mismatch"
  | "rate_limited"
  | "too_many_attempts"
  | "internal"
  | "unavailable"
  | "tenant_suspended";

const CLASSES: Partial<Record<string, typeof ApiError>> = {
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
export function errorOf(answer: ProblemAnswer): ApiError {
  return new (CLASSES[answer.code] ?? ApiError)(answer);
}
