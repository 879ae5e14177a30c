import { Injectable } from '@nestjs/common';
import { isObject, type JsonObject } from '../../engine/index.js';
import { HistoryStore } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { damagedProblem, definitionMissingProblem } from '../damage/index.js';
import { DefinitionRegistry, isStartableBy } from '../definitions/index.js';
import { copiedForm } from '../forms/index.js';
import { ProblemException } from '../http/index.js';
import { VaultService } from '../vault/index.js';
import { CaseHistory } from './case-history.service.js';
import type { CopiedFormAnswer } from './copy.dto.js';
import { readRecord } from './read-record.js';

/** Fills in the start form of a new case from one that has ended. */
@Injectable()
export class Copies {
  constructor(
    private readonly cases: CaseHistory,
    private readonly history: HistoryStore,
    private readonly definitions: DefinitionRegistry,
    private readonly vault: VaultService,
  ) {}

  /** @throws ProblemException NOT_FOUND, FORBIDDEN, INSTANCE_RUNNING, DATA_DAMAGED, DEFINITION_NOT_INSTALLED */
  async of(principal: Principal, id: string): Promise<CopiedFormAnswer> {
    const { userId, roles } = principal;
    const { stored } = await this.cases.visible(principal, id);
    if (!stored) throw damagedProblem({ table: 'instance', key: id });
    const { startedBy, parent, endedAt, definition: of } = stored.state;
    if (parent || (startedBy !== userId && !roles.includes('ProcessOwner'))) throw notYours();
    if (endedAt === null) throw running();
    const definition = this.definitions.find(of.key);
    if (!definition) throw definitionMissingProblem(of);
    if (!isStartableBy(definition, roles)) throw notStartable();
    const { input, leftOut } = copiedForm(definition.startForm, await this.begunWith(principal, id));
    return { definition: definition.key, version: definition.version, input, leftOut: [...leftOut] };
  }

  /** What the case was started with, its personal values as far as he may read them. */
  private async begunWith(principal: Principal, id: string): Promise<JsonObject> {
    const [first] = await this.history.firstOf(principal.orgId, [id]);
    const record = first && readRecord(first.record);
    if (!record) throw damagedProblem({ table: 'instance', key: id });
    const { data } = record.envelope;
    const [revealed] = await this.vault.reveal(principal.orgId, [data], principal);
    return revealed !== undefined && isObject(revealed) ? revealed : data;
  }
}

const notYours = (): ProblemException =>
  new ProblemException('FORBIDDEN', {
    zh: '再次发起由原申请人办理；由系统代为发起的事项没有申请人。',
    en: 'Expected a case that you have started yourself, but somebody else has, or another case.',
  });

const running = (): ProblemException =>
  new ProblemException('INSTANCE_RUNNING', {
    zh: '事项仍在进行，结束或撤回后方可再次发起。',
    en: 'Expected a case that has ended or was withdrawn, but it is still running.',
  });

const notStartable = (): ProblemException =>
  new ProblemException('FORBIDDEN', {
    zh: '您不能发起该流程。',
    en: 'Expected a role that may start this process, but you have none.',
  });
