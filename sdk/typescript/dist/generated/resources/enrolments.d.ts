import type { List } from "../../core/paging.js";
import type { CallOptions, ConditionalOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type { Enrolment, EnrolmentInput, EnrolmentPatch, EnrolmentRow, EnrolmentsListData } from "../types/types.gen.js";
/** `client.enrolments`. */
export declare class EnrolmentsResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Enrol somebody.
     *
     * In a role that allows no more than the caller holds. Who is enrolled already stays as they are.
     *
     * Needs the permission `enrolments.manage`.
     */
    create(courseId: string, body: EnrolmentInput, options?: KeyedOptions): Promise<Enrolment>;
    /**
     * Withdraw somebody.
     *
     * Ends an enrolment. Progress is kept.
     *
     * Needs the permission `enrolments.manage`.
     */
    delete(courseId: string, enrolmentId: string, options?: CallOptions): Promise<void>;
    /**
     * Enrol oneself.
     *
     * As a learner in a published course. Done again, it changes nothing.
     *
     * Needs the permission `enrolments.create_own`.
     */
    join(courseId: string, options?: KeyedOptions): Promise<Enrolment>;
    /**
     * Leave a course.
     *
     * Ends the caller's own enrolment. Progress is kept, in case they come back.
     *
     * For a person with an access token; not for API keys.
     */
    leave(courseId: string, options?: CallOptions): Promise<void>;
    /**
     * List who is enrolled.
     *
     * With how far they are; the earliest first.
     *
     * Needs the permission `enrolments.read`.
     */
    list(courseId: string, query?: EnrolmentsListData["query"], options?: CallOptions): List<EnrolmentRow>;
    /**
     * Change an enrolment.
     *
     * Gives somebody another role in the course, one that allows no more than the caller holds.
     *
     * Needs the permission `enrolments.manage`.
     */
    update(courseId: string, enrolmentId: string, body: EnrolmentPatch, options?: ConditionalOptions): Promise<Enrolment>;
}
