import { Injectable } from '@nestjs/common';
import type { Language } from '../../engine/index.js';
import { InstanceStore, type FoundInstance, type InstanceKey } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { CaseHistory } from '../history/index.js';
import { decodeCursor, encodeCursor, ProblemException } from '../http/index.js';
import { viewerOf } from '../visibility/index.js';
import { isDrawn } from './is-drawn.js';
import type { VerificationRequest } from './verification-request.dto.js';
import type { FailedCaseAnswer, VerifiedPortionAnswer } from './verification.dto.js';

/** So many cases are looked at in one portion, */
const casesOfOnePortion = 25;
/** so many where a sample passes over most of them, */
const casesOfOneSample = 200;
/** and none is begun after so many milliseconds. */
const longest = 2_000;

/** Verifies the histories of many cases, in portions: nothing is kept, so nothing is lost when a server stops. */
@Injectable()
export class Verifications {
  constructor(
    private readonly instances: InstanceStore,
    private readonly histories: CaseHistory,
  ) {}

  /** The cases that match, newest first, from where the portion before has ended. */
  async portion(
    principal: Principal,
    request: VerificationRequest,
    language: Language,
  ): Promise<VerifiedPortionAnswer> {
    const { percent, seed = '', after, ...filter } = request;
    const { items, next } = await this.instances.list(principal.orgId, viewerOf(principal), {
      ...filter,
      limit: percent === undefined ? casesOfOnePortion : casesOfOneSample,
      ...(after === undefined ? {} : { before: placeIn(after) }),
    });
    const begun = performance.now();
    const failures: FailedCaseAnswer[] = [];
    let [cases, records, passedOver] = [0, 0, 0];
    let last: InstanceKey | undefined;
    for (const one of items) {
      if (performance.now() - begun > longest) break;
      const { id, startedAt } = one.columns;
      last = { startedAt, id };
      if (percent !== undefined && !isDrawn(id, seed, percent)) {
        passedOver += 1;
        continue;
      }
      cases += 1;
      records += await this.verify(principal, one, language, failures);
    }
    const isWhole = last === undefined || last.id === items.at(-1)?.columns.id;
    const end = isWhole ? next : last;
    const reached = last?.startedAt ?? null;
    return { cases, records, passedOver, failures, reached, next: end ? encodeCursor([end.startedAt, end.id]) : null };
  }

  /** @returns how many records hold */
  private async verify(
    principal: Principal,
    { columns: { id: instanceId, number } }: FoundInstance,
    language: Language,
    failures: FailedCaseAnswer[],
  ): Promise<number> {
    try {
      const { positions, firstFailure } = await this.histories.verify(principal, instanceId);
      if (firstFailure) {
        const { position, check, reason } = firstFailure;
        failures.push({ instanceId, number, position, check, reason: reason[language] });
      }
      return positions;
    } catch (error) {
      // One that cannot be verified keeps nobody from the others.
      if (!(error instanceof ProblemException)) throw error;
      failures.push({ instanceId, number, position: null, check: error.code, reason: error.detail[language] });
      return 0;
    }
  }
}

/** @throws ProblemException CURSOR_INVALID */
function placeIn(cursor: string): InstanceKey {
  const [startedAt = '', id = ''] = decodeCursor(cursor, 2);
  return { startedAt, id };
}
