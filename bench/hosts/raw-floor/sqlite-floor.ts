import Database from 'better-sqlite3';
import { performance } from 'node:perf_hooks';
import { FloorCases, inGroups } from './floor-cases.js';
import type { FloorOrder, FloorResult } from './floor-order.js';
import type { TransitionRows } from './floor-rows.js';
import { floorSteps, oneRow } from './floor-statements.js';

const casesInChunk = 100;

/** Writes the rows with better-sqlite3 and prepared statements, with the durability that Guicheng has. */
export function sqliteFloor({ databaseUrl, group, seconds, run }: FloorOrder): FloorResult {
  const database = new Database(databaseUrl.slice('sqlite:'.length));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const statements = floorSteps.map((step) => ({ step, statement: database.prepare(oneRow(step, () => '?')) }));
  const write = database.transaction((transitions: readonly TransitionRows[]) => {
    for (const transition of transitions)
      for (const { step, statement } of statements) for (const row of transition[step]) statement.run(row);
  });
  const cases = new FloorCases(run);
  let transitions = 0;
  let elapsed = 0;
  while (elapsed < seconds * 1000) {
    const rounds = cases.rounds(casesInChunk);
    const startedAt = performance.now();
    for (const round of rounds) for (const grouped of inGroups(round, group)) write.immediate(grouped);
    elapsed += performance.now() - startedAt;
    transitions += (rounds.length - 1) * casesInChunk;
  }
  database.close();
  return { transitions, perSecond: (transitions * 1000) / elapsed };
}
