import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import type { Envelope, InstanceState } from '../../src/engine/index.js';
import { canonicalJson, sha256 } from '../../src/modules/sealing/index.js';
import { sealRecord } from '../../src/modules/history/seal.js';
import { plannedEnvelope, startCase, stepCase, type Advanced } from '../workload/engine-case.js';
import { personId } from '../workload/people.js';
import { casePlan } from '../workload/plan.js';
import { SequentialIds } from '../workload/sequential-ids.js';
import { table } from '../report/table.js';

const at = '2026-03-05T08:00:00.000Z';
const cases = 3000;
const warmUpCases = 1000;

/** Adds up what each part of a transition takes, without HTTP and database. */
class PartTimes {
  private readonly times = new Map<string, number[]>();

  timed<Result>(part: string, work: () => Result): Result {
    const startedAt = performance.now();
    const result = work();
    const times = this.times.get(part) ?? [];
    times.push((performance.now() - startedAt) * 1000);
    this.times.set(part, times);
    return result;
  }

  /** How many times as long one part takes as another one, by their medians. */
  ratio(part: string, of: string): string {
    const median = (name: string): number => {
      const sorted = (this.times.get(name) ?? []).toSorted((one, other) => one - other);
      return sorted[Math.floor(sorted.length / 2)] ?? NaN;
    };
    return (median(part) / median(of)).toFixed(2);
  }

  /** The median is robust against whatever else the machine does. */
  rows(): readonly (readonly string[])[] {
    return [...this.times].map(([part, times]) => {
      const sorted = times.toSorted((one, other) => one - other);
      const tenth = sorted[Math.floor(sorted.length / 10)] ?? NaN;
      const middle = sorted[Math.floor(sorted.length / 2)] ?? NaN;
      return [part, tenth.toFixed(1), middle.toFixed(1)];
    });
  }
}

const acts = ['CLAIM', 'TRANSFER', 'ADD_SIGNER'] as const;

/** What the one who decides the open task next could do with it instead. */
function actEnvelope(type: string, { tasks }: InstanceState, position: number, ids: SequentialIds): Envelope {
  const decides = plannedEnvelope(position - 1, ids, at);
  const to = personId('cashier') === decides.actor ? personId('gm') : personId('cashier');
  const data = type === 'CLAIM' ? {} : type === 'TRANSFER' ? { to, reason: '…' } : { users: [to], when: 'after' };
  return { ...decides, kind: 'task', type, data, taskId: tasks[0]?.id ?? '' };
}

function runOneCase(ids: SequentialIds, parts: PartTimes): void {
  let outcome: Advanced = parts.timed('start', () => startCase(ids, at, '2603001'));
  let prevHash = '0'.repeat(64);
  for (let position = 1; position <= casePlan.steps.length + 1; position += 1) {
    const { state, record } = outcome;
    const text = parts.timed('canonical JSON of the case', () => canonicalJson(state));
    const snapshotHash = parts.timed('SHA-256 of the case', () => sha256(text));
    prevHash = parts.timed('sealed record', () => sealRecord(record, state, { position, prevHash, snapshotHash })).hash;
    if (position > casePlan.steps.length) return;
    const stored = parts.timed('JSON.parse of the case', () => JSON.parse(text) as InstanceState);
    for (const act of acts)
      parts.timed(`step: ${act}`, () => stepCase(stored, actEnvelope(act, stored, position, ids)));
    const envelope = plannedEnvelope(position - 1, ids, at);
    outcome = parts.timed('step', () => stepCase(stored, envelope));
  }
}

const ids = new SequentialIds(1);
for (let n = 0; n < warmUpCases; n += 1) runOneCase(ids, new PartTimes());
const parts = new PartTimes();
for (let n = 0; n < cases; n += 1) runOneCase(ids, parts);
process.stdout.write(`${table(['part of one transition', 'fastest tenth µs', 'median µs'], parts.rows())}\n`);
for (const act of acts) process.stdout.write(`${act} costs ${parts.ratio(`step: ${act}`, 'step')} of an event\n`);
