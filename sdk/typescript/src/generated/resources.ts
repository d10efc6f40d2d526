// Made by `make sdk` from openapi/released/tenant.json; not to be edited.
import type { List } from "../core/paging.js";
import { Transport, type CallOptions, type ClientOptions, type ConditionalOptions, type KeyedOptions, type UploadOptions } from "../core/transport.js";
import type { UploadBody } from "../core/upload.js";
import type {
  AcceptInput,
  Activity,
  ActivityInput,
  ActivityPatch,
  ApiKey,
  ApiKeyInput,
  ApiKeysListData,
  Attempt,
  AttemptInput,
  AttemptsListData,
  AuditEntry,
  AuditLogListData,
  CodeInput,
  Course,
  CourseFile,
  CourseInput,
  CoursePatch,
  CourseProgress,
  CourseSummary,
  CoursesListData,
  EmailChangeInput,
  EmailInput,
  Enrolment,
  EnrolmentInput,
  EnrolmentPatch,
  EnrolmentRow,
  EnrolmentsListData,
  FilesListData,
  FilesUploadData,
  ImportedCourse,
  InvitationInput,
  IssuedApiKey,
  LessonInput,
  LessonPatch,
  LessonSummary,
  LessonView,
  MeCoursesData,
  Module,
  ModuleInput,
  ModulePatch,
  MyCourse,
  PasswordInput,
  PasswordResetInput,
  Permissions,
  ProfilePatch,
  ProgressChange,
  ProofInput,
  RecoveryCodes,
  RefreshInput,
  Role,
  RoleInput,
  RolePatch,
  Roles,
  SecondFactor,
  SecondFactorEnrolment,
  Sessions,
  SignInInput,
  SignUpInput,
  SignUpPolicy,
  SubmittedAttempt,
  TokenInput,
  Tokens,
  User,
  UserPatch,
  UsersListData,
} from "./types/types.gen.js";

/** `client.accounts`. */
export class AccountsResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Confirm a new address.
   *
   * By the link of the letter to the new address; see `me.change_email`.
   */
  confirmEmailChange(body: TokenInput, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "accounts.confirm_email_change",
      method: "POST",
      path: "/email-changes/confirm",
      body,
      repeatable: false,
      options,
    });
  }

  /**
   * Ask to reset a password.
   *
   * Sends a letter with a link that works for an hour; at most once a minute for an address.
   */
  requestPasswordReset(body: EmailInput, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "accounts.request_password_reset",
      method: "POST",
      path: "/password-resets",
      body,
      repeatable: false,
      options,
    });
  }

  /**
   * Send the verifying letter again.
   *
   * At most once a minute for an address.
   */
  resendVerification(body: EmailInput, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "accounts.resend_verification",
      method: "POST",
      path: "/sign-up/resend",
      body,
      repeatable: false,
      options,
    });
  }

  /**
   * Reset a password.
   *
   * By the link of the letter. Ends all sessions of the account.
   */
  resetPassword(body: PasswordResetInput, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "accounts.reset_password",
      method: "POST",
      path: "/password-resets/complete",
      body,
      repeatable: false,
      options,
    });
  }

  /**
   * Sign up.
   *
   * Makes an account if the university takes sign-ups from this address, and sends a letter
   * with a link that verifies it. Whoever has the address already gets a letter that says so.
   */
  signUp(body: SignUpInput, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "accounts.sign_up",
      method: "POST",
      path: "/sign-up",
      body,
      repeatable: false,
      options,
    });
  }

  /**
   * Verify an address.
   *
   * By the link of the letter that signing up sent.
   */
  verifyEmail(body: TokenInput, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "accounts.verify_email",
      method: "POST",
      path: "/sign-up/verify",
      body,
      repeatable: false,
      options,
    });
  }
}

/** `client.activities`. */
export class ActivitiesResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Complete an activity.
   *
   * Notes that the caller did it. Done again, it changes nothing. A quiz is completed by passing it.
   *
   * Needs the permission `progress.write`.
   */
  complete(courseId: string, activityId: string, options?: KeyedOptions): Promise<ProgressChange> {
    return this.transport.json<ProgressChange>({
      operation: "activities.complete",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/activities/${encodeURIComponent(activityId)}/complete`,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Create an activity.
   *
   * HTML is sanitised: what could act in a reader's name is left out.
   *
   * Needs the permission `courses.update`.
   */
  create(courseId: string, body: ActivityInput, options?: KeyedOptions): Promise<Activity> {
    return this.transport.json<Activity>({
      operation: "activities.create",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/activities`,
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Delete an activity.
   *
   * With all that learners did in it.
   *
   * Needs the permission `courses.update`.
   */
  delete(courseId: string, activityId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "activities.delete",
      method: "DELETE",
      path: `/courses/${encodeURIComponent(courseId)}/activities/${encodeURIComponent(activityId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Get an activity for editing.
   *
   * As its authors wrote it; a quiz with its right answers. Learners read the lesson.
   *
   * Needs the permission `courses.update`.
   */
  get(courseId: string, activityId: string, options?: CallOptions): Promise<Activity> {
    return this.transport.json<Activity>({
      operation: "activities.get",
      method: "GET",
      path: `/courses/${encodeURIComponent(courseId)}/activities/${encodeURIComponent(activityId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Change an activity.
   *
   * Changes or moves it. What learners did stays with it.
   *
   * Needs the permission `courses.update`.
   */
  update(courseId: string, activityId: string, body: ActivityPatch, options?: ConditionalOptions): Promise<Activity> {
    return this.transport.json<Activity>({
      operation: "activities.update",
      method: "PATCH",
      path: `/courses/${encodeURIComponent(courseId)}/activities/${encodeURIComponent(activityId)}`,
      body,
      repeatable: true,
      options,
    });
  }
}

/** `client.apiKeys`. */
export class ApiKeysResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Create an API key.
   *
   * Its secret is in this answer and never again.
   *
   * Needs the permission `api_keys.manage`.
   */
  create(body: ApiKeyInput, options?: KeyedOptions): Promise<IssuedApiKey> {
    return this.transport.json<IssuedApiKey>({
      operation: "api_keys.create",
      method: "POST",
      path: "/api-keys",
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Revoke an API key.
   *
   * It is refused from now on.
   *
   * Needs the permission `api_keys.manage`.
   */
  delete(keyId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "api_keys.delete",
      method: "DELETE",
      path: `/api-keys/${encodeURIComponent(keyId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * List API keys.
   *
   * Also those that have ended; the newest first.
   *
   * Needs the permission `api_keys.read`.
   */
  list(query: ApiKeysListData["query"] = {}, options?: CallOptions): List<ApiKey> {
    return this.transport.list<ApiKey>({
      operation: "api_keys.list",
      method: "GET",
      path: "/api-keys",
      query,
      repeatable: true,
      options,
    });
  }
}

/** `client.attempts`. */
export class AttemptsResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Submit an attempt at a quiz.
   *
   * It is marked at once and kept. A single choice, a text or a number gives all points or none. Of
   * several right choices each one made gives an equal part of the points and each wrong one takes
   * such a part away, never below nothing. Any number of attempts may be made; passed stays passed.
   *
   * Needs the permission `progress.write`.
   */
  create(courseId: string, activityId: string, body: AttemptInput, options?: KeyedOptions): Promise<SubmittedAttempt> {
    return this.transport.json<SubmittedAttempt>({
      operation: "attempts.create",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/activities/${encodeURIComponent(activityId)}/attempts`,
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * List one's attempts at a quiz.
   *
   * The caller's own, the latest first.
   *
   * Needs the permission `progress.write`.
   */
  list(courseId: string, activityId: string, query: AttemptsListData["query"] = {}, options?: CallOptions): List<Attempt> {
    return this.transport.list<Attempt>({
      operation: "attempts.list",
      method: "GET",
      path: `/courses/${encodeURIComponent(courseId)}/activities/${encodeURIComponent(activityId)}/attempts`,
      query,
      repeatable: true,
      options,
    });
  }
}

/** `client.auditLog`. */
export class AuditLogResource {
  constructor(private readonly transport: Transport) {}

  /**
   * List the audit log.
   *
   * Who did what to what, when and from where; the newest first. Nobody can change it.
   *
   * Needs the permission `audit.read`.
   */
  list(query: AuditLogListData["query"] = {}, options?: CallOptions): List<AuditEntry> {
    return this.transport.list<AuditEntry>({
      operation: "audit_log.list",
      method: "GET",
      path: "/audit-log",
      query,
      repeatable: true,
      options,
    });
  }
}

/** `client.courses`. */
export class CoursesResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Archive a course.
   *
   * Closes it to newcomers; those who are enrolled keep it. It no longer counts against the plan.
   *
   * Needs the permission `courses.publish`.
   */
  archive(courseId: string, options?: ConditionalOptions & KeyedOptions): Promise<Course> {
    return this.transport.json<Course>({
      operation: "courses.archive",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/archive`,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Get a course's picture.
   *
   * For everybody who may know of the course.
   *
   * Needs the permission `catalogue.read`.
   */
  cover(courseId: string, options?: CallOptions): Promise<Response> {
    return this.transport.binary({
      operation: "courses.cover",
      method: "GET",
      path: `/courses/${encodeURIComponent(courseId)}/cover`,
      repeatable: true,
      options,
    });
  }

  /**
   * Create a course.
   *
   * It begins as a draft, and the person who makes it is its instructor.
   *
   * Needs the permission `courses.create`.
   */
  create(body: CourseInput, options?: KeyedOptions): Promise<Course> {
    return this.transport.json<Course>({
      operation: "courses.create",
      method: "POST",
      path: "/courses",
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Delete a course.
   *
   * With everything in it and all that learners did there. There is no way back: archive it to close it.
   *
   * Needs the permission `courses.delete`.
   */
  delete(courseId: string, options?: ConditionalOptions): Promise<void> {
    return this.transport.nothing({
      operation: "courses.delete",
      method: "DELETE",
      path: `/courses/${encodeURIComponent(courseId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Get a course.
   *
   * With its outline: modules, their lessons, and what there is to do in them.
   *
   * Needs the permission `catalogue.read`.
   */
  get(courseId: string, options?: CallOptions): Promise<Course> {
    return this.transport.json<Course>({
      operation: "courses.get",
      method: "GET",
      path: `/courses/${encodeURIComponent(courseId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Import a course.
   *
   * The body is an Open edX course archive (OLX) or an archive of Markdown, as `.zip`, `.tar` or
   * `.tar.gz`. It becomes a draft. The answer says what was kept, changed and skipped.
   *
   * Needs the permission `courses.create`.
   */
  import(file: UploadBody, options?: UploadOptions): Promise<ImportedCourse> {
    return this.transport.json<ImportedCourse>({
      operation: "courses.import",
      method: "POST",
      path: "/courses/import",
      upload: file,
      repeatable: false,
      options,
    });
  }

  /**
   * List courses.
   *
   * The newest first. Courses that are not published are listed for those who may see all
   * of them, and for those who are enrolled in them.
   *
   * Needs the permission `catalogue.read`.
   */
  list(query: CoursesListData["query"] = {}, options?: CallOptions): List<CourseSummary> {
    return this.transport.list<CourseSummary>({
      operation: "courses.list",
      method: "GET",
      path: "/courses",
      query,
      repeatable: true,
      options,
    });
  }

  /**
   * Publish a course.
   *
   * Opens a draft or an archived course to everybody. A course without lessons cannot be published.
   *
   * Needs the permission `courses.publish`.
   */
  publish(courseId: string, options?: ConditionalOptions & KeyedOptions): Promise<Course> {
    return this.transport.json<Course>({
      operation: "courses.publish",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/publish`,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Unpublish a course.
   *
   * Takes it back to its authors and those already enrolled: it is a draft again.
   *
   * Needs the permission `courses.publish`.
   */
  unpublish(courseId: string, options?: ConditionalOptions & KeyedOptions): Promise<Course> {
    return this.transport.json<Course>({
      operation: "courses.unpublish",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/unpublish`,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Change a course.
   *
   * Its title, slug, summary, language and picture.
   *
   * Needs the permission `courses.update`.
   */
  update(courseId: string, body: CoursePatch, options?: ConditionalOptions): Promise<Course> {
    return this.transport.json<Course>({
      operation: "courses.update",
      method: "PATCH",
      path: `/courses/${encodeURIComponent(courseId)}`,
      body,
      repeatable: true,
      options,
    });
  }
}

/** `client.enrolments`. */
export class EnrolmentsResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Enrol somebody.
   *
   * In a role that allows no more than the caller holds. Who is enrolled already stays as they are.
   *
   * Needs the permission `enrolments.manage`.
   */
  create(courseId: string, body: EnrolmentInput, options?: KeyedOptions): Promise<Enrolment> {
    return this.transport.json<Enrolment>({
      operation: "enrolments.create",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/enrolments`,
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Withdraw somebody.
   *
   * Ends an enrolment. Progress is kept.
   *
   * Needs the permission `enrolments.manage`.
   */
  delete(courseId: string, enrolmentId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "enrolments.delete",
      method: "DELETE",
      path: `/courses/${encodeURIComponent(courseId)}/enrolments/${encodeURIComponent(enrolmentId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Enrol oneself.
   *
   * As a learner in a published course. Done again, it changes nothing.
   *
   * Needs the permission `enrolments.create_own`.
   */
  join(courseId: string, options?: KeyedOptions): Promise<Enrolment> {
    return this.transport.json<Enrolment>({
      operation: "enrolments.join",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/enrolments/me`,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Leave a course.
   *
   * Ends the caller's own enrolment. Progress is kept, in case they come back.
   *
   * For a person with an access token; not for API keys.
   */
  leave(courseId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "enrolments.leave",
      method: "DELETE",
      path: `/courses/${encodeURIComponent(courseId)}/enrolments/me`,
      repeatable: true,
      options,
    });
  }

  /**
   * List who is enrolled.
   *
   * With how far they are; the earliest first.
   *
   * Needs the permission `enrolments.read`.
   */
  list(courseId: string, query: EnrolmentsListData["query"] = {}, options?: CallOptions): List<EnrolmentRow> {
    return this.transport.list<EnrolmentRow>({
      operation: "enrolments.list",
      method: "GET",
      path: `/courses/${encodeURIComponent(courseId)}/enrolments`,
      query,
      repeatable: true,
      options,
    });
  }

  /**
   * Change an enrolment.
   *
   * Gives somebody another role in the course, one that allows no more than the caller holds.
   *
   * Needs the permission `enrolments.manage`.
   */
  update(courseId: string, enrolmentId: string, body: EnrolmentPatch, options?: ConditionalOptions): Promise<Enrolment> {
    return this.transport.json<Enrolment>({
      operation: "enrolments.update",
      method: "PATCH",
      path: `/courses/${encodeURIComponent(courseId)}/enrolments/${encodeURIComponent(enrolmentId)}`,
      body,
      repeatable: true,
      options,
    });
  }
}

/** `client.files`. */
export class FilesResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Delete a file.
   *
   * Pages that show it will show that it is missing.
   *
   * Needs the permission `courses.update`.
   */
  delete(courseId: string, fileId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "files.delete",
      method: "DELETE",
      path: `/courses/${encodeURIComponent(courseId)}/files/${encodeURIComponent(fileId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Download a file.
   *
   * In its own media type; pictures, PDF, video and audio to be shown in place, the rest to be saved.
   *
   * Needs the permission `lessons.read`.
   */
  download(courseId: string, fileId: string, options?: CallOptions): Promise<Response> {
    return this.transport.binary({
      operation: "files.download",
      method: "GET",
      path: `/courses/${encodeURIComponent(courseId)}/files/${encodeURIComponent(fileId)}/content`,
      repeatable: true,
      options,
    });
  }

  /**
   * List a course's files.
   *
   * By path.
   *
   * Needs the permission `lessons.read`.
   */
  list(courseId: string, query: FilesListData["query"] = {}, options?: CallOptions): List<CourseFile> {
    return this.transport.list<CourseFile>({
      operation: "files.list",
      method: "GET",
      path: `/courses/${encodeURIComponent(courseId)}/files`,
      query,
      repeatable: true,
      options,
    });
  }

  /**
   * Upload a file.
   *
   * The body is the file, at most 512 MiB. A file that has the path already is replaced. Pictures,
   * video, audio, documents and archives are taken; what the content is must agree with the name.
   *
   * Needs the permission `courses.update`.
   */
  upload(courseId: string, file: UploadBody, query: FilesUploadData["query"], options?: UploadOptions): Promise<CourseFile> {
    return this.transport.json<CourseFile>({
      operation: "files.upload",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/files`,
      upload: file,
      query,
      repeatable: false,
      options,
    });
  }
}

/** `client.invitations`. */
export class InvitationsResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Accept an invitation.
   *
   * By the link of the letter; sign in afterwards.
   */
  accept(body: AcceptInput, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "invitations.accept",
      method: "POST",
      path: "/invitations/accept",
      body,
      repeatable: false,
      options,
    });
  }

  /**
   * Invite a person.
   *
   * Sends a letter with a link that works for a week. The person is listed among the users with
   * status `invited`.
   *
   * Needs the permission `users.invite`.
   */
  create(body: InvitationInput, options?: KeyedOptions): Promise<User> {
    return this.transport.json<User>({
      operation: "invitations.create",
      method: "POST",
      path: "/invitations",
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Take back an invitation.
   *
   * One that was accepted cannot be taken back.
   *
   * Needs the permission `users.invite`.
   */
  delete(userId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "invitations.delete",
      method: "DELETE",
      path: `/invitations/${encodeURIComponent(userId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Send an invitation again.
   *
   * The link before works no more.
   *
   * Needs the permission `users.invite`.
   */
  resend(userId: string, options?: KeyedOptions): Promise<void> {
    return this.transport.nothing({
      operation: "invitations.resend",
      method: "POST",
      path: `/invitations/${encodeURIComponent(userId)}/resend`,
      keyed: true,
      repeatable: true,
      options,
    });
  }
}

/** `client.lessons`. */
export class LessonsResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Complete a lesson.
   *
   * Completes everything in it but its quizzes, which are completed by passing them.
   *
   * Needs the permission `progress.write`.
   */
  complete(courseId: string, lessonId: string, options?: KeyedOptions): Promise<ProgressChange> {
    return this.transport.json<ProgressChange>({
      operation: "lessons.complete",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/lessons/${encodeURIComponent(lessonId)}/complete`,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Create a lesson.
   *
   * Still without activities.
   *
   * Needs the permission `courses.update`.
   */
  create(courseId: string, body: LessonInput, options?: KeyedOptions): Promise<LessonSummary> {
    return this.transport.json<LessonSummary>({
      operation: "lessons.create",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/lessons`,
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Delete a lesson.
   *
   * With all that learners did in it.
   *
   * Needs the permission `courses.update`.
   */
  delete(courseId: string, lessonId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "lessons.delete",
      method: "DELETE",
      path: `/courses/${encodeURIComponent(courseId)}/lessons/${encodeURIComponent(lessonId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Get a lesson.
   *
   * As a learner reads it: with the content of its activities, quizzes without their answers,
   * and how far the caller is.
   *
   * Needs the permission `lessons.read`.
   */
  get(courseId: string, lessonId: string, options?: CallOptions): Promise<LessonView> {
    return this.transport.json<LessonView>({
      operation: "lessons.get",
      method: "GET",
      path: `/courses/${encodeURIComponent(courseId)}/lessons/${encodeURIComponent(lessonId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Open a lesson.
   *
   * Notes that the caller is there: they resume there. Done again, it changes nothing.
   *
   * Needs the permission `progress.write`.
   */
  open(courseId: string, lessonId: string, options?: KeyedOptions): Promise<void> {
    return this.transport.nothing({
      operation: "lessons.open",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/lessons/${encodeURIComponent(lessonId)}/open`,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Change a lesson.
   *
   * Renames it or moves it, also to another module.
   *
   * Needs the permission `courses.update`.
   */
  update(courseId: string, lessonId: string, body: LessonPatch, options?: ConditionalOptions): Promise<LessonSummary> {
    return this.transport.json<LessonSummary>({
      operation: "lessons.update",
      method: "PATCH",
      path: `/courses/${encodeURIComponent(courseId)}/lessons/${encodeURIComponent(lessonId)}`,
      body,
      repeatable: true,
      options,
    });
  }
}

/** `client.me`. */
export class MeResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Ask for another address.
   *
   * It holds when the link in a letter to it is followed.
   *
   * For a person with an access token; not for API keys.
   */
  changeEmail(body: EmailChangeInput, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "me.change_email",
      method: "PUT",
      path: "/me/email",
      body,
      repeatable: true,
      options,
    });
  }

  /**
   * Change one's password.
   *
   * Ends all other sessions.
   *
   * For a person with an access token; not for API keys.
   */
  changePassword(body: PasswordInput, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "me.change_password",
      method: "PUT",
      path: "/me/password",
      body,
      repeatable: true,
      options,
    });
  }

  /**
   * Confirm an authenticator app.
   *
   * From now on signing in takes a code. Gives recovery codes.
   *
   * For a person with an access token; not for API keys.
   */
  confirmSecondFactor(body: CodeInput, options?: KeyedOptions): Promise<RecoveryCodes> {
    return this.transport.json<RecoveryCodes>({
      operation: "me.confirm_second_factor",
      method: "POST",
      path: "/me/second-factor/confirm",
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * List one's courses.
   *
   * Those the caller is enrolled in, with how far they are and where to go on; the latest first.
   *
   * For a person with an access token; not for API keys.
   */
  courses(query: MeCoursesData["query"] = {}, options?: CallOptions): List<MyCourse> {
    return this.transport.list<MyCourse>({
      operation: "me.courses",
      method: "GET",
      path: "/me/courses",
      query,
      repeatable: true,
      options,
    });
  }

  /**
   * Remove one's picture.
   *
   * Initials are shown instead.
   *
   * For a person with an access token; not for API keys.
   */
  deleteAvatar(options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "me.delete_avatar",
      method: "DELETE",
      path: "/me/avatar",
      repeatable: true,
      options,
    });
  }

  /**
   * Set up an authenticator app.
   *
   * It counts from when a code of it is confirmed.
   *
   * For a person with an access token; not for API keys.
   */
  enrolSecondFactor(body: ProofInput, options?: KeyedOptions): Promise<SecondFactorEnrolment> {
    return this.transport.json<SecondFactorEnrolment>({
      operation: "me.enrol_second_factor",
      method: "POST",
      path: "/me/second-factor",
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Erase oneself.
   *
   * Name and address are overwritten; progress, sessions and picture are deleted. There is
   * no way back. The last owner cannot go.
   *
   * For a person with an access token; not for API keys.
   */
  erase(body: ProofInput, options?: KeyedOptions): Promise<void> {
    return this.transport.nothing({
      operation: "me.erase",
      method: "POST",
      path: "/me/erase",
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Export one's data.
   *
   * Everything that is kept about the person, as JSON.
   *
   * For a person with an access token; not for API keys.
   */
  export(options?: CallOptions): Promise<unknown> {
    return this.transport.json<unknown>({
      operation: "me.export",
      method: "GET",
      path: "/me/export",
      repeatable: true,
      options,
    });
  }

  /**
   * Get oneself.
   *
   * The profile of the person whose session asks.
   *
   * For a person with an access token; not for API keys.
   */
  get(options?: CallOptions): Promise<User> {
    return this.transport.json<User>({
      operation: "me.get",
      method: "GET",
      path: "/me",
      repeatable: true,
      options,
    });
  }

  /**
   * Get one's picture.
   *
   * As it is shown to others.
   *
   * For a person with an access token; not for API keys.
   */
  getAvatar(options?: CallOptions): Promise<Response> {
    return this.transport.binary({
      operation: "me.get_avatar",
      method: "GET",
      path: "/me/avatar",
      repeatable: true,
      options,
    });
  }

  /**
   * Get one's second factor.
   *
   * Whether signing in takes a code.
   *
   * For a person with an access token; not for API keys.
   */
  getSecondFactor(options?: CallOptions): Promise<SecondFactor> {
    return this.transport.json<SecondFactor>({
      operation: "me.get_second_factor",
      method: "GET",
      path: "/me/second-factor",
      repeatable: true,
      options,
    });
  }

  /**
   * Remove the authenticator app.
   *
   * Signing in takes no code any more.
   *
   * For a person with an access token; not for API keys.
   */
  removeSecondFactor(body: ProofInput, options?: KeyedOptions): Promise<void> {
    return this.transport.nothing({
      operation: "me.remove_second_factor",
      method: "POST",
      path: "/me/second-factor/remove",
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Get new recovery codes.
   *
   * The old ones work no more.
   *
   * For a person with an access token; not for API keys.
   */
  renewRecoveryCodes(body: ProofInput, options?: KeyedOptions): Promise<RecoveryCodes> {
    return this.transport.json<RecoveryCodes>({
      operation: "me.renew_recovery_codes",
      method: "POST",
      path: "/me/recovery-codes",
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Set one's picture.
   *
   * The body is a PNG, JPEG or WebP file of at most 1 MB. It is drawn anew as 256 by 256 pixels.
   *
   * For a person with an access token; not for API keys.
   */
  setAvatar(file: UploadBody, options?: UploadOptions): Promise<void> {
    return this.transport.nothing({
      operation: "me.set_avatar",
      method: "PUT",
      path: "/me/avatar",
      upload: file,
      repeatable: true,
      options,
    });
  }

  /**
   * Change one's profile.
   *
   * Name, language and time zone.
   *
   * For a person with an access token; not for API keys.
   */
  update(body: ProfilePatch, options?: ConditionalOptions): Promise<User> {
    return this.transport.json<User>({
      operation: "me.update",
      method: "PATCH",
      path: "/me",
      body,
      repeatable: true,
      options,
    });
  }
}

/** `client.modules`. */
export class ModulesResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Create a module.
   *
   * A part of the course, still without lessons.
   *
   * Needs the permission `courses.update`.
   */
  create(courseId: string, body: ModuleInput, options?: KeyedOptions): Promise<Module> {
    return this.transport.json<Module>({
      operation: "modules.create",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/modules`,
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Delete a module.
   *
   * With its lessons and all that learners did in them.
   *
   * Needs the permission `courses.update`.
   */
  delete(courseId: string, moduleId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "modules.delete",
      method: "DELETE",
      path: `/courses/${encodeURIComponent(courseId)}/modules/${encodeURIComponent(moduleId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Change a module.
   *
   * Renames it or moves it in the course.
   *
   * Needs the permission `courses.update`.
   */
  update(courseId: string, moduleId: string, body: ModulePatch, options?: ConditionalOptions): Promise<Module> {
    return this.transport.json<Module>({
      operation: "modules.update",
      method: "PATCH",
      path: `/courses/${encodeURIComponent(courseId)}/modules/${encodeURIComponent(moduleId)}`,
      body,
      repeatable: true,
      options,
    });
  }
}

/** `client.permissions`. */
export class PermissionsResource {
  constructor(private readonly transport: Transport) {}

  /**
   * List permissions.
   *
   * Everything that a role can carry.
   *
   * Needs the permission `roles.read`.
   */
  list(options?: CallOptions): Promise<Permissions> {
    return this.transport.json<Permissions>({
      operation: "permissions.list",
      method: "GET",
      path: "/permissions",
      repeatable: true,
      options,
    });
  }
}

/** `client.progress`. */
export class ProgressResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Get one's progress in a course.
   *
   * How far the caller is, lesson by lesson, and where to go on.
   *
   * For a person with an access token; not for API keys.
   */
  get(courseId: string, options?: CallOptions): Promise<CourseProgress> {
    return this.transport.json<CourseProgress>({
      operation: "progress.get",
      method: "GET",
      path: `/courses/${encodeURIComponent(courseId)}/progress`,
      repeatable: true,
      options,
    });
  }
}

/** `client.roles`. */
export class RolesResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Define a role.
   *
   * Nobody puts a permission into it that they do not have.
   *
   * Needs the permission `roles.update`.
   */
  create(body: RoleInput, options?: KeyedOptions): Promise<Role> {
    return this.transport.json<Role>({
      operation: "roles.create",
      method: "POST",
      path: "/roles",
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Delete a role.
   *
   * Whoever has it has it no more. One that somebody has in a course cannot be deleted.
   *
   * Needs the permission `roles.update`.
   */
  delete(role: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "roles.delete",
      method: "DELETE",
      path: `/roles/${encodeURIComponent(role)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Get a role.
   *
   * By its name.
   *
   * Needs the permission `roles.read`.
   */
  get(role: string, options?: CallOptions): Promise<Role> {
    return this.transport.json<Role>({
      operation: "roles.get",
      method: "GET",
      path: `/roles/${encodeURIComponent(role)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * List roles.
   *
   * All of them; a university has few.
   *
   * Needs the permission `roles.read`.
   */
  list(options?: CallOptions): Promise<Roles> {
    return this.transport.json<Roles>({
      operation: "roles.list",
      method: "GET",
      path: "/roles",
      repeatable: true,
      options,
    });
  }

  /**
   * Change a role.
   *
   * In force on every node within a second. What owners and administrators may do cannot be
   * changed.
   *
   * Needs the permission `roles.update`.
   */
  update(role: string, body: RolePatch, options?: ConditionalOptions): Promise<Role> {
    return this.transport.json<Role>({
      operation: "roles.update",
      method: "PATCH",
      path: `/roles/${encodeURIComponent(role)}`,
      body,
      repeatable: true,
      options,
    });
  }
}

/** `client.sessions`. */
export class SessionsResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Sign in.
   *
   * An unknown address and a wrong password get the same answer. After five failures the next
   * attempt must wait, longer each time.
   */
  create(body: SignInInput, options?: CallOptions): Promise<Tokens> {
    return this.transport.json<Tokens>({
      operation: "sessions.create",
      method: "POST",
      path: "/sessions",
      body,
      repeatable: false,
      options,
    });
  }

  /**
   * Sign out somewhere.
   *
   * Tokens and cookies of the session are refused from now on.
   *
   * For a person with an access token; not for API keys.
   */
  delete(sessionId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "sessions.delete",
      method: "DELETE",
      path: `/sessions/${encodeURIComponent(sessionId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * List one's sessions.
   *
   * Where one is signed in, the newest first.
   *
   * For a person with an access token; not for API keys.
   */
  list(options?: CallOptions): Promise<Sessions> {
    return this.transport.json<Sessions>({
      operation: "sessions.list",
      method: "GET",
      path: "/sessions",
      repeatable: true,
      options,
    });
  }

  /**
   * Refresh tokens.
   *
   * Each refresh token works once and gives the next. One that comes twice was stolen, so the
   * whole session ends.
   */
  refresh(body: RefreshInput, options?: CallOptions): Promise<Tokens> {
    return this.transport.json<Tokens>({
      operation: "sessions.refresh",
      method: "POST",
      path: "/sessions/refresh",
      body,
      repeatable: false,
      options,
    });
  }

  /**
   * Sign out here.
   *
   * Ends the session that asks.
   *
   * For a person with an access token; not for API keys.
   */
  signOut(options?: KeyedOptions): Promise<void> {
    return this.transport.nothing({
      operation: "sessions.sign_out",
      method: "POST",
      path: "/sessions/current/sign-out",
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Sign out everywhere else.
   *
   * Ends all sessions but the one that asks.
   *
   * For a person with an access token; not for API keys.
   */
  signOutOthers(options?: KeyedOptions): Promise<void> {
    return this.transport.nothing({
      operation: "sessions.sign_out_others",
      method: "POST",
      path: "/sessions/others/sign-out",
      keyed: true,
      repeatable: true,
      options,
    });
  }
}

/** `client.settings`. */
export class SettingsResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Get who may sign up.
   *
   * Until it is chosen, people join by invitation.
   *
   * Needs the permission `settings.read`.
   */
  getSignUp(options?: CallOptions): Promise<SignUpPolicy> {
    return this.transport.json<SignUpPolicy>({
      operation: "settings.get_sign_up",
      method: "GET",
      path: "/settings/sign-up",
      repeatable: true,
      options,
    });
  }

  /**
   * Get the branding.
   *
   * Design tokens of the portal; `null` at version 0 until they are chosen.
   *
   * Needs the permission `settings.read`.
   */
  getTheme(options?: CallOptions): Promise<unknown> {
    return this.transport.json<unknown>({
      operation: "settings.get_theme",
      method: "GET",
      path: "/settings/theme",
      repeatable: true,
      options,
    });
  }

  /**
   * Choose who may sign up.
   *
   * People who have an account already keep it.
   *
   * Needs the permission `settings.update`.
   */
  setSignUp(body: SignUpPolicy, options?: ConditionalOptions): Promise<SignUpPolicy> {
    return this.transport.json<SignUpPolicy>({
      operation: "settings.set_sign_up",
      method: "PUT",
      path: "/settings/sign-up",
      body,
      repeatable: true,
      options,
    });
  }

  /**
   * Change the branding.
   *
   * Colours that could not be read on each other are corrected.
   *
   * Needs the permission `settings.update`.
   */
  setTheme(body: unknown, options?: ConditionalOptions): Promise<unknown> {
    return this.transport.json<unknown>({
      operation: "settings.set_theme",
      method: "PUT",
      path: "/settings/theme",
      body,
      repeatable: true,
      options,
    });
  }
}

/** `client.users`. */
export class UsersResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Erase a user.
   *
   * Name and address are overwritten; progress, sessions and picture are deleted. There is
   * no way back.
   *
   * Needs the permission `users.update`.
   */
  erase(userId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "users.erase",
      method: "DELETE",
      path: `/users/${encodeURIComponent(userId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Get a user.
   *
   * By id; an erased person is not there.
   *
   * Needs the permission `users.read`.
   */
  get(userId: string, options?: CallOptions): Promise<User> {
    return this.transport.json<User>({
      operation: "users.get",
      method: "GET",
      path: `/users/${encodeURIComponent(userId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Get a user's picture.
   *
   * A person without one has none.
   *
   * Needs the permission `users.read`.
   */
  getAvatar(userId: string, options?: CallOptions): Promise<Response> {
    return this.transport.binary({
      operation: "users.get_avatar",
      method: "GET",
      path: `/users/${encodeURIComponent(userId)}/avatar`,
      repeatable: true,
      options,
    });
  }

  /**
   * List users.
   *
   * In the order they came. Erased people are not listed.
   *
   * Needs the permission `users.read`.
   */
  list(query: UsersListData["query"] = {}, options?: CallOptions): List<User> {
    return this.transport.list<User>({
      operation: "users.list",
      method: "GET",
      path: "/users",
      query,
      repeatable: true,
      options,
    });
  }

  /**
   * Remove a user's authenticator app.
   *
   * For a person who has lost it and their recovery codes.
   *
   * Needs the permission `users.update`.
   */
  resetSecondFactor(userId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "users.reset_second_factor",
      method: "DELETE",
      path: `/users/${encodeURIComponent(userId)}/second-factor`,
      repeatable: true,
      options,
    });
  }

  /**
   * Change a user.
   *
   * Nobody acts on somebody with more power than they have, and the last owner stays one.
   *
   * Needs the permission `users.update`.
   */
  update(userId: string, body: UserPatch, options?: ConditionalOptions): Promise<User> {
    return this.transport.json<User>({
      operation: "users.update",
      method: "PATCH",
      path: `/users/${encodeURIComponent(userId)}`,
      body,
      repeatable: true,
      options,
    });
  }
}

/** Learning platform, version 0.1.0 of its document. */
export class Client {
  readonly accounts: AccountsResource;
  readonly activities: ActivitiesResource;
  readonly apiKeys: ApiKeysResource;
  readonly attempts: AttemptsResource;
  readonly auditLog: AuditLogResource;
  readonly courses: CoursesResource;
  readonly enrolments: EnrolmentsResource;
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
  readonly users: UsersResource;

  constructor(options: ClientOptions) {
    const transport = new Transport(options, "/api/v1");
    this.accounts = new AccountsResource(transport);
    this.activities = new ActivitiesResource(transport);
    this.apiKeys = new ApiKeysResource(transport);
    this.attempts = new AttemptsResource(transport);
    this.auditLog = new AuditLogResource(transport);
    this.courses = new CoursesResource(transport);
    this.enrolments = new EnrolmentsResource(transport);
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
    this.users = new UsersResource(transport);
  }
}
