import { mkdirSync, realpathSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { DatabaseHeld, type Holder } from './database-held.js';
import { storageReasonOf } from './driver-failure.js';

const attempts = 20;
const pauseMilliseconds = 20;

/**
 * Makes this process the only server of a SQLite file. What holds is a lock of the operating system on a small SQLite
 * file beside it, `<file>.lock`, which ends with the process, however that ends; the lock file itself stays and says
 * nothing by being there. Whoever may not have the lock can still read in it who has.
 *
 * @returns what gives it back
 * @throws DatabaseHeld naming the other process
 */
export async function holdFile(file: string): Promise<() => void> {
  const path = realPath(file);
  const lock = new SqliteDatabase(`${path}.lock`, { timeout: 0 });
  const me = JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() } satisfies Holder);
  try {
    for (let attempt = 1; !taken(lock, me); attempt += 1) {
      const holder = noted(lock);
      // Of several that start at once, one has noted itself, but another one may have got the lock.
      if (attempt === attempts || (holder !== undefined && holder !== me))
        throw new DatabaseHeld(path, holder === undefined ? undefined : (JSON.parse(holder) as Holder));
      await pause(pauseMilliseconds);
    }
    return () => lock.close();
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** One path for one file, whatever links lead to it; its directory is made. */
function realPath(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return realpathSync(file);
  } catch {
    return join(realpathSync(dirname(file)), basename(file));
  }
}

/** What is noted must be committed to be seen, which gives the lock away for a moment: it is taken until both hold. */
function taken(lock: SqliteDatabase.Database, me: string): boolean {
  try {
    lock.exec('BEGIN IMMEDIATE');
    while (noted(lock) !== me) {
      const isNoted = note(lock, me);
      lock.exec('BEGIN IMMEDIATE');
      if (!isNoted) return true;
    }
    return true;
  } catch (error) {
    if (storageReasonOf(error) === 'locked') return false;
    throw error;
  }
}

/** @returns false on a full disk, which does not keep a server from starting: it can be read. */
function note(lock: SqliteDatabase.Database, me: string): boolean {
  try {
    lock.exec('CREATE TABLE IF NOT EXISTS holder (only INTEGER PRIMARY KEY, said TEXT NOT NULL)');
    lock.prepare('INSERT OR REPLACE INTO holder VALUES (1, ?)').run(me);
    lock.exec('COMMIT');
    return true;
  } catch (error) {
    if (storageReasonOf(error) !== 'full') throw error;
    if (lock.inTransaction) lock.exec('ROLLBACK');
    return false;
  }
}

function noted(lock: SqliteDatabase.Database): string | undefined {
  try {
    return (lock.prepare('SELECT said FROM holder').get() as { readonly said: string } | undefined)?.said;
  } catch {
    return undefined;
  }
}
