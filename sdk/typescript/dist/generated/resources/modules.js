/** `client.modules`. */
export class ModulesResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Create a module.
     *
     * A part of the course, still without lessons.
     *
     * Needs the permission `courses.update`.
     */
    create(courseId, body, options) {
        return this.transport.json({
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
    delete(courseId, moduleId, options) {
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
    update(courseId, moduleId, body, options) {
        return this.transport.json({
            operation: "modules.update",
            method: "PATCH",
            path: `/courses/${encodeURIComponent(courseId)}/modules/${encodeURIComponent(moduleId)}`,
            body,
            repeatable: true,
            options,
        });
    }
}
