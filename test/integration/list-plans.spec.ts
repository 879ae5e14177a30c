import { Client, type QueryConfig } from 'pg';
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
const walks = /\bSCAN (?!range\d|\d+ CONSTANT|json_each)|TEMP B-TREE/;

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

type Note = (text: string, parameters?: readonly unknown[]) => void;

function noteOnSqlite({ reader: { driver } }: Database, note: Note): jest.SpyInstance {
  const create = driver.createQueryRunner.bind(driver);
  const heard = new WeakSet<object>();
  return jest.spyOn(driver, 'createQueryRunner').mockImplementation((mode) => {
    const runner = create(mode);
    // SQLite keeps its runner: it may be the one of the statement before.
    if (heard.has(runner)) return runner;
    heard.add(runner);
    const query = runner.query.bind(runner) as (text: string, parameters?: unknown[]) => Promise<unknown>;
    runner.query = ((text: string, parameters: unknown[] = [], ...rest: unknown[]) => {
      note(text, parameters);
      return (query as (...given: unknown[]) => Promise<unknown>)(text, parameters, ...rest);
    }) as typeof runner.query;
    return runner;
  });
}

/** On the connections themselves, because what is prepared goes past TypeORM. */
function noteOnPostgres(note: Note): jest.SpyInstance {
  const query = Reflect.get(Client.prototype, 'query') as (...given: unknown[]) => unknown;
  return jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: unknown[]) {
    const [asked, values] = given as [string | QueryConfig, unknown[] | undefined];
    if (typeof asked === 'string') note(asked, values);
    else note(asked.text, asked.values);
    return query.apply(this, given);
  });
}

describeOnEachDatabase('every list', (database, dialect) => {
  beforeAll(() => fillLists(database(), rows), 120_000);

  /** What one question asks the database. */
  async function asked(ask: () => Promise<unknown>): Promise<readonly Asked[]> {
    const statements: Asked[] = [];
    // The runner of SQLite goes on after the question.
    let listening = true;
    const note = (text: string, parameters: readonly unknown[] = []): void => {
      if (listening && /^\s*SELECT\b[^]*\bFROM\b/.test(text)) statements.push({ text, parameters });
    };
    const spy = dialect === 'sqlite' ? noteOnSqlite(database(), note) : noteOnPostgres(note);
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

  it('of cases looks up once what several filters ask of a case, and not what the walked index says itself', async () => {
    const lookUpsOf = async (name: string): Promise<number> => {
      const steps = await planOf(name);
      return steps.match(dialect === 'sqlite' ? /SEARCH other\b/g : /\bother(_\d+)? {2}\(/g)?.length ?? 0;
    };
    expect({
      'one filter': await lookUpsOf('instances, administrator: status'),
      'two of the case': await lookUpsOf('instances, administrator: definition and status'),
      'two of the case, and who sees it': await lookUpsOf('instances, participant of few: definition and status'),
      'the process, and who sees it': await lookUpsOf('instances, participant of few: definition'),
    }).toEqual({
      'one filter': 0,
      'two of the case': 1,
      'two of the case, and who sees it': 1,
      'the process, and who sees it': 0,
    });
  });

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
