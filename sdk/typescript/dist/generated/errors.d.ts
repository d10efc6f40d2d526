import { ApiError, type ProblemAnswer } from "../core/errors.js";
/** The problem `malformed_request`. */
export declare class MalformedRequestError extends ApiError {
    name: string;
    readonly code: "malformed_request";
}
/** The problem `invalid_cursor`. */
export declare class InvalidCursorError extends ApiError {
    name: string;
    readonly code: "invalid_cursor";
}
/** The problem `query_too_complex`. */
export declare class QueryTooComplexError extends ApiError {
    name: string;
    readonly code: "query_too_complex";
}
/** The problem `persisted_query_not_found`. */
export declare class PersistedQueryNotFoundError extends ApiError {
    name: string;
    readonly code: "persisted_query_not_found";
}
/** The problem `invalid_token`. */
export declare class InvalidTokenError extends ApiError {
    name: string;
    readonly code: "invalid_token";
}
/** The problem `unauthenticated`. */
export declare class UnauthenticatedError extends ApiError {
    name: string;
    readonly code: "unauthenticated";
}
/** The problem `invalid_credentials`. */
export declare class InvalidCredentialsError extends ApiError {
    name: string;
    readonly code: "invalid_credentials";
}
/** The problem `second_factor_required`. */
export declare class SecondFactorRequiredError extends ApiError {
    name: string;
    readonly code: "second_factor_required";
}
/** The problem `email_not_verified`. */
export declare class EmailNotVerifiedError extends ApiError {
    name: string;
    readonly code: "email_not_verified";
}
/** The problem `forbidden`. */
export declare class ForbiddenError extends ApiError {
    name: string;
    readonly code: "forbidden";
}
/** The problem `csrf_failed`. */
export declare class CsrfFailedError extends ApiError {
    name: string;
    readonly code: "csrf_failed";
}
/** The problem `sign_up_closed`. */
export declare class SignUpClosedError extends ApiError {
    name: string;
    readonly code: "sign_up_closed";
}
/** The problem `not_in_plan`. */
export declare class NotInPlanError extends ApiError {
    name: string;
    readonly code: "not_in_plan";
}
/** The problem `quota_exceeded`. */
export declare class QuotaExceededError extends ApiError {
    name: string;
    readonly code: "quota_exceeded";
}
/** The problem `not_found`. */
export declare class NotFoundError extends ApiError {
    name: string;
    readonly code: "not_found";
}
/** The problem `method_not_allowed`. */
export declare class MethodNotAllowedError extends ApiError {
    name: string;
    readonly code: "method_not_allowed";
}
/** The problem `conflict`. */
export declare class ConflictError extends ApiError {
    name: string;
    readonly code: "conflict";
}
/** The problem `email_taken`. */
export declare class EmailTakenError extends ApiError {
    name: string;
    readonly code: "email_taken";
}
/** The problem `slug_taken`. */
export declare class SlugTakenError extends ApiError {
    name: string;
    readonly code: "slug_taken";
}
/** The problem `invalid_state`. */
export declare class InvalidStateError extends ApiError {
    name: string;
    readonly code: "invalid_state";
}
/** The problem `idempotency_in_progress`. */
export declare class IdempotencyInProgressError extends ApiError {
    name: string;
    readonly code: "idempotency_in_progress";
}
/** The problem `version_mismatch`. */
export declare class VersionMismatchError extends ApiError {
    name: string;
    readonly code: "version_mismatch";
}
/** The problem `payload_too_large`. */
export declare class PayloadTooLargeError extends ApiError {
    name: string;
    readonly code: "payload_too_large";
}
/** The problem `unsupported_media_type`. */
export declare class UnsupportedMediaTypeError extends ApiError {
    name: string;
    readonly code: "unsupported_media_type";
}
/** The problem `validation_failed`. */
export declare class ValidationFailedError extends ApiError {
    name: string;
    readonly code: "validation_failed";
}
/** The problem `idempotency_mismatch`. */
export declare class IdempotencyMismatchError extends ApiError {
    name: string;
    readonly code: "idempotency_mismatch";
}
/** The problem `rate_limited`. */
export declare class RateLimitedError extends ApiError {
    name: string;
    readonly code: "rate_limited";
}
/** The problem `too_many_attempts`. */
export declare class TooManyAttemptsError extends ApiError {
    name: string;
    readonly code: "too_many_attempts";
}
/** The problem `internal`. */
export declare class InternalError extends ApiError {
    name: string;
    readonly code: "internal";
}
/** The problem `unavailable`. */
export declare class UnavailableError extends ApiError {
    name: string;
    readonly code: "unavailable";
}
/** The problem `tenant_suspended`. */
export declare class TenantSuspendedError extends ApiError {
    name: string;
    readonly code: "tenant_suspended";
}
/** The codes that this version knows; the server may send others. */
export type KnownCode = "malformed_request" | "invalid_cursor" | "query_too_complex" | "persisted_query_not_found" | "invalid_token" | "unauthenticated" | "invalid_credentials" | "second_factor_required" | "email_not_verified" | "forbidden" | "csrf_failed" | "sign_up_closed" | "not_in_plan" | "quota_exceeded" | "not_found" | "method_not_allowed" | "conflict" | "email_taken" | "slug_taken" | "invalid_state" | "idempotency_in_progress" | "version_mismatch" | "payload_too_large" | "unsupported_media_type" | "validation_failed" | "idempotency_mismatch" | "rate_limited" | "too_many_attempts" | "internal" | "unavailable" | "tenant_suspended";
/** The error of an answer: of its code's class, or of the plain one for a code of a later version. */
export declare function errorOf(answer: ProblemAnswer): ApiError;
