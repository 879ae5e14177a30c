import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Clock } from '../../../engine/index.js';
import { IncidentStore, never, OutboxStore, TimerStore } from '../../../persistence/index.js';
import { CurrentPrincipal, RequiresRole, type Principal } from '../../access/index.js';
import { CLOCK, Database, REAL_CLOCK } from '../../database/index.js';
import { DefinitionRegistry } from '../../definitions/index.js';
import { storageReasonText } from '../../http/index.js';
import { version } from '../../meta/index.js';
import { TimerLag } from '../../timers/index.js';
import { StatusAnswer, type NumberAnswer, type StorageTroubleAnswer } from './status.dto.js';

/** Nobody counts further on a page. */
const most = 1_000;

const shown = (value: number): NumberAnswer => ({ value: Math.min(value, most), capped: value > most });

/** How the server is, for who runs it. */
@ApiTags('operations')
@Controller('operations/status')
export class StatusController {
  private readonly startedAt: string;

  constructor(
    private readonly database: Database,
    private readonly timers: TimerStore,
    private readonly outbox: OutboxStore,
    private readonly incidents: IncidentStore,
    private readonly definitions: DefinitionRegistry,
    private readonly lag: TimerLag,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(REAL_CLOCK) realClock: Clock,
  ) {
    this.startedAt = realClock.now();
  }

  /** Version, database, and what has piled up in the organisation, each counted up to 1,000. */
  @Get()
  @RequiresRole('Administrator', 'ProcessOwner')
  async get(@CurrentPrincipal() { orgId }: Principal): Promise<StatusAnswer> {
    const now = this.clock.now();
    const limit = most + 1;
    const [lag, late, waiting, open] = await Promise.all([
      this.lag.milliseconds(),
      this.timers.countIn(orgId, { until: now, limit }),
      this.outbox.countIn(orgId, { until: lastBefore, limit }),
      this.incidents.countOpenOf(orgId, limit),
    ]);
    return {
      version,
      runtime: process.version,
      database: this.database.dialect,
      startedAt: this.startedAt,
      now,
      storageTrouble: this.storageTrouble(),
      timerLagSeconds: Math.floor(lag / 1000),
      lateTimers: shown(late),
      waitingDeliveries: shown(waiting),
      openIncidents: shown(open),
      processes: this.definitions.newest().length,
    };
  }

  private storageTrouble(): StorageTroubleAnswer | null {
    const { trouble } = this.database.unitOfWork.health;
    if (!trouble) return null;
    const { reason, since } = trouble;
    return { reason, message: storageReasonText(reason), since: new Date(since).toISOString() };
  }
}

const lastBefore = new Date(Date.parse(never) - 1).toISOString();
