import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../access/index.js';
import { Database } from '../../database/index.js';
import type { StorageTrouble } from '../../../persistence/index.js';
import { ProblemException, storageReasonText } from '../../http/index.js';
import type { HealthAnswer } from './health.dto.js';
import { Readiness } from './readiness.js';

const databaseMilliseconds = 2_000;

/** For load balancers and supervisors; outside the base path. */
@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly database: Database,
  ) {}

  /** The process runs. */
  @Get('live')
  live(): HealthAnswer {
    return { status: 'live' };
  }

  /** The process serves requests and its database answers and takes writes; else 503, with the reason. */
  @Get('ready')
  async ready(): Promise<HealthAnswer> {
    const { trouble } = this.database.unitOfWork.health;
    if (trouble) throw unwritable(trouble);
    if (!this.readiness.isServing || !(await this.databaseAnswers())) throw notReady();
    return { status: 'ready' };
  }

  private async databaseAnswers(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), databaseMilliseconds);
    });
    const answer = this.database.reader.query('SELECT 1').then(
      () => true,
      () => false,
    );
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
