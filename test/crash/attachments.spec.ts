import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CrashPoint } from '../../src/modules/crash-points/index.js';
import { openDatabase } from '../../src/persistence/index.js';
import { contractForm } from '../support/contract-review.js';
import { freshDatabaseUrl } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { ServerProcess } from '../support/server-process.js';

/** From the file that has come to the case that has it, and at which time of passing the server dies there. */
const points: readonly (readonly [CrashPoint, number])[] = [
  ['upload.received', 2],
  ['upload.portion', 3],
  ['upload.stored', 2],
  ['upload.staged', 2],
  ['batch.written', 1],
  ['batch.committed', 1],
];

const twoDays = 2 * 24 * 60 * 60;
const reviewers = { profile: '000', definition: 'contract-review', input: contractForm };

interface Found {
  readonly id: string;
}
interface Listed {
  readonly items: readonly { readonly id: string; readonly sha256: string }[];
}
/** A file in a case: what it is, and what repeats each request that brings it there. */
interface Sent {
  readonly by: HttpClient;
  readonly content: string;
  readonly key: string;
}
type Way = (sent: Sent) => Promise<string>;

const fileOf = (content: string): FormData => {
  const form = new FormData();
  form.set('file', new Blob([content], { type: 'text/plain' }), 'evidence.txt');
  return form;
};

async function done<Body>(answer: Promise<{ status: number; body: Body }>): Promise<Body> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`Expected it to be taken, but: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Uploads a file and names it in the form that starts a case. */
const inForm: Way = async ({ by, content, key }) => {
  const { id } = await done(
    by.send<Found>('POST', '/attachments', fileOf(content), { 'idempotency-key': `${key}-file` }),
  );
  const input = {
    ...{ employeeId: 'sales.rep1', kind: 'dismissal', ground: 'violation', trainedOrMoved: false, occurrence: 1 },
    ...{ lastDay: '2026-03-31', findings: 'He sold below the list.', evidence: id },
  };
  const body = { definition: 'dismissal', input };
  return (await done(by.post<Found>('/instances', body, { 'idempotency-key': `${key}-start` }))).id;
};

/** Attaches a file to a case that is there. */
const toCase =
  (caseId: string): Way =>
  async ({ by, content, key }) => {
    await done(
      by.send<Found>('POST', `/instances/${caseId}/attachments`, fileOf(content), {
        'idempotency-key': `${key}-attach`,
      }),
    );
    return caseId;
  };

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');

describe.each(['sqlite', 'postgres'] as const)(
  'files of a server on %s that is killed and started again',
  (dialect) => {
    let folder: string;
    let environment: Record<string, string>;
    let server: ServerProcess;
    let manager: HttpClient;
    let salesperson: HttpClient;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'guicheng-files-'));
      environment = {
        DATABASE_URL: await freshDatabaseUrl(dialect),
        DATA_DIR: folder,
        JWT_SECRET: 'a secret that outlives the crash of the server',
      };
      server = await ServerProcess.start(environment);
      manager = await HttpClient.signIn(server.url, 'sales.manager');
      salesperson = await HttpClient.signIn(server.url, 'sales.rep1');
    });
    afterAll(async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(points)(
      'are in their case once and whole when it dies at %s and everything is sent again',
      async (point, times) => {
        const contract = await done(salesperson.at(server.url).post<Found>('/instances', reviewers));
        const ways = [inForm, toCase(contract.id)];
        // Each is of three portions, and of its own.
        const sent = ways.map((_, way) => ({ content: `${point} ${way}\n`.repeat(40_000), key: `${point}-${way}` }));
        const people = [manager, salesperson];
        const all = (): Promise<string>[] =>
          ways.map((way, at) => {
            const by = people[at]?.at(server.url) as HttpClient;
            return way({ by, content: sent[at]?.content ?? '', key: sent[at]?.key ?? '' });
          });
        await server.crashAt(point, times);
        const first = await Promise.allSettled(all());
        expect(await server.ended).toBe('SIGKILL');
        expect(first.some(({ status }) => status === 'rejected')).toBe(true);

        server = await ServerProcess.start(environment);
        const cases = await Promise.all(all());
        for (const [at, id] of cases.entries()) {
          const by = people[at]?.at(server.url) as HttpClient;
          const { items } = await done(by.get<Listed>(`/instances/${id}/attachments`));
          expect(items).toMatchObject([{ sha256: hashOf(sent[at]?.content ?? '') }]);
          expect((await by.get<string>(`/instances/${id}/attachments/${items[0]?.id}`)).body).toBe(sent[at]?.content);
          const verified = await done(by.post<{ valid: boolean }>(`/instances/${id}/verify`, {}));
          expect(verified.valid).toBe(true);
        }
      },
      120_000,
    );

    it('leave nothing behind a day later: no bytes without a file, no file without bytes, none without a case', async () => {
      await server.stop();
      const later = await ServerProcess.start({ ...environment, SECONDS_AHEAD: String(twoDays) });
      await later.stop();
      expect(readdirSync(join(folder, 'uploads'))).toEqual([]);
      const database = await openDatabase(environment['DATABASE_URL'] ?? '');
      const count = async (from: string): Promise<number> => {
        const [row] = await database.reader.query<{ count: number | string }[]>(
          `SELECT COUNT(*) AS count FROM ${from}`,
        );
        return Number(row?.count);
      };
      const bytes = 'SELECT SUM(LENGTH(bytes)) FROM blob_chunk WHERE blob_chunk.sha256 = attachment.sha256';
      const counted = {
        files: await count('attachment'),
        withoutCase: await count('attachment WHERE instance_id IS NULL'),
        withoutBytes: await count(`attachment WHERE size <> COALESCE((${bytes}), 0)`),
        bytesOfNone: await count('blob WHERE sha256 NOT IN (SELECT sha256 FROM attachment)'),
        portionsOfNone: await count('blob_chunk WHERE sha256 NOT IN (SELECT sha256 FROM blob)'),
        onTheirWay: await count('blob WHERE pending_since IS NOT NULL'),
      };
      await database.close();
      const none = { withoutCase: 0, withoutBytes: 0, bytesOfNone: 0, portionsOfNone: 0, onTheirWay: 0 };
      expect(counted).toEqual({ files: 2 * points.length, ...none });
    }, 120_000);
  },
);
