import type { EntityManager } from 'typeorm';
import type { CaseDescription } from '../../engine/index.js';
import { bulkRequest, type BulkExecution } from '../batch/bulk-execution.js';
import { bulkExecutionFor } from '../batch/bulk-execution-for.js';
import { bulkUpdate } from '../batch/bulk-statement.js';
import type { Database } from '../database.js';
import { InstanceEntity } from '../entities/index.js';
import { soughtText } from '../sought-text.js';

/** A case of an old release, whose row does not say what it is about; its document unread. */
export interface UndescribedInstance {
  readonly orgId: string;
  readonly id: string;
  readonly revision: number;
  /** The canonical JSON of its state. */
  readonly stateText: string;
}

/** A row that has changed meanwhile has been described by that change. */
const describe = bulkUpdate('instance', {
  key: { org_id: 'text', id: 'text' },
  expected: { revision: 'integer' },
  set: { subject_zh: 'text', subject_en: 'text', summary: 'text', sought: 'text' },
});

/** The cases that were stored before rows said what a case is about. */
export class UndescribedInstanceStore {
  private readonly execution: BulkExecution;

  constructor(private readonly database: Database) {
    this.execution = bulkExecutionFor(database.dialect);
  }

  /** In the order of organisation and id. @param after the last one of the page before */
  async list(
    after: { readonly orgId: string; readonly id: string },
    limit: number,
  ): Promise<readonly UndescribedInstance[]> {
    const rows = await this.database.reader
      .getRepository(InstanceEntity)
      .createQueryBuilder('instance')
      .where('instance.subjectZh IS NULL')
      .andWhere('(instance.orgId, instance.id) > (:orgId, :id)', after)
      .orderBy('instance.orgId')
      .addOrderBy('instance.id')
      .limit(limit)
      .getMany();
    return rows.map(({ orgId, id, revision, state }) => ({ orgId, id, revision, stateText: state }));
  }

  /** Says what they are about. Runs in the caller's transaction. */
  async describe(
    transaction: EntityManager,
    described: readonly (UndescribedInstance & { readonly description: CaseDescription })[],
  ): Promise<void> {
    const rows = described.map(({ orgId, id, revision, description: { subject, summary } }) => ({
      org_id: orgId,
      id,
      expected_revision: revision,
      subject_zh: subject.zh,
      subject_en: subject.en,
      summary: JSON.stringify(summary),
      sought: soughtText(subject),
    }));
    await this.execution.run(transaction, [bulkRequest({ ...describe, name: 'describe instance' }, rows)]);
  }
}
