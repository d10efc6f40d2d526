/** One page of a list. */
export declare class Page<T> {
    /** The items, in a stable order. */
    readonly items: readonly T[];
    /** Where the next page starts; absent on the last one. */
    readonly nextCursor: string | undefined;
    private readonly load;
    constructor(
    /** The items, in a stable order. */
    items: readonly T[], 
    /** Where the next page starts; absent on the last one. */
    nextCursor: string | undefined, load: (cursor: string) => Promise<Page<T>>);
    /** Whether there is another page. */
    get hasNext(): boolean;
    /** The next page, or none after the last. */
    next(): Promise<Page<T> | undefined>;
}
/**
 * A list that is asked for page by page, as it is used:
 * `for await (const course of client.courses.list())` gives every item,
 * `await client.courses.list()` the first page, and nothing is asked before either.
 */
export declare class List<T> implements PromiseLike<Page<T>>, AsyncIterable<T> {
    private readonly load;
    constructor(fetchPage: (cursor: string | undefined) => Promise<{
        items: T[];
        next_cursor?: string;
    }>);
    /** The pages, each when it is asked for. */
    pages(): AsyncGenerator<Page<T>, void, undefined>;
    [Symbol.asyncIterator](): AsyncGenerator<T, void, undefined>;
    /** Every item, or the first `limit`. */
    all(limit?: number): Promise<T[]>;
    then<A = Page<T>, B = never>(resolved?: ((page: Page<T>) => A | PromiseLike<A>) | null, rejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<A | B>;
}
