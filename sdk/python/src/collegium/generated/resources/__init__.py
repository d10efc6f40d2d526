"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from ..._transport import AsyncTransport, SyncTransport
from .accounts import AsyncAccountsResource, SyncAccountsResource
from .activities import AsyncActivitiesResource, SyncActivitiesResource
from .api_keys import AsyncApiKeysResource, SyncApiKeysResource
from .attempts import AsyncAttemptsResource, SyncAttemptsResource
from .audit_log import AsyncAuditLogResource, SyncAuditLogResource
from .courses import AsyncCoursesResource, SyncCoursesResource
from .enrolments import AsyncEnrolmentsResource, SyncEnrolmentsResource
from .event_types import AsyncEventTypesResource, SyncEventTypesResource
from .files import AsyncFilesResource, SyncFilesResource
from .graphql import AsyncGraphqlResource, SyncGraphqlResource
from .invitations import AsyncInvitationsResource, SyncInvitationsResource
from .lessons import AsyncLessonsResource, SyncLessonsResource
from .me import AsyncMeResource, SyncMeResource
from .modules import AsyncModulesResource, SyncModulesResource
from .permissions import AsyncPermissionsResource, SyncPermissionsResource
from .progress import AsyncProgressResource, SyncProgressResource
from .roles import AsyncRolesResource, SyncRolesResource
from .sessions import AsyncSessionsResource, SyncSessionsResource
from .settings import AsyncSettingsResource, SyncSettingsResource
from .signing_keys import AsyncSigningKeysResource, SyncSigningKeysResource
from .users import AsyncUsersResource, SyncUsersResource
from .webhook_deliveries import AsyncWebhookDeliveriesResource, SyncWebhookDeliveriesResource
from .webhooks import AsyncWebhooksResource, SyncWebhooksResource


class SyncResources:
    """What a client can call."""

    def __init__(self, transport: SyncTransport) -> None:
        self.accounts = SyncAccountsResource(transport)
        self.activities = SyncActivitiesResource(transport)
        self.api_keys = SyncApiKeysResource(transport)
        self.attempts = SyncAttemptsResource(transport)
        self.audit_log = SyncAuditLogResource(transport)
        self.courses = SyncCoursesResource(transport)
        self.enrolments = SyncEnrolmentsResource(transport)
        self.event_types = SyncEventTypesResource(transport)
        self.files = SyncFilesResource(transport)
        self.graphql = SyncGraphqlResource(transport)
        self.invitations = SyncInvitationsResource(transport)
        self.lessons = SyncLessonsResource(transport)
        self.me = SyncMeResource(transport)
        self.modules = SyncModulesResource(transport)
        self.permissions = SyncPermissionsResource(transport)
        self.progress = SyncProgressResource(transport)
        self.roles = SyncRolesResource(transport)
        self.sessions = SyncSessionsResource(transport)
        self.settings = SyncSettingsResource(transport)
        self.signing_keys = SyncSigningKeysResource(transport)
        self.users = SyncUsersResource(transport)
        self.webhook_deliveries = SyncWebhookDeliveriesResource(transport)
        self.webhooks = SyncWebhooksResource(transport)


class AsyncResources:
    """What a client can call."""

    def __init__(self, transport: AsyncTransport) -> None:
        self.accounts = AsyncAccountsResource(transport)
        self.activities = AsyncActivitiesResource(transport)
        self.api_keys = AsyncApiKeysResource(transport)
        self.attempts = AsyncAttemptsResource(transport)
        self.audit_log = AsyncAuditLogResource(transport)
        self.courses = AsyncCoursesResource(transport)
        self.enrolments = AsyncEnrolmentsResource(transport)
        self.event_types = AsyncEventTypesResource(transport)
        self.files = AsyncFilesResource(transport)
        self.graphql = AsyncGraphqlResource(transport)
        self.invitations = AsyncInvitationsResource(transport)
        self.lessons = AsyncLessonsResource(transport)
        self.me = AsyncMeResource(transport)
        self.modules = AsyncModulesResource(transport)
        self.permissions = AsyncPermissionsResource(transport)
        self.progress = AsyncProgressResource(transport)
        self.roles = AsyncRolesResource(transport)
        self.sessions = AsyncSessionsResource(transport)
        self.settings = AsyncSettingsResource(transport)
        self.signing_keys = AsyncSigningKeysResource(transport)
        self.users = AsyncUsersResource(transport)
        self.webhook_deliveries = AsyncWebhookDeliveriesResource(transport)
        self.webhooks = AsyncWebhooksResource(transport)


BASE_PATH = "/api/v1"
