import type { CallOptions, ConditionalOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type { Module, ModuleInput, ModulePatch } from "../types/types.gen.js";
/** `client.modules`. */
export declare class ModulesResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Create a module.
     *
     * A part of the course, still without lessons.
     *
     * Needs the permission `courses.update`.
     */
    create(courseId: string, body: ModuleInput, options?: KeyedOptions): Promise<Module>;
    /**
     * Delete a module.
     *
     * With its lessons and all that learners did in them.
     *
     * Needs the permission `courses.update`.
     */
    delete(courseId: string, moduleId: string, options?: CallOptions): Promise<void>;
    /**
     * Change a module.
     *
     * Renames it or moves it in the course.
     *
     * Needs the permission `courses.update`.
     */
    update(courseId: string, moduleId: string, body: ModulePatch, options?: ConditionalOptions): Promise<Module>;
}
