import type { CaseDescription, Command, InstanceState, PastDecision, RecordDraft } from '../../../engine/index.js';
import {
  decisionKey,
  type InstanceChange,
  type StoredInstance,
  type StoredRecord,
} from '../../../persistence/index.js';
import { sealRecord, type SealedRecord } from '../../history/index.js';
import { standingOf, stayChange, type Standing, type Stepped, type TaskStates } from './stays.js';
import { canonicalJson, genesisHash, sha256 } from '../../sealing/index.js';

type Begun = SealedRecord['begun'];

interface SaysOfCase {
  readonly describe: (state: InstanceState) => CaseDescription;
  readonly taskStates: (state: InstanceState) => TaskStates;
}

/** One case while a batch works on it: what was stored, and everything the batch adds. */
export class OpenCase {
  private readonly records: StoredRecord[] = [];
  private readonly commands: Command[] = [];
  private readonly steps: Stepped[] = [];
  private readonly decisions = new Map<string, PastDecision>();
  private text: { readonly of: InstanceState; readonly json: string; readonly hash: string } | undefined;

  private constructor(
    private readonly before: (InstanceChange['before'] & Standing) | null,
    private current: InstanceState,
    private position: number,
    private head: string,
  ) {}

  static stored({ state, position, head, description }: StoredInstance): OpenCase {
    const { revision, participants } = state;
    const before = { revision, participants, position, description, ...standingOf(state) };
    return new OpenCase(before, state, position, head);
  }

  static started(state: InstanceState): OpenCase {
    return new OpenCase(null, state, 0, genesisHash);
  }

  get state(): InstanceState {
    return this.current;
  }

  /**
   * Adds an outcome to the case: the new state (unchanged after a refusal), its record and its commands.
   *
   * @param begun what the cases that it starts are started with
   */
  add(state: InstanceState, record: RecordDraft | null, commands: readonly Command[], begun?: Begun): void {
    if (record) this.noteDecision(record);
    this.current = state;
    this.commands.push(...commands);
    if (!record) return;
    const link = { position: this.position + 1, prevHash: this.head, snapshotHash: this.canonical().hash, begun };
    const sealed = sealRecord(record, state, link);
    this.records.push(sealed);
    this.steps.push({ position: sealed.position, at: sealed.at, state });
    this.position = sealed.position;
    this.head = sealed.hash;
  }

  private noteDecision({ kind, envelope }: RecordDraft): void {
    const { taskId, actor: userId, type: event, at } = envelope;
    const task = this.current.tasks.find(({ id }) => id === taskId);
    if (task && envelope.kind === 'event' && kind !== 'rejected')
      this.decisions.set(decisionKey({ taskId: task.id, userId }), { key: task.key, event, at });
  }

  /** What the batch has let this person make of a task. */
  pastDecision(taskId: string, userId: string): PastDecision | undefined {
    return this.decisions.get(decisionKey({ taskId, userId }));
  }

  /**
   * What the batch does to the case; `null` when nothing.
   *
   * @param definition says what its definition says of a case, and where its tasks are
   */
  change({ describe, taskStates }: SaysOfCase): InstanceChange | null {
    if (this.records.length === 0 && this.commands.length === 0) return null;
    return {
      before: this.before,
      after: { state: this.current, position: this.position, head: this.head, description: describe(this.current) },
      stateText: this.canonical().json,
      records: this.records,
      commands: this.commands,
      stays: stayChange(this.before, this.steps, taskStates(this.current)),
    };
  }

  private canonical(): { readonly json: string; readonly hash: string } {
    if (this.text?.of !== this.current) {
      const json = canonicalJson(this.current);
      this.text = { of: this.current, json, hash: sha256(json) };
    }
    return this.text;
  }
}
