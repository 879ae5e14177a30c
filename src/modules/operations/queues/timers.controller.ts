import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { tasksOf, type Clock, type InstanceState, type LocalizedText, type Timer } from '../../../engine/index.js';
import {
  IncidentStore,
  InstanceStore,
  never,
  TimerStore,
  type DueRange,
  type ListedTimer,
} from '../../../persistence/index.js';
import { CurrentPrincipal, RequiresRole, type Principal } from '../../access/index.js';
import { CLOCK } from '../../database/index.js';
import { DefinitionRegistry, delayTitle } from '../../definitions/index.js';
import { CaseNames } from '../../history/index.js';
import { ApiPage, decodeCursor, Idempotent, pageOf, type Page } from '../../http/index.js';
import { timerName } from '../../runtime/index.js';
import { IncidentAnswer, IncidentsService } from '../incidents/index.js';
import { notGivenUp } from './not-given-up.js';
import { TimerListQuery } from './queue-query.dto.js';
import { ArmedTimerAnswer } from './queues.dto.js';

/** The timers of all cases: what should have fired, and what will. */
@ApiTags('operations')
@Controller('timers')
export class TimersController {
  constructor(
    private readonly timers: TimerStore,
    private readonly instances: InstanceStore,
    private readonly definitions: DefinitionRegistry,
    private readonly names: CaseNames,
    private readonly incidents: IncidentStore,
    private readonly operations: IncidentsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The timers that match, the earliest first. Those that stand still with their case are not among them. */
  @Get()
  @ApiPage(ArmedTimerAnswer)
  @RequiresRole('Administrator', 'ProcessOwner')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() { limit, cursor, state }: TimerListQuery,
  ): Promise<Page<ArmedTimerAnswer>> {
    const { orgId } = principal;
    const [at = '', id = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    const range = this.rangeOf(state);
    const found = await this.timers.list(orgId, {
      ...range,
      limit: limit + 1,
      ...(cursor === undefined ? {} : { after: { at, id } }),
    });
    const { items, nextCursor } = pageOf(found, limit, (timer) => [timer.dueAt, timer.id]);
    const ids = items.map(({ instanceId }) => instanceId);
    const [states, nameOf] = await Promise.all([
      this.instances.states(orgId, [...new Set(ids)]),
      this.names.of(principal, ids),
    ]);
    return {
      items: items.map((timer) => ({
        ...this.answer(timer, states.get(timer.instanceId)),
        case: nameOf(timer.instanceId),
      })),
      nextCursor,
    };
  }

  /** Fires again a timer that was given up, and resolves its incident. */
  @Post(':id/retry')
  @Idempotent()
  @HttpCode(200)
  @RequiresRole('Administrator')
  async retry(@CurrentPrincipal() principal: Principal, @Param('id') timerId: string): Promise<IncidentAnswer> {
    const incident = await this.incidents.openOf(principal.orgId, { timerId });
    if (!incident) throw notGivenUp();
    return this.operations.retry(principal, incident.id);
  }

  private rangeOf(state: TimerListQuery['state']): Omit<DueRange, 'limit'> {
    const now = this.clock.now();
    if (state === 'givenUp') return { from: never };
    return state === 'late' ? { until: now } : { from: justAfter(now), until: justBefore(never) };
  }

  private answer(
    { id, dueAt, attempts }: ListedTimer,
    state: InstanceState | undefined,
  ): Omit<ArmedTimerAnswer, 'case'> {
    const timer = state?.timers.find((one) => one.id === id);
    const known = state && timer ? { kind: timer.kind, title: this.titleOf(state, timer) } : unknown;
    return { id, ...known, dueAt: dueAt === never ? null : dueAt, attempts };
  }

  private titleOf({ definition: { key, version } }: InstanceState, timer: Timer): LocalizedText {
    const definition = this.definitions.find(key, version);
    const task = definition && tasksOf(definition).get(timer.name)?.declaration;
    if (task) return task.title;
    const name = timerName(timer);
    return definition ? delayTitle(definition, name) : { zh: name, en: name };
  }
}

const unknown = { kind: null, title: { zh: '', en: '' } };

const beside = (moment: string, milliseconds: number): string =>
  new Date(Date.parse(moment) + milliseconds).toISOString();
const justAfter = (moment: string): string => beside(moment, 1);
const justBefore = (moment: string): string => beside(moment, -1);
