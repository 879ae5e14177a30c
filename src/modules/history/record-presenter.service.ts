import { Injectable } from '@nestjs/common';
import type { Json, JsonObject, Rejection, StartDetails } from '../../engine/index.js';
import type { StoredRecord } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryService, inNames, nameIn, type DirectoryCopy } from '../directory/index.js';
import { referencesIn, VaultService } from '../vault/index.js';
import { actSentence, withReason } from './act-sentence.js';
import { readRecord } from './read-record.js';

/** Turns sealed records into the HistoryRecords of the HTTP contract, for one caller. */
@Injectable()
export class RecordPresenter {
  constructor(
    private readonly directory: DirectoryService,
    private readonly vault: VaultService,
    private readonly definitions: DefinitionRegistry,
  ) {}

  async present(records: readonly StoredRecord[], principal: Principal): Promise<readonly Json[]> {
    const revealed = await this.vault.reveal(
      principal.orgId,
      records.map((stored) => this.one(stored)),
      principal,
    );
    return revealed.map(withReason);
  }

  /** As everybody sees it; `undefined` when it holds something personal. */
  presentUnlessPersonal(record: StoredRecord): Json | undefined {
    const presented = this.one(record);
    return referencesIn([presented]).length === 0 ? presented : undefined;
  }

  private one(stored: StoredRecord): JsonObject {
    const { hash, orgId } = stored;
    const record = readRecord(stored.record);
    if (!record) return unreadable(stored);
    const {
      position,
      kind,
      envelope,
      from,
      to,
      definition,
      commands,
      configuration,
      rejection,
      eligible,
      start,
      revision,
      snapshotHash,
      prevHash,
    } = record;
    const { actor, onBehalfOf, id, type, data, at, taskId, comment, facts, causationId, correlationId, output, dueAt } =
      envelope;
    const { attachments } = envelope;
    const person = (id: string): { id: string; name: string } => ({ id, name: this.directory.personName(orgId, id) });
    const sentence = actSentence(record, this.definitions.find(definition.key, definition.version), (id) =>
      this.directory.personName(orgId, id),
    );
    return {
      position,
      id,
      kind,
      type,
      data,
      names: namesIn(this.directory.copy(orgId), data),
      actor: { ...person(actor), ...(onBehalfOf ? { onBehalfOf: person(onBehalfOf) } : {}) },
      at,
      ...(sentence ? { sentence: { ...sentence } } : {}),
      ...(dueAt ? { dueAt } : {}),
      from,
      to,
      revision,
      definitionVersion: definition.version,
      correlationId,
      ...(taskId ? { taskId } : {}),
      ...(causationId ? { causationId } : {}),
      ...(comment ? { comment: comment as Json } : {}),
      ...(attachments ? { attachments: attachments as unknown as Json } : {}),
      ...(output === undefined ? {} : { output }),
      ...(start ? { start: startedWith(start) } : {}),
      ...(rejection ? { rejection: this.worded(orgId, rejection) } : {}),
      ...(eligible ? { eligible: eligible.map(person) } : {}),
      ...(configuration ? { configuration } : {}),
      facts: facts as unknown as JsonObject,
      effects: commands as unknown as Json,
      snapshotHash,
      prevHash,
      hash,
    };
  }

  private worded(orgId: string, { detail, ...plain }: Rejection): JsonObject {
    return { ...plain, detail: { ...inNames(this.directory.copy(orgId), detail) } } as unknown as JsonObject;
  }
}

/** The names of whom and what some data names by id. */
function namesIn(copy: DirectoryCopy, data: Json): JsonObject {
  const names: Record<string, Json> = {};
  const collect = (value: Json | undefined): void => {
    if (typeof value === 'string') {
      const kind = copy.user(value) ? 'person' : copy.department(value) ? 'department' : undefined;
      if (kind) names[value] = { ...nameIn(copy, kind, value) };
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect(data);
  return names;
}

/** What pinned the case; where it stands and whose child it is say other members of the record. */
const startedWith = ({ profile, policy, number, serial }: StartDetails): JsonObject => ({
  profile,
  policy,
  number,
  ...(serial === undefined ? {} : { serial }),
});

/** What is left of a record that somebody has destroyed: its columns. `verify` says so at this position. */
const unreadable = ({ position, eventId, kind, at, hash }: StoredRecord): JsonObject => ({
  position,
  id: eventId,
  kind,
  at,
  unreadable: true,
  hash,
});
