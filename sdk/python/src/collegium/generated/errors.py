"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from .._errors import Answer, ApiError


class MalformedRequestError(ApiError):
    """The problem `malformed_request`."""


class InvalidCursorError(ApiError):
    """The problem `invalid_cursor`."""


class QueryTooComplexError(ApiError):
    """The problem `query_too_complex`."""


class PersistedQueryNotFoundError(ApiError):
    """The problem `persisted_query_not_found`."""


class InvalidTokenError(ApiError):
    """The problem `invalid_token`."""


class UnauthenticatedError(ApiError):
    """The problem `unauthenticated`."""


class InvalidCredentialsError(ApiError):
    """The problem `invalid_credentials`."""


class SecondFactorRequiredError(ApiError):
    """The problem `second_factor_required`."""


class EmailNotVerifiedError(ApiError):
    """The problem `email_not_verified`."""


class ForbiddenError(ApiError):
    """The problem `forbidden`."""


class CsrfFailedError(ApiError):
    """The problem `csrf_failed`."""


class SignUpClosedError(ApiError):
    """The problem `sign_up_closed`."""


class NotInPlanError(ApiError):
    """The problem `not_in_plan`."""


class QuotaExceededError(ApiError):
    """The problem `quota_exceeded`."""


class NotFoundError(ApiError):
    """The problem `not_found`."""


class MethodNotAllowedError(ApiError):
    """The problem `method_not_allowed`."""


class ConflictError(ApiError):
    """The problem `conflict`."""


class EmailTakenError(ApiError):
    """The problem `email_taken`."""


class SlugTakenError(ApiError):
    """The problem `slug_taken`."""


class InvalidStateError(ApiError):
    """The problem `invalid_state`."""


class IdempotencyInProgressError(ApiError):
    """The problem `idempotency_in_progress`."""


class VersionMismatchError(ApiError):
    """The problem `version_mismatch`."""


class PayloadTooLargeError(ApiError):
    """The problem `payload_too_large`."""


class UnsupportedMediaTypeError(ApiError):
    """The problem `unsupported_media_type`."""


class ValidationFailedError(ApiError):
    """The problem `validation_failed`."""


class IdempotencyMismatchError(ApiError):
    """The problem `idempotency_mismatch`."""


class RateLimitedError(ApiError):
    """The problem `rate_limited`."""


class TooManyAttemptsError(ApiError):
    """The problem `too_many_attempts`."""


class InternalError(ApiError):
    """The problem `internal`."""


class UnavailableError(ApiError):
    """The problem `unavailable`."""


class TenantSuspendedError(ApiError):
    """The problem `tenant_suspended`."""


_CLASSES: dict[str, type[ApiError]] = {
    "malformed_request": MalformedRequestError,
    "invalid_cursor": InvalidCursorError,
    "query_too_complex": QueryTooComplexError,
    "persisted_query_not_found": PersistedQueryNotFoundError,
    "invalid_token": InvalidTokenError,
    "unauthenticated": UnauthenticatedError,
    "invalid_credentials": InvalidCredentialsError,
    "second_factor_required": SecondFactorRequiredError,
    "email_not_verified": EmailNotVerifiedError,
    "forbidden": ForbiddenError,
    "csrf_failed": CsrfFailedError,
    "sign_up_closed": SignUpClosedError,
    "not_in_plan": NotInPlanError,
    "quota_exceeded": QuotaExceededError,
    "not_found": NotFoundError,
    "method_not_allowed": MethodNotAllowedError,
    "conflict": ConflictError,
    "email_taken": EmailTakenError,
    "slug_taken": SlugTakenError,
    "invalid_state": InvalidStateError,
    "idempotency_in_progress": IdempotencyInProgressError,
    "version_mismatch": VersionMismatchError,
    "payload_too_large": PayloadTooLargeError,
    "unsupported_media_type": UnsupportedMediaTypeError,
    "validation_failed": ValidationFailedError,
    "idempotency_mismatch": IdempotencyMismatchError,
    "rate_limited": RateLimitedError,
    "too_many_attempts": TooManyAttemptsError,
    "internal": InternalError,
    "unavailable": UnavailableError,
    "tenant_suspended": TenantSuspendedError,
}


def error_of(answer: Answer) -> ApiError:
    """The error of an answer: of its code's class, or the plain one for a code of a later version."""
    return _CLASSES.get(answer.code, ApiError)(answer)


__all__ = [
    "MalformedRequestError",
    "InvalidCursorError",
    "QueryTooComplexError",
    "PersistedQueryNotFoundError",
    "InvalidTokenError",
    "UnauthenticatedError",
    "InvalidCredentialsError",
    "SecondFactorRequiredError",
    "EmailNotVerifiedError",
    "ForbiddenError",
    "CsrfFailedError",
    "SignUpClosedError",
    "NotInPlanError",
    "QuotaExceededError",
    "NotFoundError",
    "MethodNotAllowedError",
    "ConflictError",
    "EmailTakenError",
    "SlugTakenError",
    "InvalidStateError",
    "IdempotencyInProgressError",
    "VersionMismatchError",
    "PayloadTooLargeError",
    "UnsupportedMediaTypeError",
    "ValidationFailedError",
    "IdempotencyMismatchError",
    "RateLimitedError",
    "TooManyAttemptsError",
    "InternalError",
    "UnavailableError",
    "TenantSuspendedError",
]
