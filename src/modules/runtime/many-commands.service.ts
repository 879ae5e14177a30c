import { Injectable, Logger } from '@nestjs/common';
import type { Language } from '../../engine/index.js';
import { IdempotencyStore } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { outcomeOf, ProblemException } from '../http/index.js';
import type { Answer } from './pipeline/pipeline-command.js';
import type { WriteOptions } from './runtime.service.js';

/** One of many commands: how it is sent, and where it would have been sent alone. */
export interface OneOfMany {
  readonly path: string;
  send(options: WriteOptions): Promise<Answer>;
}

/** What came of it, as it would have been answered alone. */
export interface CommandOutcome {
  readonly status: number;
  /** Whether it is the first answer to this command, once more. */
  readonly replayed: boolean;
  readonly instance?: object;
  readonly problem?: object;
}

/** Many commands of one person at once: each is one of its own, all of them come to the pipeline together. */
@Injectable()
export class ManyCommands {
  private readonly logger = new Logger(ManyCommands.name);

  constructor(private readonly answers: IdempotencyStore) {}

  /**
   * What came of each, in their order. One that is refused keeps none of the others.
   *
   * @throws ProblemException IDEMPOTENCY_KEY_REUSED, before anything is done
   */
  async send(
    principal: Principal,
    commands: readonly OneOfMany[],
    { idempotency }: Pick<WriteOptions, 'idempotency'>,
    language: Language,
  ): Promise<readonly CommandOutcome[]> {
    if (idempotency) await this.refuseReused(principal, idempotency);
    const claimOf = (index: number): WriteOptions =>
      idempotency ? { idempotency: { ...idempotency, key: keyOf(idempotency.key, index) } } : {};
    const settled = await Promise.allSettled(commands.map(({ send }, index) => send(claimOf(index))));
    return settled.map((one, index) => {
      const outcome = outcomeOf(one, language, commands[index]?.path ?? '', this.logger);
      if (!('answer' in outcome)) return outcome;
      const { status, headers, body } = outcome.answer;
      return { status, replayed: headers['Idempotency-Replayed'] === 'true', instance: body as object };
    });
  }

  /** The first command has the key of the whole: with another body it must not do the rest either. */
  private async refuseReused({ orgId, userId }: Principal, claim: NonNullable<WriteOptions['idempotency']>) {
    const first = await this.answers.find(orgId, userId, keyOf(claim.key, 0));
    if (!first || first.requestHash === claim.requestHash) return;
    throw new ProblemException('IDEMPOTENCY_KEY_REUSED', {
      zh: '该 Idempotency-Key 已用于另一个请求。',
      en: 'Expected the body that this Idempotency-Key was first used with, but found another one.',
    });
  }
}

/** The key of each command; it is longer than a key of a request may be, so that no other request has it. */
const keyOf = (key: string, index: number): string => `${key.padEnd(200)} ${index}`;
