import { readFileSync } from 'node:fs';
import { openDatabase, type Database } from '../../src/persistence/index.js';
import type { BenchDatabases } from '../database/bench-databases.js';
import { settle } from '../database/settle.js';
import { fillLists } from './filled-lists.js';
import { listQuestions, type ListQuestion } from './list-questions.js';

export interface ListCost {
  readonly name: string;
  /** Milliseconds of CPU for one page: of this process, and of the server where there is one. */
  readonly cpu: number;
  /** The part of the server; 0 where the database has no process of its own. */
  readonly serverCpu: number;
  /** Milliseconds from the question to the answer. */
  readonly wall: number;
}

const warmUps = 3;
const pages = 40;
const millisecondsOfATick = 10;

/** The CPU of the connections of the product, in milliseconds; 0 where the database has no process of its own. */
async function serverCpu({ dialect, writer }: Database): Promise<number> {
  if (dialect === 'sqlite') return 0;
  const backends: { pid: number }[] = await writer.query(
    "SELECT pid FROM pg_stat_activity WHERE application_name = 'guicheng' AND datname = current_database()",
  );
  const ticks = backends.map(({ pid }) => {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ');
    return Number(fields[11]) + Number(fields[12]);
  });
  return ticks.reduce((sum, one) => sum + one, 0) * millisecondsOfATick;
}

async function cost(database: Database, { name, ask }: ListQuestion): Promise<ListCost> {
  for (let page = 0; page < warmUps; page += 1) await ask();
  const server = await serverCpu(database);
  const [client, begun] = [process.cpuUsage(), performance.now()];
  for (let page = 0; page < pages; page += 1) await ask();
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(client);
  const ofServer = ((await serverCpu(database)) - server) / pages;
  return { name, cpu: (user + system) / 1000 / pages + ofServer, serverCpu: ofServer, wall: wall / pages };
}

/** Fills every list with so many rows and asks each of them in every way. */
export async function listCosts(
  databases: BenchDatabases,
  rows: number,
  tell: (line: string) => void,
): Promise<readonly ListCost[]> {
  const url = await databases.create('lists_filled');
  const database = await openDatabase(url);
  try {
    const begun = performance.now();
    await fillLists(database, rows);
    await settle(database, url);
    tell(`${databases.dialect}: each list has ${rows} rows, after ${Math.round((performance.now() - begun) / 1000)} s`);
    const costs: ListCost[] = [];
    for (const question of listQuestions(database)) costs.push(await cost(database, question));
    return costs;
  } finally {
    await database.close();
  }
}
