import type { List } from "../../core/paging.js";
import type { CallOptions, ConditionalOptions, KeyedOptions, Transport, UploadOptions } from "../../core/transport.js";
import type { UploadBody } from "../../core/upload.js";
import type { Course, CourseInput, CoursePatch, CourseSummary, CoursesListData, ImportedCourse } from "../types/types.gen.js";
/** `client.courses`. */
export declare class CoursesResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Archive a course.
     *
     * Closes it to newcomers; those who are enrolled keep it. It no longer counts against the plan.
     *
     * Needs the permission `courses.publish`.
     */
    archive(courseId: string, options?: ConditionalOptions & KeyedOptions): Promise<Course>;
    /**
     * Get a course's picture.
     *
     * For everybody who may know of the course.
     *
     * Needs the permission `catalogue.read`.
     */
    cover(courseId: string, options?: CallOptions): Promise<Response>;
    /**
     * Create a course.
     *
     * It begins as a draft, and the person who makes it is its instructor.
     *
     * Needs the permission `courses.create`.
     */
    create(body: CourseInput, options?: KeyedOptions): Promise<Course>;
    /**
     * Delete a course.
     *
     * With everything in it and all that learners did there. There is no way back: archive it to close it.
     *
     * Needs the permission `courses.delete`.
     */
    delete(courseId: string, options?: ConditionalOptions): Promise<void>;
    /**
     * Get a course.
     *
     * With its outline: modules, their lessons, and what there is to do in them.
     *
     * Needs the permission `catalogue.read`.
     */
    get(courseId: string, options?: CallOptions): Promise<Course>;
    /**
     * Import a course.
     *
     * The body is an Open edX course archive (OLX) or an archive of Markdown, as `.zip`, `.tar` or
     * `.tar.gz`. It becomes a draft. The answer says what was kept, changed and skipped.
     *
     * Needs the permission `courses.create`.
     */
    import(file: UploadBody, options?: UploadOptions): Promise<ImportedCourse>;
    /**
     * List courses.
     *
     * The newest first. Courses that are not published are listed for those who may see all
     * of them, and for those who are enrolled in them.
     *
     * Needs the permission `catalogue.read`.
     */
    list(query?: CoursesListData["query"], options?: CallOptions): List<CourseSummary>;
    /**
     * Publish a course.
     *
     * Opens a draft or an archived course to everybody. A course without lessons cannot be published.
     *
     * Needs the permission `courses.publish`.
     */
    publish(courseId: string, options?: ConditionalOptions & KeyedOptions): Promise<Course>;
    /**
     * Unpublish a course.
     *
     * Takes it back to its authors and those already enrolled: it is a draft again.
     *
     * Needs the permission `courses.publish`.
     */
    unpublish(courseId: string, options?: ConditionalOptions & KeyedOptions): Promise<Course>;
    /**
     * Change a course.
     *
     * Its title, slug, summary, language and picture.
     *
     * Needs the permission `courses.update`.
     */
    update(courseId: string, body: CoursePatch, options?: ConditionalOptions): Promise<Course>;
}
