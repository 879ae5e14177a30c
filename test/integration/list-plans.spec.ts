import { fillLists } from '../../bench/lists/filled-lists.js';
import { listQuestions } from '../../bench/lists/list-questions.js';
import { VaultStore, type Database } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';

interface Asked {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** Enough that every look ends before its index does. */
const rows = 3_000;

/** The tables that grow with the years. */
const walks = /\bSCAN (?!range\d|\d+ CONSTANT)|TEMP B-TREE/;

async function plan({ reader, dialect }: Database, { text, parameters }: Asked): Promise<string> {
  if (dialect === 'sqlite') {
    const steps: { detail: string }[] = await reader.query(`EXPLAIN QUERY PLAN ${text}`, [...parameters]);
    return steps.map(({ detail }) => detail).join('\n');
  }
  const runner = reader.createQueryRunner();
  try {
    // Small tables are read whole because that is cheap. The question is whether an index can answer: then nothing of
    // what is switched off here is left in the plan.
    await runner.query('SET enable_seqscan = off; SET enable_sort = off; SET enable_bitmapscan = off');
    const steps: { 'QUERY PLAN': string }[] = await runner.query(`EXPLAIN ${text}`, [...parameters]);
    return steps.map((step) => step['QUERY PLAN']).join('\n');
  } finally {
    await runner.query('RESET ALL');
    await runner.release();
  }
}

describeOnEachDatabase('every list', (database, dialect) => {
  beforeAll(() => fillLists(database(), rows), 120_000);

  /** What one question asks the database. */
  async function asked(ask: () => Promise<unknown>): Promise<readonly Asked[]> {
    const statements: Asked[] = [];
    // SQLite keeps its runner: it goes on after the question.
    let listening = true;
    const { driver } = database().reader;
    const create = driver.createQueryRunner.bind(driver);
    const spy = jest.spyOn(driver, 'createQueryRunner').mockImplementation((mode) => {
      const runner = create(mode);
      const query = runner.query.bind(runner) as (text: string, parameters?: unknown[]) => Promise<unknown>;
      runner.query = ((text: string, parameters: unknown[] = [], ...rest: unknown[]) => {
        if (listening) statements.push({ text, parameters });
        return (query as (...given: unknown[]) => Promise<unknown>)(text, parameters, ...rest);
      }) as typeof runner.query;
      return runner;
    });
    await ask();
    listening = false;
    spy.mockRestore();
    return statements;
  }

  it('is answered from indices in its own order: nothing is read whole, nothing is sorted', async () => {
    const found: string[] = [];
    for (const { name, ask } of listQuestions(database())) {
      const statements = await asked(ask);
      expect(statements.length).toBeGreaterThan(0);
      for (const statement of statements) {
        const steps = await plan(database(), statement);
        const bad = dialect === 'sqlite' ? walks.test(steps) : /Seq Scan|\bSort\b|Bitmap/.test(steps);
        if (bad) found.push(`${name}\n${statement.text}\n${steps}`);
      }
    }
    expect(found.join('\n\n')).toBe('');
  }, 120_000);

  const planOf = async (name: string): Promise<string> => {
    const question = listQuestions(database()).find((one) => one.name === name);
    const statements = question ? await asked(question.ask) : [];
    return (await Promise.all(statements.map((statement) => plan(database(), statement)))).join('\n');
  };

  it('of the unread walks the unread alone', async () => {
    expect(await planOf('notifications: unread')).toContain('notification_unread');
  });

  it('goes on in an inbox where the page before has ended, however deep that is', async () => {
    const steps = await planOf('tasks, all: deep page');
    expect(steps).toMatch(
      dialect === 'sqlite'
        ? /task_due \(org_id=\? AND overdue=\? AND \(due_at,id\)>\(\?,\?\)\)/
        : /Index Cond: .*ROW\(due_at, id\) > ROW\(/,
    );
    expect(steps).not.toContain("due_at > ''");
  });

  it('shows personal values by looking up each case, however many somebody takes part in', async () => {
    const viewer = { userId: 'somebody', seesEverything: false };
    const [statement] = await asked(() => new VaultStore(database()).visible('demo', ['one', 'two'], viewer));
    const steps = await plan(database(), statement as Asked);
    expect(steps).toMatch(
      dialect === 'sqlite'
        ? /SEARCH participant USING PRIMARY KEY \(org_id=\? AND user_id=\? AND instance_id=\?\)/
        : /on participant[^\n]*\n\s+Index Cond: .*user_id.*instance_id/,
    );
    expect(steps).not.toMatch(/SCAN (value|participant|child)\b|Seq Scan/);
  });
});
