/** One page of a list. */
export class Page<T> {
  constructor(
    /** The items, in a stable order. */
    readonly items: readonly T[],
    /** Where the next page starts; absent on the last one. */
    readonly nextCursor: string | undefined,
    private readonly load: (cursor: string) => Promise<Page<T>>,
  ) {}

  /** Whether there is another page. */
  get hasNext(): boolean {
    return this.nextCursor !== undefined;
  }

  /** The next page, or none after the last. */
  async next(): Promise<Page<T> | undefined> {
    return this.nextCursor === undefined ? undefined : this.load(this.nextCursor);
  }
}

/**
 * A list that is asked for page by page, as it is used:
 * `for await (const course of client.courses.list())` gives every item,
 * `await client.courses.list()` the first page, and nothing is asked before either.
 */
export class List<T> implements PromiseLike<Page<T>>, AsyncIterable<T> {
  private readonly load: (cursor?: string) => Promise<Page<T>>;

  constructor(
    fetchPage: (cursor: string | undefined) => Promise<{ items: T[]; next_cursor?: string }>,
  ) {
    this.load = async (cursor) => {
      const page = await fetchPage(cursor);
      return new Page(page.items, page.next_cursor, (next) => this.load(next));
    };
  }

  /** The pages, each when it is asked for. */
  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    let page: Page<T> | undefined = await this.load();
    while (page !== undefined) {
      yield page;
      page = await page.next();
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.pages()) yield* page.items;
  }

  /** Every item, or the first `limit`. */
  async all(limit = Infinity): Promise<T[]> {
    const items: T[] = [];
    if (limit <= 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }

  then<A = Page<T>, B = never>(
    resolved?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.load().then(resolved, rejected);
  }
}
