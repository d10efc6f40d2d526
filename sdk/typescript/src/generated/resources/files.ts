// Generated from the API's document; not to be edited.
import type { List } from "../../core/paging.js";
import type { CallOptions, Transport, UploadOptions } from "../../core/transport.js";
import type { UploadBody } from "../../core/upload.js";
import type {
  CourseFile,
  FilesListData,
  FilesUploadData,
} from "../types/types.gen.js";

/** `client.files`. */
export class FilesResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Delete a file.
   *
   * Pages that show it will show that it is missing.
   *
   * Needs the permission `courses.update`.
   */
  delete(courseId: string, fileId: string, options?: CallOptions): Promise<void> {
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
  download(courseId: string, fileId: string, options?: CallOptions): Promise<Response> {
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
  list(courseId: string, query: FilesListData["query"] = {}, options?: CallOptions): List<CourseFile> {
    return this.transport.list<CourseFile>({
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
  upload(courseId: string, file: UploadBody, query: FilesUploadData["query"], options?: UploadOptions): Promise<CourseFile> {
    return this.transport.json<CourseFile>({
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
