import { errorOf } from "../generated/errors.js";
import {
  CancelledError,
  ConnectionFailedError,
  SdkError,
  TimedOutError,
  readProblem,
} from "./errors.js";
import { List } from "./paging.js";
import { Retries } from "./retry.js";
import { counted, sizeOf, type UploadBody } from "./upload.js";

const BASE_URL = "https://learn.example.edu";

/** How a client is made. */
export interface ClientOptions {
  /** The address of your university's portal; `https://learn.example.edu` if left out. */
  baseUrl?: string;
  /** An API key, or a person's access token; a function is asked before each try. */
  apiKey?: string | (() => string | Promise<string>);
  /** Milliseconds until a try is given up; 60,000 if left out, and 0 for never. Uploads have none. */
  timeout?: number;
  /**
   * Tries after the first; 3 if left out. Waiting for a turn within the rate limit does not count
   * while it adds up to no more than `maxRetryAfter`, unless this is 0.
   */
  maxRetries?: number;
  /** A server that asks for a longer pause (in seconds) is not waited for; 60 if left out. */
  maxRetryAfter?: number;
  /** Sent with every request. */
  headers?: Record<string, string>;
  /** Used instead of the runtime's `fetch`. */
  fetch?: typeof globalThis.fetch;
  /** Told what happens, for logs and traces. */
  onEvent?: (event: ClientEvent) => void;
}

/** What can be said of one call. */
export interface CallOptions {
  /** Ends the call, tries to come included. */
  signal?: AbortSignal;
  /** Instead of the client's. */
  timeout?: number;
  /** Instead of the client's. */
  maxRetries?: number;
  /** Sent with this request. */
  headers?: Record<string, string>;
}

/** A call that makes something. */
export interface KeyedOptions extends CallOptions {
  /** Sent again within 24 hours, it does nothing twice; a new one for each call if left out. */
  idempotencyKey?: string;
}

/** A change of what was read before. */
export interface ConditionalOptions extends CallOptions {
  /** The `version` that was read: if it is no longer that, nothing is changed. */
  ifMatch?: number | string;
}

/** A call that sends a file. */
export interface UploadOptions extends CallOptions {
  /** Told how much was sent. In browsers, which cannot send a stream everywhere, only at the end. */
  onProgress?: (sent: number, total: number | undefined) => void;
}

/** What a client tells `onEvent`. `request` comes before each try, and its headers may be added to. */
export type ClientEvent = { operation: string; method: string; url: string; attempt: number } & (
  | { type: "request"; headers: Headers }
  | { type: "response"; status: number; requestId: string; milliseconds: number }
  | { type: "failure"; error: SdkError; milliseconds: number }
  | { type: "retry"; pause: number }
);

/** One call, as the generated code describes it. */
export interface Call {
  operation: string;
  method: string;
  path: string;
  query?: object | undefined;
  body?: unknown;
  upload?: UploadBody;
  keyed?: boolean;
  /** The caller reads the body, and may still cancel it. */
  streamed?: boolean;
  /** Whether it can be sent twice without doing something twice. */
  repeatable: boolean;
  options?: (KeyedOptions & ConditionalOptions & UploadOptions) | undefined;
}

/** Sends calls: retries, time-outs and errors in one place. */
export class Transport {
  private readonly base: string;
  private readonly fetch: typeof globalThis.fetch;

  constructor(
    private readonly settings: ClientOptions,
    basePath: string,
  ) {
    const trimmed = (settings.baseUrl ?? BASE_URL).replace(/\/+$/, "");
    this.base = trimmed.endsWith(basePath) ? trimmed : trimmed + basePath;
    // Browsers refuse a `fetch` that is called as somebody's method.
    this.fetch = settings.fetch ?? ((input, init) => globalThis.fetch(input, init));
  }

  /** A call whose answer is JSON. */
  async json<T>(call: Call): Promise<T> {
    return this.send(call, async (response) => (await response.json()) as T);
  }

  /** A call whose answer says nothing. */
  async nothing(call: Call): Promise<void> {
    return this.send(call, async (response) => {
      await response.arrayBuffer();
    });
  }

  /** A call whose answer is a file; its body is read by the caller. */
  async binary(call: Call): Promise<Response> {
    return this.send({ ...call, streamed: true }, (response) => Promise.resolve(response));
  }

  /** A call whose answer comes in pages. */
  list<T>(call: Call): List<T> {
    return new List((cursor) =>
      this.json({ ...call, query: cursor === undefined ? call.query : { ...call.query, cursor } }),
    );
  }

  private async send<T>(call: Call, read: (response: Response) => Promise<T>): Promise<T> {
    const { settings } = this;
    const options = call.options ?? {};
    const policy = {
      maxRetries: options.maxRetries ?? settings.maxRetries ?? 3,
      maxRetryAfter: settings.maxRetryAfter ?? 60,
    };
    // One key for all tries: that is what makes them one.
    const key = call.keyed === true ? (options.idempotencyKey ?? crypto.randomUUID()) : undefined;
    // A try that was lost may have changed the version, and the next would say so.
    const sure = key !== undefined || options.ifMatch === undefined;
    const repeatable = call.repeatable && sure && isRepeatable(call.upload);
    const retries = new Retries(policy, repeatable);
    const url = this.base + call.path + queryText(call.query);
    for (let attempt = 0; ; attempt += 1) {
      const about = { operation: call.operation, method: call.method, url, attempt };
      const started = Date.now();
      let pause: number | undefined;
      try {
        const answer = await this.attempt(call, url, key, about, read);
        if ("value" in answer) return answer.value;
        pause = retries.afterRefusal(answer.problem);
        if (pause === undefined) throw errorOf(answer.problem);
      } catch (cause) {
        const error =
          cause instanceof SdkError
            ? cause
            : new ConnectionFailedError(`${url}: no answer`, { cause });
        settings.onEvent?.({
          ...about,
          type: "failure",
          error,
          milliseconds: Date.now() - started,
        });
        const lost = error instanceof ConnectionFailedError || error instanceof TimedOutError;
        pause = lost ? retries.afterLoss() : undefined;
        if (pause === undefined) throw error;
      }
      settings.onEvent?.({ ...about, type: "retry", pause });
      await wait(pause, options.signal);
    }
  }

  private async attempt<T>(
    call: Call,
    url: string,
    key: string | undefined,
    about: { operation: string; method: string; url: string; attempt: number },
    read: (response: Response) => Promise<T>,
  ): Promise<{ value: T } | { problem: Awaited<ReturnType<typeof readProblem>> }> {
    const { settings } = this;
    const options = call.options ?? {};
    const limit = options.timeout ?? (call.upload === undefined ? (settings.timeout ?? 60_000) : 0);
    const controller = new AbortController();
    const cancel = () => {
      controller.abort(
        new CancelledError("the call was cancelled", { cause: options.signal?.reason }),
      );
    };
    if (options.signal?.aborted === true) cancel();
    options.signal?.addEventListener("abort", cancel, { once: true });
    const timer =
      limit > 0
        ? setTimeout(() => {
            controller.abort(new TimedOutError(`${url}: no answer within ${String(limit)} ms`));
          }, limit)
        : undefined;
    try {
      const headers = await this.headers(call, key);
      settings.onEvent?.({ ...about, type: "request", headers });
      const started = Date.now();
      const init: RequestInit & { duplex?: "half" } = {
        method: call.method,
        headers,
        signal: controller.signal,
        redirect: "manual",
      };
      if (call.upload !== undefined) {
        const progress = options.onProgress;
        init.body = progress === undefined ? call.upload : counted(call.upload, progress);
        if (init.body instanceof ReadableStream) init.duplex = "half";
      } else if (call.body !== undefined) {
        init.body = JSON.stringify(call.body);
      }
      const response = await this.fetch(url, init);
      settings.onEvent?.({
        ...about,
        type: "response",
        status: response.status,
        requestId: response.headers.get("X-Request-Id") ?? "",
        milliseconds: Date.now() - started,
      });
      if (!response.ok) return { problem: await readProblem(response) };
      if (call.upload !== undefined && !(init.body instanceof ReadableStream)) {
        const size = sizeOf(call.upload);
        if (size !== undefined) options.onProgress?.(size, size);
      }
      return { value: await read(response) };
    } catch (cause) {
      // Runtimes differ in what they throw when a signal ends them; the reason is ours.
      throw controller.signal.aborted ? controller.signal.reason : cause;
    } finally {
      clearTimeout(timer);
      if (call.streamed !== true) options.signal?.removeEventListener("abort", cancel);
    }
  }

  private async headers(call: Call, key: string | undefined): Promise<Headers> {
    const { apiKey } = this.settings;
    const options = call.options ?? {};
    const headers = new Headers({
      Accept: "application/json, */*;q=0.5",
      ...this.settings.headers,
      ...options.headers,
    });
    const token = typeof apiKey === "function" ? await apiKey() : apiKey;
    if (token !== undefined) headers.set("Authorization", `Bearer ${token}`);
    if (call.upload !== undefined) headers.set("Content-Type", "application/octet-stream");
    else if (call.body !== undefined) headers.set("Content-Type", "application/json");
    if (key !== undefined) headers.set("Idempotency-Key", key);
    if (options.ifMatch !== undefined) {
      headers.set(
        "If-Match",
        typeof options.ifMatch === "number" ? `"${String(options.ifMatch)}"` : options.ifMatch,
      );
    }
    return headers;
  }
}

/** A stream is used up by its first try. */
function isRepeatable(upload: UploadBody | undefined): boolean {
  return !(upload instanceof ReadableStream);
}

function queryText(query: object | undefined): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null) parameters.append(name, String(value));
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new CancelledError("the call was cancelled", { cause: signal?.reason }));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted === true) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}
