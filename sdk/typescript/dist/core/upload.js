/** Its length in bytes, where it is known. */
export function sizeOf(body) {
    if (typeof body === "string")
        return new TextEncoder().encode(body).byteLength;
    if (body instanceof Blob)
        return body.size;
    return body instanceof ReadableStream ? undefined : body.byteLength;
}
/** Part of a file that is told of at a time. */
const CHUNK = 64 * 1024;
/** The body as a stream that tells how far it is, where the runtime can send one. */
export function counted(body, progress) {
    // Browsers send streams over HTTP/2 at most, and some not at all.
    if ("document" in globalThis)
        return body;
    const total = sizeOf(body);
    const stream = body instanceof ReadableStream ? body : new Blob([body]).stream();
    let sent = 0;
    return stream.pipeThrough(new TransformStream({
        transform(chunk, controller) {
            for (let at = 0; at < chunk.byteLength; at += CHUNK) {
                const part = chunk.subarray(at, at + CHUNK);
                controller.enqueue(part);
                sent += part.byteLength;
                progress(sent, total);
            }
        },
    }));
}
