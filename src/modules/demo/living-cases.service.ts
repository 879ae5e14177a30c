import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { derivedId, type Clock, type Envelope, type Json, type JsonObject } from '../../engine/index.js';
import { HistoryStore, InstanceStore } from '../../persistence/index.js';
import { Configuration } from '../configuration/index.js';
import { CLOCK } from '../database/index.js';
import { demoCompanyId, DirectoryService } from '../directory/index.js';
import { Pipeline } from '../runtime/index.js';
import livingCases from './living-cases.json';

type LivingCase = (typeof livingCases)[number];

interface Act {
  readonly by: string;
  readonly type: string;
  readonly hoursAgo: number;
  readonly data: object;
}

/** The ids of acts lie so far apart that those which a step hands out never meet. */
const idsOfOneAct = 1_000_000;
const hour = 3_600_000;

/**
 * Lets the demo company begin with cases that are under way (`living-cases.json`), as its people would have brought them
 * there. The ids stand in the file, so an act happens once: a start that was killed in the middle is carried on by the
 * next one, and a case that people have moved elsewhere meanwhile stays as they left it.
 */
@Injectable()
export class LivingCases implements OnApplicationBootstrap {
  private readonly logger = new Logger(LivingCases.name);

  constructor(
    private readonly configuration: Configuration,
    private readonly directory: DirectoryService,
    private readonly pipeline: Pipeline,
    private readonly history: HistoryStore,
    private readonly instances: InstanceStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { demo, demoCases } = this.configuration;
    if (!demo || !demoCases || !this.directory.userByUsername('cs.owner')) return;
    const ids = livingCases.flatMap((living) => actsOf(living).map((_, number) => envelopeId(living, number)));
    const recorded = await this.history.ofEvents(demoCompanyId, ids);
    const done = new Set(recorded.map(({ eventId }) => eventId));
    if (done.size === ids.length) return;
    for (const living of livingCases) await this.carryOn(living, done);
  }

  private async carryOn(living: LivingCase, done: ReadonlySet<string>): Promise<void> {
    for (const [number, act] of actsOf(living).entries()) {
      if (done.has(envelopeId(living, number))) continue;
      if (await this.happens(living, number, act)) continue;
      this.logger.warn(`The demo case ${living.id} stays where it is: ${act.type} was not accepted.`);
      return;
    }
  }

  private async happens(living: LivingCase, number: number, act: Act): Promise<boolean> {
    const now = Date.parse(this.clock.now());
    const id = envelopeId(living, number);
    const envelope: Envelope = {
      id,
      kind: 'event',
      type: act.type,
      data: dated(act.data as JsonObject, now) as JsonObject,
      actor: this.directory.userByUsername(act.by)?.id ?? '',
      at: momentOf(act, now),
      facts: {},
      correlationId: id,
    };
    const of = { orgId: demoCompanyId, instanceId: living.id, envelope };
    if (number === 0)
      return isApplied(await this.pipeline.submit({ ...of, kind: 'start', definition: living.definition }));
    const state = (await this.instances.find(demoCompanyId, living.id))?.stored?.state;
    // By its task, not by the revision: a limit that is over already may fire at any moment.
    const taskId = state?.tasks[0]?.id;
    if (taskId === undefined) return false;
    const step = { ...of, kind: 'step', seesEverything: true, envelope: { ...envelope, taskId } } as const;
    return isApplied(await this.pipeline.submit(step));
  }
}

/** Its start is the first act. */
const actsOf = ({ by, hoursAgo, input, acts }: LivingCase): readonly Act[] => [
  { by, hoursAgo, type: 'xstate.init', data: input },
  ...acts,
];

const envelopeId = ({ id }: LivingCase, number: number): string => derivedId(id, (number + 1) * idsOfOneAct);

const momentOf = ({ hoursAgo }: { readonly hoursAgo: number }, now: number): string =>
  new Date(now - hoursAgo * hour).toISOString();

/** A field `{"hoursAgo": n}` is that moment. */
function dated(data: JsonObject, now: number): Json {
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => {
      const { hoursAgo } = Object(value) as { readonly hoursAgo?: unknown };
      return [field, typeof hoursAgo === 'number' ? momentOf({ hoursAgo }, now) : (value as Json)];
    }),
  );
}

const isApplied = ({ type }: { readonly type: string }): boolean => type === 'applied';
