import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Clock, IdentifierSource, Json, JsonObject } from '../../engine/index.js';
import { AttachmentStore, UnitOfWork, type AttachmentEntity, type StagedAttachment } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { Configuration } from '../configuration/index.js';
import { damagedProblem, DamageReports } from '../damage/index.js';
import { CRASH_POINTS, type CrashPoints } from '../crash-points/index.js';
import { CLOCK, IDENTIFIERS } from '../database/index.js';
import { DirectoryService } from '../directory/index.js';
import { decodeCursor, pageOf, payloadProblem, ProblemException, type ListQuery, type Page } from '../http/index.js';
import { VaultService } from '../vault/index.js';
import { caseNotFound, CaseVisibility } from '../visibility/index.js';
import { typeOf } from './file-type.js';
import { receiveFile, type ReceivedFile } from './received-file.js';

/** How many files somebody may have uploaded that no case has taken yet. */
export const unusedAtMost = 100;

/** How often bytes are put in again that were removed in the same moment, because nobody else had them any more. */
const attempts = 3;

/** A file to be sent. */
export interface OpenedAttachment {
  readonly name: string;
  readonly file: AttachmentEntity;
  readonly bytes: AsyncGenerator<Buffer>;
}

/** Takes files in, gives them out to who may see their case. */
@Injectable()
export class Attachments implements OnModuleInit {
  private readonly folder: string;

  constructor(
    private readonly configuration: Configuration,
    private readonly store: AttachmentStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly visibility: CaseVisibility,
    private readonly directory: DirectoryService,
    private readonly vault: VaultService,
    private readonly damages: DamageReports,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
    @Inject(CRASH_POINTS) private readonly crashPoints: CrashPoints,
  ) {
    this.folder = join(configuration.dataDirectory, 'uploads');
  }

  async onModuleInit(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
  }

  /**
   * Receives the file of a request and puts its bytes in; nobody has it yet.
   *
   * @param work notes it, in a transaction of its own or with an answer that is kept
   * @throws ProblemException for a file that is refused; nothing of it is left
   */
  receive<Result>(
    { orgId, userId }: Principal,
    request: FastifyRequest,
    work: (staged: StagedAttachment, file: ReceivedFile) => Promise<Result>,
  ): Promise<Result> {
    const limit = this.configuration.attachmentMegabytes * 1024 * 1024;
    return receiveFile(request, this.folder, limit, async (file) => {
      this.crashPoints.reach('upload.received');
      const { name, declared, size, sha256 } = file;
      const { type, isLie } = await typeOf(file.path, name, declared);
      if (isLie) throw liesAbout(name, declared, type);
      const id = this.identifiers.next();
      // What makes two uploads with one key the same.
      request.bodyBytes = Buffer.from(JSON.stringify([name, sha256]));
      const staged = { orgId, id, name, size, type, sha256, uploadedBy: userId, uploadedAt: this.clock.now() };
      return work(staged, file);
    });
  }

  /** Puts the bytes in, in transactions of their own: nobody waits for all of them. */
  async putBytes({ orgId, uploadedAt }: StagedAttachment, file: ReceivedFile): Promise<void> {
    const chunks = (): AsyncIterable<Buffer> => this.portions(file.chunks());
    await this.store.putBytes(orgId, { ...file, chunks }, uploadedAt);
    this.crashPoints.reach('upload.stored');
  }

  private async *portions(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const bytes of chunks) {
      yield bytes;
      this.crashPoints.reach('upload.portion');
    }
  }

  /** Notes a file whose bytes are in until a case takes it. @throws ProblemException where he has too many such */
  async stage(staged: StagedAttachment, file: ReceivedFile): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.unitOfWork.run((transaction) => this.store.stage(transaction, staged, unusedAtMost));
      if (outcome === 'staged') return this.crashPoints.reach('upload.staged');
      if (outcome === 'tooMany') throw tooManyUnused();
      if (attempt === attempts) throw new Error('Expected the bytes of an upload to stay, but they were removed.');
      await this.putBytes(staged, file);
    }
  }

  /** Forgets a file that no case has taken after all. */
  async forget({ orgId, id }: StagedAttachment): Promise<void> {
    await this.unitOfWork.run((transaction) => this.store.forget(transaction, orgId, id));
  }

  uploaded({ id, name, size, type, sha256, uploadedBy, uploadedAt, orgId }: StagedAttachment) {
    const by = { id: uploadedBy, name: this.directory.personName(orgId, uploadedBy) };
    return { id, name: name ?? '', size, type, sha256, by, at: uploadedAt };
  }

  /** Before anything is received: a stranger’s file is not even read. @throws ProblemException NOT_FOUND */
  async mustSee(principal: Principal, instanceId: string): Promise<void> {
    await this.visibility.find(principal, instanceId);
  }

  /** The files of a case, oldest first. @throws ProblemException NOT_FOUND */
  async list(principal: Principal, instanceId: string, { limit, cursor }: ListQuery): Promise<Page<Json>> {
    const { orgId } = principal;
    await this.visibility.find(principal, instanceId);
    const [after = ''] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const found = await this.store.ofCase(orgId, instanceId, after, limit + 1);
    const { items, nextCursor } = pageOf(found, limit, ({ id }) => [id]);
    const presented = items.map((file) => this.presented(file));
    return { items: await this.vault.reveal(orgId, presented, principal), nextCursor };
  }

  /**
   * A file of the case, or of one that it runs for or that runs for it: what a case hands on can be read there too.
   *
   * @throws ProblemException NOT_FOUND, ERASED, DATA_DAMAGED
   */
  async open(principal: Principal, instanceId: string, id: string): Promise<OpenedAttachment> {
    const { orgId } = principal;
    await this.visibility.find(principal, instanceId);
    const file = await this.store.find(orgId, id);
    if (!file?.instanceId) throw caseNotFound();
    if (file.instanceId !== instanceId && !(await this.store.isRelated(orgId, instanceId, file.instanceId)))
      throw caseNotFound();
    if (file.erasedAt !== null) {
      throw new ProblemException(
        'ERASED',
        { zh: '该附件已按个人信息删除。', en: 'Expected a file with its bytes, but they were erased.' },
        { erasedAt: file.erasedAt },
      );
    }
    const bytes = this.store.bytes(orgId, file.sha256);
    const first = await bytes.next();
    if (first.done) {
      this.damages.report({ orgId, table: 'attachment', key: id, instanceId: file.instanceId });
      throw damagedProblem({ table: 'attachment', key: id });
    }
    const [name] = await this.vault.reveal(orgId, [nameOf(file)], principal);
    return { file, name: typeof name === 'string' && name !== '' ? name : id, bytes: after(first.value, bytes) };
  }

  private presented(file: AttachmentEntity): JsonObject {
    const { orgId, id, instanceId, size, type, sha256, uploadedBy, uploadedAt, erasedAt } = file;
    const by = { id: uploadedBy, name: this.directory.personName(orgId, uploadedBy) };
    return { id, instanceId, name: nameOf(file), size, type, sha256, by, at: uploadedAt, erasedAt };
  }
}

const nameOf = ({ nameRef }: AttachmentEntity): JsonObject => ({ $personal: nameRef ?? '', commitment: '' });

async function* after(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

const liesAbout = (name: string, declared: string, type: string): ProblemException =>
  payloadProblem([
    {
      path: 'file',
      rule: 'fileType',
      message: {
        zh: `文件名「${name}」、声明的类型（${declared}）与内容（${type}）须一致。`,
        en: `Expected the name '${name}', the type ${declared} that was sent with it and the content (${type}) to agree.`,
      },
    },
  ]);

const tooManyUnused = (): ProblemException =>
  payloadProblem([
    {
      path: 'file',
      rule: 'maxCount',
      message: {
        zh: `每人至多 ${unusedAtMost} 个尚未使用的上传文件；未使用的一天后自动删除。`,
        en: `Expected at most ${unusedAtMost} unused uploads of one person; what is not used is forgotten after a day.`,
      },
    },
  ]);
