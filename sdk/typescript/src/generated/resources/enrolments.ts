// Generated from the API's document; not to be edited.
import type { List } from "../../core/paging.js";
import type { CallOptions, ConditionalOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type {
  Enrolment,
  EnrolmentInput,
  EnrolmentPatch,
  EnrolmentRow,
  EnrolmentsListData,
} from "../types/types.gen.js";

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
