import {
  changesState,
  type AttachedFile,
  replayOutcome,
  type InstanceState,
  type Json,
  type JsonObject,
  type ProcessDefinition,
  type RecordDraft,
} from '../../engine/index.js';
import type { StoredRecord, FoundInstance } from '../../persistence/index.js';
import { canonicalJson, genesisHash, sha256 } from '../sealing/index.js';
import { readRecord } from './read-record.js';
import type { SealedRecord } from './sealed-record.js';
import { relatesToOthers } from './relations.js';
import { failure, type VerificationFailure } from './verification-failure.js';

/** A file with the position of the record that brought it. */
export interface VerifiedFile extends AttachedFile {
  readonly position: number;
}

/** What a record says came of its event. */
const whatCame = ({
  kind,
  from,
  to,
  commands,
  changed = [],
}: Pick<RecordDraft, 'kind' | 'from' | 'to' | 'commands' | 'changed'>): string =>
  canonicalJson({ kind, from, to, commands, changed });

type Definitions = (key: string, version: number) => ProcessDefinition | undefined;

const forgedOutcome = (position: number): VerificationFailure =>
  failure(
    position,
    'outcome',
    '重放该记录得到的结果与记录的不同。',
    'Expected the record to say what comes of its event, but a replay gives something else.',
  );

/**
 * Checks a history record by record: its place, its own hash, its link to the record before, and that replaying it
 * gives the case whose hash it states. Feed it every record, oldest first, then ask {@link finish}.
 */
export class CaseVerifier {
  private state: InstanceState | null = null;
  private text = '';
  private head = genesisHash;
  private position = 0;
  private readonly submitted: JsonObject[] = [];
  private readonly files: VerifiedFile[] = [];
  private readonly relating: SealedRecord[] = [];

  constructor(
    private readonly orgId: string,
    private readonly instanceId: string,
    private readonly definitions: Definitions,
  ) {}

  check(stored: StoredRecord): VerificationFailure | null {
    const position = this.position + 1;
    if (stored.position !== position) {
      return failure(
        position,
        'position',
        `应为第 ${position} 条，实为第 ${stored.position} 条。`,
        `Expected record ${position}, but found record ${stored.position}.`,
      );
    }
    if (sha256(stored.record) !== stored.hash) {
      return failure(
        position,
        'hash',
        '记录内容与其哈希不符。',
        'Expected the record to have its stored hash, but its content gives another one.',
      );
    }
    const record = readRecord(stored.record);
    if (!record || !this.columnsMatch(stored, record)) {
      return failure(
        position,
        'columns',
        '记录的索引列与内容不符。',
        'Expected the columns of the record to repeat its content, but they differ.',
      );
    }
    if (record.prevHash !== this.head) {
      return failure(
        position,
        'chain',
        '记录未与上一条相连。',
        'Expected the record to name the hash of the one before it, but it names another one.',
      );
    }
    const replayed = this.replay(record);
    if (replayed) return replayed;
    this.position = position;
    this.head = stored.hash;
    const { data, comment, attachments = [] } = record.envelope;
    const said = { data, ...(comment === undefined ? {} : { comment: comment as Json }) };
    this.submitted.push({ ...said, attachments: attachments as unknown as Json });
    for (const file of attachments) this.files.push({ ...file, position });
    if (relatesToOthers(record)) this.relating.push(record);
    return null;
  }

  /** Compares the end of the history with the case as it is stored. */
  finish({
    stateText,
    columns: { position, head },
  }: Pick<FoundInstance, 'stateText' | 'columns'>): VerificationFailure | null {
    if (position !== this.position || head !== this.head) {
      return failure(
        this.position + 1,
        'head',
        `事项记有 ${position} 条历史，找到 ${this.position} 条。`,
        `Expected ${position} records that end in the stored head, but found ${this.position} that do not.`,
      );
    }
    if (stateText !== this.text) {
      return failure(
        this.position,
        'state',
        '存储的事项与其历史不符。',
        'Expected the stored case to be what its history gives, but it differs.',
      );
    }
    return null;
  }

  get verifiedPositions(): number {
    return this.position;
  }

  get verifiedHead(): string {
    return this.head;
  }

  /** The case after the verified records; `null` before the first. */
  get verifiedState(): InstanceState | null {
    return this.state;
  }

  /** The files that the verified records brought, oldest first. */
  get verifiedFiles(): readonly VerifiedFile[] {
    return this.files;
  }

  /** The verified records that say something of other cases, oldest first. */
  get verifiedRelations(): readonly SealedRecord[] {
    return this.relating;
  }

  /** What the verified records submitted, oldest first. */
  get verifiedData(): readonly JsonObject[] {
    return this.submitted;
  }

  private columnsMatch(stored: StoredRecord, record: SealedRecord): boolean {
    return (
      record.orgId === this.orgId &&
      record.instanceId === this.instanceId &&
      stored.orgId === this.orgId &&
      stored.instanceId === this.instanceId &&
      record.position === stored.position &&
      record.kind === stored.kind &&
      record.envelope.id === stored.eventId &&
      record.envelope.at === stored.at
    );
  }

  private replay(record: SealedRecord): VerificationFailure | null {
    const { position, definition: of } = record;
    let decided: RecordDraft | undefined;
    if (changesState(record.kind)) {
      const definition = this.definitions(of.key, of.version);
      if (!definition) {
        return failure(
          position,
          'replay',
          `未安装定义 ${of.key}@${of.version}。`,
          `Expected the definition ${of.key}@${of.version} to be installed, but it is not.`,
        );
      }
      try {
        const { state, record: again } = replayOutcome(definition, this.state, record);
        this.state = state;
        this.text = canonicalJson(state);
        decided = again;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return failure(
          position,
          'replay',
          '重放该记录失败。',
          `Expected the record to follow from those before it, but it does not: ${reason}`,
        );
      }
    }
    if (sha256(this.text) !== record.snapshotHash) {
      return failure(
        position,
        'snapshot',
        '重放得到的事项与记录的快照哈希不符。',
        'Expected the replayed case to have the recorded snapshot hash, but it has another one.',
      );
    }
    return decided && whatCame(decided) !== whatCame(record) ? forgedOutcome(position) : null;
  }
}
