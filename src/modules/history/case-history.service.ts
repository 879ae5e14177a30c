import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { changesState, replayRecord, type InstanceState, type JsonObject } from '../../engine/index.js';
import { type StoredRecord, HistoryStore } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { definitionMissingProblem } from '../damage/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { payloadProblem, ProblemException } from '../http/index.js';
import { referencesIn, VaultService } from '../vault/index.js';
import { CaseVisibility, type VisibleCase } from '../visibility/index.js';
import { AttachedFiles } from './attached-files.service.js';
import { CaseVerifier } from './case-verifier.js';
import { readRecord } from './read-record.js';
import { RelatedCases } from './related-cases.service.js';
import type { SealedRecord } from './sealed-record.js';
import type { VerificationFailure } from './verification-failure.js';

/** How many records are read at once when a whole history is walked. */
const pageSize = 500;

export interface Verification {
  readonly valid: boolean;
  /** How many records were verified, from the first. */
  readonly positions: number;
  readonly head: string;
  readonly firstFailure?: VerificationFailure;
}

export interface SealedPage extends Pick<Verification, 'positions' | 'head'> {
  readonly records: readonly StoredRecord[];
}

/** A case as it stood after one of its records. */
export interface Frame {
  readonly position: number;
  readonly state: InstanceState;
}

/** Reads, replays and verifies the history of a case that the caller may see. */
@Injectable()
export class CaseHistory {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly history: HistoryStore,
    private readonly definitions: DefinitionRegistry,
    private readonly vault: VaultService,
    private readonly related: RelatedCases,
    private readonly files: AttachedFiles,
  ) {}

  /** @throws ProblemException NOT_FOUND for a case that is not there or not visible to the caller. */
  visible(principal: Principal, instanceId: string): Promise<VisibleCase> {
    return this.visibility.find(principal, instanceId);
  }

  async page(principal: Principal, instanceId: string, after: number, limit: number): Promise<readonly StoredRecord[]> {
    await this.visible(principal, instanceId);
    return this.history.page(principal.orgId, instanceId, after, limit);
  }

  /** The same records, with how many there were when it was asked and the hash that the case keeps of the last one. */
  async sealed(principal: Principal, instanceId: string, after: number, limit: number): Promise<SealedPage> {
    // The case before its records: what is committed in between is behind the end that it names.
    const { columns } = await this.visible(principal, instanceId);
    const records = await this.history.page(principal.orgId, instanceId, after, limit);
    return { records, positions: columns.position, head: columns.head };
  }

  /** Rebuilds the case from its records up to a position. */
  async replay(principal: Principal, instanceId: string, position: number): Promise<Frame> {
    const { columns } = await this.visible(principal, instanceId);
    expectPosition(position, columns.position);
    let state: InstanceState | null = null;
    for await (const stored of this.records(principal.orgId, instanceId, position)) {
      state = this.replayed(state, stored);
      if (stored.position === position && state) return { position, state };
    }
    throw broken(position);
  }

  /** What can be read of the records of a visible case up to a position, oldest first: it walks the whole history. */
  async *readable(orgId: string, instanceId: string, until: number): AsyncGenerator<SealedRecord> {
    for await (const stored of this.records(orgId, instanceId, until)) {
      const record = readRecord(stored.record);
      if (record) yield record;
    }
  }

  private replayed(state: InstanceState | null, stored: StoredRecord): InstanceState | null {
    const record = readRecord(stored.record);
    if (!record) throw broken(stored.position);
    if (!changesState(record.kind)) return state;
    const definition = this.definitions.find(record.definition.key, record.definition.version);
    if (!definition) throw definitionMissingProblem(record.definition);
    try {
      return replayRecord(definition, state, record);
    } catch {
      throw broken(stored.position);
    }
  }

  async verify(principal: Principal, instanceId: string): Promise<Verification> {
    const { orgId } = principal;
    const kept = await this.visible(principal, instanceId);
    const { definitionKey: key, definitionVersion: version } = kept.columns;
    if (!this.definitions.find(key, version)) throw definitionMissingProblem({ key, version });
    const verifier = new CaseVerifier(orgId, instanceId, (key, version) => this.definitions.find(key, version));
    let broken: VerificationFailure | null = null;
    for await (const record of this.records(orgId, instanceId, kept.columns.position)) {
      broken = verifier.check(record);
      if (broken) break;
    }
    broken ??= verifier.finish(kept);
    const { verifiedPositions: positions, verifiedState: state } = verifier;
    // What these find stands in records that are whole, so before whatever is broken.
    const found = [
      await this.commitments(orgId, verifier.verifiedData),
      await this.related.check(orgId, verifier.verifiedRelations),
      await this.files.check(orgId, instanceId, verifier.verifiedFiles),
      broken,
      state && !broken ? await this.related.checkEnd(state, positions) : null,
    ].filter((one) => one !== null);
    const [firstFailure] = found.sort((one, other) => one.position - other.position);
    const verified = { valid: firstFailure === undefined, positions, head: verifier.verifiedHead };
    return firstFailure ? { ...verified, firstFailure } : verified;
  }

  private async commitments(orgId: string, data: readonly JsonObject[]): Promise<VerificationFailure | null> {
    const references = data.map((one) => referencesIn([one]));
    const broken = new Set(await this.vault.verifyCommitments(orgId, references.flat()));
    const at = references.findIndex((found) => found.some((reference) => broken.has(reference)));
    if (at === -1) return null;
    return {
      position: at + 1,
      check: 'commitment',
      reason: {
        zh: '个人信息与记录中的承诺值不符。',
        en: 'Expected the personal values to match their recorded commitments, but they do not.',
      },
    };
  }

  /** All records up to a position, in pages; a commit that comes meanwhile is left out. */
  private async *records(
    orgId: string,
    instanceId: string,
    until = Number.MAX_SAFE_INTEGER,
  ): AsyncGenerator<StoredRecord> {
    for (let after = 0; ;) {
      const page = await this.history.page(orgId, instanceId, after, pageSize);
      for (const record of page) {
        if (record.position > until) return;
        yield record;
      }
      const last = page.at(-1);
      if (!last || page.length < pageSize) return;
      after = last.position;
      // Walking a long history must not keep everybody else waiting.
      await nextTurn();
    }
  }
}

/** @throws ProblemException PAYLOAD_INVALID for a position that the case does not have. */
export function expectPosition(position: number, last: number): void {
  if (position >= 1 && position <= last) return;
  throw payloadProblem([
    {
      path: 'position',
      rule: 'range',
      message: {
        zh: `位置应在 1 到 ${last} 之间，收到的是 ${position}。`,
        en: `Expected a position from 1 to ${last}, but found ${position}.`,
      },
    },
  ]);
}

/** Somebody has changed the database by hand: `verify` tells more. */
const broken = (position: number): ProblemException =>
  new ProblemException(
    'CONFLICT',
    {
      zh: `第 ${position} 条历史记录与之前的记录不符，无法重建；请核验该事项。`,
      en: `Expected record ${position} to follow from those before it, but it does not; verify the case.`,
    },
    { position },
  );
