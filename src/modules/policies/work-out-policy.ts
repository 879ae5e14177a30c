import {
  effectivePolicy,
  longestLimit,
  namesPeople,
  valueInWords,
  policyFaults,
  remindersUnder,
  type Json,
  type JsonObject,
  type LocalizedText,
  type ProcessDefinition,
  type Reminders,
  type UnlikeDefault,
} from '../../engine/index.js';
import { formSentence, type FieldError } from '../forms/index.js';
import type { PinnedPolicy, PolicySetting } from './policy-setting.js';

/** A profile with the values that are set over it, which may not fit the definition. */
export interface WorkedOutPolicy extends PinnedPolicy {
  /** Empty where it fits. Paths are keys of the catalogue. */
  readonly faults: readonly FieldError[];
}

/**
 * The policy of a setting, or of one of its departments, for one version of the process.
 *
 * @param department the id under which the setting has it; `undefined` for the organisation
 * @param reminders how tasks remind in the organisation, where the process says nothing of its own
 */
export function workOutPolicy(
  definition: ProcessDefinition,
  setting: PolicySetting,
  department?: string,
  reminders?: Reminders,
): WorkedOutPolicy {
  const own = setting.departments.find((one) => one.department === department);
  const profile = own?.profile ?? setting.profile;
  const values = { ...(own?.profile === undefined ? setting.values : {}), ...own?.values };
  if (!Object.hasOwn(definition.profiles, profile))
    return { profile, policy: {}, faults: [noSuchProfile(definition, profile)] };
  const fields = new Map(Object.entries(definition.policy).map(([field, { key }]) => [key, field]));
  const known: Record<string, Json> = {};
  const faults: FieldError[] = [];
  for (const [key, value] of Object.entries(values)) {
    const field = fields.get(key);
    if (field === undefined) faults.push(noSuchKey(definition, key));
    else known[field] = value ?? null;
  }
  const under = remindersUnder(definition.policy, reminders);
  const base = structuredClone({ ...under, ...definition.profiles[profile] });
  const policy = effectivePolicy(definition.policy, { ...base, ...structuredClone(known) });
  const { unlike, limits, people } = policyFaults(definition, policy);
  const broken = unlike.map((one): FieldError => {
    return { path: one.parameter.key, rule: one.rule, message: butFound(inWords(one), policy[one.field]) };
  });
  const told = new Set(broken.map(({ path }) => path));
  const found = (fault: FieldError): FieldError => ({ ...fault, message: butFound(fault.message, values[fault.path]) });
  const noLimits = limits.filter((key) => !told.has(key)).map((key) => found(noLimit(key)));
  const nobody = people.filter((key) => !told.has(key)).map((key) => found(noPeople(key)));
  return { profile, policy: frozen(policy), faults: [...faults, ...broken, ...noLimits, ...nobody] };
}

/** The values of an effective policy by the keys of the catalogue. */
export const byKey = (definition: ProcessDefinition, policy: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(definition.policy).map(([field, { key }]) => [key, policy[field] ?? null]));

function frozen<Value extends Json | undefined>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

const noSuchProfile = ({ profiles }: ProcessDefinition, profile: string): FieldError => ({
  path: 'profile',
  rule: 'exists',
  message: {
    zh: `可用的方案为 ${Object.keys(profiles).join('、')}，收到的是「${profile}」。`,
    en: `Expected one of ${Object.keys(profiles).join(', ')}, but found '${profile}'.`,
  },
});

const noSuchKey = ({ key: process }: ProcessDefinition, key: string): FieldError => ({
  path: key,
  rule: 'exists',
  message: {
    zh: `流程「${process}」没有参数「${key}」。`,
    en: `Expected a parameter of ${process}, but it has no '${key}'.`,
  },
});

/** What a parameter may be: its choices by their titles, else something like its default. */
function inWords({ rule, parameter }: UnlikeDefault): LocalizedText {
  if (rule === 'isReminders') return formSentence(rule);
  const value = parameter.default as Json;
  if (namesPeople(value)) return peopleExpected;
  if (parameter.choices) return likeChoices(value, parameter.choices);
  return {
    zh: `应与默认值同类，例如 ${valueInWords(value, 'zh')}。`,
    en: `Expected a value like the default, for example ${valueInWords(value, 'en')}.`,
  };
}

/** The choices by their titles, and whether one of them, a list of them, or a record of them is expected. */
function likeChoices(value: Json | undefined, choices: Readonly<Record<string, LocalizedText>>): LocalizedText {
  if (typeof value !== 'object') return formSentence('isIn', { constraints: [Object.keys(choices)], choices });
  const titles = Object.values(choices);
  const [zh, en] = [titles.map((one) => one.zh).join('、'), titles.map((one) => one.en).join(', ')];
  if (Array.isArray(value)) return { zh: `应为列表，各项为以下之一：${zh}。`, en: `Expected a list of these: ${en}.` };
  const example = JSON.stringify(value);
  return {
    zh: `应如 ${example}，各值为以下之一：${zh}。`,
    en: `Expected a value like ${example}, of these: ${en}.`,
  };
}

const longestFound = 100;

/** The sentence with what was found behind it, shortened. */
function butFound(message: FieldError['message'], value: Json | undefined): FieldError['message'] {
  if (value === undefined || typeof message === 'string') return message;
  const { zh, en } = message;
  const whole = [...JSON.stringify(value)];
  const found = whole.length > longestFound ? `${whole.slice(0, longestFound).join('')}…` : whole.join('');
  return { zh: `${zh.slice(0, -1)}，实为 ${found}。`, en: `${en.slice(0, -1)}, but found ${found}.` };
}

const peopleExpected: LocalizedText = {
  zh: '应为指派规则：kind 为 role、roleIn、initiator、user、users、directSupervisorOf、departmentHeadOf、andAbove、lineUpTo、deciderOf、firstOf 或 anyOf，并只带该类所需的内容；角色、环节和人员须为本流程所知。',
  en: 'Expected an assignment: a kind of role, roleIn, initiator, user, users, directSupervisorOf, departmentHeadOf, andAbove, lineUpTo, deciderOf, firstOf or anyOf with exactly the members of that kind, naming roles, tasks and people that the process knows.',
};

const noPeople = (key: string): FieldError => ({ path: key, rule: 'assignment', message: peopleExpected });

const noLimit = (key: string): FieldError => ({
  path: key,
  rule: 'limit',
  message: {
    zh: `时限须为 {amount, unit}：数量大于零、至多 ${longestLimit}，天、月和工作日须为整数，单位为 hour、day、month、workingHour 或 workingDay。`,
    en: `Expected a limit {amount, unit}: an amount above zero and up to ${longestLimit}, whole in days, months and working days, of hour, day, month, workingHour or workingDay.`,
  },
});
