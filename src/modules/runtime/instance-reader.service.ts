import { Injectable, Logger } from '@nestjs/common';
import { fitsDefinition, type InstanceState, type Json, type JsonObject } from '../../engine/index.js';
import { InstanceStore, type FoundInstance, type InstanceKey } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { damagedProblem, DamageReports } from '../damage/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { decodeCursor, encodeCursor, entityTag, payloadProblem, type Page } from '../http/index.js';
import { VaultService } from '../vault/index.js';
import { CaseVisibility, viewerOf } from '../visibility/index.js';
import { InstancePresenter } from './instance-presenter.service.js';
import { Looks } from './looks.service.js';
import type { ListInstancesQuery } from './instances.dto.js';
import type { Answer } from './pipeline/pipeline-command.js';

/** Reads the cases that a person may see. */
@Injectable()
export class InstanceReader {
  private readonly logger = new Logger(InstanceReader.name);

  constructor(
    private readonly instances: InstanceStore,
    private readonly visibility: CaseVisibility,
    private readonly presenter: InstancePresenter,
    private readonly definitions: DefinitionRegistry,
    private readonly damages: DamageReports,
    private readonly vault: VaultService,
    private readonly looks: Looks,
  ) {}

  /** @throws ProblemException NOT_FOUND when it is not there or not visible to him, DATA_DAMAGED. */
  async get(principal: Principal, id: string): Promise<Answer> {
    const { state, presented } = this.readable(principal, await this.find(principal, id));
    const [body] = await this.vault.reveal(principal.orgId, [presented], principal);
    return { status: 200, headers: { ETag: entityTag(state.revision) }, body: body ?? null };
  }

  /**
   * The state of a case that he may see.
   *
   * @throws ProblemException NOT_FOUND, DATA_DAMAGED
   */
  async state(principal: Principal, id: string): Promise<InstanceState> {
    return this.readable(principal, await this.find(principal, id)).state;
  }

  /**
   * Newest first. A damaged case shows what its columns say, and is marked.
   *
   * @throws ProblemException PAYLOAD_INVALID for a version of no process
   */
  async list(principal: Principal, query: ListInstancesQuery): Promise<Page<Json>> {
    const { limit, cursor, overdue, involving, q, view, ...filters } = query;
    if (filters.version !== undefined && filters.definition === undefined) throw versionOfWhat();
    const viewer = viewerOf(principal);
    const seen = involving === 'me' ? { userId: principal.userId, seesEverything: false } : viewer;
    const { items, next } = await this.instances.list(principal.orgId, seen, {
      ...filters,
      limit,
      ...(q === undefined ? {} : { text: q }),
      ...(cursor === undefined ? {} : { before: placeIn(cursor) }),
      ...(overdue === undefined ? {} : { overdue: overdue === 'true' }),
    });
    const nextCursor = next && encodeCursor([next.startedAt, next.id]);
    const looked = await this.looks.at(
      principal,
      items.map(({ columns }) => columns),
    );
    const presented = items.map((one) => ({
      ...(this.read(principal, one, view)?.presented ?? this.presenter.presentDamaged(one)),
      ...looked(one.columns.id),
    }));
    return { items: await this.vault.reveal(principal.orgId, presented, principal), nextCursor };
  }

  private find(principal: Principal, id: string): Promise<FoundInstance> {
    return this.visibility.find(principal, id);
  }

  private readable(principal: Principal, found: FoundInstance): Readable {
    const readable = this.read(principal, found);
    if (!readable) throw damagedProblem({ table: 'instance', key: found.columns.id });
    return readable;
  }

  /** `undefined`, and reported, where the row is damaged. */
  private read(
    principal: Principal,
    { columns, stored, description }: FoundInstance,
    view?: 'list',
  ): Readable | undefined {
    const state = stored?.state;
    if (state && this.fits(state)) {
      try {
        return { state, presented: this.presenter.present(state, principal.userId, description, view) };
      } catch (error) {
        // The document is whole and its chart knows it: what stands in it is not what the chart ever wrote.
        this.logger.error(error instanceof Error ? error : String(error));
      }
    }
    this.damages.report({ orgId: columns.orgId, table: 'instance', key: columns.id, instanceId: columns.id });
    return undefined;
  }

  private fits(state: InstanceState): boolean {
    const definition = this.definitions.find(state.definition.key, state.definition.version);
    return !definition || fitsDefinition(definition, state);
  }
}

const versionOfWhat = () =>
  payloadProblem([
    {
      path: 'definition',
      rule: 'isDefined',
      message: {
        zh: '按版本筛选须写明是哪个流程。',
        en: 'Expected the process whose version is meant, but it is missing.',
      },
    },
  ]);

function placeIn(cursor: string): InstanceKey {
  const [startedAt = '', id = ''] = decodeCursor(cursor, 2);
  return { startedAt, id };
}

interface Readable {
  readonly state: InstanceState;
  readonly presented: JsonObject;
}
