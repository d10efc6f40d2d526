/** One page of a list. */
export class Page {
    items;
    nextCursor;
    load;
    constructor(
    /** The items, in a stable order. */
    items, 
    /** Where the next page starts; absent on the last one. */
    nextCursor, load) {
        this.items = items;
        this.nextCursor = nextCursor;
        this.load = load;
    }
    /** Whether there is another page. */
    get hasNext() {
        return this.nextCursor !== undefined;
    }
    /** The next page, or none after the last. */
    async next() {
        return this.nextCursor === undefined ? undefined : this.load(this.nextCursor);
    }
}
/**
 * A list that is asked for page by page, as it is used:
 * `for await (const course of client.courses.list())` gives every item,
 * `await client.courses.list()` the first page, and nothing is asked before either.
 */
export class List {
    load;
    constructor(fetchPage) {
        this.load = async (cursor) => {
            const page = await fetchPage(cursor);
            return new Page(page.items, page.next_cursor, (next) => this.load(next));
        };
    }
    /** The pages, each when it is asked for. */
    async *pages() {
        let page = await this.load();
        while (page !== undefined) {
            yield page;
            page = await page.next();
        }
    }
    async *[Symbol.asyncIterator]() {
        for await (const page of this.pages())
            yield* page.items;
    }
    /** Every item, or the first `limit`. */
    async all(limit = Infinity) {
        const items = [];
        if (limit <= 0)
            return items;
        for await (const item of this) {
            items.push(item);
            if (items.length >= limit)
                break;
        }
        return items;
    }
    then(resolved, rejected) {
        return this.load().then(resolved, rejected);
    }
}
