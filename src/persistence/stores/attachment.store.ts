import { IsNull, LessThan, MoreThan, type EntityManager } from 'typeorm';
import type { Database } from '../database.js';
import { AttachmentEntity, BlobEntity } from '../entities/index.js';
import { ListReader } from '../lists/list-reader.js';
import { Blobs } from './blobs.js';

/** How many one transaction forgets. */
const portion = 100;

/** A file as it comes: its bytes can be read from the beginning, again if need be. */
export interface IncomingFile {
  readonly sha256: string;
  readonly size: number;
  /** Its portions, each of `chunkBytes` but the last. */
  chunks(): AsyncIterable<Buffer>;
}

export type StagedAttachment = Omit<AttachmentEntity, 'nameRef' | 'instanceId' | 'erasedAt'>;

/** Files of cases. One becomes part of its case with the step that brings it there (`InstanceBatchStore.write`). */
export class AttachmentStore {
  private readonly blobs: Blobs;
  private readonly lists: ListReader;

  constructor(private readonly database: Database) {
    this.blobs = new Blobs(database.dialect);
    this.lists = new ListReader(database.reader, database.dialect);
  }

  /** Puts the bytes in, in portions of their own transactions: what is there already is not written again. */
  async putBytes(orgId: string, { sha256, size, chunks }: IncomingFile, at: string): Promise<void> {
    const { unitOfWork, reader } = this.database;
    await unitOfWork.run(async (transaction) => {
      const row = { orgId, sha256, size, pendingSince: at };
      await transaction.createQueryBuilder().insert().into(BlobEntity).values(row).orIgnore().execute();
    });
    if (await this.blobs.isWhole(reader.manager, orgId, sha256, size)) return;
    let position = 0;
    for await (const bytes of chunks()) {
      await unitOfWork.run((transaction) => this.blobs.putChunk(transaction, orgId, sha256, position, bytes));
      position += 1;
    }
  }

  /**
   * Notes a file whose bytes are in, until a case takes it.
   *
   * @returns whether it could: `missing` where the bytes have been removed meanwhile
   */
  async stage(
    transaction: EntityManager,
    staged: StagedAttachment,
    most: number,
  ): Promise<'staged' | 'missing' | 'tooMany'> {
    const { orgId, sha256, size, uploadedBy } = staged;
    const waiting = { orgId, uploadedBy, instanceId: IsNull(), erasedAt: IsNull() };
    if ((await transaction.countBy(AttachmentEntity, waiting)) >= most) return 'tooMany';
    const { affected } = await transaction.update(BlobEntity, { orgId, sha256 }, { pendingSince: null });
    if (!affected || !(await this.blobs.isWhole(transaction, orgId, sha256, size))) return 'missing';
    await transaction.insert(AttachmentEntity, { ...staged, nameRef: null, instanceId: null, erasedAt: null });
    return 'staged';
  }

  /** The files of a case, oldest first, after one. */
  ofCase(orgId: string, instanceId: string, after: string, limit: number): Promise<readonly AttachmentEntity[]> {
    return this.attachments.find({
      where: { orgId, instanceId, id: MoreThan(after) },
      order: { id: 'ASC' },
      take: limit,
    });
  }

  /** These files, in no order. */
  withIds(orgId: string, ids: readonly string[]): Promise<readonly AttachmentEntity[]> {
    return this.lists.byIds(AttachmentEntity, orgId, ids);
  }

  find(orgId: string, id: string): Promise<AttachmentEntity | null> {
    return this.attachments.findOneBy({ orgId, id });
  }

  /** The bytes of a content, portion by portion; ends early where some are missing. */
  async *bytes(orgId: string, sha256: string): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const found = await this.blobs.chunk(this.database.reader.manager, orgId, sha256, position);
      if (!found) return;
      yield found;
    }
  }

  /** Whether a case runs for another one, or that one for it, however deep. */
  async isRelated(orgId: string, instanceId: string, other: string): Promise<boolean> {
    const { reader, dialect } = this.database;
    const [org, one, two] = dialect === 'postgres' ? ['$1', '$2', '$3'] : ['?1', '?2', '?3'];
    const above = (name: string, id: string) => `${name}(id) AS (
      SELECT ${id} UNION SELECT child.parent_id FROM ${name} JOIN instance child
        ON child.org_id = ${org} AND child.id = ${name}.id WHERE child.parent_id IS NOT NULL)`;
    const found: readonly unknown[] = await reader.query(
      `WITH RECURSIVE ${above('over_one', `CAST(${one} AS text)`)}, ${above('over_two', `CAST(${two} AS text)`)}
      SELECT 1 FROM over_one WHERE id = ${two} UNION ALL SELECT 1 FROM over_two WHERE id = ${one}`,
      [orgId, instanceId, other],
    );
    return found.length > 0;
  }

  /** Forgets a file, unless a case has taken it. */
  async forget(transaction: EntityManager, orgId: string, id: string): Promise<void> {
    const unused = { orgId, id, instanceId: IsNull() };
    const found = await transaction.findOneBy(AttachmentEntity, unused);
    const { affected } = await transaction.delete(AttachmentEntity, unused);
    if (found && affected) await this.blobs.release(transaction, orgId, [found.sha256]);
  }

  /** Forgets what no case has taken since a moment (RFC 3339), and bytes that never became a file. */
  async forgetUnused(before: string): Promise<void> {
    const { unitOfWork } = this.database;
    let forgotten: number;
    do forgotten = await unitOfWork.run((transaction) => this.forgetPortion(transaction, before));
    while (forgotten === portion);
  }

  private async forgetPortion(transaction: EntityManager, before: string): Promise<number> {
    const lock = this.database.dialect === 'postgres' ? { lock: { mode: 'pessimistic_write' } as const } : {};
    const unused = await transaction.find(AttachmentEntity, {
      where: { instanceId: IsNull(), erasedAt: IsNull(), uploadedAt: LessThan(before) },
      order: { orgId: 'ASC', id: 'ASC' },
      take: portion,
      ...lock,
    });
    for (const { orgId, id } of unused) await transaction.delete(AttachmentEntity, { orgId, id });
    const lost = await transaction.find(BlobEntity, { where: { pendingSince: LessThan(before) }, take: portion });
    const contents = new Map<string, string[]>();
    for (const { orgId, sha256 } of [...unused, ...lost]) contents.set(orgId, [...(contents.get(orgId) ?? []), sha256]);
    for (const [orgId, found] of contents) await this.blobs.release(transaction, orgId, found);
    return Math.max(unused.length, lost.length);
  }

  private get attachments() {
    return this.database.reader.getRepository(AttachmentEntity);
  }
}
