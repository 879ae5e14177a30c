import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TaskStore } from '../../persistence/index.js';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import type { CountAnswer, CountsAnswer } from './counts.dto.js';

/** Nobody reads a larger number in a menu. */
const most = 1_000;

const shown = (value: number): CountAnswer => ({ value: Math.min(value, most), capped: value > most });

/** The numbers beside the boxes. */
@ApiTags('tasks')
@Controller('me/counts')
export class CountsController {
  constructor(private readonly tasks: TaskStore) {}

  /** How much stands in each box of the caller, counted up to 1,000. */
  @Get()
  @SignedIn()
  async get(@CurrentPrincipal() { orgId, userId }: Principal): Promise<CountsAnswer> {
    const { todo, overdue, claimed, done, started, cc, ccUnread, notifications } = await this.tasks.counts(
      orgId,
      userId,
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
