import { Injectable } from '@nestjs/common';
import { RegisterStore, type EntryRevisionEntity, type RegisterEntryEntity } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { CaseNames } from '../history/index.js';
import { cursorInvalid, decodeCursor, pageOf, type ListQuery, type Page } from '../http/index.js';
import { CaseVisibility } from '../visibility/index.js';
import type { EntryRevisionAnswer } from './register.dto.js';

/** Which cases wrote an entry of a ledger. Who reads the ledger does not see the cases by that. */
@Injectable()
export class EntryRevisions {
  constructor(
    private readonly entries: RegisterStore,
    private readonly visibility: CaseVisibility,
    private readonly names: CaseNames,
  ) {}

  /** The last one first. */
  async of(
    principal: Principal,
    entry: RegisterEntryEntity,
    { limit, cursor }: ListQuery,
  ): Promise<Page<EntryRevisionAnswer>> {
    const found = await this.entries.revisions(entry, {
      limit: limit + 1,
      ...(cursor === undefined ? {} : { before: revisionIn(cursor) }),
    });
    const { items, nextCursor } = pageOf(found, limit, ({ revision }) => [String(revision)]);
    return { items: await this.answers(principal, items), nextCursor };
  }

  private async answers(
    principal: Principal,
    items: readonly EntryRevisionEntity[],
  ): Promise<readonly EntryRevisionAnswer[]> {
    const wanted = [...new Set(items.map(({ instanceId }) => instanceId))];
    const seen = await this.visibility.among(principal, wanted);
    const nameOf = await this.names.of(principal, [...seen]);
    return items.map(({ revision, at, instanceId }) => ({
      revision,
      at,
      case: seen.has(instanceId) ? nameOf(instanceId) : null,
    }));
  }
}

/** @throws ProblemException CURSOR_INVALID */
function revisionIn(cursor: string): number {
  const [revision = ''] = decodeCursor(cursor, 1);
  if (/^\d{1,9}$/.test(revision)) return Number(revision);
  throw cursorInvalid();
}
