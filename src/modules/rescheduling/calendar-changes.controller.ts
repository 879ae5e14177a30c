import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarChangeStore } from '../../persistence/index.js';
import { CurrentPrincipal, RequiresRole, type Principal } from '../access/index.js';
import { ApiPage, decodeCursor, ListQuery, pageOf, ProblemException, type Page } from '../http/index.js';
import { CalendarMoveAnswer, type CalendarChangeAnswer } from './calendar-change.dto.js';

/** What a change of the calendars has moved. */
@ApiTags('calendars')
@Controller('calendar-changes/:position')
export class CalendarChangesController {
  constructor(private readonly changes: CalendarChangeStore) {}

  /** Whether it has been carried out in all open cases. */
  @Get()
  @RequiresRole('Administrator', 'ProcessOwner', 'Auditor')
  async get(
    @CurrentPrincipal() { orgId }: Principal,
    @Param('position', ParseIntPipe) position: number,
  ): Promise<CalendarChangeAnswer> {
    const found = Number.isSafeInteger(position) && position < 2 ** 31 && (await this.changes.find(orgId, position));
    if (found) return { position, done: found.done };
    throw new ProblemException('NOT_FOUND', {
      zh: `应为日历变更在组织日志中的序号，但第 ${position} 条不是。`,
      en: `Expected the position of a change of the calendars in the organisation's log, but ${position} is none.`,
    });
  }

  /** Each due moment that it has moved, old and new. */
  @Get('moves')
  @ApiPage(CalendarMoveAnswer)
  @RequiresRole('Administrator', 'ProcessOwner', 'Auditor')
  async moves(
    @CurrentPrincipal() principal: Principal,
    @Param('position', ParseIntPipe) position: number,
    @Query() { limit, cursor }: ListQuery,
  ): Promise<Page<CalendarMoveAnswer>> {
    await this.get(principal, position);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const found = await this.changes.moves(principal.orgId, position, limit + 1, after);
    const page = pageOf(found, limit, ({ timerId }) => [timerId]);
    const items = page.items.map(({ instanceId, timerId, name, fromAt, toAt }) => ({
      instanceId,
      timerId,
      name,
      from: fromAt,
      to: toAt,
    }));
    return { ...page, items };
  }
}
