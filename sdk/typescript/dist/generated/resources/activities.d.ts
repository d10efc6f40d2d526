import type { CallOptions, ConditionalOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type { Activity, ActivityInput, ActivityPatch, ProgressChange } from "../types/types.gen.js";
/** `client.activities`. */
export declare class ActivitiesResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Complete an activity.
     *
     * Notes that the caller did it. Done again, it changes nothing. A quiz is completed by passing it.
     *
     * Needs the permission `progress.write`.
     */
    complete(courseId: string, activityId: string, options?: KeyedOptions): Promise<ProgressChange>;
    /**
     * Create an activity.
     *
     * HTML is sanitised: what could act in a reader's name is left out.
     *
     * Needs the permission `courses.update`.
     */
    create(courseId: string, body: ActivityInput, options?: KeyedOptions): Promise<Activity>;
    /**
     * Delete an activity.
     *
     * With all that learners did in it.
     *
     * Needs the permission `courses.update`.
     */
    delete(courseId: string, activityId: string, options?: CallOptions): Promise<void>;
    /**
     * Get an activity for editing.
     *
     * As its authors wrote it; a quiz with its right answers. Learners read the lesson.
     *
     * Needs the permission `courses.update`.
     */
    get(courseId: string, activityId: string, options?: CallOptions): Promise<Activity>;
    /**
     * Change an activity.
     *
     * Changes or moves it. What learners did stays with it.
     *
     * Needs the permission `courses.update`.
     */
    update(courseId: string, activityId: string, body: ActivityPatch, options?: ConditionalOptions): Promise<Activity>;
}
