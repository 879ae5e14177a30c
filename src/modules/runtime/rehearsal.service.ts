import { Inject, Injectable } from '@nestjs/common';
import {
  defaultCalendar,
  factRequests,
  isOutside,
  liveSurroundings,
  registerKey,
  step,
  type Clock,
  type Command,
  type Envelope,
  type IdentifierSource,
  type InstanceState,
  type Json,
  type JsonObject,
  type ProcessDefinition,
  type LiveSurroundings,
} from '../../engine/index.js';
import { ManagedBulkTransaction, TypeormInstanceBatchStore, type BulkTransaction } from '../../persistence/index.js';
import { seesEverything, type Principal } from '../auth/index.js';
import { CLOCK, Database, IDENTIFIERS } from '../database/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryService } from '../directory/index.js';
import { definitionMissingProblem } from '../damage/index.js';
import { FormValidator } from '../http/index.js';
import { VaultService } from '../vault/index.js';
import { changedPaths } from './changed-paths.js';
import { InstanceReader } from './instance-reader.service.js';
import { Intake } from './pipeline/intake.js';
import type { StepCommand } from './pipeline/pipeline-command.js';
import { stepRequests } from './pipeline/step-requests.js';
import { problemOfResult } from './problem-of-result.js';
import type { EventRequest } from './runtime.service.js';

/** Says what an event would do, and does nothing (`dryRun`). */
@Injectable()
export class Rehearsal {
  private readonly intake: Intake;
  private readonly reading: BulkTransaction;

  constructor(
    database: Database,
    private readonly reader: InstanceReader,
    private readonly registers: TypeormInstanceBatchStore,
    private readonly definitions: DefinitionRegistry,
    forms: FormValidator,
    vault: VaultService,
    private readonly directory: DirectoryService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {
    this.reading = new ManagedBulkTransaction(database.dialect, database.reader.manager);
    this.intake = new Intake({
      forms,
      vault,
      surroundings: (orgId) => this.surroundings(orgId),
      names: (orgId) => this.directory.copy(orgId),
    });
  }

  /** @throws ProblemException with the refusal that the event itself would meet. */
  async rehearse(
    principal: Principal,
    instanceId: string,
    request: EventRequest,
    expectedRevisions?: readonly number[],
  ): Promise<JsonObject> {
    const state = await this.reader.state(principal, instanceId);
    const definition = this.definition(state);
    const command = this.command(principal, instanceId, request, expectedRevisions);
    const requests = await stepRequests(this.registers, this.reading, principal.orgId, [command], () => ({ state }));
    const asked = requests.get(command);
    const admission = this.intake.step(command, definition, state, asked);
    if ('refused' in admission) throw problemOfResult(admission.refused);
    const { envelope } = admission.admitted;
    const facts = await this.facts(principal.orgId, definition, state, envelope);
    const outcome = step(definition, state, { ...envelope, facts }, this.surroundings(principal.orgId), asked);
    switch (outcome.type) {
      case 'advanced':
        return described(state, outcome.state, outcome.commands);
      case 'rejected':
        throw problemOfResult({ type: 'rejected', rejection: outcome.rejection, state });
      case 'failed':
        throw outcome.error;
    }
  }

  private surroundings(orgId: string): LiveSurroundings {
    return liveSurroundings(this.directory.directory(orgId), defaultCalendar);
  }

  private definition(state: InstanceState) {
    const { key, version } = state.definition;
    const definition = this.definitions.find(key, version);
    if (!definition) throw definitionMissingProblem({ key, version });
    return definition;
  }

  private async facts(
    orgId: string,
    definition: ProcessDefinition,
    state: InstanceState,
    envelope: Envelope,
  ): Promise<Envelope['facts']> {
    const requests = factRequests(definition, envelope, state.snapshot.context);
    if (requests.length === 0) return {};
    const kept = requests.filter(({ register }) => !isOutside(register));
    const entries = await this.registers.readRegisters(this.reading, orgId, kept);
    const surroundings = this.surroundings(orgId);
    return Object.fromEntries(
      requests.map((request) => {
        const outside = surroundings.fact(request);
        const kept = entries.get(registerKey(request.register, request.key)) ?? null;
        return [request.name, outside === undefined ? kept : outside];
      }),
    );
  }

  private command(
    principal: Principal,
    instanceId: string,
    { type, data = {}, taskId, comment }: EventRequest,
    expectedRevisions: readonly number[] | undefined,
  ): StepCommand {
    const id = this.identifiers.next();
    return {
      kind: 'step',
      orgId: principal.orgId,
      instanceId,
      seesEverything: seesEverything(principal),
      ...(expectedRevisions === undefined ? {} : { expectedRevisions }),
      envelope: {
        id,
        kind: 'event',
        type,
        data,
        actor: principal.userId,
        at: this.clock.now(),
        facts: {},
        correlationId: id,
        ...(taskId === undefined ? {} : { taskId }),
        ...(comment === undefined ? {} : { comment }),
      },
    };
  }
}

function described(before: InstanceState, after: InstanceState, commands: readonly Command[]): JsonObject {
  const of = <Type extends Command['type']>(type: Type): readonly (Command & { type: Type })[] =>
    commands.filter((command): command is Command & { type: Type } => command.type === type);
  const effects = commands.filter(
    ({ type }) => !['openTask', 'updateTask', 'closeTask', 'createTimer', 'cancelTimer'].includes(type),
  );
  return {
    dryRun: true,
    status: after.snapshot.status,
    value: after.snapshot.value,
    tasks: {
      opened: of('openTask').map(({ task }) => ({ key: task.key, candidates: task.candidates, dueAt: task.dueAt })),
      closed: of('closeTask').map(({ task }) => ({ id: task.id, key: task.key })),
    },
    timers: {
      created: of('createTimer').map(({ timer }) => ({ name: timer.name, dueAt: timer.dueAt })),
      cancelled: of('cancelTimer').map(({ timerId }) => timerId),
    },
    effects: effects as unknown as Json,
    changedContext: changedPaths(before.snapshot.context, after.snapshot.context),
  };
}
