import type { CallOptions, ConditionalOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type { LessonInput, LessonPatch, LessonSummary, LessonView, ProgressChange } from "../types/types.gen.js";
/** `client.lessons`. */
export declare class LessonsResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Complete a lesson.
     *
     * Completes everything in it but its quizzes, which are completed by passing them.
     *
     * Needs the permission `progress.write`.
     */
    complete(courseId: string, lessonId: string, options?: KeyedOptions): Promise<ProgressChange>;
    /**
     * Create a lesson.
     *
     * Still without activities.
     *
     * Needs the permission `courses.update`.
     */
    create(courseId: string, body: LessonInput, options?: KeyedOptions): Promise<LessonSummary>;
    /**
     * Delete a lesson.
     *
     * With all that learners did in it.
     *
     * Needs the permission `courses.update`.
     */
    delete(courseId: string, lessonId: string, options?: CallOptions): Promise<void>;
    /**
     * Get a lesson.
     *
     * As a learner reads it: with the content of its activities, quizzes without their answers,
     * and how far the caller is.
     *
     * Needs the permission `lessons.read`.
     */
    get(courseId: string, lessonId: string, options?: CallOptions): Promise<LessonView>;
    /**
     * Open a lesson.
     *
     * Notes that the caller is there: they resume there. Done again, it changes nothing.
     *
     * Needs the permission `progress.write`.
     */
    open(courseId: string, lessonId: string, options?: KeyedOptions): Promise<void>;
    /**
     * Change a lesson.
     *
     * Renames it or moves it, also to another module.
     *
     * Needs the permission `courses.update`.
     */
    update(courseId: string, lessonId: string, body: LessonPatch, options?: ConditionalOptions): Promise<LessonSummary>;
}
