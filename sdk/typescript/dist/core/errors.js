/** What every failure of this package is. */
export class SdkError extends Error {
    name = "SdkError";
}
/** No answer came: the name did not resolve, the connection was refused or cut. */
export class ConnectionFailedError extends SdkError {
    name = "ConnectionFailedError";
}
/** No answer came within `timeout`. */
export class TimedOutError extends SdkError {
    name = "TimedOutError";
}
/** The caller's `AbortSignal` ended the call. */
export class CancelledError extends SdkError {
    name = "CancelledError";
}
/** A webhook is not what its sender signed, or not of this hour. */
export class WebhookError extends SdkError {
    name = "WebhookError";
}
/** The server answered that it did not do it. There is a subclass for each `code`. */
export class ApiError extends SdkError {
    name = "ApiError";
    /** The stable name of the problem; later versions of the server may send others. */
    code;
    /** The HTTP status. */
    status;
    /** Names the request in the server's logs: give it to support. */
    requestId;
    /** What is wrong with which field. */
    errors;
    /** Seconds after which it is worth asking again, if the server said. */
    retryAfter;
    /** The answer as it came, if it was a problem document. */
    problem;
    constructor(answer) {
        const { problem, status, requestId } = answer;
        const fields = problem?.errors.map((error) => `${error.field}: ${error.message}`) ?? [];
        const said = [problem?.detail ?? problem?.title ?? `HTTP status ${String(status)}`, ...fields];
        super(`${said.join(" ")} (${answer.code}, request ${requestId || "unknown"})`);
        this.code = answer.code;
        this.status = status;
        this.requestId = requestId;
        this.errors = problem?.errors ?? [];
        this.retryAfter = answer.retryAfter;
        this.problem = problem;
    }
}
/** Reads a failed answer; what a proxy says in HTML is an error all the same. */
export async function readProblem(response) {
    let problem;
    try {
        const parsed = JSON.parse(await response.text());
        if (isProblem(parsed))
            problem = { ...parsed, errors: parsed.errors ?? [] };
    }
    catch {
        problem = undefined;
    }
    return {
        code: problem?.code ?? "unknown",
        status: response.status,
        requestId: problem?.request_id ?? response.headers.get("X-Request-Id") ?? "",
        retryAfter: retryAfter(response.headers.get("Retry-After")),
        problem,
    };
}
function isProblem(value) {
    return (typeof value === "object" && value !== null && "code" in value && typeof value.code === "string");
}
/** Seconds, from either form of the header. */
export function retryAfter(header, now = Date.now()) {
    if (header === null)
        return undefined;
    const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
    return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
