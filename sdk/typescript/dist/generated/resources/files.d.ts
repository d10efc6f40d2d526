import type { List } from "../../core/paging.js";
import type { CallOptions, Transport, UploadOptions } from "../../core/transport.js";
import type { UploadBody } from "../../core/upload.js";
import type { CourseFile, FilesListData, FilesUploadData } from "../types/types.gen.js";
/** `client.files`. */
export declare class FilesResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Delete a file.
     *
     * Pages that show it will show that it is missing.
     *
     * Needs the permission `courses.update`.
     */
    delete(courseId: string, fileId: string, options?: CallOptions): Promise<void>;
    /**
     * Download a file.
     *
     * In its own media type; pictures, PDF, video and audio to be shown in place, the rest to be saved.
     *
     * Needs the permission `lessons.read`.
     */
    download(courseId: string, fileId: string, options?: CallOptions): Promise<Response>;
    /**
     * List a course's files.
     *
     * By path.
     *
     * Needs the permission `lessons.read`.
     */
    list(courseId: string, query?: FilesListData["query"], options?: CallOptions): List<CourseFile>;
    /**
     * Upload a file.
     *
     * The body is the file, at most 512 MiB. A file that has the path already is replaced. Pictures,
     * video, audio, documents and archives are taken; what the content is must agree with the name.
     *
     * Needs the permission `courses.update`.
     */
    upload(courseId: string, file: UploadBody, query: FilesUploadData["query"], options?: UploadOptions): Promise<CourseFile>;
}
