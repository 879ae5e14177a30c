import { checkDefinition } from '../../../engine/index.js';
import { fakeReference, given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import leaveRequest from './leave-request.process.js';

// Every case starts on Monday, 2025-03-03, at 09:00.
const personal = { kind: 'personal', firstDay: '2025-03-06', lastDay: '2025-03-07', days: 2, reason: 'A wedding.' };
const annual = { ...personal, kind: 'annual', firstDay: '2025-03-10', lastDay: '2025-03-21', days: 10, years: 12 };
const sick = { ...personal, kind: 'sick', firstDay: '2025-03-03', lastDay: '2025-03-04' };

const drafted = (form: object = personal, more: Circumstances = {}): Scenario => given(leaveRequest, form, more);
const submitted = (form: object = personal, more: Circumstances = {}): Scenario =>
  drafted(form, more).when('SUBMIT', {}, 'engineer1');
const refused = (form: object, rule: string, more: Circumstances = {}): Scenario =>
  drafted(form, more).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', rule);
const onLeave = (): Scenario => submitted().when('APPROVE', {}, 'tech.head').then('approved');
const ill = (): Scenario =>
  submitted(sick).assignedTo('notified', 'tech.head').when('APPROVE', {}, 'tech.head').then('evidencePending');

const certificate = { fromDistrict: true, certificate: '0199f000-0000-7000-8000-000000000001' };
const holding = (days: number, year = 2025): Circumstances => ({
  register: { 'annual-leave': { [`engineer1-${year}`]: { days } } },
});

describe('leave-request', () => {
  it('has no defect', () => expect(checkDefinition(leaveRequest)).toEqual([]));

  it('goes to the head of the department and above, and ends when the requester is back', () => {
    submitted()
      .assignedTo('submitted', 'tech.head', 'dgm', 'gm')
      .when('APPROVE', {}, 'dgm')
      .then('approved')
      .assignedTo('approved', 'engineer1')
      .thenNotified('engineer1', 'granted')
      .when('RETURN_TO_WORK', {}, 'engineer1')
      .thenOutput({ outcome: 'returned' })
      .thenRegister('annual-leave', 'engineer1-2025', null);
  });

  it('of a head of department goes to those above him', () => {
    given(leaveRequest, personal, { by: 'tech.head' })
      .when('SUBMIT', {}, 'tech.head')
      .assignedTo('submitted', 'dgm', 'gm');
  });

  it('keeps the reason out of the case', () => {
    drafted().thenContext({ request: { reason: fakeReference('reason', personal.reason) } });
  });

  it('is returned, corrected, rejected or withdrawn', () => {
    submitted()
      .whenRefused('RETURN', {}, 'tech.head', 'PAYLOAD_INVALID')
      .when('RETURN', { remark: 'The audit is on Friday.' }, 'tech.head')
      .then('draft')
      .when('SUBMIT', { lastDay: '2025-03-06', days: 1 }, 'engineer1')
      .thenContext({ request: { lastDay: '2025-03-06', days: 1 } })
      .when('REJECT', { remark: 'No.' }, 'tech.head')
      .thenOutput({ outcome: 'rejected' })
      .thenNotified('engineer1', 'rejected');
    submitted()
      .whenRefused('WITHDRAW', {}, 'engineer2', 'NOT_ASSIGNED')
      .when('WITHDRAW', {}, 'engineer1')
      .thenOutput({ outcome: 'withdrawn' });
  });

  it('counts its days in working days', () => {
    refused({ ...personal, lastDay: '2025-03-08' }, 'daysCounted');
    submitted({ ...personal, lastDay: '2025-03-10', days: 3 }).then('submitted');
  });
});

describe('personal leave (事假)', () => {
  it('LEV-02 is refused on the day itself, and on the day before it is not', () => {
    refused({ ...personal, firstDay: '2025-03-03', lastDay: '2025-03-03', days: 1 }, 'inAdvance');
    submitted({ ...personal, firstDay: '2025-03-04', lastDay: '2025-03-04', days: 1 }).then('submitted');
  });
});

describe('annual leave (年休假)', () => {
  it('LEV-01 is ten days with twelve years of work, asked for a week ahead, and is booked', () => {
    submitted(annual)
      .when('APPROVE', {}, 'tech.head')
      .then('approved')
      .thenRegister('annual-leave', 'engineer1-2025', { days: 10 });
    refused({ ...annual, firstDay: '2025-03-09' }, 'inAdvance');
  });

  it.each([
    [0, 0],
    [1, 5],
    [9, 5],
    [10, 10],
    [19, 10],
    [20, 15],
  ])('with %d years of work is %d days a year', (years, days) => {
    const asked = { ...annual, years, firstDay: '2025-03-31', lastDay: '2025-03-31', days: 1 };
    refused(asked, 'entitled', holding(days));
    if (days > 0) submitted(asked, holding(days - 1)).then('submitted');
  });

  it('counts within the year of its first day', () => {
    submitted(annual, holding(10, 2024)).when('APPROVE', {}, 'tech.head').then('approved');
  });

  it('adds to what is taken already', () => {
    const half = { ...annual, lastDay: '2025-03-14', days: 5 };
    submitted(half, holding(5))
      .when('APPROVE', {}, 'tech.head')
      .thenRegister('annual-leave', 'engineer1-2025', { days: 10 });
    refused(half, 'entitled', holding(6));
  });

  it('does not run into the next year, and other leave may', () => {
    const newYear = { ...annual, firstDay: '2025-12-31', lastDay: '2026-01-01', days: 2 };
    refused(newYear, 'annualApart');
    submitted({ ...newYear, kind: 'personal' }).then('submitted');
  });

  it('is not renewed', () => {
    submitted(annual)
      .when('APPROVE', {}, 'tech.head')
      .whenRefused('RENEW', { lastDay: '2025-03-24', days: 11 }, 'engineer1', 'GUARD_REFUSED', 'annualApart');
  });
});

describe('sick leave (病假)', () => {
  it('is announced to the direct superior and approved with a certificate of a district hospital', () => {
    ill()
      .whenRefused('TAKE_EVIDENCE', { ...certificate, fromDistrict: false }, 'tech.head', 'GUARD_REFUSED')
      .when('TAKE_EVIDENCE', certificate, 'tech.head')
      .then('approved');
  });

  it('is not certified by whoever is ill', () => {
    ill().whenRefused('TAKE_EVIDENCE', certificate, 'engineer1', 'SEPARATION_OF_DUTIES');
  });

  it('takes the certificate of any hospital where 001 holds', () => {
    submitted(sick, { profile: '001' })
      .when('APPROVE', {}, 'tech.head')
      .when('TAKE_EVIDENCE', { ...certificate, fromDistrict: false }, 'tech.head')
      .then('approved');
  });

  it('is absence without a call or without a certificate', () => {
    submitted(sick).when('REJECT', { remark: 'Nobody called.' }, 'tech.head').thenOutput({ outcome: 'rejected' });
    ill().when('RECORD_ABSENCE', {}, 'tech.head').thenOutput({ outcome: 'absent' });
  });
});

describe.each(['marriage', 'maternity', 'paternity', 'bereavement'])('%s leave', (kind) => {
  it('is asked for ahead, with its proof', () => {
    refused({ ...personal, kind }, 'proofAttached');
    refused(
      {
        ...personal,
        kind,
        proof: '0199f000-0000-7000-8000-000000000002',
        firstDay: '2025-03-03',
        lastDay: '2025-03-03',
      },
      'inAdvance',
    );
    submitted({ ...personal, kind, proof: '0199f000-0000-7000-8000-000000000002' }).then('submitted');
  });
});

describe('after the last day (000 篇一 第十六条)', () => {
  it('the superior says who is back and who is absent', () => {
    const over = (): Scenario =>
      onLeave()
        .dueAt('approved', '2025-03-07T23:59:59.999+08:00')
        .at('2025-03-07T23:00:00+08:00')
        .then('approved')
        .at('2025-03-08T00:00:00+08:00')
        .then('expired')
        .assignedTo('expired', 'tech.head')
        .thenNotified('tech.head', 'back at work, or absent');
    over()
      .when('RECORD_ABSENCE', {}, 'tech.head')
      .thenOutput({ outcome: 'absent' })
      .thenNotified('engineer1', 'absence');
    over().when('RETURN_TO_WORK', {}, 'tech.head').thenOutput({ outcome: 'returned' });
    over().whenRefused('RETURN_TO_WORK', {}, 'engineer1', 'SEPARATION_OF_DUTIES');
  });

  it('a renewed leave goes on until its new last day', () => {
    onLeave()
      .whenRefused('RENEW', { lastDay: '2025-03-12', days: 4 }, 'engineer1', 'GUARD_REFUSED', 'daysCounted')
      .when('RENEW', { lastDay: '2025-03-11', days: 4 }, 'engineer1')
      .assignedTo('renewal', 'tech.head', 'dgm', 'gm')
      .thenContext({ request: { lastDay: '2025-03-07', days: 2 } })
      .when('APPROVE', {}, 'tech.head')
      .thenContext({ request: { lastDay: '2025-03-11', days: 4 } })
      .at('2025-03-11T18:00:00+08:00')
      .then('approved')
      .at('2025-03-12T00:00:00+08:00')
      .then('expired');
  });

  it('a leave that is not renewed ends as it was', () => {
    onLeave()
      .when('RENEW', { lastDay: '2025-03-11', days: 4 }, 'engineer1')
      .at('2025-03-10T09:00:00+08:00')
      .then('renewal')
      .when('REJECT', { remark: 'The audit.' }, 'tech.head')
      .at('2025-03-10T09:00:01+08:00')
      .then('expired');
  });
});

describe('in the other manuals', () => {
  it.each([
    ['002-SHOP', 'ShopHead', 'shop.head'],
    ['002-DUTY', 'TeamLeader', 'team.leader'],
    ['002-DRIVER', 'PartyGovernmentOffice', 'party.office'],
    ['003-K', 'TeamLeader', 'team.leader'],
  ] as const)('%s: the leave goes to the %s', (profile, _, holder) => {
    submitted(personal, { profile }).assignedTo('submitted', holder);
  });
});
