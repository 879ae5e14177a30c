import { Injectable } from '@nestjs/common';
import { TaskStore } from '../../persistence/index.js';
import { StandIns } from './stand-ins.service.js';
import type { CountAnswer, CountsAnswer } from './counts.dto.js';

/** Nobody reads a larger number in a menu. */
const most = 1_000;

const shown = (value: number): CountAnswer => ({ value: Math.min(value, most), capped: value > most });

/** The numbers beside the boxes of a person. */
@Injectable()
export class BoxCounters {
  constructor(
    private readonly tasks: TaskStore,
    private readonly standIns: StandIns,
  ) {}

  async of(orgId: string, userId: string): Promise<CountsAnswer> {
    const { todo, overdue, claimed, done, started, cc, ccUnread, notifications } = await this.tasks.counts(
      { orgId, userId, standsInFor: this.standIns.of(orgId, userId) },
      most,
    );
    return {
      todo: shown(todo),
      overdue: shown(overdue),
      claimed: shown(claimed),
      done: shown(done),
      started: shown(started),
      cc: shown(cc),
      ccUnread: shown(ccUnread),
      notifications: shown(notifications),
    };
  }
}
