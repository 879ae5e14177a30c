import { Client } from 'pg';
import { performance } from 'node:perf_hooks';
import { FloorCases, inGroups } from './floor-cases.js';
import type { FloorOrder, FloorResult } from './floor-order.js';
import type { Row, TransitionRows } from './floor-rows.js';
import { floorSteps, manyRows, oneRow } from './floor-statements.js';

const casesForEachConnection = 50;

/** One named statement a row, which the server prepares once for each connection. */
async function writeOne(client: Client, transition: TransitionRows): Promise<void> {
  await client.query('BEGIN');
  for (const step of floorSteps) {
    for (const row of transition[step])
      await client.query({ name: step, text: oneRow(step, (index) => `$${index}`), values: [...row] });
  }
  await client.query('COMMIT');
}

const columnsOf = (rows: readonly Row[]): unknown[] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));

/** One named statement a table. */
async function writeGroup(client: Client, transitions: readonly TransitionRows[]): Promise<void> {
  await client.query('BEGIN');
  for (const step of floorSteps) {
    const rows = transitions.flatMap((transition) => transition[step]);
    if (rows.length > 0) await client.query({ name: `group-${step}`, text: manyRows(step), values: columnsOf(rows) });
  }
  await client.query('COMMIT');
}

/** Writes the rows with pg over as many connections as asked for; each takes the next group when it is free. */
export async function postgresFloor({
  databaseUrl,
  group,
  connections,
  seconds,
  run,
}: FloorOrder): Promise<FloorResult> {
  const clients = Array.from({ length: connections }, () => new Client({ connectionString: databaseUrl }));
  await Promise.all(clients.map((client) => client.connect()));
  const cases = new FloorCases(run);
  let transitions = 0;
  let elapsed = 0;
  while (elapsed < seconds * 1000) {
    const rounds = cases.rounds(casesForEachConnection * connections);
    const startedAt = performance.now();
    for (const round of rounds) {
      const waiting = [...inGroups(round, group)];
      const drain = async (client: Client): Promise<void> => {
        for (let next = waiting.pop(); next; next = waiting.pop())
          await (group === 1 && next[0] ? writeOne(client, next[0]) : writeGroup(client, next));
      };
      await Promise.all(clients.map(drain));
    }
    elapsed += performance.now() - startedAt;
    transitions += (rounds.length - 1) * casesForEachConnection * connections;
  }
  await Promise.all(clients.map((client) => client.end()));
  return { transitions, perSecond: (transitions * 1000) / elapsed };
}
