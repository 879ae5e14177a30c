import 'reflect-metadata';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { postgresDatabases } from '../database/postgres-databases.js';
import { sqliteDatabases } from '../database/sqlite-databases.js';
import { addBenchProcess } from '../hosts/guicheng/add-bench-process.js';
import { guichengHost } from '../hosts/guicheng/guicheng-host.js';
import { naiveHost } from '../hosts/naive/naive-host.js';
import { RunningHost } from '../hosts/running-host.js';
import { runLoad } from '../load/run-load.js';
import { readSettings } from '../settings.js';
import { profileReport } from './summary.js';

const concurrency = 32;
const profiles = resolve(__dirname, '../../../data/profiles');

/** Runs the load on one host under V8's profiler and says where the time went. `--only` picks the database. */
async function profileHost(hostName: string, settings: readonly string[]): Promise<void> {
  const { dialects, seconds, warmUpSeconds } = readSettings(settings);
  addBenchProcess();
  const directory = mkdtempSync(join(tmpdir(), 'guicheng-profile-'));
  chmodSync(directory, 0o755);
  mkdirSync(profiles, { recursive: true });
  const databases = dialects[0] === 'postgres' ? await postgresDatabases(directory) : sqliteDatabases(directory);
  try {
    const program = (hostName === 'naive' ? naiveHost : guichengHost)(await databases.create('profiled'), directory);
    const known = new Set(readdirSync(profiles));
    const startedAt = performance.now();
    const nodeOptions = [...(program.nodeOptions ?? []), '--cpu-prof', `--cpu-prof-dir=${profiles}`];
    const host = await RunningHost.start({ ...program, nodeOptions });
    await runLoad({ target: host.target, concurrency, warmUpSeconds: 0, seconds: warmUpSeconds });
    const skipped = performance.now() - startedAt;
    const result = await runLoad({ target: host.target, concurrency, warmUpSeconds: 0, seconds });
    await host.stop();
    const file = readdirSync(profiles).find((name) => !known.has(name));
    if (file === undefined) throw new Error('Expected a profile of the host, but it wrote none.');
    process.stdout.write(
      `${JSON.stringify(result)}\n${join(profiles, file)}\n${profileReport(join(profiles, file), skipped)}\n`,
    );
  } finally {
    await databases.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

const [hostName = 'guicheng', ...settings] = process.argv.slice(2);
void profileHost(hostName, settings);
