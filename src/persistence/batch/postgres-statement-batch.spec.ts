import { PostgresStatementBatch, type PreparedStatement } from './postgres-statement-batch.js';

const statement = (name: string): PreparedStatement => ({ name, text: name, values: [], returns: [] });

/** A batch with what became of it. */
function sent(...names: readonly string[]) {
  const resolve = jest.fn();
  const reject = jest.fn();
  const batch = new PostgresStatementBatch(names.map(statement), { resolve, reject });
  return { batch, resolve, reject };
}

const connection = (over: object = {}) => ({
  stream: { cork: jest.fn(), uncork: jest.fn(), destroy: jest.fn() },
  close: jest.fn(),
  parse: jest.fn(),
  bind: jest.fn(),
  execute: jest.fn(),
  sync: jest.fn(),
  ...over,
});

describe('statements that go to PostgreSQL in one message', () => {
  it('end with one Sync, and are prepared again after 1, 2, 4 … uses, then after each 64', () => {
    const to = connection();
    const parsedAt: number[] = [];
    for (let use = 0; use <= 256; use += 1) {
      to.parse.mockClear();
      sent('insert').batch.submit(to);
      if (to.parse.mock.calls.length > 0) parsedAt.push(use);
    }
    expect(parsedAt).toEqual([0, 1, 2, 4, 8, 16, 32, 64, 128, 192, 256]);
    expect(to.sync).toHaveBeenCalledTimes(257);
  });

  it('are all prepared again after a failure, because nobody knows which of them the server kept', () => {
    const to = connection();
    for (let use = 0; use < 4; use += 1) sent('insert').batch.submit(to);
    sent('insert').batch.handleError(new Error('refused'), to);
    to.parse.mockClear();
    sent('insert').batch.submit(to);
    expect([to.close.mock.lastCall, to.parse.mock.calls.length]).toEqual([[{ type: 'S', name: 'insert' }], 1]);
  });

  it('are not committed when PostgreSQL answers the COMMIT with a rollback', () => {
    const { batch, reject } = sent('COMMIT');
    batch.handleCommandComplete({ text: 'ROLLBACK' });
    expect(reject).toHaveBeenCalledWith(expect.objectContaining({ message: expect.stringContaining('ROLLBACK') }));
  });

  it('that cannot be written down end the connection: the server has half a message', () => {
    const broken = new RangeError('too long');
    const to = connection({
      bind: () => {
        throw broken;
      },
    });
    sent('insert').batch.submit(to);
    expect([to.stream.destroy.mock.calls, to.sync.mock.calls, to.stream.uncork.mock.calls.length]).toEqual([
      [[broken]],
      [],
      1,
    ]);
  });

  it.each(['handleReadyForQuery', 'handleError'] as const)('let node-postgres clear its timer on %s', (end) => {
    const { batch } = sent('insert');
    batch.callback = jest.fn();
    batch[end](new Error('refused'), {});
    expect(batch.callback).toHaveBeenCalledTimes(1);
  });
});
