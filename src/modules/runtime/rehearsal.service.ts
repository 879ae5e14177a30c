import { Inject, Injectable } from '@nestjs/common';
import {
  defaultCalendar,
  factRequests,
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
} from '../../engine/index.js';
import { InstanceStore, TypeormInstanceBatchStore } from '../../persistence/index.js';
import { seesEverything, type Principal } from '../auth/index.js';
import { CLOCK, Database, IDENTIFIERS } from '../database/index.js';
import { DefinitionRegistry, FormValidator } from '../definitions/index.js';
import { DirectoryService } from '../directory/index.js';
import { payloadProblem, ProblemException } from '../http/index.js';
import { changedPaths } from './changed-paths.js';
import { notFound, type EventRequest } from './runtime.service.js';

/** Says what an event would do, and does nothing (`dryRun`). */
@Injectable()
export class Rehearsal {
  constructor(
    private readonly database: Database,
    private readonly instances: InstanceStore,
    private readonly registers: TypeormInstanceBatchStore,
    private readonly definitions: DefinitionRegistry,
    private readonly forms: FormValidator,
    private readonly directory: DirectoryService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {}

  /** @throws ProblemException with the refusal that the event itself would meet. */
  async rehearse(
    principal: Principal,
    instanceId: string,
    request: EventRequest,
    expectedRevision?: number,
  ): Promise<JsonObject> {
    const stored = await this.instances.find(principal.orgId, instanceId, {
      userId: principal.userId,
      seesEverything: seesEverything(principal),
    });
    if (!stored) throw notFound();
    const { state } = stored;
    const envelope = await this.envelope(principal, state, request);
    const surroundings = liveSurroundings(this.directory.directory(principal.orgId), defaultCalendar);
    const outcome = step(this.definition(state), state, envelope, surroundings, expectedRevision);
    switch (outcome.type) {
      case 'advanced':
        return described(state, outcome.state, outcome.commands);
      case 'rejected':
        throw new ProblemException(outcome.rejection.code, outcome.rejection.detail, outcome.rejection.parameters);
      case 'failed':
        throw outcome.error;
    }
  }

  private definition(state: InstanceState) {
    const { key, version } = state.definition;
    const definition = this.definitions.find(key, version);
    if (!definition) throw new Error(`Expected the definition ${key}@${version} to be installed, but it is not.`);
    return definition;
  }

  private async envelope(
    principal: Principal,
    state: InstanceState,
    { type, data = {}, taskId, comment }: EventRequest,
  ): Promise<Envelope> {
    const definition = this.definition(state);
    const form = Object.hasOwn(definition.events, type) ? definition.events[type]?.form : undefined;
    const checked = form ? this.forms.validate(form, data) : undefined;
    if (checked && !checked.ok)
      throw payloadProblem(
        checked.errors.map((error) => ({ ...error, path: error.path ? `data.${error.path}` : 'data' })),
      );
    const requests = factRequests(definition, type, state.snapshot.context, data);
    const entries =
      requests.length > 0
        ? await this.registers.readRegisters(this.database.reader.manager, principal.orgId, requests)
        : new Map();
    const id = this.identifiers.next();
    return {
      id,
      kind: 'event',
      type,
      data: checked?.ok ? checked.value : data,
      actor: principal.userId,
      at: this.clock.now(),
      facts: Object.fromEntries(
        requests.map(({ name, register, key }) => [name, entries.get(registerKey(register, key)) ?? null]),
      ),
      correlationId: id,
      ...(taskId === undefined ? {} : { taskId }),
      ...(comment === undefined ? {} : { comment }),
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
