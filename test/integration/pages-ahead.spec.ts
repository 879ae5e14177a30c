import { pagesAhead } from '../../web/src/proof/pages-ahead.js';

interface Page {
  readonly after: number;
  readonly positions: number;
  readonly nextCursor: string | null;
}

const limit = 200;

/** A history that has so many records when its first page is read, and so many when the others are. */
function history(first: number, later = first) {
  const asked: number[] = [];
  const answers = new Map<number, () => void>();
  const read = (after: number): Promise<Page> => {
    asked.push(after);
    const positions = after === 0 ? first : later;
    const page = { after, positions, nextCursor: after + limit < positions ? 'further' : null };
    return new Promise((resolve) => answers.set(after, () => resolve(page)));
  };
  return { asked, read, answer: (after: number) => answers.get(after)?.() };
}

/** Everything that can go on now has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function read(given: ReturnType<typeof history>, answering: readonly number[]): Promise<readonly number[]> {
  const found: number[] = [];
  const done = (async () => {
    for await (const { after } of pagesAhead(given.read, limit)) found.push(after);
  })();
  for (const after of answering) {
    given.answer(after);
    await settled();
  }
  await done;
  return found;
}

describe('the pages of a long history that a browser verifies', () => {
  it('are asked for before the ones ahead of them have come, a few at a time, and come in their order', async () => {
    const given = history(1_000);
    const pages = pagesAhead(given.read, limit);
    const first = pages.next();
    expect(given.asked).toEqual([0]);
    given.answer(0);
    expect((await first).value).toMatchObject({ after: 0 });
    expect(given.asked).toEqual([0, 200, 400, 600]);
    const second = pages.next();
    given.answer(400);
    given.answer(200);
    expect((await second).value).toMatchObject({ after: 200 });
    expect(given.asked).toEqual([0, 200, 400, 600, 800]);
    expect((await pages.next()).value).toMatchObject({ after: 400 });
  });

  it.each([
    ['that is one page', history(200), [0]],
    ['that has nothing', history(0), [0]],
    ['that grows by a page', history(300, 500), [0, 200, 400]],
  ])('are all read of one %s', async (_kind, given, all) => {
    expect(await read(given, all)).toEqual(all);
  });

  it('end with the first that does not come, and nobody else complains', async () => {
    const failing = async (after: number): Promise<Page> => {
      if (after > 0) throw new Error('gone');
      return { after, positions: 1_000, nextCursor: 'further' };
    };
    const pages = pagesAhead(failing, limit);
    await pages.next();
    await expect(pages.next()).rejects.toThrow('gone');
    await settled();
  });
});
