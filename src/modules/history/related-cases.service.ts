import { Injectable } from '@nestjs/common';
import type { InstanceState } from '../../engine/index.js';
import { HistoryStore, InstanceStore, type StoredRecord } from '../../persistence/index.js';
import { readRecord } from './read-record.js';
import { isConfirmed, saysItsEnd, spokenOf } from './relations.js';
import type { SealedRecord } from './sealed-record.js';
import { failure, type VerificationFailure } from './verification-failure.js';

/** How many records are compared at once: what they speak of is read in one query each. */
const atOnce = 200;

/** Compares what a case says of its parent and its children with what those say of it. */
@Injectable()
export class RelatedCases {
  constructor(
    private readonly history: HistoryStore,
    private readonly instances: InstanceStore,
  ) {}

  /** @param records verified ones of one case that speak of others, oldest first. */
  async check(orgId: string, records: readonly SealedRecord[]): Promise<VerificationFailure | null> {
    for (let from = 0; from < records.length; from += atOnce) {
      const some = records.slice(from, from + atOnce);
      const found = await this.found(orgId, some);
      const denied = some.find((record) => !agrees(() => isConfirmed(record, found)));
      if (denied) return contradicted(denied.position);
    }
    return null;
  }

  /** @param position of the last record of the case. */
  async checkEnd(verified: InstanceState, position: number) {
    const { orgId, id, parent, endedAt } = verified;
    const children = runningChildren(verified);
    const others = [...children, ...(parent ? [parent.instanceId] : [])];
    if (others.length === 0) return null;
    // All at one moment, this case too: in it a child runs just as long as its parent waits for it.
    const states = await this.instances.states(orgId, [id, ...others]);
    const told = parent && endedAt ? await this.history.toldAt(orgId, parent.instanceId, endedAt) : [];
    const [now, above] = [states.get(id), states.get(parent?.instanceId ?? '')];
    if (!now) return null;
    const agreed =
      runningChildren(now).every((child) => isRunning(states.get(child))) &&
      (!above || isRunning(now) === runningChildren(above).includes(id)) &&
      told.every((record) => agrees(() => isTrueOf(now, record)));
    return agreed ? null : contradicted(position);
  }

  private async found(orgId: string, records: readonly SealedRecord[]) {
    const spoken = records.map(spokenOf);
    const cases = [...new Set(spoken.flatMap((one) => one.cases))];
    const events = [...new Set(spoken.flatMap((one) => one.events))];
    const [firsts, causes, states] = [
      await this.history.firstOf(orgId, cases),
      await this.history.ofEvents(orgId, events),
      await this.instances.states(orgId, cases),
    ];
    return {
      firsts: new Map(readable(firsts).map((record) => [record.instanceId, record])),
      causes: new Map(readable(causes).map((record) => [record.envelope.id, record])),
      states,
    };
  }
}

const readable = (stored: readonly StoredRecord[]): readonly SealedRecord[] =>
  stored.flatMap(({ record }) => readRecord(record) ?? []);

/** A damaged case is told of where it is verified itself; one that was removed has not begun as it was asked to. */
const isRunning = (found: InstanceState | undefined): boolean => !found || found.snapshot.status === 'active';

/** A suspended case knows of children that have ended, although its chart has not heard of them yet. */
const runningChildren = ({ invokes, held = [] }: InstanceState): readonly string[] =>
  invokes.flatMap(({ kind, id }) => (kind === 'process' && !held.some(({ runId }) => runId === id) ? [id] : []));

function isTrueOf(child: InstanceState, { record: text }: StoredRecord): boolean {
  const record = readRecord(text);
  return record?.envelope.runId !== child.id || saysItsEnd(record, child);
}

/** What somebody has put into a record of another case may have any shape. */
function agrees(compare: () => boolean): boolean {
  try {
    return compare();
  } catch {
    return false;
  }
}

const contradicted = (position: number): VerificationFailure =>
  failure(
    position,
    'related',
    '该记录与相关事项（上级或子事项）的记录不一致。',
    'Expected the record to say the same as the case that it speaks of (its parent or a child), but they differ.',
  );
