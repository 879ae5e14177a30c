import {
  approvalEvents,
  Count,
  Day,
  declareProcess,
  days,
  Flag,
  ledger,
  Optional,
  OptionalRemark,
  parameter,
  submission,
  Text,
  text,
  withdrawal,
} from '../index.js';
import { childProcess } from '../vocabulary.js';

class Trip {
  @Text('目的地', 'Destination') place!: string;
  @Day('返回日期', 'Day of return') backOn!: string;
  @Count('天数', 'Days', { most: 60 }) days!: number;
  @Optional() @Flag('出境', 'Abroad') abroad?: boolean;
}

class TripOutput {
  @Optional() @Count('总额', 'Total') total?: number;
  @Optional() @Flag('已寻找', 'Searched for') searched?: boolean;
}

/** A declaration with something of everything, for the specs of the words: each makes its own chart of it. */
export const tripWords = () =>
  declareProcess('administration/trip', {
    version: 1,
    title: text('出差', 'Trip'),
    subject: text('{request.place}', '{request.place}'),
    summary: ['place'],
    sources: ['s'],
    clause: 's',
    noDeadline: 'manual silent',
    request: Trip,
    policy: { reportWithin: parameter('trip.report', '报告期限', 'Time to report', { s: days(3) }) },
    output: TripOutput,
    profiles: { all: {} },
    events: {
      ...submission,
      ...approvalEvents,
      ...withdrawal,
      DONE: { title: text('完成', 'Done'), form: OptionalRemark },
    },
    keeps: { amount: 0, exemptFrom: null as string | null },
    registers: {
      trips: ledger('出差台账', 'Trips', {
        key: text('人员', 'Person'),
      }),
    },
    facts: {
      taken: {
        on: ['APPROVE', 'DONE'],
        register: 'trips',
        key: ({ context, request }) => (request.abroad ? context.initiator : null),
      },
    },
    guards: { isAbroad: ({ context }) => context.request.abroad === true },
    rules: {
      isShort: {
        APPROVE: ({ request: { days } }) => days <= 10 || { days },
        zh: '至多 10 天，实为 {days} 天。',
        en: 'Expected at most 10 days, but found {days}.',
      },
    },
    children: { 'trip-advance': childProcess<{ outcome: string; amount: number }, object>() },
  });

export const trip = { place: 'Wuhan', backOn: '2025-03-05', days: 3 };
