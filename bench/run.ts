import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodyCosts } from './bodies/body-cost.js';
import { compare } from './comparison/comparison.js';
import { missingBrowser } from './console/chromium.js';
import { measureConsole } from './console/console-times.js';
import type { BenchDatabases } from './database/bench-databases.js';
import { postgresDatabases } from './database/postgres-databases.js';
import { sqliteDatabases } from './database/sqlite-databases.js';
import { addBenchProcess } from './hosts/guicheng/add-bench-process.js';
import { exitCodeOf, planOf } from './outcome.js';
import { bodyGoal, bodyReport } from './report/body-report.js';
import { comparisonGoals, comparisonReport } from './report/comparison-report.js';
import { consoleGoals, consoleReport } from './report/console-report.js';
import type { Goal } from './report/goal.js';
import { listCosts } from './lists/list-cost.js';
import { listGoal, listReport } from './report/list-report.js';
import { stormGoal, stormReport } from './report/storm-report.js';
import { storeSizeGoal, storeSizeReport } from './report/store-size-report.js';
import { table } from './report/table.js';
import { readSettings, type BenchSettings } from './settings.js';
import { compareStoreSizes } from './store-size/store-size.js';
import { measureStorms } from './timers/storm.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const progress = (line: string): void => void process.stderr.write(`${line}\n`);

async function measure(
  databases: BenchDatabases,
  settings: BenchSettings,
  directory: string,
): Promise<readonly Goal[]> {
  const { dialect } = databases;
  const goals: Goal[] = [];
  if (settings.parts.includes('comparison')) {
    const comparison = await compare(databases, settings, directory, progress);
    say(`\n## ${databases.description}\n\n${comparisonReport(dialect, comparison)}`);
    goals.push(...comparisonGoals(dialect, comparison));
  }
  if (settings.parts.includes('store-size')) {
    const rounds = await compareStoreSizes(databases, settings, directory, progress);
    say(`\n## ${databases.description}: empty and filled store, 32 cases\n\n${storeSizeReport(rounds)}`);
    goals.push(storeSizeGoal(dialect, settings.storedCases, rounds));
  }
  if (settings.parts.includes('lists')) {
    const costs = await listCosts(databases, settings.listRows, progress);
    say(`\n## ${databases.description}: lists of ${settings.listRows} rows\n\n${listReport(costs)}`);
    goals.push(listGoal(dialect, settings.listRows, costs));
  }
  if (settings.parts.includes('timers')) {
    const result = await measureStorms(databases, settings, directory, progress);
    say(`\n## ${databases.description}: ${settings.timers} timers due at once\n\n${stormReport(result)}`);
    goals.push(stormGoal(dialect, result));
  }
  if (settings.parts.includes('console')) {
    const times = await measureConsole(databases, settings, directory, progress);
    say(`\n## ${databases.description}: the console\n\n${consoleReport(times)}`);
    goals.push(...consoleGoals(dialect, times));
  }
  return goals;
}

async function run(): Promise<number> {
  const asked = readSettings(process.argv.slice(2));
  const plan = planOf(asked.parts, missingBrowser());
  const settings = { ...asked, parts: plan.parts };
  if (plan.leftOut !== undefined) progress(plan.leftOut);
  addBenchProcess();
  const directory = mkdtempSync(join(tmpdir(), 'guicheng-bench-'));
  // PostgreSQL runs as another user and must reach its directory.
  chmodSync(directory, 0o755);
  const goals: Goal[] = [];
  say(
    `Node ${process.version}, ${cpus().length} cores. A transition is one acknowledged event; starts are not counted.`,
  );
  if (settings.parts.includes('bodies')) {
    const costs = bodyCosts();
    say(`\n## The worst bodies\n\n${bodyReport(costs)}`);
    goals.push(bodyGoal(costs));
  }
  try {
    for (const dialect of settings.parts.some((part) => part !== 'bodies') ? settings.dialects : []) {
      const databases = dialect === 'sqlite' ? sqliteDatabases(directory) : await postgresDatabases(directory);
      try {
        goals.push(...(await measure(databases, settings, directory)));
      } finally {
        await databases.close();
      }
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  const rows = goals.map(({ name, expected, found, met }) => [name, expected, found, met ? 'yes' : 'NO']);
  say(`\n## Goals\n\n${table(['', 'expected', 'found', 'met'], rows)}`);
  if (plan.leftOut !== undefined) say(`\n${plan.leftOut}`);
  return exitCodeOf(goals, plan);
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    progress(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(2);
  },
);
