import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CrashPoint, crashPoints } from '../../src/modules/crash-points/index.js';
import { contractForm, contractPeople, contractSteps } from '../support/contract-review.js';
import { freshDatabaseUrl } from '../support/databases.js';
import { HttpClient, type HttpAnswer } from '../support/http-client.js';
import { ServerProcess } from '../support/server-process.js';

interface Instance {
  readonly id: string;
  readonly revision: number;
  readonly status: string;
}

interface Verification {
  readonly valid: boolean;
  readonly positions: number;
}

/** What one client knows of its case: what was acknowledged, and the request whose answer never came. */
interface Journal {
  readonly name: string;
  instance: Instance | undefined;
  acknowledged: number;
  unanswered: number | undefined;
}

const clientsAtOnce = 8;
const casesPerClient = 3;

type People = Readonly<Record<string, HttpClient>>;

const signInAll = async (server: string): Promise<People> =>
  Object.fromEntries(
    await Promise.all(
      [...contractPeople, 'auditor'].map(async (name) => [name, await HttpClient.signIn(server, name)] as const),
    ),
  );

/** The same people, with their tokens, against the server that was started again. */
const at = (server: string, people: People): People =>
  Object.fromEntries(Object.entries(people).map(([name, client]) => [name, client.at(server)]));

const key = (journal: Journal, step: number): Record<string, string> => ({
  'idempotency-key': `${journal.name}-${step}`,
});

/** Sends the request of one step: 0 starts the case, the others are its events. */
async function send(people: People, journal: Journal, step: number): Promise<HttpAnswer<Instance>> {
  const client = (name: string): HttpClient => people[name] as HttpClient;
  if (step === 0) {
    const body = { definition: 'contract-review', profile: '000', input: contractForm };
    return client('sales.rep1').post<Instance>('/instances', body, key(journal, step));
  }
  const { by, type, data } = contractSteps[step - 1] as (typeof contractSteps)[number];
  const headers = { ...key(journal, step), 'if-match': `"${journal.instance?.revision}"` };
  return client(by).post<Instance>(`/instances/${journal.instance?.id}/events`, { type, data }, headers);
}

/** Drives one case as far as the server lives. */
async function drive(people: People, journal: Journal): Promise<void> {
  for (let step = journal.acknowledged; step <= contractSteps.length; step += 1) {
    try {
      const answer = await send(people, journal, step);
      if (answer.status >= 300)
        throw new Error(`Expected step ${step} to be taken, but: ${JSON.stringify(answer.body)}`);
      journal.instance = answer.body;
      journal.acknowledged = step + 1;
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('Expected')) throw error;
      journal.unanswered = step;
      return;
    }
  }
}

const load = async (people: People, point: CrashPoint): Promise<readonly Journal[]> => {
  const all: Journal[] = [];
  await Promise.all(
    Array.from({ length: clientsAtOnce }, async (_, client) => {
      for (let number = 0; number < casesPerClient; number += 1) {
        const journal: Journal = {
          name: `${point}-${client}-${number}`,
          instance: undefined,
          acknowledged: 0,
          unanswered: undefined,
        };
        all.push(journal);
        await drive(people, journal);
        if (journal.unanswered !== undefined) return;
      }
    }),
  );
  return all;
};

describe.each(['sqlite', 'postgres'] as const)('a server on %s, killed and started again', (dialect) => {
  let folder: string;
  let environment: Record<string, string>;
  /** The server that runs now: the one that was started after the last crash. */
  let server: ServerProcess | undefined;
  let signedIn: People;
  let cases = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guicheng-crash-'));
    environment = {
      DATABASE_URL: await freshDatabaseUrl(dialect),
      DATA_DIR: folder,
      JWT_SECRET: 'a secret that outlives the crash of the server',
    };
    server = await ServerProcess.start(environment);
    signedIn = await signInAll(server.url);
  });

  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  // Timers and files have specs of their own, and no process of the manuals sends anything out of the house: test/integration/outbox-worker.spec.ts has those points.
  it.each(crashPoints.filter((point) => !/^(outbox|timers|upload)/.test(point)))(
    'loses, doubles and halves nothing when it dies at %s',
    async (point) => {
      const crashing = server ?? (await ServerProcess.start(environment));
      server = undefined;
      // Not at the first chance: some cases are well under way and others wait in the same batch.
      await crashing.crashAt(point, 9);
      const journals = await load(at(crashing.url, signedIn), point);
      expect(await crashing.ended).toBe('SIGKILL');
      expect(journals.some(({ unanswered }) => unanswered !== undefined)).toBe(true);

      server = await ServerProcess.start(environment);
      const people = at(server.url, signedIn);
      const auditor = people['auditor'] as HttpClient;
      for (const journal of journals) {
        // Everything acknowledged is there; of the unanswered request all or nothing is.
        if (journal.instance) {
          const { body } = await auditor.get<Instance>(`/instances/${journal.instance.id}`);
          const tail = journal.unanswered === undefined ? 0 : 1;
          expect([journal.acknowledged, journal.acknowledged + tail]).toContain(body.revision);
        }
        // Repeating it with its key takes it once, whether or not it was committed before the crash.
        await drive(people, journal);
        expect(journal.acknowledged).toBe(contractSteps.length + 1);
        const { body } = await auditor.post<Verification>(`/instances/${journal.instance?.id}/verify`, {});
        expect(body).toMatchObject({ valid: true, positions: contractSteps.length + 1 });
      }
      cases += journals.length;
      const { body: list } = await auditor.get<{ items: unknown[] }>('/instances?limit=200');
      expect(list.items).toHaveLength(cases);
      // Told of each review exactly once.
      const { body: told } = await (people['legal'] as HttpClient).get<{ items: unknown[] }>(
        '/notifications?limit=200',
      );
      expect(told.items).toHaveLength(cases);
    },
    60_000,
  );
});
