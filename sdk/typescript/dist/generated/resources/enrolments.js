/** `client.enrolments`. */
export class EnrolmentsResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Enrol somebody.
     *
     * In a role that allows no more than the caller holds. Who is enrolled already stays as they are.
     *
     * Needs the permission `enrolments.manage`.
     */
    create(courseId, body, options) {
        return this.transport.json({
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
    delete(courseId, enrolmentId, options) {
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
    join(courseId, options) {
        return this.transport.json({
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
    leave(courseId, options) {
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
    list(courseId, query = {}, options) {
        return this.transport.list({
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
    update(courseId, enrolmentId, body, options) {
        return this.transport.json({
            operation: "enrolments.update",
            method: "PATCH",
            path: `/courses/${encodeURIComponent(courseId)}/enrolments/${encodeURIComponent(enrolmentId)}`,
            body,
            repeatable: true,
            options,
        });
    }
}
