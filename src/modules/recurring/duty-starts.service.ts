import { Inject, Injectable } from '@nestjs/common';
import {
  systemActor,
  type IdentifierSource,
  type Occurrence,
  type ProcessDefinition,
  type Recurrence,
} from '../../engine/index.js';
import { IncidentStore, InstanceStore, UnitOfWork } from '../../persistence/index.js';
import { IDENTIFIERS, MovableClock } from '../database/index.js';
import { Pipeline, type PipelineResult } from '../runtime/index.js';
import { namedId } from '../sealing/index.js';

/** One duty of an organisation. */
export interface Duty {
  readonly orgId: string;
  readonly name: string;
  readonly definition: ProcessDefinition;
  readonly recurrence: Recurrence;
}

const longestCause = 500;

/** Begins the case of an occurrence, once. */
@Injectable()
export class DutyStarts {
  constructor(
    private readonly pipeline: Pipeline,
    private readonly instances: InstanceStore,
    private readonly incidents: IncidentStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: MovableClock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {}

  /**
   * Begins it unless it has begun. The case keeps when it was due (`dueAt`) beside when it began (`at`).
   *
   * @returns whether it has; otherwise an administrator reads why
   */
  async begin({ orgId, name, definition, recurrence }: Duty, occurrence: Occurrence): Promise<boolean> {
    const instanceId = namedId([orgId, definition.key, name, occurrence.day], `${occurrence.day}T00:00:00.000Z`);
    if (await this.instances.find(orgId, instanceId)) return true;
    const id = this.identifiers.next();
    const failure = await this.submitted(() => ({
      kind: 'start',
      orgId,
      instanceId,
      definition: definition.key,
      version: definition.version,
      ofEngine: true,
      envelope: {
        id,
        kind: 'event',
        type: 'xstate.init',
        data: recurrence.input(occurrence),
        actor: systemActor,
        at: this.clock.now(),
        dueAt: occurrence.at,
        facts: {},
        correlationId: id,
        causationId: `${name} ${occurrence.day}`,
      },
    }));
    if (failure === undefined) return true;
    // Another node was faster.
    if (await this.instances.find(orgId, instanceId)) return true;
    await this.tell({ orgId, instanceId, process: definition.key, duty: name, day: occurrence.day, cause: failure });
    return false;
  }

  private async submitted(command: () => Parameters<Pipeline['submit']>[0]): Promise<string | undefined> {
    try {
      return causeOf(await this.pipeline.submit(command()));
    } catch (error) {
      return String(error);
    }
  }

  private async tell({
    orgId,
    instanceId,
    ...detail
  }: Readonly<Record<string, string>> & { orgId: string; instanceId: string }) {
    const incident = {
      orgId,
      id: this.identifiers.next(),
      kind: 'caseFailed' as const,
      instanceId,
      taskId: null,
      detail: JSON.stringify({ ...detail, cause: detail['cause']?.slice(0, longestCause) ?? '' }),
      createdAt: this.clock.now(),
    };
    await this.unitOfWork.run((transaction) => this.incidents.addOnce(transaction, [incident]));
  }
}

function causeOf(result: PipelineResult): string | undefined {
  switch (result.type) {
    case 'applied':
      return undefined;
    case 'failed':
      return String(result.error);
    case 'invalid':
      return result.errors
        .map(({ path, message }) => `${path}: ${typeof message === 'string' ? message : message.en}`)
        .join(' ');
    default:
      return `Expected the case to begin, but the pipeline answered '${result.type}'.`;
  }
}
