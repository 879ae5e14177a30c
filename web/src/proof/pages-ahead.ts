/** A page of a history, as far as it says how far the history goes. */
interface Page {
  readonly positions: number;
  readonly nextCursor: string | null;
}

/** How many pages are on their way while one is looked at. */
const ahead = 3;

/**
 * The pages of a history in their order. Each says how many records there are: the next ones are asked for before it is
 * their turn.
 *
 * @param read the page behind a position
 */
export async function* pagesAhead<Read extends Page>(
  read: (after: number) => Promise<Read>,
  limit: number,
): AsyncGenerator<Read> {
  const coming: Promise<Read>[] = [];
  let asked = 0;
  const askFurther = (): void => {
    const page = read(asked);
    // Nobody may wait for it any more: one before it has failed.
    page.catch(() => undefined);
    coming.push(page);
    asked += limit;
  };
  askFurther();
  for (let next = coming.shift(); next; next = coming.shift()) {
    const page = await next;
    while (coming.length < ahead && asked < page.positions) askFurther();
    // There are more than it knew itself: they were written meanwhile, or slipped in.
    if (coming.length === 0 && page.nextCursor !== null) askFurther();
    yield page;
  }
}
