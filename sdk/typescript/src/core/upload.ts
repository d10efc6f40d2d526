/** What can be sent as a file. A stream cannot be sent again if its first try fails. */
export type UploadBody =
  | Blob
  | ArrayBuffer
  | Uint8Array<ArrayBuffer>
  | ReadableStream<Uint8Array>
  | string;

/** Its length in bytes, where it is known. */
export function sizeOf(body: UploadBody): number | undefined {
  if (typeof body === "string") return new TextEncoder().encode(body).byteLength;
  if (body instanceof Blob) return body.size;
  return body instanceof ReadableStream ? undefined : body.byteLength;
}

/** Part of a file that is told of at a time. */
const CHUNK = 64 * 1024;

/** The body as a stream that tells how far it is, where the runtime can send one. */
export function counted(
  body: UploadBody,
  progress: (sent: number, total: number | undefined) => void,
): UploadBody {
  // Browsers send streams over HTTP/2 at most, and some not at all.
  if ("document" in globalThis) return body;
  const total = sizeOf(body);
  const stream = body instanceof ReadableStream ? body : new Blob([body]).stream();
  let sent = 0;
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        for (let at = 0; at < chunk.byteLength; at += CHUNK) {
          const part = chunk.subarray(at, at + CHUNK);
          controller.enqueue(part);
          sent += part.byteLength;
          progress(sent, total);
        }
      },
    }),
  );
}
