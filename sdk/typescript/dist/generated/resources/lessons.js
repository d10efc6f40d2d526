/** `client.lessons`. */
export class LessonsResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Complete a lesson.
     *
     * Completes everything in it but its quizzes, which are completed by passing them.
     *
     * Needs the permission `progress.write`.
     */
    complete(courseId, lessonId, options) {
        return this.transport.json({
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
    create(courseId, body, options) {
        return this.transport.json({
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
    delete(courseId, lessonId, options) {
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
    get(courseId, lessonId, options) {
        return this.transport.json({
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
    open(courseId, lessonId, options) {
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
    update(courseId, lessonId, body, options) {
        return this.transport.json({
            operation: "lessons.update",
            method: "PATCH",
            path: `/courses/${encodeURIComponent(courseId)}/lessons/${encodeURIComponent(lessonId)}`,
            body,
            repeatable: true,
            options,
        });
    }
}
