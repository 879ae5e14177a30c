import type { Command, InstanceState, Rejection } from '../../../engine/index.js';
import type { IdempotentAnswer, BulkTransaction } from '../../../persistence/index.js';
import type { AnswerPresenter } from './answer-presenter.js';
import type { BatchDependencies } from './batch-dependencies.js';
import type { Answer, IdempotencyClaim, PipelineCommand, PipelineResult } from './pipeline-command.js';

/** The answers to requests with an `Idempotency-Key`: those of earlier batches, and those that this one adds. */
export class KeptAnswers {
  private readonly answers = new Map<string, IdempotentAnswer>();
  private readonly added = new Map<string, IdempotentAnswer>();

  constructor(
    private readonly store: Pick<BatchDependencies['store'], 'readAnswers'>,
    private readonly presenter: AnswerPresenter,
    private readonly transaction: BulkTransaction,
    private readonly orgId: string,
    private readonly at: string,
  ) {}

  /** What this batch has to keep. */
  get toWrite(): readonly IdempotentAnswer[] {
    return [...this.added.values()];
  }

  async read(commands: readonly PipelineCommand[]): Promise<void> {
    const claims = commands.flatMap(({ claim, envelope }) =>
      claim ? [{ userId: envelope.actor, key: claim.key }] : [],
    );
    if (claims.length === 0) return;
    for (const answer of await this.store.readAnswers(this.transaction, this.orgId, claims))
      this.answers.set(claimName(answer.userId, answer.key), answer);
  }

  /** What a repeat of a request is answered; `undefined` for the first one. */
  again({ claim, envelope }: PipelineCommand): PipelineResult | undefined {
    const answer = claim && this.answers.get(claimName(envelope.actor, claim.key));
    if (!answer) return undefined;
    return answer.requestHash === claim.requestHash ? repeated(answer) : { type: 'keyReused' };
  }

  /** Presents and keeps what is answered where an `Idempotency-Key` was sent; nobody presents it again. */
  keepApplied(command: PipelineCommand, state: InstanceState, commands: readonly Command[]): Answer | undefined {
    if (!command.claim) return undefined;
    const answer = this.presenter.applied(command, state, commands);
    this.keep(command, command.claim, answer);
    return answer;
  }

  /** What is recorded is recorded once, however often the request is repeated: kept is the rejection itself. */
  keepRefused(command: PipelineCommand, rejection: Rejection): void {
    if (!command.claim) return;
    const body = rejection as unknown as Answer['body'];
    this.keep(command, command.claim, { status: this.presenter.statusOf(rejection), headers: {}, body });
  }

  private keep({ envelope }: PipelineCommand, claim: IdempotencyClaim, { status, headers, body }: Answer): void {
    const name = claimName(envelope.actor, claim.key);
    const answer: IdempotentAnswer = {
      orgId: this.orgId,
      userId: envelope.actor,
      key: claim.key,
      requestHash: claim.requestHash,
      status,
      headers: JSON.stringify(headers),
      body: JSON.stringify(body),
      createdAt: this.at,
    };
    this.answers.set(name, answer);
    this.added.set(name, answer);
  }
}

/** The first answer to a request, for its repeat. */
const repeated = ({ status, headers, body }: IdempotentAnswer): PipelineResult =>
  status < 400
    ? {
        type: 'replayed',
        answer: {
          status,
          headers: JSON.parse(headers) as Answer['headers'],
          body: JSON.parse(body) as Answer['body'],
        },
      }
    : { type: 'refusedBefore', rejection: JSON.parse(body) as Rejection };

/** Commands that repeat an earlier one of the batch do nothing. */
export function firstOfEachClaim<Of extends { readonly command: PipelineCommand }>(
  commands: readonly Of[],
): readonly Of[] {
  const claimed = new Set<string>();
  return commands.filter(({ command: { claim, envelope } }) => {
    if (!claim) return true;
    const name = claimName(envelope.actor, claim.key);
    const repeats = claimed.has(name);
    claimed.add(name);
    return !repeats;
  });
}

const claimName = (userId: string, key: string): string => `${userId} ${key}`;
