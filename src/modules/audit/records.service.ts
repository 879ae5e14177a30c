import { Injectable } from '@nestjs/common';
import { recordKinds } from '../../engine/index.js';
import { HistoryStore, InstanceStore, type RecordPlace, type StoredRecord } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { DirectoryService, presentDescription } from '../directory/index.js';
import { readRecord, RecordPresenter } from '../history/index.js';
import { cursorInvalid, decodeCursor, encodeCursor, type Page } from '../http/index.js';
import type { RecordsQuery } from './records-query.dto.js';
import type { RecordOfCaseAnswer } from './records.dto.js';

/** Where only the record itself says who did it or of which process it is, one page looks at so many and ends there. */
const mostLookedAt = 500;

/** What happened in all cases, for who audits them. */
@Injectable()
export class Records {
  constructor(
    private readonly history: HistoryStore,
    private readonly instances: InstanceStore,
    private readonly presenter: RecordPresenter,
    private readonly directory: DirectoryService,
  ) {}

  /** Newest first. A page may hold less than it may while `nextCursor` says that the list goes on. */
  async list(principal: Principal, query: RecordsQuery): Promise<Page<RecordOfCaseAnswer>> {
    const { orgId } = principal;
    const { kind, from, until, limit, cursor } = query;
    const isNarrow = query.actor === undefined && query.definition === undefined;
    const looked = isNarrow ? limit + 1 : mostLookedAt;
    const before = cursor === undefined ? undefined : placeIn(cursor);
    const kinds = kind === undefined ? recordKinds : [kind];
    const found = await this.history.across({ orgId, kinds, from, until, before, limit: looked });
    const wanted = isNarrow ? found : found.filter((stored) => matches(stored, query));
    const items = wanted.slice(0, limit);
    // Behind the last that is shown, where more match; else behind the last that was looked at.
    const end = wanted.length > limit ? items.at(-1) : found.length === looked ? found.at(-1) : undefined;
    return { items: await this.presented(principal, items), nextCursor: end ? cursorAt(end) : null };
  }

  private async presented(principal: Principal, items: readonly StoredRecord[]): Promise<RecordOfCaseAnswer[]> {
    const ids = [...new Set(items.map(({ instanceId }) => instanceId))];
    const [cases, records] = await Promise.all([
      this.instances.named(principal.orgId, ids),
      this.presenter.present(items, principal),
    ]);
    const copy = this.directory.copy(principal.orgId);
    return items.map(({ instanceId: id }, index) => {
      const found = cases.get(id);
      const subject = found ? presentDescription(copy, found.description).subject : { zh: '', en: '' };
      const instance = { id, number: found?.number ?? '', subject, definition: found?.definitionKey ?? '' };
      return { instance, record: records[index] ?? null };
    });
  }
}

function matches({ record: text }: StoredRecord, { actor, definition }: RecordsQuery): boolean {
  const record = readRecord(text);
  // Nobody can say whose a destroyed record was: whoever looks for somebody shall not overlook it.
  if (!record) return true;
  if (definition !== undefined && record.definition.key !== definition) return false;
  return actor === undefined || record.envelope.actor === actor || record.envelope.onBehalfOf === actor;
}

const cursorAt = ({ at, instanceId, position }: StoredRecord): string =>
  encodeCursor([at, instanceId, String(position)]);

/** @throws ProblemException CURSOR_INVALID */
function placeIn(cursor: string): RecordPlace {
  const [at = '', instanceId = '', position = ''] = decodeCursor(cursor, 3);
  if (/^\d{1,9}$/.test(position)) return { at, instanceId, position: Number(position) };
  throw cursorInvalid();
}
