import type { DataSource } from 'typeorm';
import { ConnectionLost } from '../connection-lost.js';
import { storageReasonOf } from '../driver-failure.js';
import { ListReader } from './list-reader.js';

const release = jest.fn(() => Promise.resolve());

function readerWhose(query: () => Promise<unknown>, connect = () => Promise.resolve({ query })): ListReader {
  return new ListReader({ createQueryRunner: () => ({ connect, release }) } as unknown as DataSource, 'postgres');
}

const failureOf = (reader: ListReader): Promise<unknown> =>
  reader.ask('SELECT id FROM instance', []).catch((error: unknown) => error);

describe('ListReader', () => {
  it.each([
    ['breaks while a list is read', new Error('Connection terminated unexpectedly')],
    ['falls silent', new ConnectionLost('silent')],
  ])('says that the database cannot be reached when the connection %s, and gives it back', async (_, error) => {
    release.mockClear();
    expect(storageReasonOf(await failureOf(readerWhose(() => Promise.reject(error))))).toBe('unreachable');
    expect(release).toHaveBeenCalledTimes(1);
  });

  it('says so too when there is no connection', async () => {
    const reader = readerWhose(jest.fn(), () => Promise.reject(new ConnectionLost('refused')));
    expect(storageReasonOf(await failureOf(reader))).toBe('unreachable');
  });
});
