/** `client.activities`. */
export class ActivitiesResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Complete an activity.
     *
     * Notes that the caller did it. Done again, it changes nothing. A quiz is completed by passing it.
     *
     * Needs the permission `progress.write`.
     */
    complete(courseId, activityId, options) {
        return this.transport.json({
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
    create(courseId, body, options) {
        return this.transport.json({
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
    delete(courseId, activityId, options) {
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
    get(courseId, activityId, options) {
        return this.transport.json({
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
    update(courseId, activityId, body, options) {
        return this.transport.json({
            operation: "activities.update",
            method: "PATCH",
            path: `/courses/${encodeURIComponent(courseId)}/activities/${encodeURIComponent(activityId)}`,
            body,
            repeatable: true,
            options,
        });
    }
}
