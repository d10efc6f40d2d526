// Generated from the API's document; not to be edited.
import type { CallOptions, ConditionalOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type {
  Activity,
  ActivityInput,
  ActivityPatch,
  ProgressChange,
} from "../types/types.gen.js";

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
