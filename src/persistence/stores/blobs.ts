import { In, type EntityManager } from 'typeorm';
import type { Dialect } from '../dialect.js';
import { AttachmentEntity, BlobEntity } from '../entities/index.js';

/** Bytes of one portion: little beside the memory of a server, and a transaction that nobody waits for. */
export const chunkBytes = 256 * 1024;

/** How many portions so many bytes are. */
export const chunksOf = (size: number): number => Math.ceil(size / chunkBytes);

/** The bytes behind attachments. Everything runs in the caller's transaction. */
export class Blobs {
  constructor(private readonly dialect: Dialect) {}

  /** Whether all portions are there. */
  async isWhole(manager: EntityManager, orgId: string, sha256: string, size: number): Promise<boolean> {
    const [found] = await this.ask<{ count: number | string }>(
      manager,
      ['SELECT COUNT(*) AS count FROM blob_chunk WHERE org_id = ', ' AND sha256 = ', ''],
      [orgId, sha256],
    );
    return Number(found?.count) === chunksOf(size);
  }

  async putChunk(manager: EntityManager, orgId: string, sha256: string, position: number, bytes: Buffer) {
    await this.ask(
      manager,
      [
        'INSERT INTO blob_chunk (org_id, sha256, position, bytes) VALUES (',
        ', ',
        ', ',
        ', ',
        ') ON CONFLICT DO NOTHING',
      ],
      [orgId, sha256, position, bytes],
    );
  }

  /** One portion; `undefined` behind the last. */
  async chunk(manager: EntityManager, orgId: string, sha256: string, position: number): Promise<Buffer | undefined> {
    const [found] = await this.ask<{ bytes: Buffer }>(
      manager,
      ['SELECT bytes FROM blob_chunk WHERE org_id = ', ' AND sha256 = ', ' AND position = ', ''],
      [orgId, sha256, position],
    );
    return found?.bytes;
  }

  /** Removes the bytes of these contents that no attachment has any more. */
  async release(manager: EntityManager, orgId: string, contents: readonly string[]): Promise<void> {
    if (contents.length === 0) return;
    const wanted = { orgId, sha256: In([...new Set(contents)]) };
    // Whoever makes an attachment of the same content meanwhile holds the row: what he has made is seen only behind it.
    const lock = this.dialect === 'postgres' ? { lock: { mode: 'pessimistic_write' } as const } : {};
    const found = await manager.find(BlobEntity, { where: wanted, order: { sha256: 'ASC' }, ...lock });
    for (const { sha256 } of found) {
      const isUsed = await manager
        .createQueryBuilder(AttachmentEntity, 'attachment')
        .where({ orgId, sha256 })
        .andWhere('attachment.erased_at IS NULL')
        .getExists();
      if (isUsed) continue;
      await this.ask(manager, ['DELETE FROM blob_chunk WHERE org_id = ', ' AND sha256 = ', ''], [orgId, sha256]);
      await manager.delete(BlobEntity, { orgId, sha256 });
    }
  }

  private ask<Row>(manager: EntityManager, parts: readonly string[], values: readonly unknown[]): Promise<Row[]> {
    const text = parts.map((part, index) => (index === 0 ? part : this.place(index) + part)).join('');
    return manager.query(text, [...values]);
  }

  private place(index: number): string {
    return this.dialect === 'postgres' ? `$${index}` : '?';
  }
}
