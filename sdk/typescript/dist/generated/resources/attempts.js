/** `client.attempts`. */
export class AttemptsResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Submit an attempt at a quiz.
     *
     * It is marked at once and kept. A single choice, a text or a number gives all points or none. Of
     * several right choices each one made gives an equal part of the points and each wrong one takes
     * such a part away, never below nothing. Any number of attempts may be made; passed stays passed.
     *
     * Needs the permission `progress.write`.
     */
    create(courseId, activityId, body, options) {
        return this.transport.json({
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
    list(courseId, activityId, query = {}, options) {
        return this.transport.list({
            operation: "attempts.list",
            method: "GET",
            path: `/courses/${encodeURIComponent(courseId)}/activities/${encodeURIComponent(activityId)}/attempts`,
            query,
            repeatable: true,
            options,
        });
    }
}
