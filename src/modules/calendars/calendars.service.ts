import { Injectable } from '@nestjs/common';
import { calendarFaults, type CalendarData, type CalendarFault, type Json } from '../../engine/index.js';
import type { OrganisationRecordEntity } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { DirectoryService } from '../directory/index.js';
import type { FieldError } from '../forms/index.js';
import { payloadProblem, ProblemException } from '../http/index.js';
import { OrganisationLog, type OrganisationRecord } from '../organisation-log/index.js';
import { calendarIn, calendarShown, twice } from './calendar-in.js';
import type { CalendarAnswer, SetCalendarRequest } from './calendar.dto.js';
import { CalendarChanges } from './calendar-changes.js';
import { Calendars } from './calendars.js';

const keyShape = /^[a-z][a-z0-9-]{0,39}$/;
const mostCalendars = 50;

/** The calendars that an organisation has set. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly calendars: Calendars,
    private readonly changes: CalendarChanges,
    private readonly log: OrganisationLog,
    private readonly directory: DirectoryService,
  ) {}

  /** All of them, by key. */
  async list(orgId: string): Promise<readonly CalendarAnswer[]> {
    const set = new Map((await this.log.current('calendarSet', orgId)).map((row) => [row.subject, row]));
    return this.calendars.keys(orgId).map((key) => this.answer(orgId, key, set.get(key)));
  }

  /** @throws ProblemException NOT_FOUND */
  async get(orgId: string, key: string): Promise<CalendarAnswer> {
    const [newest] = await this.log.page({ orgId, kind: 'calendarSet', subject: key }, 1);
    return this.answer(orgId, key, newest);
  }

  /** The newest version of a calendar as data, as it is stored now. @throws ProblemException NOT_FOUND, DATA_DAMAGED */
  async current(orgId: string, key: string): Promise<{ readonly version: number; readonly value: CalendarData }> {
    const [newest] = await this.log.page({ orgId, kind: 'calendarSet', subject: key }, 1);
    if (newest) return { version: newest.version, value: this.dataIn(newest).setting };
    const found = this.calendars.find(orgId, key);
    if (!found) throw noCalendar(key);
    return found;
  }

  /**
   * Sets a calendar anew, with a record in the log of the organisation.
   *
   * @param expected the versions of `If-Match`; `undefined` for any
   * @throws ProblemException PAYLOAD_INVALID, VERSION_STALE; then nothing is set
   */
  async set(
    principal: Principal,
    key: string,
    request: SetCalendarRequest,
    expected: readonly number[] | undefined,
  ): Promise<CalendarAnswer> {
    const again = twice(request);
    if (again !== undefined) throw payloadProblem([scheduleTwice(again)]);
    return this.setData(principal, key, calendarIn(request), request.reason, expected);
  }

  /** The same with data. Faults are told of by the keys of the schedules. */
  async setData(
    { orgId, userId: actor }: Principal,
    key: string,
    data: CalendarData,
    reason: string,
    expected: readonly number[] | undefined,
  ): Promise<CalendarAnswer> {
    this.mustFit(orgId, key, data);
    const about = { orgId, kind: 'calendarSet', subject: key } as const;
    const row = await this.changes.set({ ...about, actor, reason, setting: data as unknown as Json }, expected);
    return this.answer(orgId, key, row);
  }

  /** @throws ProblemException PAYLOAD_INVALID where the data is no calendar that may have this key */
  mustFit(orgId: string, key: string, data: CalendarData): void {
    const faults: readonly FieldError[] = [...this.keyFaults(orgId, key), ...calendarFaults(data), ...unsaid(data)];
    if (faults.length > 0) throw payloadProblem(faults.slice(0, mostFaults));
  }

  /** Newest first. @param before the version of the last one already seen */
  async history(orgId: string, key: string, limit: number, before?: number): Promise<readonly CalendarAnswer[]> {
    if (!this.calendars.find(orgId, key)) throw noCalendar(key);
    const rows = await this.log.page({ orgId, kind: 'calendarSet', subject: key }, limit, before);
    return rows.map((row) => this.recordAnswer(row));
  }

  private answer(orgId: string, key: string, row: OrganisationRecordEntity | undefined): CalendarAnswer {
    if (row) return this.recordAnswer(row);
    const found = this.calendars.find(orgId, key);
    if (!found) throw noCalendar(key);
    return { key, version: 0, ...calendarShown(found.value), position: null, setBy: null, setAt: null, reason: null };
  }

  private recordAnswer(row: OrganisationRecordEntity): CalendarAnswer {
    const { setting, actor, at, reason } = this.dataIn(row);
    const setBy = { id: actor, name: this.directory.personName(row.orgId, actor) };
    const { subject: key, version, position } = row;
    return { key, version, ...calendarShown(setting), position, setBy, setAt: at, reason };
  }

  private dataIn(row: OrganisationRecordEntity): OrganisationRecord<CalendarData> {
    return this.log.mustRead<CalendarData>(row, (data) => calendarFaults(data).length === 0);
  }

  private keyFaults(orgId: string, key: string): readonly CalendarFault[] {
    if (!keyShape.test(key)) return [badKey(key)];
    const keys = this.calendars.keys(orgId);
    return keys.includes(key) || keys.length < mostCalendars ? [] : [tooMany];
  }
}

/** A feed may be wrong in every line. */
const mostFaults = 100;

const noCalendar = (key: string): ProblemException =>
  new ProblemException('NOT_FOUND', {
    zh: `应为本组织的日历，但没有「${key}」。`,
    en: `Expected a calendar of the organisation, but there is no '${key}'.`,
  });

/** Holidays are published year by year: whoever lists some must say how far they go. */
const unsaid = ({ holidays, makeUpDays, knownUntil }: CalendarData): readonly CalendarFault[] =>
  knownUntil === null && holidays.length + makeUpDays.length > 0 ? [untilWhen] : [];

const untilWhen: CalendarFault = {
  path: 'knownUntil',
  rule: 'isDefined',
  message: {
    zh: '列有节假日或调休日时，应注明已公布至哪一天，但没有。',
    en: 'Expected the last day whose holidays are published, because some are listed, but it is not there.',
  },
};

const badKey = (key: string): CalendarFault => ({
  path: 'key',
  rule: 'key',
  message: {
    zh: `日历的键应以小写字母开头，仅含小写字母、数字和连字符，最长 40 个字符，收到的是「${key}」。`,
    en: `Expected the key of a calendar to be a lower-case letter followed by lower-case letters, digits and hyphens, 40 at most, but found '${key}'.`,
  },
});

const tooMany: CalendarFault = {
  path: 'key',
  rule: 'most',
  message: {
    zh: `每个组织最多 ${mostCalendars} 个日历。`,
    en: `Expected at most ${mostCalendars} calendars of an organisation, but this would be one more.`,
  },
};

const scheduleTwice = (key: string): CalendarFault => ({
  path: 'schedules',
  rule: 'unique',
  message: {
    zh: `每个工时方案的键应只出现一次，但「${key}」出现多次。`,
    en: `Expected each schedule once, but found '${key}' several times.`,
  },
});
