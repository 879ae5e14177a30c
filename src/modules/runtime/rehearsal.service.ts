import { Inject, Injectable } from '@nestjs/common';
import {
  DamagedRow,
  step,
  type Clock,
  type Envelope,
  type Followed,
  type IdentifierSource,
  type InstanceState,
  type JsonObject,
  type ProcessDefinition,
} from '../../engine/index.js';
import {
  InstanceStore,
  ManagedBulkTransaction,
  InstanceBatchStore,
  TaskStore,
  type BulkTransaction,
} from '../../persistence/index.js';
import { seesEverything, type Principal } from '../access/index.js';
import { CLOCK, Database, IDENTIFIERS } from '../database/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { CompanySurroundings, originOf } from '../calendars/index.js';
import { DirectoryService } from '../directory/index.js';
import { definitionMissingProblem } from '../damage/index.js';
import { FormValidator } from '../forms/index.js';
import { PolicySettings } from '../policies/index.js';
import { VaultService } from '../vault/index.js';
import { CaseVisibility, viewerOf } from '../visibility/index.js';
import { byRole } from './by-role.js';
import { InstanceReader } from './instance-reader.service.js';
import { RehearsalPresenter } from './rehearsal-presenter.service.js';
import { factsOf } from './pipeline/facts-of.js';
import { FollowingCases } from './pipeline/following-cases.js';
import { Intake } from './pipeline/intake.js';
import type { StepCommand } from './pipeline/pipeline-command.js';
import { formOf, Uploads } from './pipeline/uploads.js';
import { stepRequests } from './pipeline/step-requests.js';
import { problemOfResult } from './problem-of-result.js';
import type { EventRequest } from './runtime.service.js';

/** An event, or an act on a task or a case. */
export type Rehearsed = EventRequest & Pick<Envelope, 'kind' | 'role'>;

/** Says what an event would do, and does nothing (`dryRun`). */
@Injectable()
export class Rehearsal {
  private readonly reading: BulkTransaction;

  constructor(
    database: Database,
    private readonly reader: InstanceReader,
    private readonly presenter: RehearsalPresenter,
    private readonly instances: InstanceStore,
    private readonly tasks: TaskStore,
    private readonly visibility: CaseVisibility,
    private readonly policies: PolicySettings,
    private readonly registers: InstanceBatchStore,
    private readonly definitions: DefinitionRegistry,
    private readonly forms: FormValidator,
    private readonly vault: VaultService,
    private readonly directory: DirectoryService,
    private readonly surroundings: CompanySurroundings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {
    this.reading = new ManagedBulkTransaction(database.dialect, database.reader.manager);
  }

  /** The same for an act on a task of a case. */
  async rehearseOnTask(
    principal: Principal,
    taskId: string,
    act: { readonly type: string; readonly data: JsonObject },
    expectedRevisions?: readonly number[],
  ): Promise<JsonObject> {
    // A task that is not there takes the way of one whose case the caller may not see.
    const instanceId = (await this.tasks.instanceOf(principal.orgId, taskId)) ?? taskId;
    return this.rehearse(
      principal,
      instanceId,
      { ...act, ...byRole(principal, act.type), kind: 'task', taskId },
      expectedRevisions,
    );
  }

  /** @throws ProblemException with the refusal that the event itself would meet. */
  async rehearse(
    principal: Principal,
    instanceId: string,
    request: Rehearsed,
    expectedRevisions?: readonly number[],
  ): Promise<JsonObject> {
    const state = await this.reader.state(principal, instanceId);
    const definition = this.definition(state);
    const command = this.command(principal, instanceId, request, expectedRevisions);
    const requests = await stepRequests(this.registers, this.reading, principal.orgId, [command], () => ({ state }));
    const asked = requests.get(command);
    const admission = (await this.intake(command, definition)).step(command, definition, state, asked);
    if ('refused' in admission) throw problemOfResult(admission.refused, this.directory.copy(principal.orgId));
    const { orgId } = principal;
    const surroundings = this.surroundings.of(orgId, originOf(state));
    const approaching = { definition, envelope: admission.admitted.envelope, context: state.snapshot.context };
    const [facts = {}] = await factsOf(this.registers, this.reading, orgId, () => surroundings, [approaching]);
    const envelope = { ...approaching.envelope, facts };
    const outcome = step(definition, state, envelope, surroundings, asked);
    switch (outcome.type) {
      case 'advanced': {
        const { followed } = await this.following(orgId).carryOn(outcome, envelope);
        const sees = ({ outcome: { state } }: Followed) => this.visibility.sees(viewerOf(principal), state);
        const rehearsed = { definition, type: envelope.type, before: state, outcome, followed };
        return this.presenter.present(principal, rehearsed, sees);
      }
      case 'rejected':
        throw problemOfResult({ type: 'rejected', rejection: outcome.rejection, state }, this.directory.copy(orgId));
      case 'failed':
        throw outcome.error;
    }
  }

  private async intake(command: StepCommand, definition: ProcessDefinition): Promise<Intake> {
    const { forms, vault } = this;
    const uploads = new Uploads({ store: this.registers, vault }, this.reading, command.orgId);
    await uploads.read([[command, formOf(command, definition)]]);
    const dependencies = {
      forms,
      vault,
      surroundings: (...of: Parameters<CompanySurroundings['of']>) => this.surroundings.of(...of),
      names: (orgId: string) => this.directory.copy(orgId),
    };
    return new Intake(dependencies, uploads);
  }

  /** What would follow in other cases. A number is taken by a start that happens only. */
  private following(orgId: string): FollowingCases {
    const { definitions, forms, vault, policies } = this;
    const dependencies = {
      definitions,
      forms,
      vault,
      policyFor: (...of: Parameters<PolicySettings['forStart']>) => policies.forStart(...of),
      surroundings: (...of: Parameters<CompanySurroundings['of']>) => this.surroundings.of(...of),
    };
    const load = async (id: string) => {
      const found = await this.instances.find(orgId, id);
      if (found && !found.stored) throw new DamagedRow('instance', id);
      return found?.stored ?? undefined;
    };
    return new FollowingCases(dependencies, orgId, { load }, { take: async () => ({ number: '', serial: '' }) });
  }

  private definition(state: InstanceState) {
    const { key, version } = state.definition;
    const definition = this.definitions.find(key, version);
    if (!definition) throw definitionMissingProblem({ key, version });
    return definition;
  }

  private command(
    principal: Principal,
    instanceId: string,
    { kind, type, data = {}, taskId, comment, onBehalfOf, role }: Rehearsed,
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
        kind,
        type,
        data,
        actor: principal.userId,
        at: this.clock.now(),
        facts: {},
        correlationId: id,
        ...(taskId === undefined ? {} : { taskId }),
        ...(role === undefined ? {} : { role }),
        ...(comment === undefined ? {} : { comment }),
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      },
    };
  }
}
