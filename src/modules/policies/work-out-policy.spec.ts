import {
  defaultReminders,
  parameter,
  role,
  text,
  workingDays,
  type Json,
  type JsonObject,
} from '../../engine/index.js';
import { tinyProcess } from '../../engine/testing/index.js';
import { workOutPolicy } from './work-out-policy.js';

const seals = { company: text('公章', 'Company seal'), contract: text('合同章', 'Contract seal') };
const imprints = { kept: text('留存', 'Kept'), copied: text('复印', 'Copied') };

const policy = {
  seals: parameter('seal.types', '启用的印章', 'Seals in use', seals, { '[model]': ['company'] }),
  imprints: parameter('seal.imprints', '印样', 'Imprints', imprints, { '[model]': { office: 'kept' } }),
  limit: parameter('seal.limit', '时限', 'Limit', { '[model]': workingDays(3) }),
  keeper: parameter('seal.keeper', '保管人', 'Keeper', { '[model]': role('SealKeeper') }),
  reminders: parameter('task.reminders', '提醒', 'Reminders', { '[model]': defaultReminders }),
};

const end = { type: 'final' };
const sealing = tinyProcess({ initial: 'end', states: { end } }, { policy });
const faults = (values: JsonObject) => workOutPolicy(sealing, { profile: '000', values, departments: [] }).faults;

describe('a parameter that does not fit', () => {
  it('is told its choices by their titles', () => {
    const message = {
      zh: '应为列表，各项为以下之一：公章、合同章，实为 ["private"]。',
      en: 'Expected a list of these: Company seal, Contract seal, but found ["private"].',
    };
    expect(faults({ 'seal.types': ['private'] })).toEqual([{ path: 'seal.types', rule: 'isLikeDefault', message }]);
  });

  it.each<readonly [string, Json, string]>([
    ['a word', 'private', '"private"'],
    ['a record of other values', { office: 'copy', gm: 'private' }, '{"office":"copy","gm":"private"}'],
    ['something long', 'x'.repeat(2_000), `"${'x'.repeat(99)}…`],
  ])('is told what a record of choices is like, and that %s was found', (_, value, found) => {
    const [{ message } = { message: undefined }] = faults({ 'seal.imprints': value });
    expect(message).toEqual({
      zh: `应如 {"office":"kept"}，各值为以下之一：留存、复印，实为 ${found}。`,
      en: `Expected a value like {"office":"kept"}, of these: Kept, Copied, but found ${found}.`,
    });
  });

  it('is told what its default is like', () => {
    const message = {
      zh: '应与默认值同类，例如 3 个工作日，实为 3。',
      en: 'Expected a value like the default, for example 3 working days, but found 3.',
    };
    expect(faults({ 'seal.limit': 3 })).toEqual([{ path: 'seal.limit', rule: 'isLikeDefault', message }]);
  });

  it('is told what reminders are', () => {
    const reminders = { ...defaultReminders, times: 1000 };
    expect(faults({ 'task.reminders': reminders as unknown as JsonObject })).toEqual([
      {
        path: 'task.reminders',
        rule: 'isReminders',
        message: { zh: expect.stringContaining('0 至 30 的整数'), en: expect.stringContaining('from 0 to 30') },
      },
    ]);
    expect(faults({ 'task.reminders': { ...reminders, times: 0 } as unknown as JsonObject })).toEqual([]);
  });

  // No task and no delay of this process counts by the limit; a fact may.
  it.each([
    ['zero', { amount: 0, unit: 'workingDay' }],
    ['negative', { amount: -1, unit: 'workingDay' }],
    ['absurd', { amount: 1e9, unit: 'day' }],
    ['half a day', { amount: 0.5, unit: 'workingDay' }],
    ['of no unit', { amount: 1, unit: 'fortnight' }],
    ['with more than a limit says', { amount: 1, unit: 'day', until: 'then' }],
  ])('is told of a limit that is %s', (_, limit) => {
    expect(faults({ 'seal.limit': limit })).toMatchObject([{ path: 'seal.limit' }]);
  });

  it.each<readonly [string, Json]>([
    ['of a kind that there is not', { kind: 'oracle' }],
    ['of a kind that every object has', { kind: 'toString' }],
    ['of a role that there is not', { kind: 'role', role: 'Emperor' }],
    ['without its role', { kind: 'role' }],
    ['with more than its kind says', { kind: 'initiator', role: 'SealKeeper' }],
    ['of no options', { kind: 'firstOf', options: [] }],
    ['of an option that is none', { kind: 'anyOf', options: [{ kind: 'role', role: 'SealKeeper' }, { kind: '' }] }],
    ['of a task that the process has not', { kind: 'deciderOf', task: 'coffee' }],
    ['of a place that no case has', { kind: 'user', path: ['nobody'] }],
    ['of the superior of a role', { kind: 'directSupervisorOf', of: { kind: 'role', role: 'SealKeeper' } }],
    ['that refers to the policy again', { kind: 'byPolicy', field: 'keeper' }],
    ['that is a list', [{ kind: 'initiator' }]],
    ['that is a word', 'SealKeeper'],
  ])('is told of somebody %s', (_, keeper) => {
    const message = { zh: expect.stringContaining('指派规则'), en: expect.stringContaining('an assignment') };
    expect(faults({ 'seal.keeper': keeper })).toEqual([{ path: 'seal.keeper', rule: expect.any(String), message }]);
  });

  it.each<Json>([
    { kind: 'role', role: 'GeneralManager' },
    { kind: 'directSupervisorOf', of: { kind: 'initiator' } },
    { kind: 'firstOf', options: [{ kind: 'roleIn', department: 'legal', role: 'SealKeeper' }, { kind: 'initiator' }] },
    { kind: 'andAbove', of: { kind: 'departmentHeadOf', of: { kind: 'initiator' } } },
    { kind: 'lineUpTo', of: { kind: 'initiator' }, role: 'GeneralManager' },
  ])('may name whom the directory finds: %j', (keeper) => {
    expect(faults({ 'seal.keeper': keeper })).toEqual([]);
  });
});
