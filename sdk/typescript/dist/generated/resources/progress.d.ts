import type { CallOptions, Transport } from "../../core/transport.js";
import type { CourseProgress } from "../types/types.gen.js";
/** `client.progress`. */
export declare class ProgressResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Get one's progress in a course.
     *
     * How far the caller is, lesson by lesson, and where to go on.
     *
     * For a person with an access token; not for API keys.
     */
    get(courseId: string, options?: CallOptions): Promise<CourseProgress>;
}
