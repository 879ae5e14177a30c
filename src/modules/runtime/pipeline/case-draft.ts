import type {
  Command,
  InstanceChange,
  InstanceState,
  RecordDraft,
  StoredInstance,
  StoredRecord,
} from '../../../engine/index.js';
import { canonicalJson, genesisHash, sealRecord, sha256 } from '../../history/index.js';

/** One case while a batch works on it: what was stored, and everything the batch adds. */
export class CaseDraft {
  private readonly records: StoredRecord[] = [];
  private readonly commands: Command[] = [];
  private text: { readonly of: InstanceState; readonly json: string; readonly hash: string } | undefined;

  private constructor(
    private readonly before: InstanceChange['before'],
    private current: InstanceState,
    private position: number,
    private head: string,
  ) {}

  static stored({ state, position, head }: StoredInstance): CaseDraft {
    const { revision, participants } = state;
    return new CaseDraft({ revision, participants, position }, state, position, head);
  }

  static started(state: InstanceState): CaseDraft {
    return new CaseDraft(null, state, 0, genesisHash);
  }

  get state(): InstanceState {
    return this.current;
  }

  /** Takes an outcome into the case: the new state (unchanged after a refusal), its record and its commands. */
  take(state: InstanceState, record: RecordDraft | null, commands: readonly Command[]): void {
    this.current = state;
    this.commands.push(...commands);
    if (!record) return;
    const link = { position: this.position + 1, prevHash: this.head, snapshotHash: this.canonical().hash };
    const sealed = sealRecord(record, state, link);
    this.records.push(sealed);
    this.position = sealed.position;
    this.head = sealed.hash;
  }

  /** What the batch does to the case; `null` when nothing. */
  change(): InstanceChange | null {
    if (this.records.length === 0 && this.commands.length === 0) return null;
    return {
      before: this.before,
      after: { state: this.current, position: this.position, head: this.head },
      stateText: this.canonical().json,
      records: this.records,
      commands: this.commands,
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
