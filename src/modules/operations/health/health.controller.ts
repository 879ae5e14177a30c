import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../access/index.js';
import { Database } from '../../database/index.js';
import type { StorageTrouble } from '../../../persistence/index.js';
import { ProblemException, storageReasonText } from '../../http/index.js';
import type { HealthAnswer } from './health.dto.js';
import { TimerLag } from '../../timers/index.js';
import { Readiness } from './readiness.js';

const databaseMilliseconds = 2_000;

/** Timers that are behind keep nobody from working, so that no load balancer should send people away; but it is said. */
const shownLagMilliseconds = 300_000;

/** For load balancers and supervisors; outside the base path. */
@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly database: Database,
    private readonly lag: TimerLag,
  ) {}

  /** The process runs. */
  @Get('live')
  live(): HealthAnswer {
    return { status: 'live' };
  }

  /** The process serves requests and its database answers and takes writes; else 503, with the reason. It says so when timers are far behind. */
  @Get('ready')
  async ready(): Promise<HealthAnswer> {
    const { trouble } = this.database.unitOfWork.health;
    if (trouble) throw unwritable(trouble);
    const lag = await this.timerLag();
    if (!this.readiness.isServing || lag === undefined) throw notReady();
    return { status: 'ready', ...(lag > shownLagMilliseconds ? { timerLagSeconds: Math.floor(lag / 1000) } : {}) };
  }

  /** In milliseconds; `undefined` when the database does not answer. */
  private async timerLag(): Promise<number | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), databaseMilliseconds);
    });
    const answer = this.lag.milliseconds().catch(() => undefined);
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }
}

const unwritable = ({ reason, since }: StorageTrouble): ProblemException => {
  const { zh, en } = storageReasonText(reason);
  return new ProblemException(
    'NOT_READY',
    {
      zh: `${zh}，暂不受理写入。`,
      en: `Expected a database that takes writes, but ${en}.`,
    },
    { reason, since: new Date(since).toISOString() },
  );
};

const notReady = (): ProblemException =>
  new ProblemException('NOT_READY', {
    zh: '服务应已就绪，但正在启动、停止，或数据库无应答。',
    en: 'Expected a server that is ready, but it is starting or ending, or its database does not answer.',
  });
