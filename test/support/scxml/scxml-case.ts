import {
  defaultCalendar,
  liveSurroundings,
  replay,
  start,
  step,
  type Envelope,
  type InstanceState,
  type ProcessDefinition,
  type RecordDraft,
  type StepOutcome,
} from '../../../src/engine/index.js';
import { TestDirectory, testEnvelope } from '../../../src/engine/testing/index.js';
import { canonicalJson } from '../../../src/modules/sealing/index.js';

const surroundings = liveSurroundings(new TestDirectory(), defaultCalendar);
const throughStore = <Value>(value: Value): Value => JSON.parse(canonicalJson(value)) as Value;
const startedAt = Date.parse('2025-03-03T01:00:00.000Z');

/** A case of a document. Between any two of its events it is nothing but canonical JSON. */
export class ScxmlCase {
  private state: InstanceState;
  private readonly records: RecordDraft[] = [];
  private now = startedAt;
  private sent = 0;

  constructor(private readonly definition: ProcessDefinition) {
    const details = { instanceId: 'case', orgId: 'demo', number: '1', profile: '000', policy: {}, parent: null };
    const envelope = this.envelope({ kind: 'event', type: 'xstate.init', actor: 'engineer1' });
    this.state = this.kept(start(definition, details, envelope, surroundings));
  }

  /** The innermost active states. */
  get configuration(): readonly string[] {
    return leavesOf(this.state.snapshot.value);
  }

  get ended(): boolean {
    return this.state.snapshot.status !== 'active';
  }

  send(type: string): void {
    const outcome = step(
      this.definition,
      this.state,
      this.envelope({ kind: 'event', type, actor: 'engineer1' }),
      surroundings,
    );
    // No state takes the event: SCXML drops it, and so nothing has changed.
    if (outcome.type === 'rejected' && outcome.rejection.code !== 'EVENT_UNKNOWN') return;
    this.state = this.kept(outcome);
    this.pass(0);
  }

  /** Lets time pass; what falls due happens at its moment, in the order in which it was set. */
  pass(milliseconds: number): void {
    const until = this.now + milliseconds;
    for (let due = this.next(until); due; due = this.next(until)) {
      this.now = Math.max(this.now, Date.parse(due.dueAt));
      const fired = this.envelope({ kind: 'timer', type: due.name, timerId: due.id });
      this.state = this.kept(step(this.definition, this.state, fired, surroundings));
    }
    this.now = until;
  }

  private next(until: number) {
    const due = this.state.timers.filter((timer) => Date.parse(timer.dueAt) <= until);
    return due.toSorted((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt))[0];
  }

  private kept(outcome: StepOutcome): InstanceState {
    if (outcome.type === 'failed') throw outcome.error;
    if (outcome.type === 'rejected') throw new Error(outcome.rejection.detail.en);
    this.records.push(throughStore(outcome.record));
    const kept = throughStore(outcome.state);
    expect(throughStore(replay(this.definition, this.records))).toEqual(kept);
    return kept;
  }

  private envelope(given: Partial<Envelope> & Pick<Envelope, 'kind' | 'type'>): Envelope {
    this.sent += 1;
    const id = `01955a00-0000-7000-8000-${(this.sent * 1000).toString(16).padStart(12, '0')}`;
    return testEnvelope({ id, at: new Date(this.now).toISOString(), ...given });
  }
}

function leavesOf(value: InstanceState['snapshot']['value']): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value as Record<string, InstanceState['snapshot']['value']>).flatMap(([key, inner]) => {
    const below = leavesOf(inner);
    return below.length > 0 ? below : [key];
  });
}
