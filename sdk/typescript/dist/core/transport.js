import { errorOf } from "../generated/errors.js";
import { CancelledError, ConnectionFailedError, SdkError, TimedOutError, readProblem, } from "./errors.js";
import { List } from "./paging.js";
import { Retries } from "./retry.js";
import { counted, sizeOf } from "./upload.js";
const BASE_URL = "https://learn.example.edu";
/** Sends calls: retries, time-outs and errors in one place. */
export class Transport {
    settings;
    base;
    fetch;
    constructor(settings, basePath) {
        this.settings = settings;
        const trimmed = (settings.baseUrl ?? BASE_URL).replace(/\/+$/, "");
        this.base = trimmed.endsWith(basePath) ? trimmed : trimmed + basePath;
        // Browsers refuse a `fetch` that is called as somebody's method.
        this.fetch = settings.fetch ?? ((input, init) => globalThis.fetch(input, init));
    }
    /** A call whose answer is JSON. */
    async json(call) {
        return this.send(call, async (response) => (await response.json()));
    }
    /** A call whose answer says nothing. */
    async nothing(call) {
        return this.send(call, async (response) => {
            await response.arrayBuffer();
        });
    }
    /** A call whose answer is a file; its body is read by the caller. */
    async binary(call) {
        return this.send({ ...call, streamed: true }, (response) => Promise.resolve(response));
    }
    /** A call whose answer comes in pages. */
    list(call) {
        return new List((cursor) => this.json({ ...call, query: cursor === undefined ? call.query : { ...call.query, cursor } }));
    }
    async send(call, read) {
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
        for (let attempt = 0;; attempt += 1) {
            const about = { operation: call.operation, method: call.method, url, attempt };
            const started = Date.now();
            let pause;
            try {
                const answer = await this.attempt(call, url, key, about, read);
                if ("value" in answer)
                    return answer.value;
                pause = retries.afterRefusal(answer.problem);
                if (pause === undefined)
                    throw errorOf(answer.problem);
            }
            catch (cause) {
                const error = cause instanceof SdkError
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
                if (pause === undefined)
                    throw error;
            }
            settings.onEvent?.({ ...about, type: "retry", pause });
            await wait(pause, options.signal);
        }
    }
    async attempt(call, url, key, about, read) {
        const { settings } = this;
        const options = call.options ?? {};
        const limit = options.timeout ?? (call.upload === undefined ? (settings.timeout ?? 60_000) : 0);
        const controller = new AbortController();
        const cancel = () => {
            controller.abort(new CancelledError("the call was cancelled", { cause: options.signal?.reason }));
        };
        if (options.signal?.aborted === true)
            cancel();
        options.signal?.addEventListener("abort", cancel, { once: true });
        const timer = limit > 0
            ? setTimeout(() => {
                controller.abort(new TimedOutError(`${url}: no answer within ${String(limit)} ms`));
            }, limit)
            : undefined;
        try {
            const headers = await this.headers(call, key);
            settings.onEvent?.({ ...about, type: "request", headers });
            const started = Date.now();
            const init = {
                method: call.method,
                headers,
                signal: controller.signal,
                redirect: "manual",
            };
            if (call.upload !== undefined) {
                const progress = options.onProgress;
                init.body = progress === undefined ? call.upload : counted(call.upload, progress);
                if (init.body instanceof ReadableStream)
                    init.duplex = "half";
            }
            else if (call.body !== undefined) {
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
            if (!response.ok)
                return { problem: await readProblem(response) };
            if (call.upload !== undefined && !(init.body instanceof ReadableStream)) {
                const size = sizeOf(call.upload);
                if (size !== undefined)
                    options.onProgress?.(size, size);
            }
            return { value: await read(response) };
        }
        catch (cause) {
            // Runtimes differ in what they throw when a signal ends them; the reason is ours.
            throw controller.signal.aborted ? controller.signal.reason : cause;
        }
        finally {
            clearTimeout(timer);
            if (call.streamed !== true)
                options.signal?.removeEventListener("abort", cancel);
        }
    }
    async headers(call, key) {
        const { apiKey } = this.settings;
        const options = call.options ?? {};
        const headers = new Headers({
            Accept: "application/json, */*;q=0.5",
            ...this.settings.headers,
            ...options.headers,
        });
        const token = typeof apiKey === "function" ? await apiKey() : apiKey;
        if (token !== undefined)
            headers.set("Authorization", `Bearer ${token}`);
        if (call.upload !== undefined)
            headers.set("Content-Type", "application/octet-stream");
        else if (call.body !== undefined)
            headers.set("Content-Type", "application/json");
        if (key !== undefined)
            headers.set("Idempotency-Key", key);
        if (options.ifMatch !== undefined) {
            headers.set("If-Match", typeof options.ifMatch === "number" ? `"${String(options.ifMatch)}"` : options.ifMatch);
        }
        return headers;
    }
}
/** A stream is used up by its first try. */
function isRepeatable(upload) {
    return !(upload instanceof ReadableStream);
}
function queryText(query) {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query ?? {})) {
        if (value !== undefined && value !== null)
            parameters.append(name, String(value));
    }
    const text = parameters.toString();
    return text === "" ? "" : `?${text}`;
}
async function wait(milliseconds, signal) {
    await new Promise((resolve, reject) => {
        const stop = () => {
            clearTimeout(timer);
            reject(new CancelledError("the call was cancelled", { cause: signal?.reason }));
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener("abort", stop);
            resolve();
        }, milliseconds);
        if (signal?.aborted === true)
            stop();
        else
            signal?.addEventListener("abort", stop, { once: true });
    });
}
