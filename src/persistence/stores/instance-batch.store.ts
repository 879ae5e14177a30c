import {
  holdingsAtMost,
  holdingsOf,
  isObject,
  normalForm,
  DamagedRow,
  readInstanceState,
  RegisterConflict,
  type JsonObject,
  type PastDecision,
  type RegisterFact,
  type Rejection,
} from '../../engine/index.js';
import {
  decisionKey,
  registerKey,
  StaleWrite,
  type BatchWrite,
  type IdempotentAnswer,
  type StoredInstance,
  type UploadedFile,
  type WantedDecision,
} from '../batch/batch-write.js';
import { reads } from '../batch/batch-reads.js';
import type { BatchRows } from '../batch/batch-rows.js';
import { writes } from '../batch/batch-statements.js';
import { bulkRequest, noResult, type BulkResult, type RawRow } from '../batch/bulk-execution.js';
import type { BulkStatement, Columns, RowOf } from '../batch/bulk-statement.js';
import type { BulkTransaction } from '../batch/bulk-transaction.js';
import { decisionsIn, signaturesIn } from '../batch/past-decisions.js';
import { RecentInstances } from '../batch/recent-instances.js';
import { rowsOf } from '../batch/rows-of.js';
import { unwrittenEntry } from '../batch/unwritten-entry.js';
import { isUniqueViolation } from '../driver-failure.js';
import { entriesAtMost, lastCharacter } from '../key-range.js';

type Statement = keyof typeof writes;

/** The first ones fail most likely and spare the rest. */
const order = Object.keys(writes) as readonly Statement[];

/**
 * Reads and writes the cases of a batch: one statement a table, however many cases there are. All methods run inside the
 * caller's transaction. Reading locks the rows (in id order where the database has row locks) until it ends.
 */
export class InstanceBatchStore {
  private readonly recent = new RecentInstances();

  /** `null` for a case that is there but damaged, so that it keeps no other one from its turn. */
  async read(
    transaction: BulkTransaction,
    orgId: string,
    instanceIds: readonly string[],
  ): Promise<ReadonlyMap<string, StoredInstance | null>> {
    const wanted = [...new Set(instanceIds)];
    const found = new Map<string, StoredInstance | null>();
    let missing: readonly string[] = wanted;
    if (wanted.some((id) => this.recent.has(orgId, id))) {
      const heads = await this.select(transaction, reads.heads, keysOf(orgId, wanted));
      for (const { id, head } of heads) {
        const known = this.recent.find(orgId, String(id), String(head));
        if (known) found.set(known.state.id, known);
      }
      missing = heads.flatMap(({ id }) => (found.has(String(id)) ? [] : [String(id)]));
    }
    for (const row of await this.select(transaction, reads.instances, keysOf(orgId, missing))) {
      const stored = storedInstance(row, orgId);
      if (stored) this.recent.remember(stored);
      found.set(String(row.id), stored);
    }
    return found;
  }

  /** The files with these ids, those of cases and those of none. */
  async readAttachments(
    transaction: BulkTransaction,
    orgId: string,
    ids: readonly string[],
  ): Promise<readonly UploadedFile[]> {
    const rows = ids.map((id) => ({ org_id: orgId, id }));
    return (await this.select(transaction, reads.attachments, rows)).map((row) => ({
      id: String(row['id']),
      instanceId: row['instance_id'] === null ? null : String(row['instance_id']),
      sha256: String(row['sha256']),
      size: Number(row['size']),
      type: String(row['type']),
      name: row['name'] === null ? null : String(row['name']),
      uploadedBy: String(row['uploaded_by']),
      isErased: row['erased_at'] !== null,
    }));
  }

  /** @throws DamagedRow */
  async readRegisters(
    transaction: BulkTransaction,
    orgId: string,
    wanted: readonly { readonly register: string; readonly key: string }[],
  ): Promise<ReadonlyMap<string, RegisterFact>> {
    const facts = new Map<string, RegisterFact>(wanted.map(({ register, key }) => [registerKey(register, key), null]));
    const rows = wanted.map(({ register, key }) => ({ org_id: orgId, register, normal_key: normalForm(key) }));
    for (const row of await this.select(transaction, reads.registers, rows)) {
      const { register, key, revision, data, created_by: created, amended_by: amended } = row;
      const content = parsed(data);
      if (!isObject(content)) throw new DamagedRow('register_entry', `${String(register)}/${String(key)}`);
      const by = [...new Set([...idsIn(created), ...idsIn(amended)])];
      const fact = { key: String(key), revision: Number(revision), data: content, ...(by.length > 0 ? { by } : {}) };
      facts.set(registerKey(String(register), String(key)), fact);
    }
    return facts;
  }

  /**
   * The entries of a register whose keys lie between two prefixes (in their normal form, both included), by key.
   *
   * @throws DamagedRow; RangeError on more than {@link entriesAtMost}: no report needs them
   */
  async readRegisterRange(
    transaction: BulkTransaction,
    orgId: string,
    { register, first, last }: { readonly register: string; readonly first: string; readonly last: string },
  ): Promise<readonly { readonly key: string; readonly data: JsonObject }[]> {
    const range = { org_id: orgId, register, first, behind: last + lastCharacter };
    const rows = await this.select(transaction, reads.registerRange, [range]);
    if (rows.length > entriesAtMost)
      throw new RangeError(`Expected at most ${entriesAtMost} entries of ${register} in a report, but found more.`);
    return rows.map(({ key, data }) => {
      const content = parsed(data);
      if (!isObject(content)) throw new DamagedRow('register_entry', `${register}/${String(key)}`);
      return { key: String(key), data: content };
    });
  }

  /** The keys of the entries that each of these people holds by a register, in the order of the register. */
  async readHoldings(
    transaction: BulkTransaction,
    orgId: string,
    wanted: readonly { readonly register: string; readonly custodianId: string }[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, string[]>();
    const rows = wanted.map(({ register, custodianId }) => ({ org_id: orgId, register, custodian_id: custodianId }));
    for (const row of await this.select(transaction, reads.holdings, rows)) {
      const name = holdingsOf(String(row.register), String(row.custodian_id));
      const keys = found.get(name);
      if (!keys) found.set(name, [String(row.key)]);
      else if (keys.length < holdingsAtMost) keys.push(String(row.key));
    }
    return found;
  }

  /** @throws DamagedRow */
  async readAnswers(
    transaction: BulkTransaction,
    orgId: string,
    keys: readonly { readonly userId: string; readonly key: string }[],
  ): Promise<readonly IdempotentAnswer[]> {
    const wanted = keys.map(({ userId, key }) => ({ org_id: orgId, user_id: userId, key }));
    return (await this.select(transaction, reads.answers, wanted)).map(idempotentAnswer);
  }

  /** What these people made of these tasks, where they are closed; see {@link decisionKey}. */
  async readPastDecisions(
    transaction: BulkTransaction,
    orgId: string,
    wanted: readonly WantedDecision[],
  ): Promise<ReadonlyMap<string, PastDecision>> {
    const rowOf = ({ instanceId, taskId, userId }: WantedDecision) => ({
      org_id: orgId,
      instance_id: instanceId,
      task_id: taskId,
      user_id: userId,
    });
    const decided = decisionsIn(await this.select(transaction, reads.decisions, wanted.map(rowOf)));
    const left = wanted.filter((one) => !decided.has(decisionKey(one)));
    const signed = signaturesIn(await this.select(transaction, reads.signatures, left.map(rowOf)));
    return new Map([...signed, ...decided]);
  }

  /** Reserves consecutive numbers of a series; answers the first one (from 1). */
  async takeNumbers(transaction: BulkTransaction, orgId: string, series: string, count: number): Promise<number> {
    const [row] = await this.select(transaction, reads.takeNumbers, [{ org_id: orgId, series, last: count }]);
    return Number(row?.last) - count + 1;
  }

  /** Which of these envelopes are in the history already; with the rejection where that is what was recorded. */
  async recordedEvents(
    transaction: BulkTransaction,
    orgId: string,
    eventIds: readonly string[],
  ): Promise<ReadonlyMap<string, Rejection | null>> {
    const wanted = eventIds.map((id) => ({ org_id: orgId, event_id: id }));
    const found = await this.select(transaction, reads.events, wanted);
    return new Map(
      found.map((row) => [String(row.event_id), row.kind === 'rejected' ? rejectionIn(row.record) : null]),
    );
  }

  /**
   * Comes last: the transaction may be committed with it.
   *
   * @throws StaleWrite, RegisterConflict; then nothing of the transaction may be committed.
   */
  async write(transaction: BulkTransaction, batch: BatchWrite): Promise<void> {
    const rows = rowsOf(batch);
    const results = await this.run(transaction, rows);
    const taken = unwrittenEntry(rows.createEntry, results.createEntry.rows);
    if (taken) throw new RegisterConflict(taken.register, keyAsWritten(batch, taken), 'exists');
    const changed = unwrittenEntry(rows.amendEntry, results.amendEntry.rows);
    if (changed) {
      const facts = await this.readRegisters(transaction, batch.orgId, [changed]);
      const reason = facts.get(registerKey(changed.register, changed.key)) ? 'changed' : 'missing';
      throw new RegisterConflict(changed.register, keyAsWritten(batch, changed), reason);
    }
    for (const { after } of batch.instances) this.recent.remember(after);
  }

  private async run(transaction: BulkTransaction, rows: BatchRows): Promise<Readonly<Record<Statement, BulkResult>>> {
    const requests = order.map((name) => ({ statement: writes[name], rows: rows[name] }));
    // Whether a register has taken its entries must be looked at before anything is committed.
    const isLast = rows.createEntry.length + rows.amendEntry.length === 0;
    try {
      const results = await (isLast ? transaction.finish(requests) : transaction.run(requests));
      return Object.fromEntries(order.map((name, index) => [name, results[index] ?? noResult])) as Record<
        Statement,
        BulkResult
      >;
    } catch (error) {
      // Somebody else has started this case, applied this envelope or answered under this key meanwhile.
      if (isUniqueViolation(error)) throw new StaleWrite('Expected new rows, but one is there.', { cause: error });
      throw error;
    }
  }

  private async select<Named extends Columns>(
    transaction: BulkTransaction,
    statement: BulkStatement<Named>,
    rows: readonly RowOf<Named>[],
  ) {
    const [result = noResult] = await transaction.run([bulkRequest(statement, rows)]);
    return result.rows;
  }
}

/** The ids of a column that holds some; none where it is empty or damaged. */
function idsIn(column: unknown): readonly string[] {
  const ids = typeof column === 'string' ? parsed(column) : [];
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
}

type EntryName = NonNullable<ReturnType<typeof unwrittenEntry>>;

/** The key of an entry as the case wrote it; the statement has it in its normal form. */
function keyAsWritten({ instances }: BatchWrite, { register, key }: EntryName): string {
  for (const { commands } of instances)
    for (const command of commands)
      if (command.type === 'enterRegister' && command.change.register === register)
        if (normalForm(command.change.key) === key) return command.change.key;
  return key;
}

const rejectionIn = (record: unknown): Rejection =>
  (JSON.parse(String(record)) as { readonly rejection: Rejection }).rejection;

const keysOf = (orgId: string, ids: readonly string[]) => ids.map((id) => ({ org_id: orgId, id }));

function storedInstance({ id, state, position, head }: RawRow, orgId: string): StoredInstance | null {
  const read = readInstanceState(String(state), orgId, String(id));
  return read ? { state: read, position: Number(position), head: String(head) } : null;
}

function idempotentAnswer(row: RawRow): IdempotentAnswer {
  const { body, headers } = row;
  // Without a body: an answer of another route, which only says that the key was used.
  const isWhole = body === '' || parsed(body) !== undefined;
  if (!isWhole || !isObject(parsed(headers)))
    throw new DamagedRow('idempotency_key', `${String(row.user_id)}/${String(row.key)}`);
  return {
    orgId: String(row.org_id),
    userId: String(row.user_id),
    key: String(row.key),
    requestHash: String(row.request_hash),
    status: Number(row.status),
    body: String(body),
    headers: String(headers),
    createdAt: String(row.created_at),
  };
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text)) as unknown;
  } catch {
    return undefined;
  }
}
