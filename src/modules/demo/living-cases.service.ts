import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import {
  calendarFacts,
  dayOf,
  derivedId,
  dueBy,
  dueDay,
  type Clock,
  type Envelope,
  type InstanceState,
  type Json,
  type JsonObject,
} from '../../engine/index.js';
import { HistoryStore, InstanceStore } from '../../persistence/index.js';
import { CompanySurroundings } from '../calendars/index.js';
import { Configuration } from '../configuration/index.js';
import { CLOCK } from '../database/index.js';
import { demoCompanyId, DirectoryService } from '../directory/index.js';
import { Pipeline, type PipelineResult } from '../runtime/index.js';
import { DemoDeputies } from './demo-deputies.service.js';
import { DemoFiles } from './demo-files.service.js';
import { actsOf, caseIdOf, envelopeIdOf, livingCases, type Act, type LivingCase } from './living-case.js';
import { relativeValues, type Today } from './relative-values.js';

const hour = 3_600_000;
/** What is done to a task: all else is done to the case. */
const aboutTasks: ReadonlySet<string | undefined> = new Set([undefined, 'task']);
/** Where the ids of the files of an act begin: no step hands out as many before. */
const idsOfFiles = 900_000;

/**
 * Lets the demo company begin with cases that are under way (`cases/`), as its people would have brought them there.
 * Their ids are fixed, so an act happens once: a start that was killed in the middle is carried on by the next one, and
 * a case that people have moved elsewhere meanwhile stays as they left it.
 */
@Injectable()
export class LivingCases implements OnApplicationBootstrap {
  private readonly logger = new Logger(LivingCases.name);

  constructor(
    private readonly configuration: Configuration,
    private readonly directory: DirectoryService,
    private readonly surroundings: CompanySurroundings,
    private readonly pipeline: Pipeline,
    private readonly history: HistoryStore,
    private readonly instances: InstanceStore,
    private readonly files: DemoFiles,
    private readonly deputies: DemoDeputies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { demo, demoCases } = this.configuration;
    if (!demo || !demoCases || !this.directory.userByUsername('cs.owner')) return;
    const ids = livingCases.flatMap((living) => actsOf(living).map((_, number) => envelopeIdOf(living, number)));
    const recorded = await this.history.ofEvents(demoCompanyId, ids);
    const done = new Set(recorded.map(({ eventId }) => eventId));
    if (done.size === ids.length) return;
    await this.deputies.begin().catch((error: unknown) => this.logger.warn(`No deputy begins: ${String(error)}`));
    const underWay = new Map<number, Promise<void>>();
    for (const living of livingCases) {
      const before = living.after === undefined ? undefined : underWay.get(living.after);
      underWay.set(living.place, before ? before.then(() => this.carryOn(living, done)) : this.carryOn(living, done));
    }
    await Promise.all(underWay.values());
  }

  private async carryOn(living: LivingCase, done: ReadonlySet<string>): Promise<void> {
    for (const [number, act] of actsOf(living).entries()) {
      if (done.has(envelopeIdOf(living, number))) continue;
      const result = await this.happens(living, number, act);
      if (result?.type === 'applied') continue;
      const found = JSON.stringify(result && { ...result, state: undefined });
      this.logger.warn(`The demo case ${caseIdOf(living)} stays where it is: ${act.type} was not accepted. ${found}`);
      return;
    }
  }

  private async happens(living: LivingCase, number: number, act: Act): Promise<PipelineResult | undefined> {
    const id = envelopeIdOf(living, number);
    const actor = this.directory.userByUsername(act.by)?.id ?? '';
    const at = this.momentAgo(act.hoursAgo);
    const data = await relativeValues((act.data ?? {}) as Json, this.today(id, actor, at));
    const envelope: Envelope = {
      ...{ id, kind: 'event', type: act.type, data: data as JsonObject, actor, at, facts: {}, correlationId: id },
    };
    const of = { orgId: demoCompanyId, instanceId: caseIdOf(living), envelope };
    if (number === 0) return this.pipeline.submit({ ...of, kind: 'start', definition: living.definition });
    const state = await this.caseOf(living, act);
    if (!state) return undefined;
    const task = act.task === undefined ? state.tasks[0] : state.tasks.find(({ key }) => key === act.task);
    const principal = act.onBehalfOf === undefined ? undefined : this.directory.userByUsername(act.onBehalfOf)?.id;
    return this.pipeline.submit({
      ...of,
      instanceId: state.id,
      kind: 'step',
      seesEverything: true,
      envelope: {
        ...envelope,
        kind: (act.kind ?? 'event') as Envelope['kind'],
        // By its task, not by the revision: a limit that is over already may fire at any moment.
        ...(task && aboutTasks.has(act.kind) ? { taskId: task.id } : {}),
        ...(act.comment === undefined ? {} : { comment: act.comment }),
        ...(principal === undefined ? {} : { onBehalfOf: principal }),
      },
    });
  }

  /** The case itself, or the last child of it that runs the process of the act. */
  private async caseOf(living: LivingCase, { child }: Act): Promise<InstanceState | undefined> {
    const state = await this.stateOf(caseIdOf(living));
    if (child === undefined) return state;
    const found = state?.children.findLast(({ process }) => process === child);
    return found && this.stateOf(found.instanceId);
  }

  private async stateOf(id: string): Promise<InstanceState | undefined> {
    return (await this.instances.find(demoCompanyId, id))?.stored?.state;
  }

  private momentAgo(hoursAgo: number): string {
    return later(this.clock.now(), -hoursAgo);
  }

  private today(envelopeId: string, actor: string, at: string): Today {
    const { fact } = this.surroundings.of(demoCompanyId, { process: '', startedBy: actor });
    const asked = (key: string): string => dueDay(fact({ name: '', register: calendarFacts, key }) ?? null);
    let files = 0;
    return {
      moment: (hoursAgo) => this.momentAgo(hoursAgo),
      day: (days) => asked(dayOf(later(at, 24 * days))),
      workingDay: (amount) => asked(dueBy({ amount, unit: 'workingDay' }, at)),
      file: (name) => this.files.uploaded(derivedId(envelopeId, idsOfFiles + (files += 1)), name, actor),
    };
  }
}

const later = (moment: string, hours: number): string => new Date(Date.parse(moment) + hours * hour).toISOString();
