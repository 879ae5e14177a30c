import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseClosedFolder } from '../../bench/database/refuse-closed-folder.js';
import { exitCodeOf, planOf } from '../../bench/outcome.js';
import { readSettings } from '../../bench/settings.js';

describe('a run of the benchmark', () => {
  const missing = 'there is no browser at /usr/bin/chromium';
  const { parts } = readSettings([]);

  it('measures everything else without a browser, says so, and ends with 2 for that reason alone', () => {
    const plan = planOf(parts, missing);
    expect(plan.parts).toEqual(parts.filter((part) => part !== 'console'));
    expect(plan.leftOut).toBe(`The console was left out, because ${missing}.`);
    expect(exitCodeOf([{ met: true }], plan)).toBe(2);
    expect(exitCodeOf([{ met: true }, { met: false }], plan)).toBe(1);
  });

  it('leaves nothing out that it was not asked for, and ends with 0 where all goals are met', () => {
    for (const plan of [planOf(parts, undefined), planOf(['lists'], missing)]) {
      expect(plan.leftOut).toBeUndefined();
      expect(exitCodeOf([{ met: true }], plan)).toBe(0);
      expect(exitCodeOf([{ met: false }], plan)).toBe(1);
    }
    expect(planOf(parts, undefined).parts).toEqual(parts);
  });

  it('of the console alone needs a browser', () => {
    expect(() => planOf(readSettings(['console']).parts, missing)).toThrow(
      `Expected to measure the console, but ${missing}.`,
    );
  });

  it('that cannot start PostgreSQL in a closed folder names the folder, and what helps', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'guicheng-closed-'));
    const inside = join(closed, 'project');
    mkdirSync(inside);
    chmodSync(closed, 0o700);
    try {
      await expect(refuseClosedFolder(tmpdir(), inside)).rejects.toThrow(
        new RegExp(`but ${closed} is closed\\. Type 'chmod o\\+x ${closed}', .+ BENCH_DATABASE_URL\\.$`),
      );
      chmodSync(closed, 0o755);
      await expect(refuseClosedFolder(inside)).resolves.toBeUndefined();
    } finally {
      rmSync(closed, { recursive: true });
    }
  });
});
