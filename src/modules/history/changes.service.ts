import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../engine/index.js';
import { CaseCopyStore, HistoryStore } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryService } from '../directory/index.js';
import { VaultService } from '../vault/index.js';
import { CaseHistory } from './case-history.service.js';
import type { ChangesAnswer, ChangesQuery } from './changes.dto.js';
import { changesIn } from './changes.js';
import { readRecord } from './read-record.js';
import type { SealedRecord } from './sealed-record.js';

/** As many records as one answer looks at. */
const recordsAtMost = 200;

/** Says what has changed in a case between two of its records. */
@Injectable()
export class CaseChanges {
  constructor(
    private readonly cases: CaseHistory,
    private readonly history: HistoryStore,
    private readonly definitions: DefinitionRegistry,
    private readonly directory: DirectoryService,
    private readonly vault: VaultService,
    private readonly copies: CaseCopyStore,
  ) {}

  /** @throws ProblemException NOT_FOUND */
  async of(principal: Principal, id: string, { after: said, since, until }: ChangesQuery): Promise<ChangesAnswer> {
    const { orgId } = principal;
    const { columns } = await this.cases.visible(principal, id);
    const seen = since === undefined ? said : await this.copies.seen(orgId, principal.userId, id);
    const after = seen ?? columns.position;
    const last = Math.min(until ?? columns.position, columns.position);
    const wanted = Math.max(0, Math.min(recordsAtMost, last - after));
    const stored = wanted === 0 ? [] : await this.history.page(orgId, id, after, wanted);
    // A record that somebody has destroyed tells nothing; `verify` says so.
    const records = stored.flatMap(({ record }) => readRecord(record) ?? []);
    const covered = stored.at(-1)?.position ?? after;
    const definition = this.definitions.find(columns.definitionKey, columns.definitionVersion);
    const { fields, decisions, comments, attachments, people } = changesIn(records, definition);
    const person = (userId: string) => ({ id: userId, name: this.directory.personName(orgId, userId) });
    const happened = ({ position, envelope }: SealedRecord) => ({
      position,
      at: envelope.at,
      by: person(envelope.actor),
    });
    const answer = {
      after,
      until: covered,
      more: covered < last && wanted === recordsAtMost,
      fields: fields.map((one) => ({ ...one, title: { ...one.title }, by: person(one.by) })),
      decisions: decisions.map((one) => ({ ...one, by: person(one.by) })),
      comments: comments.map((one) => ({ ...happened(one), text: one.envelope.data['text'] ?? null })),
      attachments: attachments.map((one) => ({ ...happened(one), file: one.envelope.data })),
      people: people.map((one) => ({ ...one, person: person(one.person) })),
    };
    const [revealed] = await this.vault.reveal(orgId, [answer as unknown as JsonObject], principal);
    return revealed as unknown as ChangesAnswer;
  }
}
