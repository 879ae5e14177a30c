import { Injectable } from '@nestjs/common';
import { DemoClockStore } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { MovableClock, UnitOfWork } from '../database/index.js';
import { demoCompanyId } from '../directory/index.js';
import { payloadProblem, ProblemException } from '../http/index.js';
import { OrganisationLog } from '../organisation-log/index.js';
import type { DemoClockAnswer } from './demo-clock.dto.js';
import { durationOf, secondsOf } from './duration.js';

const day = 86_400;
/** Forty years: as far as nobody needs, and well inside of what dates can be written. */
const furthest = 14_610 * day;

/** The clock of the demo company, which an administrator moves forward to see what lapses. */
@Injectable()
export class DemoClock {
  constructor(
    private readonly clock: MovableClock,
    private readonly store: DemoClockStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly log: OrganisationLog,
  ) {}

  /** @throws ProblemException NOT_FOUND on a company that is not the demo company */
  get({ orgId }: Principal): DemoClockAnswer {
    mustBeDemo(orgId);
    return this.answer(this.clock.ahead);
  }

  /**
   * Moves it, with a record in the log of the organisation. Whoever waits for a moment is woken after the commit.
   *
   * @throws ProblemException NOT_FOUND, PAYLOAD_INVALID; then it stays where it was
   */
  async move({ orgId, userId: actor }: Principal, advance: string): Promise<DemoClockAnswer> {
    mustBeDemo(orgId);
    const more = secondsOf(advance);
    if (more === undefined || more === 0) throw noDuration(advance);
    let seconds = 0;
    await this.unitOfWork.run(
      async (transaction) => {
        const about = { orgId, kind: 'clockMoved', subject: '' } as const;
        // The end of the log is held until the commit, so nobody else moves the clock meanwhile.
        await this.log.set({ ...about, actor, reason: '', setting: { advance: durationOf(more) } });
        seconds = (await this.store.secondsIn(transaction, orgId)) + more;
        if (seconds > furthest) throw tooFar(advance);
        await this.store.set(transaction, orgId, seconds);
      },
      () => this.follow(),
    );
    return this.answer(seconds);
  }

  /** Takes what is committed, here or on another node. */
  async follow(): Promise<void> {
    this.clock.moveTo(await this.store.seconds());
  }

  private answer(seconds: number): DemoClockAnswer {
    return { now: this.clock.at(seconds), offset: durationOf(seconds) };
  }
}

function mustBeDemo(orgId: string): void {
  if (orgId === demoCompanyId) return;
  throw new ProblemException('NOT_FOUND', {
    zh: '只有示范公司的时钟可以查看和拨动，本公司不是示范公司。',
    en: 'Expected the demo company, whose clock alone can be seen and moved, but this is another one.',
  });
}

const noDuration = (found: string) =>
  payloadProblem([
    {
      path: 'advance',
      rule: 'duration',
      message: {
        zh: `应为大于零的 ISO 8601 时长，以周、日、时、分、秒表示，例如 PT3H 或 P4D，收到的是「${found}」。`,
        en: `Expected an ISO 8601 duration above zero in weeks, days, hours, minutes and seconds, for example PT3H or P4D, but found '${found}'.`,
      },
    },
  ]);

const tooFar = (found: string) =>
  payloadProblem([
    {
      path: 'advance',
      rule: 'most',
      message: {
        zh: `时钟最多可超前实际时间 ${furthest / day} 天，再拨「${found}」将超过。`,
        en: `Expected the clock to stay within ${furthest / day} days of real time, but '${found}' more would pass them.`,
      },
    },
  ]);
