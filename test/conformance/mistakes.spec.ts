import { assign } from 'xstate';
import {
  approved,
  checkDefinition,
  deciderOf,
  directSupervisorOf,
  declareProcess,
  event,
  initiator,
  parameter,
  rejected,
  role,
  Text,
  text,
  user,
  withdrawn,
  workingDays,
  type ProcessDefinition,
} from '../../src/engine/index.js';
import {
  base,
  colours,
  decided,
  Delivery,
  events,
  facts,
  no,
  policy,
  registers,
  words,
  work,
} from '../support/order-process.js';

/*
 * What goes wrong when a process is written, and who finds it: the compiler, where a line below says so by
 * @ts-expect-error (the type check of the repository fails when such a line compiles), or checkDefinition.
 */

const { amends, approval, chart, creates, draft, setup, tasks } = words;

/** Never run: each holds one line that must not compile. */
const uncompiled: Readonly<Record<string, () => unknown>> = {
  'a rule on an event that is not declared': () =>
    // @ts-expect-error no such event
    declareProcess('administration/order', { ...base, events, rules: { a: { SUBMITT: () => true, ...no } } }),
  'a rule that looks at a field that its event does not bring': () =>
    declareProcess('administration/order', {
      ...base,
      events,
      // @ts-expect-error no such field
      rules: { a: { DELIVER: ({ data }) => data.slipp, ...no } },
    }),
  'a rule that looks at a field that the request does not have': () =>
    declareProcess('administration/order', {
      ...base,
      events,
      // @ts-expect-error no such field
      rules: { a: { SUBMIT: ({ request }) => !request.name, ...no } },
    }),
  'a rule that looks at a parameter that the policy does not have': () =>
    declareProcess('administration/order', {
      ...base,
      events,
      // @ts-expect-error no such parameter
      rules: { a: { SUBMIT: ({ policy }) => !policy.least, ...no } },
    }),
  'a rule that compares a parameter with what is none of its choices': () =>
    declareProcess('administration/order', {
      ...base,
      events,
      // @ts-expect-error no such colour
      rules: { a: { SUBMIT: ({ policy }) => policy.colour === 'green', ...no } },
    }),
  'a rule that takes a parameter for what it is not': () =>
    declareProcess('administration/order', {
      ...base,
      events,
      // @ts-expect-error a number is not compared with a text
      rules: { a: { SUBMIT: ({ policy }) => policy.most === '10', ...no } },
    }),
  'a field of the policy that is no parameter': () =>
    // @ts-expect-error a number has no clause
    declareProcess('administration/order', { ...base, events, policy: { ...policy, loose: 1 } }),
  'a parameter without its clause': () =>
    // @ts-expect-error a number has no clause
    parameter('order.most', '上限', 'Most', 10),
  'a default that is none of the choices': () =>
    // @ts-expect-error no such colour
    parameter('order.colour', '颜色', 'Colour', colours, { s: 'green' }),
  'a list that holds what is none of the choices': () =>
    // @ts-expect-error no such colour
    parameter('order.colours', '颜色', 'Colours', colours, { s: ['red', 'green'] }),
  'a profile with a parameter that the policy does not have': () =>
    // @ts-expect-error no such parameter
    declareProcess('administration/order', { ...base, events, profiles: { all: { least: 1 } } }),
  'a profile with a value that is not like its default': () =>
    // @ts-expect-error a text is no number
    declareProcess('administration/order', { ...base, events, profiles: { all: { most: 'many' } } }),
  'a rule without its sentence': () =>
    // @ts-expect-error a refusal has a sentence
    declareProcess('administration/order', { ...base, events, rules: { a: { SUBMIT: () => true } } }),
  'a rule that decides on what somebody said in his own words': () =>
    declareProcess('administration/order', {
      ...base,
      events,
      // @ts-expect-error the chart has a reference in its place
      rules: { a: { SUBMIT: ({ request }) => request.reason === 'x', ...no } },
    }),
  'a rule that reads a fact of another event': () =>
    declareProcess('administration/order', {
      ...base,
      events,
      registers,
      facts,
      // @ts-expect-error SUBMIT does not carry it
      rules: { a: { SUBMIT: ({ facts }) => facts.known === null, ...no } },
    }),
  'a fact on an event that is not declared': () =>
    declareProcess('administration/order', {
      ...base,
      events,
      registers,
      // @ts-expect-error no such event
      facts: { a: { on: 'DELIVERED', register: 'orders', key: () => 'a' } },
    }),
  'an event that keeps a field that its form does not have': () =>
    declareProcess('administration/order', {
      ...base,
      // @ts-expect-error no such field
      events: { ...events, SLIP: { title: no, form: Delivery, keeps: ['slipp'] } },
    }),
  'an event that keeps a field that it does not say': () =>
    declareProcess('administration/order', {
      ...base,
      // @ts-expect-error no such field
      events: { ...events, SLIP: event('交付', 'Deliver', { keeps: ['slipp'], slip: Text('单号', 'Slip') }) },
    }),
  'a field of an event that no word says': () =>
    // @ts-expect-error a text is no field
    event('交付', 'Deliver', { slip: text('单号', 'Slip') }),
  'a summary of a field that the request does not have': () =>
    // @ts-expect-error no such field
    declareProcess('administration/order', { ...base, events, summary: ['name'] }),
  'a field in one language': () =>
    // @ts-expect-error no English title
    Text('物品'),
  'a role that nobody can hold': () =>
    // @ts-expect-error no such role
    tasks({ a: { ...work, to: role('Emperor'), decisions: { DELIVER: 'b' } } }),
  'an assignment by a parameter that names nobody': () =>
    // @ts-expect-error a number is nobody
    tasks({ a: { ...work, to: words.byPolicy('most'), decisions: { DELIVER: 'b' } } }),
  'a deadline that is no limit of the policy': () =>
    // @ts-expect-error a number is no limit
    tasks({ a: { ...work, deadline: 'most', decisions: { DELIVER: 'b' } } }),
  'a task with a deadline and a reason for none': () =>
    // @ts-expect-error one of the two
    tasks({ a: { ...work, deadline: 'limit', noDeadline: 'x', decisions: { DELIVER: 'b' } } }),
  'a task that nothing decides': () =>
    // @ts-expect-error no decisions
    tasks({ a: work }),
  'a decision that is no event': () =>
    // @ts-expect-error no such event
    tasks({ a: { ...work, decisions: { DELIVERED: 'b' } } }),
  'a guard that is not declared': () =>
    // @ts-expect-error no such guard
    tasks({ a: { ...work, decisions: { DELIVER: { guard: 'fw', target: 'b' } } } }),
  'an action that no word names': () =>
    // @ts-expect-error no such action
    tasks({ a: { ...work, decisions: { DELIVER: { target: 'b', actions: 'shout' } } } }),
  'an assignment of what the case does not keep': () =>
    // @ts-expect-error the case keeps no boss
    tasks({ a: { ...work, decisions: { DELIVER: { target: 'b', actions: assign({ boss: 'x' }) } } } }),
  'a condition of an approver that is no guard': () =>
    // @ts-expect-error no such guard
    approvals('c', { a: work, b: { ...work, when: 'isMny' } }),
  'a chain that leads nowhere': () =>
    // @ts-expect-error approved is missing
    approvals({ returned: 'e' }, { a: work }),
  'an entry in a register that is not declared': () =>
    // @ts-expect-error no such register
    creates('order', () => ({ key: 'a', data: {} })),
  'a change of an entry that no fact holds': () =>
    // @ts-expect-error no such fact
    amends('orders', () => ({})),
  'a process that is not declared as a child': () =>
    // @ts-expect-error no such child
    words.subprocesses({ a: { title: no, process: 'x', input: () => ({}), outcomes: {} } }),
};

const states = {
  draft: draft('填写', 'Fill in', { SUBMIT: { guard: 'few', target: 'approval' } }),
  approval: approval(initiator(), '办理', 'Work', { APPROVE: 'delivery' }),
  delivery: decided({ DELIVER: 'approved' }),
  approved,
  rejected,
  withdrawn,
};

/** The whole process with one thing changed. */
const changed = (changes: object): ProcessDefinition => chart({ ...states, ...changes } as typeof states);
const declaring = (changes: object): ProcessDefinition => ({ ...chart(states), ...changes });
const delivering = (way: object) => changed(tasks({ delivery: decided({ DELIVER: { target: 'approved', ...way } }) }));

const twice = { ...policy, again: policy.most };

const profile = (values: object) => declaring({ profiles: { all: values } });

const found: readonly (readonly [string, () => ProcessDefinition, string])[] = [
  [
    'a transition to a state that is not there',
    () => delivering({ target: 'aproved' }),
    "Expected the transitions of 'delivery' to name a state, but there is no 'aproved' (did you mean 'approved'?).",
  ],
  [
    'a first state that is not there',
    () => changed({ delivery: { ...setup.createStateConfig({ initial: 'opne', states: { open: {} } }) } }),
    "Expected 'delivery' to name a state, but there is no 'opne' (did you mean 'open'?).",
  ],
  [
    'a state that nothing leads to',
    () => changed(tasks({ lost: decided({ DELIVER: 'approved' }) })),
    "Expected some way to the state 'lost', but there is none.",
  ],
  [
    'a state without a way out',
    () => changed({ delivery: {} }),
    "Expected a way out of the state 'delivery', which is not final, but there is none.",
  ],
  [
    'a round without an end',
    () => changed(tasks({ delivery: decided({ DELIVER: 'again' }), again: decided({ DELIVER: 'delivery' }) })),
    "Expected some way to the end from 'delivery', but there is none.",
  ],
  [
    'an event that no state takes',
    () => changed(tasks({ delivery: decided({ APPROVE: 'approved' }) })),
    'Expected some state to take the declared event DELIVER, but none does.',
  ],
  [
    'an event that nobody may send',
    () => changed(tasks({ delivery: { ...decided({ APPROVE: 'approved' }), on: { DELIVER: 'approved' } } })),
    "Expected somebody who may send DELIVER here, but no open task decides it and it declares no 'by'.",
  ],
  [
    'a guard that refuses without a sentence',
    () => delivering({ guard: 'isMany' }),
    "Expected the guard 'isMany' to say why it refuses, but it does not: make it a rule with its sentence.",
  ],
  [
    'a sentence with a value that is not there',
    () => declaring({ refusals: { few: text('至多 {policy.mst}。', 'At most {policy.mst}.') } }),
    "Expected the sentence of the rule 'few' to name a value that is there, but '{policy.mst}' is none (did you mean '{policy.most}'?).",
  ],
  [
    'a sentence that names its values in one language',
    () => declaring({ refusals: { few: text('至多 {policy.most}。', 'Too many.') } }),
    "Expected the sentence of the rule 'few' to name the same values in both languages, but only one names '{policy.most}'.",
  ],
  [
    'an action that is a function',
    () => delivering({ actions: () => undefined }),
    "Expected the actions of 'delivery' to be of the vocabulary or an assign, but one is an inline function.",
  ],
  [
    'a change of an entry that the event does not carry',
    () =>
      changed({
        approval: approval(initiator(), '办理', 'Work', {
          APPROVE: { target: 'delivery', actions: amends('known', () => ({})) },
        }),
      }),
    "Expected APPROVE to carry the fact 'known', which an action of 'approval' reads, but facts.known.on does not name APPROVE.",
  ],
  [
    'an assignment that reads a fact which is not declared',
    () =>
      delivering({
        actions: setup.assign(({ event }) => ({ owner: String((event.facts as Record<string, unknown>)['owner']) })),
      }),
    "Expected DELIVER to carry the fact 'owner', which an action of 'delivery' reads, but no such fact is declared (facts).",
  ],
  [
    'a fact from a register that is not declared',
    () => declaring({ facts: { known: { on: ['DELIVER'], register: 'order', key: () => 'a' } } }),
    "Expected 'known' to name a declared register, but 'order' is not one.",
  ],
  [
    'a task for whoever decided a task that is not there',
    () => changed(tasks({ delivery: { ...decided({ DELIVER: 'approved' }), to: deciderOf('aproval') } })),
    "Expected a task of the process in 'delivery', but 'aproval' is not one (did you mean 'approval'?).",
  ],
  [
    'a separation from a task that is not there',
    () => changed(tasks({ delivery: { ...decided({ DELIVER: 'approved' }), separateFrom: ['aproval'] } })),
    "Expected a task of the process in 'delivery', but 'aproval' is not one (did you mean 'approval'?).",
  ],
  [
    'a task for a person whom the case does not hold',
    () => {
      const of = user('ownr');
      return changed(tasks({ delivery: { ...decided({ DELIVER: 'approved' }), to: directSupervisorOf(of) } }));
    },
    "Expected 'delivery' to name a person of the case, but there is no 'ownr' (did you mean 'owner'?).",
  ],
  [
    'a deadline on a date that the case does not hold',
    () => changed(tasks({ delivery: { ...decided({ DELIVER: 'approved' }), deadline: { on: 'request.lastDay' } } })),
    "Expected the deadline of 'delivery' to name a date of the case, but there is no 'request.lastDay'.",
  ],
  [
    'a text in one language',
    () => declaring({ title: text('申购', '') }),
    "Expected 'order' to have a text in Chinese and in English, but one is missing.",
  ],
  [
    'a subject out of nowhere',
    () => declaring({ subject: text('{request.good}', '{request.good}') }),
    "Expected the subject and the summary to name what the context holds, but 'request.good' leads nowhere.",
  ],
  [
    'two parameters with one key',
    () => declaring({ policy: twice }),
    "Expected one parameter with the key 'order.most', but found several.",
  ],
  [
    'a profile with a parameter that is not there',
    () => profile({ mst: 1 }),
    "Expected the profile 'all' to fit the policy, but: mst is not a parameter.",
  ],
  [
    'a profile with a value of another kind',
    () => profile({ most: 'ten' }),
    "Expected the profile 'all' to fit the policy, but: most must be like 10.",
  ],
  [
    'a limit of nothing',
    () => {
      const deadline = { ...decided({ DELIVER: 'approved' }), deadline: 'limit' } as const;
      return { ...changed(tasks({ delivery: deadline })), profiles: { all: { limit: { ...workingDays(0) } } } };
    },
    "Expected 'order.limit' of the profile 'all' to be a limit {amount, unit}, but it is not.",
  ],
];

/** What is said of a process in English: by the words when they are spoken, or by the check. */
function said(make: () => ProcessDefinition): readonly string[] {
  try {
    return checkDefinition(make()).map(({ detail }) => detail.en);
  } catch (error) {
    return [(error as Error).message];
  }
}

describe('a mistake in a process', () => {
  it('is found by the compiler in these kinds', () => {
    expect(Object.keys(uncompiled).length).toBeGreaterThanOrEqual(25);
  });

  it('is none in the process that the others are made of', () => {
    expect(said(() => changed({}))).toEqual([]);
  });

  it.each(found)('is found and named with its place: %s', (_, make, sentence) => {
    const sentences = said(make);
    expect(sentences).toContain(sentence);
    expect(sentences.every((one) => !one.includes('\n'))).toBe(true);
  });
});
