/** `client.progress`. */
export class ProgressResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Get one's progress in a course.
     *
     * How far the caller is, lesson by lesson, and where to go on.
     *
     * For a person with an access token; not for API keys.
     */
    get(courseId, options) {
        return this.transport.json({
            operation: "progress.get",
            method: "GET",
            path: `/courses/${encodeURIComponent(courseId)}/progress`,
            repeatable: true,
            options,
        });
    }
}
