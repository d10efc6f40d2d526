// Generated from the API's document; not to be edited.
import type { CallOptions, ConditionalOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type {
  Module,
  ModuleInput,
  ModulePatch,
} from "../types/types.gen.js";

/** `client.modules`. */
export class ModulesResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Create a module.
   *
   * A part of the course, still without lessons.
   *
   * Needs the permission `courses.update`.
   */
  create(courseId: string, body: ModuleInput, options?: KeyedOptions): Promise<Module> {
    return this.transport.json<Module>({
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
  delete(courseId: string, moduleId: string, options?: CallOptions): Promise<void> {
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
  update(courseId: string, moduleId: string, body: ModulePatch, options?: ConditionalOptions): Promise<Module> {
    return this.transport.json<Module>({
      operation: "modules.update",
      method: "PATCH",
      path: `/courses/${encodeURIComponent(courseId)}/modules/${encodeURIComponent(moduleId)}`,
      body,
      repeatable: true,
      options,
    });
  }
}
