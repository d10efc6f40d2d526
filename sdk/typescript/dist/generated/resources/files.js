/** `client.files`. */
export class FilesResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Delete a file.
     *
     * Pages that show it will show that it is missing.
     *
     * Needs the permission `courses.update`.
     */
    delete(courseId, fileId, options) {
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
    download(courseId, fileId, options) {
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
    list(courseId, query = {}, options) {
        return this.transport.list({
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
    upload(courseId, file, query, options) {
        return this.transport.json({
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
