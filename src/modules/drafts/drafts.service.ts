import { Inject, Injectable } from '@nestjs/common';
import type { Clock, JsonObject } from '../../engine/index.js';
import { DraftStore, UnitOfWork, type DraftEntity } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { CLOCK } from '../database/index.js';
import { decodeCursor, pageOf, payloadProblem, ProblemException, type ListQuery, type Page } from '../http/index.js';
import type { DraftAnswer, DraftRequest } from './draft.dto.js';

/** How many drafts somebody may have. */
export const draftsAtMost = 100;
/** How large one may be, in bytes of JSON. */
export const draftBytesAtMost = 65_536;

/** Keeps what people have begun. Nobody else ever reads it, administrators and auditors included. */
@Injectable()
export class Drafts {
  constructor(
    private readonly drafts: DraftStore,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list({ orgId, userId }: Principal, { limit, cursor }: ListQuery): Promise<Page<DraftAnswer>> {
    const [after = ''] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const found = await this.drafts.list(orgId, userId, after, limit + 1);
    const { items, nextCursor } = pageOf(found, limit, ({ key }) => [key]);
    return { items: items.map(answerOf), nextCursor };
  }

  async get({ orgId, userId }: Principal, key: string): Promise<DraftAnswer> {
    const found = await this.drafts.find(orgId, userId, key);
    if (found) return answerOf(found);
    throw new ProblemException('NOT_FOUND', {
      zh: '应为您的草稿，但没有这份草稿。',
      en: 'Expected a draft of yours, but there is no such draft.',
    });
  }

  /** @throws ProblemException PAYLOAD_INVALID where it is too large or one too many */
  async keep({ orgId, userId }: Principal, key: string, draft: DraftRequest): Promise<DraftAnswer> {
    const content = JSON.stringify(draft);
    const bytes = Buffer.byteLength(content);
    if (bytes > draftBytesAtMost) {
      throw refused('data', 'maxSize', {
        zh: `草稿至多 ${draftBytesAtMost} 字节，收到 ${bytes} 字节。`,
        en: `Expected a draft of at most ${draftBytesAtMost} bytes, but found ${bytes}.`,
      });
    }
    const row = { orgId, userId, key, content, savedAt: this.clock.now() };
    const kept = await this.unitOfWork.run((transaction) => this.drafts.keep(transaction, row, draftsAtMost));
    if (kept) return answerOf(row);
    throw refused('key', 'maxCount', {
      zh: `每人至多 ${draftsAtMost} 份草稿，请先删除一份。`,
      en: `Expected at most ${draftsAtMost} drafts of one person: delete one first.`,
    });
  }

  async forget({ orgId, userId }: Principal, key: string): Promise<void> {
    await this.unitOfWork.run((transaction) => this.drafts.forget(transaction, orgId, userId, key));
  }
}

const answerOf = ({ key, content, savedAt }: DraftEntity): DraftAnswer => ({
  ...(JSON.parse(content) as JsonObject & DraftRequest),
  key,
  savedAt,
});

const refused = (path: string, rule: string, message: { zh: string; en: string }): ProblemException =>
  payloadProblem([{ path, rule, message }]);
