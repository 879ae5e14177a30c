import { Inject, Injectable } from '@nestjs/common';
import {
  pathFrom,
  pathOfStart,
  type Clock,
  type Envelope,
  type IdentifierSource,
  type PathStep,
} from '../../engine/index.js';
import type { Principal } from '../access/index.js';
import { CompanySurroundings, originOf } from '../calendars/index.js';
import { definitionMissingProblem } from '../damage/index.js';
import { CLOCK, IDENTIFIERS } from '../database/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryService } from '../directory/index.js';
import { FormValidator } from '../forms/index.js';
import { ProblemException } from '../http/index.js';
import { PolicySettings } from '../policies/index.js';
import { VaultService } from '../vault/index.js';
import { InstanceReader } from './instance-reader.service.js';
import type { PathAnswer, PathRequest } from './path.dto.js';
import { Intake } from './pipeline/intake.js';
import { uncheckedUploads } from './pipeline/uploads.js';
import { problemOfResult } from './problem-of-result.js';
import { Starters } from './starters.service.js';

/** Says which way a case will probably go; nothing is stored. */
@Injectable()
export class Paths {
  private readonly intake: Intake;

  constructor(
    private readonly reader: InstanceReader,
    private readonly definitions: DefinitionRegistry,
    private readonly directory: DirectoryService,
    private readonly surroundings: CompanySurroundings,
    private readonly policies: PolicySettings,
    private readonly starters: Starters,
    forms: FormValidator,
    vault: VaultService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {
    const names = (orgId: string) => this.directory.copy(orgId);
    const dependencies = {
      forms,
      vault,
      names,
      surroundings: (...of: Parameters<CompanySurroundings['of']>) => this.surroundings.of(...of),
    };
    this.intake = new Intake(dependencies, uncheckedUploads);
  }

  /** @throws ProblemException NOT_FOUND, DATA_DAMAGED, DEFINITION_NOT_INSTALLED */
  async of(principal: Principal, id: string): Promise<PathAnswer> {
    const state = await this.reader.state(principal, id);
    const { key, version } = state.definition;
    const definition = this.definitions.find(key, version);
    if (!definition) throw definitionMissingProblem({ key, version });
    const surroundings = this.surroundings.of(state.orgId, originOf(state));
    return this.presented(state.orgId, pathFrom(definition, state, surroundings, this.clock.now()));
  }

  /**
   * The path of a case before it is started.
   *
   * @throws ProblemException NOT_FOUND, FORBIDDEN, PAYLOAD_INVALID
   */
  ofStart(principal: Principal, key: string, { input, onBehalfOf }: PathRequest): PathAnswer {
    const { orgId, userId } = principal;
    const definition = this.definitions.find(key);
    if (!definition)
      throw new ProblemException('NOT_FOUND', {
        zh: `没有流程「${key}」。`,
        en: `Expected a process that is installed, but found '${key}'.`,
      });
    const startedBy = this.starters.of(principal, definition, onBehalfOf);
    const instanceId = this.identifiers.next();
    const envelope: Envelope = {
      id: instanceId,
      kind: 'event',
      type: 'xstate.init',
      data: input,
      actor: userId,
      ...(startedBy === userId ? {} : { onBehalfOf: startedBy }),
      at: this.clock.now(),
      facts: {},
      correlationId: instanceId,
    };
    const { version } = definition;
    const admission = this.intake.start(
      { kind: 'start', orgId, instanceId, definition: key, version, envelope },
      definition,
    );
    if ('refused' in admission) throw problemOfResult(admission.refused, this.directory.copy(orgId));
    const { profile, policy } = this.policies.forStart(orgId, definition, startedBy);
    const details = { instanceId, orgId, number: '', profile, policy, parent: null };
    const surroundings = this.surroundings.of(orgId, { process: key, startedBy });
    return this.presented(orgId, pathOfStart(definition, details, admission.admitted.envelope, surroundings));
  }

  private presented(orgId: string, path: readonly PathStep[]): PathAnswer {
    const person = (id: string) => ({ id, name: this.directory.personName(orgId, id) });
    return { items: path.map((one) => ({ ...one, title: { ...one.title }, people: one.people.map(person) })) };
  }
}
