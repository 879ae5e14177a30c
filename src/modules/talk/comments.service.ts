import { Injectable } from '@nestjs/common';
import type { Json, JsonObject } from '../../engine/index.js';
import { HistoryStore, type StoredRecord } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { DirectoryService } from '../directory/index.js';
import { readRecord } from '../history/index.js';
import { decodeCursor, pageOf, type ListQuery, type Page } from '../http/index.js';
import { VaultService } from '../vault/index.js';
import { CaseVisibility } from '../visibility/index.js';

/** The greatest number that a position can be in both databases. */
const lastPosition = 2 ** 31 - 1;

/** Reads what people have said of cases. Their words are in the vault; the history holds that they were said. */
@Injectable()
export class Comments {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly history: HistoryStore,
    private readonly directory: DirectoryService,
    private readonly vault: VaultService,
  ) {}

  /** Newest first. @throws ProblemException NOT_FOUND */
  async list(principal: Principal, instanceId: string, { limit, cursor }: ListQuery): Promise<Page<Json>> {
    const { orgId } = principal;
    await this.visibility.find(principal, instanceId);
    const before = cursor === undefined ? lastPosition : Number(decodeCursor(cursor, 1)[0]);
    const found = await this.history.comments(orgId, instanceId, before, limit + 1);
    const { items, nextCursor } = pageOf(found, limit, ({ position }) => [String(position)]);
    const presented = items.map((record) => this.presented(record));
    return { items: await this.vault.reveal(orgId, presented, principal), nextCursor };
  }

  private presented({ orgId, instanceId, position, eventId: id, at, record: text }: StoredRecord): JsonObject {
    const record = readRecord(text);
    // What somebody has destroyed by hand keeps its place; `verify` tells more.
    if (!record) return { id, instanceId, position, by: { id: '', name: '' }, at, text: { unreadable: true } };
    const { actor, data } = record.envelope;
    const person = (userId: string): JsonObject => ({ id: userId, name: this.directory.personName(orgId, userId) });
    const { text: said = null, mentions } = data;
    return {
      id,
      instanceId,
      position,
      by: person(actor),
      at,
      text: said,
      ...(Array.isArray(mentions) ? { mentions: mentions.map((one) => person(String(one))) } : {}),
    };
  }
}
