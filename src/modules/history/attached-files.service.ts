import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AttachmentStore } from '../../persistence/index.js';
import type { VerifiedFile } from './case-verifier.js';
import { failure, type VerificationFailure } from './verification-failure.js';

/** Whether the files of a case are those that its records speak of. */
@Injectable()
export class AttachedFiles {
  constructor(private readonly attachments: AttachmentStore) {}

  /** The first that is not; those that were erased need no bytes. */
  async check(orgId: string, instanceId: string, files: readonly VerifiedFile[]): Promise<VerificationFailure | null> {
    if (files.length === 0) return null;
    const ids = files.map(({ id }) => id);
    const kept = new Map((await this.attachments.withIds(orgId, ids)).map((file) => [file.id, file]));
    const hashes = new Map<string, string>();
    for (const { id, sha256, size, type, position } of files) {
      const file = kept.get(id);
      if (file && file.erasedAt === null && !hashes.has(sha256)) hashes.set(sha256, await this.hashOf(orgId, sha256));
      const isSame =
        file?.instanceId === instanceId && file.sha256 === sha256 && file.size === size && file.type === type;
      if (!isSame || (file.erasedAt === null && hashes.get(sha256) !== sha256)) {
        return failure(
          position,
          'attachment',
          '附件与记录不符。',
          'Expected the bytes of the file to have the recorded SHA-256, but they are others.',
        );
      }
    }
    return null;
  }

  private async hashOf(orgId: string, sha256: string): Promise<string> {
    const hash = createHash('sha256');
    for await (const bytes of this.attachments.bytes(orgId, sha256)) hash.update(bytes);
    return hash.digest('hex');
  }
}
