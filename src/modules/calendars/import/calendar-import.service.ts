import { Injectable } from '@nestjs/common';
import type { CalendarData, Json } from '../../../engine/index.js';
import type { Principal } from '../../access/index.js';
import type { FieldError } from '../../forms/index.js';
import { payloadProblem } from '../../http/index.js';
import { staleVersion } from '../../organisation-log/index.js';
import { CalendarsService } from '../calendars.service.js';
import type { CalendarImportAnswer, ImportDaysRequest } from './calendar-import.dto.js';
import { planImport, type PlannedLine } from './plan-import.js';
import { readCsv } from './read-csv.js';
import { readIcs } from './read-ics.js';

const readers = { csv: readCsv, ics: readIcs } as const;

/** Brings the holidays and make-up days of a file into a calendar of the organisation. */
@Injectable()
export class CalendarImport {
  constructor(private readonly calendars: CalendarsService) {}

  /**
   * Says what each line would do; nothing is changed.
   *
   * @throws ProblemException NOT_FOUND; PAYLOAD_INVALID where no line is faulty but the calendar would be
   */
  async rehearse({ orgId }: Principal, key: string, request: ImportDaysRequest): Promise<CalendarImportAnswer> {
    const { version, data, lines, faulty } = await this.planned(orgId, key, request);
    if (faulty.length === 0) this.calendars.mustFit(orgId, key, data);
    return { key, dryRun: true, version, position: null, knownUntil: data.knownUntil, faults: faulty.length, lines };
  }

  /**
   * Sets the calendar with the days of the file added, as if it had been set as a whole.
   *
   * @param expected the versions of `If-Match`; `undefined` for any
   * @throws ProblemException NOT_FOUND, PAYLOAD_INVALID with the faulty lines, VERSION_STALE; then nothing is imported
   */
  async carryOut(
    principal: Principal,
    key: string,
    request: ImportDaysRequest,
    expected: readonly number[] | undefined,
  ): Promise<CalendarImportAnswer> {
    const planned = await this.planned(principal.orgId, key, request);
    const { data, lines, faulty } = planned;
    if (expected && !expected.includes(planned.version)) throw staleVersion(expected, planned.version);
    if (faulty.length > 0) throw payloadProblem(faulty.map(fieldError), { lines: faulty as unknown as Json });
    // The days were added to this version: whoever sets another one meanwhile must not lose it.
    const set = await this.calendars.setData(principal, key, data, request.reason, [planned.version]);
    const { version, position, knownUntil } = set;
    return { key, dryRun: false, version, position, knownUntil, faults: 0, lines };
  }

  private async planned(
    orgId: string,
    key: string,
    { format, text, from, to, knownUntil }: ImportDaysRequest,
  ): Promise<Planned> {
    if (from && to && from > to) throw payloadProblem([fromAfterTo(from, to)]);
    const { version, value } = await this.calendars.current(orgId, key);
    const askedFor = { ...(from && { from }), ...(to && { to }) };
    const { lines, holidays, makeUpDays } = planImport(value, readers[format](text, askedFor), askedFor);
    const data = { ...value, holidays, makeUpDays, knownUntil: knownUntil ?? value.knownUntil };
    return { version, data, lines, faulty: lines.filter(({ outcome }) => outcome === 'fault') };
  }
}

interface Planned {
  readonly version: number;
  readonly data: CalendarData;
  readonly lines: readonly PlannedLine[];
  readonly faulty: readonly PlannedLine[];
}

const fieldError = ({ line, message }: PlannedLine): FieldError => ({
  path: 'text',
  rule: 'feed',
  message: { zh: `第 ${line} 行：${message?.zh ?? ''}`, en: `Line ${line}: ${message?.en ?? ''}` },
});

const fromAfterTo = (from: string, to: string): FieldError => ({
  path: 'to',
  rule: 'notBefore',
  message: {
    zh: `to 不应早于 from，但从 ${from} 到 ${to}。`,
    en: `Expected 'to' not before 'from', but found ${from} to ${to}.`,
  },
});
