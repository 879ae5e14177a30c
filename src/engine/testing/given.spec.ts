import type { ProcessDefinition } from '../process-definition.js';
import { fakeReference, given } from './index.js';
import { openRefusals } from './open-refusals.js';
import { sample } from './sample.process.js';

const form = { label: 'FA-1', price: 100 };
const approve = { fair: true };

const untilApproval = (circumstances: Parameters<typeof given>[2] = {}) =>
  given(sample, form, circumstances)
    .when('SUBMIT', {}, 'engineer1')
    .when('APPROVE', approve, 'legal')
    .when('APPROVE', approve, 'cashier')
    .whenEnds('quote', { quote: 90 });

describe('given, when, then', () => {
  it('takes a case from its start to its end', () => {
    given(sample, form)
      .then('draft')
      .opens('draft')
      .when('SUBMIT', {}, 'engineer1')
      .then({ review: { legal: 'open', finance: 'open' } })
      .then('review')
      .opens('legal', 'finance')
      .assignedTo('legal', 'legal')
      .assignedTo('finance', 'fin.head', 'fin.supervisor', 'fin.reviewer', 'cashier')
      .when('APPROVE', approve, 'legal')
      .then({ review: { legal: 'given', finance: 'open' } })
      .when('APPROVE', approve, 'cashier')
      .then('quoting')
      .opens()
      .whenEnds('quote', { quote: 90 })
      .thenContext({ quote: 90, fair: true })
      .thenNotified('tech.head', 'Approval')
      .when('SIGN', {}, 'tech.head')
      .thenRegister('sample-ledger', 'FA-1', { price: 100 })
      .asks('payment', { price: 100 })
      .whenEnds('payment', { paid: true })
      .then('paid')
      .thenOutput({ label: 'FA-1' })
      .thenNotified('engineer1', 'Paid');
  });

  it('knows a refusal by its code and its guard, and finds the case unchanged', () => {
    given(sample, { ...form, price: 5000 })
      .when('SUBMIT', {}, 'engineer1')
      .refuses('GUARD_REFUSED', 'affordable')
      .whenRefused('SUBMIT', {}, 'gm', 'NOT_ASSIGNED')
      .then('draft')
      .opens('draft');
  });

  it('fails where a refusal is not named', () => {
    const refused = given(sample, { ...form, price: 5000 }).when('SUBMIT', {}, 'engineer1');
    expect(() => refused.then('draft')).toThrow(
      /Expected SUBMIT by engineer1 to be accepted.*GUARD_REFUSED affordable/,
    );
  });

  it('points at the line of the spec that fails, whatever it was that noticed it', () => {
    const firstLineOf = (failing: () => unknown): string => {
      try {
        failing();
      } catch (error) {
        return /^ +at .*$/m.exec((error as Error).stack ?? '')?.[0] ?? '';
      }
      return 'nothing failed';
    };
    const here = /given\.spec\.ts:\d+/;
    expect(firstLineOf(() => given(sample, form).then('nowhere'))).toMatch(here);
    expect(firstLineOf(() => given(sample, form).opens('nothing'))).toMatch(here);
    expect(firstLineOf(() => given(sample, form).thenContext({ fair: 'perhaps' }))).toMatch(here);
    expect(firstLineOf(() => given(sample, form, { by: 'nobody at all' }))).toMatch(here);
    expect(firstLineOf(() => given(sample, form).when('SUBMIT', {}, 'gm').state)).toMatch(here);
    const refused = given(sample, form).when('SUBMIT', {}, 'gm');
    const left = (): never => {
      throw openRefusals.get(refused) ?? new Error('Expected the refusal to be noted, but it was not.');
    };
    expect(openRefusals.get(refused)?.message).toContain('NOT_ASSIGNED');
    expect(firstLineOf(left)).toMatch(here);
    refused.refuses('NOT_ASSIGNED');
  });

  it('fails where a named refusal did not happen, or was another', () => {
    expect(() => given(sample, form).when('SUBMIT', {}, 'engineer1').refuses('GUARD_REFUSED')).toThrow(/was accepted/);
    expect(() => given(sample, form).when('SUBMIT', {}, 'gm').refuses('GUARD_REFUSED')).toThrow(/NOT_ASSIGNED/);
  });

  it('fails where state, tasks, output or register are not as said', () => {
    expect(() => given(sample, form).then('review')).toThrow(/Expected the state "review" .* found "draft"/);
    expect(() => given(sample, form).opens('legal')).toThrow(/draft/);
    expect(() => given(sample, form).thenDone()).toThrow(/active/);
    expect(() => given(sample, form).thenRegister('sample-ledger', 'FA-1', {})).toThrow(/nothing/);
    expect(() => given(sample, form).when('SUBMIT', {}, 'nobody')).toThrow(/username of the test company/);
  });

  it('refuses an invalid payload at the door', () => {
    given(sample, { label: '', price: 1 }).refuses('PAYLOAD_INVALID');
    given(sample, { ...form, colour: 'red' }).refuses('PAYLOAD_INVALID');
    given(sample, form).when('SUBMIT', { extra: 1 }, 'engineer1').refuses('PAYLOAD_INVALID');
    given(sample, form).when('SUBMIT', {}, 'engineer1').whenRefused('APPROVE', {}, 'legal', 'PAYLOAD_INVALID');
  });

  it('refuses a register entry whose key is taken, and takes everything back', () => {
    const race = untilApproval({ register: { 'sample-ledger': { 'FA-1': { price: 7 } } } });
    race
      .whenRefused('SIGN', {}, 'tech.head', 'GUARD_REFUSED', 'labelFree')
      .then('approval')
      .thenRegister('sample-ledger', 'FA-1', { price: 7 });
  });

  it('puts references in the place of personal values', () => {
    given(sample, { ...form, telephone: '139' }).thenContext({ telephone: fakeReference('telephone', '139') });
  });

  it('lets time pass: a task becomes overdue and stays open, a timer of the chart moves it', () => {
    given(sample, form)
      .when('SUBMIT', {}, 'engineer1')
      .dueAt('legal', '2025-03-05T18:00:00+08:00')
      .at('2025-03-05T17:59:00+08:00')
      .notOverdue('legal')
      .afterTime({ minutes: 1 })
      .overdue('legal')
      .thenNotified('legal', 'Overdue')
      .opens('legal', 'finance')
      .when('APPROVE', approve, 'legal')
      .when('APPROVE', approve, 'cashier')
      .then('quoting')
      .afterTime({ days: 11 })
      .then('draft');
  });

  it('applies profile, policy and directory of the spec', () => {
    given(sample, form, { profile: 'strict' }).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'affordable');
    given(sample, form, { policy: { highestPrice: 99 } }).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED');
    given(sample, form, { directory: { legal: { roles: [] } } })
      .when('SUBMIT', {}, 'engineer1')
      .assignedTo('legal')
      .thenIncident('unassignedTask');
  });

  it('fails where a sentence names a value that its rule does not find: a person would read a question mark', () => {
    const refused = (affordable: ProcessDefinition['refusals']) =>
      given({ ...sample, refusals: { ...sample.refusals, ...affordable } }, form, { policy: { highestPrice: 99 } });
    const says = { zh: '至多 {policy.highestPrice}。', en: 'At most {policy.highestPrice}, is that so?' };
    refused({ affordable: says }).whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'affordable');
    expect(() => refused({ affordable: { ...says, en: 'At most {most}.' } }).when('SUBMIT', {}, 'engineer1')).toThrow(
      'Expected the rules affordable of sample to find what their sentences name, but one says: At most ?.',
    );
  });
});
