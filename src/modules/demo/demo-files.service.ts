import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../engine/index.js';
import { AttachmentStore, UnitOfWork } from '../../persistence/index.js';
import { CLOCK } from '../database/index.js';
import { demoCompanyId } from '../directory/index.js';

/** More than the people of the demo company ever have that no case has taken. */
const unusedAtMost = 100;

/** The vouchers and reports of the demo company, which say that they are none. */
@Injectable()
export class DemoFiles {
  constructor(
    private readonly store: AttachmentStore,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A file under this id, uploaded by somebody for one of his cases; the same one when it is there already. */
  async uploaded(id: string, name: string, uploadedBy: string): Promise<string> {
    if (await this.store.find(demoCompanyId, id)) return id;
    const bytes = Buffer.from(`${name}\n示范公司的示范文件。\nA sample file of the demo company.\n`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [size, uploadedAt, orgId] = [bytes.length, this.clock.now(), demoCompanyId];
    await this.store.putBytes(orgId, { sha256, size, chunks: () => portions(bytes) }, uploadedAt);
    const staged = { id, orgId, name, size, type: 'text/plain', sha256, uploadedBy, uploadedAt };
    await this.unitOfWork.run((transaction) => this.store.stage(transaction, staged, unusedAtMost));
    return id;
  }
}

async function* portions(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}
