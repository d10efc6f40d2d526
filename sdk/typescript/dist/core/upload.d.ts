/** What can be sent as a file. A stream cannot be sent again if its first try fails. */
export type UploadBody = Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string;
/** Its length in bytes, where it is known. */
export declare function sizeOf(body: UploadBody): number | undefined;
/** The body as a stream that tells how far it is, where the runtime can send one. */
export declare function counted(body: UploadBody, progress: (sent: number, total: number | undefined) => void): UploadBody;
