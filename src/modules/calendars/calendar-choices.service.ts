import { Injectable } from '@nestjs/common';
import { standardSchedule, type Json } from '../../engine/index.js';
import type { OrganisationRecordEntity } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { DirectoryService } from '../directory/index.js';
import type { FieldError } from '../forms/index.js';
import { payloadProblem } from '../http/index.js';
import { OrganisationLog } from '../organisation-log/index.js';
import { areChoices, type CalendarChoice, type CalendarChoices } from './calendar-choices.js';
import type { CalendarChoicesAnswer, ChoiceRequest, ChooseCalendarsRequest } from './calendar-choices.dto.js';
import { CalendarChanges } from './calendar-changes.js';
import { Calendars } from './calendars.js';

/** There is one set of choices for the whole organisation. */
const subject = '';

/** Which calendar the organisation, its departments and its processes are counted by. */
@Injectable()
export class CalendarChoicesService {
  constructor(
    private readonly calendars: Calendars,
    private readonly changes: CalendarChanges,
    private readonly log: OrganisationLog,
    private readonly directory: DirectoryService,
  ) {}

  async get(orgId: string): Promise<CalendarChoicesAnswer> {
    const [newest] = await this.log.page({ orgId, kind: 'calendarsChosen', subject }, 1);
    return this.answer(orgId, newest);
  }

  /**
   * Chooses anew, with a record in the log of the organisation.
   *
   * @param expected the versions of `If-Match`; `undefined` for any
   * @throws ProblemException PAYLOAD_INVALID, VERSION_STALE; then nothing is chosen
   */
  async choose(
    { orgId, userId: actor }: Principal,
    { organisation, departments = [], processes = [], reason }: ChooseCalendarsRequest,
    expected: readonly number[] | undefined,
  ): Promise<CalendarChoicesAnswer> {
    const choices: CalendarChoices = {
      organisation: choiceIn(organisation),
      departments: departments.map((one) => ({ ...choiceIn(one), department: one.department })),
      processes: processes.map((one) => ({ ...choiceIn(one), process: one.process })),
    };
    const faults = this.faults(orgId, choices);
    if (faults.length > 0) throw payloadProblem(faults);
    const about = { orgId, kind: 'calendarsChosen', subject, actor, reason } as const;
    const row = await this.changes.set({ ...about, setting: choices as unknown as Json }, expected);
    return this.answer(orgId, row);
  }

  private faults(orgId: string, { organisation, departments, processes }: CalendarChoices): readonly FieldError[] {
    const copy = this.directory.copy(orgId);
    const [ids, keys] = [departments.map(({ department }) => department), processes.map(({ process }) => process)];
    return [
      ...this.choiceFaults(orgId, organisation, 'organisation'),
      ...departments.flatMap((one, index) => [
        ...(copy.department(one.department) ? [] : [noDepartment(`departments.${index}.department`, one.department)]),
        ...(ids.indexOf(one.department) === index
          ? []
          : [chosenTwice(`departments.${index}.department`, one.department)]),
        ...this.choiceFaults(orgId, one, `departments.${index}`),
      ]),
      ...processes.flatMap((one, index) => [
        ...(keys.indexOf(one.process) === index ? [] : [chosenTwice(`processes.${index}.process`, one.process)]),
        ...this.choiceFaults(orgId, one, `processes.${index}`),
      ]),
    ];
  }

  private choiceFaults(orgId: string, { calendar, schedule }: CalendarChoice, path: string): readonly FieldError[] {
    const data = this.calendars.find(orgId, calendar)?.value;
    if (!data) return [notThere(`${path}.calendar`, calendar, this.calendars.keys(orgId))];
    if (Object.hasOwn(data.schedules, schedule)) return [];
    return [notThere(`${path}.schedule`, schedule, Object.keys(data.schedules))];
  }

  private answer(orgId: string, row: OrganisationRecordEntity | undefined): CalendarChoicesAnswer {
    if (!row)
      return {
        version: 0,
        ...this.calendars.choices(orgId).value,
        position: null,
        setBy: null,
        setAt: null,
        reason: null,
      };
    const { setting, version, position, actor, at, reason } = this.log.mustRead<CalendarChoices>(row, areChoices);
    const setBy = { id: actor, name: this.directory.personName(orgId, actor) };
    return { version, ...setting, position, setBy, setAt: at, reason };
  }
}

const choiceIn = ({ calendar, schedule = standardSchedule }: ChoiceRequest): CalendarChoice => ({ calendar, schedule });

const notThere = (path: string, found: string, expected: readonly string[]): FieldError => ({
  path,
  rule: 'exists',
  message: {
    zh: `应为以下之一：${expected.join('、')}，收到的是「${found}」。`,
    en: `Expected one of ${expected.join(', ')}, but found '${found}'.`,
  },
});

const noDepartment = (path: string, found: string): FieldError => ({
  path,
  rule: 'exists',
  message: {
    zh: `应为目录中的部门，但没有「${found}」。`,
    en: `Expected a department of the directory, but there is no '${found}'.`,
  },
});

const chosenTwice = (path: string, found: string): FieldError => ({
  path,
  rule: 'unique',
  message: { zh: `「${found}」应只出现一次。`, en: `Expected '${found}' once, but found it several times.` },
});
