// Generated from the API's document; not to be edited.
import { Transport, type ClientOptions } from "../core/transport.js";
import { AccountsResource } from "./resources/accounts.js";
import { ActivitiesResource } from "./resources/activities.js";
import { ApiKeysResource } from "./resources/api_keys.js";
import { AttemptsResource } from "./resources/attempts.js";
import { AuditLogResource } from "./resources/audit_log.js";
import { CoursesResource } from "./resources/courses.js";
import { EnrolmentsResource } from "./resources/enrolments.js";
import { EventTypesResource } from "./resources/event_types.js";
import { FilesResource } from "./resources/files.js";
import { InvitationsResource } from "./resources/invitations.js";
import { LessonsResource } from "./resources/lessons.js";
import { MeResource } from "./resources/me.js";
import { ModulesResource } from "./resources/modules.js";
import { PermissionsResource } from "./resources/permissions.js";
import { ProgressResource } from "./resources/progress.js";
import { RolesResource } from "./resources/roles.js";
import { SessionsResource } from "./resources/sessions.js";
import { SettingsResource } from "./resources/settings.js";
import { SigningKeysResource } from "./resources/signing_keys.js";
import { UsersResource } from "./resources/users.js";
import { WebhookDeliveriesResource } from "./resources/webhook_deliveries.js";
import { WebhooksResource } from "./resources/webhooks.js";

export * from "./resources/accounts.js";
export * from "./resources/activities.js";
export * from "./resources/api_keys.js";
export * from "./resources/attempts.js";
export * from "./resources/audit_log.js";
export * from "./resources/courses.js";
export * from "./resources/enrolments.js";
export * from "./resources/event_types.js";
export * from "./resources/files.js";
export * from "./resources/invitations.js";
export * from "./resources/lessons.js";
export * from "./resources/me.js";
export * from "./resources/modules.js";
export * from "./resources/permissions.js";
export * from "./resources/progress.js";
export * from "./resources/roles.js";
export * from "./resources/sessions.js";
export * from "./resources/settings.js";
export * from "./resources/signing_keys.js";
export * from "./resources/users.js";
export * from "./resources/webhook_deliveries.js";
export * from "./resources/webhooks.js";

/** What can be called, by version 0.1.0 of the API's document. */
export class Client {
  readonly accounts: AccountsResource;
  readonly activities: ActivitiesResource;
  readonly apiKeys: ApiKeysResource;
  readonly attempts: AttemptsResource;
  readonly auditLog: AuditLogResource;
  readonly courses: CoursesResource;
  readonly enrolments: EnrolmentsResource;
  readonly eventTypes: EventTypesResource;
  readonly files: FilesResource;
  readonly invitations: InvitationsResource;
  readonly lessons: LessonsResource;
  readonly me: MeResource;
  readonly modules: ModulesResource;
  readonly permissions: PermissionsResource;
  readonly progress: ProgressResource;
  readonly roles: RolesResource;
  readonly sessions: SessionsResource;
  readonly settings: SettingsResource;
  readonly signingKeys: SigningKeysResource;
  readonly users: UsersResource;
  readonly webhookDeliveries: WebhookDeliveriesResource;
  readonly webhooks: WebhooksResource;

  constructor(options: ClientOptions) {
    const transport = new Transport(options, "/api/v1");
    this.accounts = new AccountsResource(transport);
    this.activities = new ActivitiesResource(transport);
    this.apiKeys = new ApiKeysResource(transport);
    this.attempts = new AttemptsResource(transport);
    this.auditLog = new AuditLogResource(transport);
    this.courses = new CoursesResource(transport);
    this.enrolments = new EnrolmentsResource(transport);
    this.eventTypes = new EventTypesResource(transport);
    this.files = new FilesResource(transport);
    this.invitations = new InvitationsResource(transport);
    this.lessons = new LessonsResource(transport);
    this.me = new MeResource(transport);
    this.modules = new ModulesResource(transport);
    this.permissions = new PermissionsResource(transport);
    this.progress = new ProgressResource(transport);
    this.roles = new RolesResource(transport);
    this.sessions = new SessionsResource(transport);
    this.settings = new SettingsResource(transport);
    this.signingKeys = new SigningKeysResource(transport);
    this.users = new UsersResource(transport);
    this.webhookDeliveries = new WebhookDeliveriesResource(transport);
    this.webhooks = new WebhooksResource(transport);
  }
}
