import { checkDefinition, defaultCalendar, occurrencesBetween } from '../../../engine/index.js';
import { dayBefore } from '../../../engine/rules.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import { complaintFigures } from './complaint-figures.js';
import monthlyReport from './complaint-monthly-report.process.js';
import { quarterBefore } from './report-days.js';

const entry = (data: object): object => ({
  business: 'property',
  kind: 'complaint',
  status: 'open',
  level: 'general',
  category: 'house',
  reportedAt: '2025-03-10T02:00:00.000Z',
  acceptedAt: '2025-03-10T02:00:00.000Z',
  ...data,
});
const figuresOf = (...entries: readonly object[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    complaintFigures(entries.map((data, index) => ({ key: String(index), data: entry(data) as never }))).map(
      ({ key, value }) => [key, value],
    ),
  );
const times = (count: number, data: object): readonly object[] => Array.from({ length: count }, () => data);
const visited = (channel: string, more: object = {}): object => ({
  handledAt: '2025-03-11T02:00:00.000Z',
  visitedAt: '2025-03-11T09:00:00.000Z',
  satisfied: true,
  channel,
  ...more,
});

const month = { from: '2025-02-25', to: '2025-03-24' };
const begun = (complaints: Readonly<Record<string, object>> = {}): Scenario =>
  given(monthlyReport, month, { by: 'psc.head', startAt: '2025-03-25T02:00:00.000Z', register: { complaints } });

describe('complaint-monthly-report', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(monthlyReport)).toEqual([]));

  it('RPT-02 counts once what three people report, and twice two matters of one customer', () => {
    expect(figuresOf({}, { sameAs: '250301' }, { sameAs: '250301' })).toMatchObject({ complaints: 1 });
    expect(figuresOf({ customer: 'Liu' }, { customer: 'Liu', category: 'order' })).toMatchObject({ complaints: 2 });
  });

  it('RPT-02 counts by the final cause, where it is known', () => {
    expect(figuresOf({ category: 'house', finalCategory: 'equipment' }, {})).toMatchObject({
      'complaint.house': 1,
      'complaint.equipment': 1,
    });
  });

  it('counts what became a demand as the demand that it is', () => {
    const demand = { kind: 'demand', category: 'inquiry', complaint: '250301' };
    expect(figuresOf({ status: 'treatedAsDemand', kind: 'demand' }, demand)).toMatchObject({
      complaints: 0,
      demands: 1,
      'demand.inquiry': 1,
    });
  });

  it.each([
    [{ centreDay: 1 }, '2025-03-31', ['2025-04-01', '2025-04-28', '2025-05-05']],
    [{ centreDay: 28, managementDay: 2 }, '2025-03-27', ['2025-03-28', '2025-04-02', '2025-04-05']],
  ])('with %j and a month that ends on %s has its duties on %j', (policy, to, [fileBy, consolidateBy, countBy]) => {
    given(monthlyReport, { from: '2025-03-01', to }, { by: 'psc.head', policy }).thenContext({
      ...{ fileBy, consolidateBy, countBy },
    });
  });

  it('RPT-03 is filed on the 25th, sent on the 28th and counted on the 5th, a Saturday too [model]', () => {
    begun()
      .dueAt('filing', '2025-03-25T23:59:59.999+08:00')
      .when('FILE', {}, 'psc.head')
      .dueAt('consolidation', '2025-03-28T23:59:59.999+08:00')
      .at('2025-03-28T09:00:00+08:00')
      .when('CONSOLIDATE', {}, 'pmc.head')
      .dueAt('counting', '2025-04-05T23:59:59.999+08:00')
      .at('2025-04-05T10:00:00+08:00')
      .notOverdue('counting')
      .when('COUNT', {}, 'qmc.head')
      .then('quarterlyAnalysis')
      .when('ANALYSE_QUARTER', { findings: 'More lifts.' }, 'qmc.head')
      .thenOutput({ outcome: 'analysed' })
      .thenContext({ quarter: { from: '2025-01-01', to: '2025-03-31' } });
  });

  it('files the figures of its window as the register has them, and they stay filed', () => {
    begun({
      '250201': entry({ reportedAt: '2025-02-24T15:59:59.999Z' }),
      '250202': entry({ reportedAt: '2025-02-24T16:00:00.000Z' }),
      '250301': entry({ reportedAt: '2025-03-24T15:59:59.999Z', because: 'lapse', level: 'major' }),
      '250302': entry({ reportedAt: '2025-03-24T16:00:00.000Z' }),
      '250401': entry({ reportedAt: '2025-04-01T16:00:00.000Z' }),
    })
      .when('FILE', {}, 'psc.head')
      .thenContext({ figures: { ...month, figures: { complaints: 2, major: 1, lapsed: 1, demands: 0 } } });
  });

  it('counts nothing of the other lines of business that are entered in the same register', () => {
    begun({ '250301': entry({}), '250302': entry({ business: undefined, channel: 'phone' }) })
      .when('FILE', {}, 'psc.head')
      .thenContext({ figures: { ...month, figures: { complaints: 1 } } });
  });

  it('counts a complaint as valid once the centre has accepted it and judged its level', () => {
    expect(figuresOf({}, { level: undefined })).toMatchObject({ complaints: 1 });
  });

  it('takes from the demand itself whether it satisfied fully: each was judged by the policy of its case', () => {
    const demand = (fullySatisfied: boolean) => ({ kind: 'demand', confirmedScore: 4, fullySatisfied });
    expect(figuresOf(demand(true), demand(false))).toMatchObject({ 'demand.unsatisfied': 1 });
  });

  it('ends without an analysis in a month that does not begin a quarter', () => {
    given(monthlyReport, { from: '2025-03-25', to: '2025-04-24' }, { by: 'psc.head' })
      .when('FILE', {}, 'psc.head')
      .when('CONSOLIDATE', {}, 'pmc.head')
      .when('COUNT', {}, 'qmc.head')
      .thenOutput({ outcome: 'counted' });
  });

  it.each([
    [40, 10, true, 80],
    [39, 11, false, 78],
  ])('FUP-01 of 50 visits %i at the door and %i by telephone: reached is %s', (door, telephone, reached, percent) => {
    const all = [...times(door, visited('door')), ...times(telephone, visited('telephone'))];
    expect(figuresOf(...all)).toMatchObject({
      'complaint.visits': 50,
      'complaint.visitRate': 100,
      'complaint.doorRate': percent,
      'complaint.doorReached': reached,
    });
  });

  it('DEM-03 of ten visits to customers who were not fully satisfied eight are at the door', () => {
    const demands = (door: number) => [
      ...times(door, visited('door', { kind: 'demand', confirmedScore: 4, fullySatisfied: false })),
      ...times(10 - door, visited('telephone', { kind: 'demand', confirmedScore: 4, fullySatisfied: false })),
    ];
    expect(figuresOf(...demands(8))).toMatchObject({
      'demand.unsatisfied': 10,
      'demand.unsatisfied.visitRate': 100,
      'demand.unsatisfied.doorReached': true,
    });
    expect(figuresOf(...demands(7))).toMatchObject({ 'demand.unsatisfied.doorReached': false });
  });

  it('says of nothing that there is nothing, not that it is none', () => {
    expect(figuresOf()).toMatchObject({ complaints: 0, 'complaint.visitRate': null, 'complaint.doorReached': null });
  });

  it.each([25, 28, 29, 30, 31])('reported on day %i of each month reports each day once', (day) => {
    const year = { after: '2024-12-31T16:00:00.000Z', upTo: '2025-12-31T15:59:59.999Z', most: 20 };
    const windows = occurrencesBetween({ every: 'month', day }, defaultCalendar, year).map(
      (occurrence) => monthlyReport.recurs?.['monthly']?.input(occurrence) as { from: string; to: string },
    );
    expect(windows).toHaveLength(12);
    expect(windows.slice(1).map(({ from }) => dayBefore(from))).toEqual(windows.slice(0, -1).map(({ to }) => to));
    if (day === 25) expect(windows[2]).toEqual({ from: '2025-02-25', to: '2025-03-24' });
  });

  it('knows the last quarter', () => {
    expect(quarterBefore('2025-04-05')).toEqual(['2025-01-01', '2025-03-31']);
    expect(quarterBefore('2025-01-05')).toEqual(['2024-10-01', '2024-12-31']);
  });
});
