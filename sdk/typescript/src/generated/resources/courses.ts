// Generated from the API's document; not to be edited.
import type { List } from "../../core/paging.js";
import type { CallOptions, ConditionalOptions, KeyedOptions, Transport, UploadOptions } from "../../core/transport.js";
import type { UploadBody } from "../../core/upload.js";
import type {
  Course,
  CourseInput,
  CoursePatch,
  CourseSummary,
  CoursesListData,
  ImportedCourse,
} from "../types/types.gen.js";

/** `client.courses`. */
export class CoursesResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Archive a course.
   *
   * Closes it to newcomers; those who are enrolled keep it. It no longer counts against the plan.
   *
   * Needs the permission `courses.publish`.
   */
  archive(courseId: string, options?: ConditionalOptions & KeyedOptions): Promise<Course> {
    return this.transport.json<Course>({
      operation: "courses.archive",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/archive`,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Get a course's picture.
   *
   * For everybody who may know of the course.
   *
   * Needs the permission `catalogue.read`.
   */
  cover(courseId: string, options?: CallOptions): Promise<Response> {
    return this.transport.binary({
      operation: "courses.cover",
      method: "GET",
      path: `/courses/${encodeURIComponent(courseId)}/cover`,
      repeatable: true,
      options,
    });
  }

  /**
   * Create a course.
   *
   * It begins as a draft, and the person who makes it is its instructor.
   *
   * Needs the permission `courses.create`.
   */
  create(body: CourseInput, options?: KeyedOptions): Promise<Course> {
    return this.transport.json<Course>({
      operation: "courses.create",
      method: "POST",
      path: "/courses",
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Delete a course.
   *
   * With everything in it and all that learners did there. There is no way back: archive it to close it.
   *
   * Needs the permission `courses.delete`.
   */
  delete(courseId: string, options?: ConditionalOptions): Promise<void> {
    return this.transport.nothing({
      operation: "courses.delete",
      method: "DELETE",
      path: `/courses/${encodeURIComponent(courseId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Get a course.
   *
   * With its outline: modules, their lessons, and what there is to do in them.
   *
   * Needs the permission `catalogue.read`.
   */
  get(courseId: string, options?: CallOptions): Promise<Course> {
    return this.transport.json<Course>({
      operation: "courses.get",
      method: "GET",
      path: `/courses/${encodeURIComponent(courseId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Import a course.
   *
   * The body is an Open edX course archive (OLX) or an archive of Markdown, as `.zip`, `.tar` or
   * `.tar.gz`. It becomes a draft. The answer says what was kept, changed and skipped.
   *
   * Needs the permission `courses.create`.
   */
  import(file: UploadBody, options?: UploadOptions): Promise<ImportedCourse> {
    return this.transport.json<ImportedCourse>({
      operation: "courses.import",
      method: "POST",
      path: "/courses/import",
      upload: file,
      repeatable: false,
      options,
    });
  }

  /**
   * List courses.
   *
   * The newest first. Courses that are not published are listed for those who may see all
   * of them, and for those who are enrolled in them.
   *
   * Needs the permission `catalogue.read`.
   */
  list(query: CoursesListData["query"] = {}, options?: CallOptions): List<CourseSummary> {
    return this.transport.list<CourseSummary>({
      operation: "courses.list",
      method: "GET",
      path: "/courses",
      query,
      repeatable: true,
      options,
    });
  }

  /**
   * Publish a course.
   *
   * Opens a draft or an archived course to everybody. A course without lessons cannot be published.
   *
   * Needs the permission `courses.publish`.
   */
  publish(courseId: string, options?: ConditionalOptions & KeyedOptions): Promise<Course> {
    return this.transport.json<Course>({
      operation: "courses.publish",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/publish`,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Unpublish a course.
   *
   * Takes it back to its authors and those already enrolled: it is a draft again.
   *
   * Needs the permission `courses.publish`.
   */
  unpublish(courseId: string, options?: ConditionalOptions & KeyedOptions): Promise<Course> {
    return this.transport.json<Course>({
      operation: "courses.unpublish",
      method: "POST",
      path: `/courses/${encodeURIComponent(courseId)}/unpublish`,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Change a course.
   *
   * Its title, slug, summary, language and picture.
   *
   * Needs the permission `courses.update`.
   */
  update(courseId: string, body: CoursePatch, options?: ConditionalOptions): Promise<Course> {
    return this.transport.json<Course>({
      operation: "courses.update",
      method: "PATCH",
      path: `/courses/${encodeURIComponent(courseId)}`,
      body,
      repeatable: true,
      options,
    });
  }
}
