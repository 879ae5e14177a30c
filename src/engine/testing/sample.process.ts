import { IsBoolean, IsInt, IsOptional, IsString, MaxLength, Min, MinLength } from 'class-validator';
import { and, assign, setup } from 'xstate';
import { directSupervisorOf, initiator, role, roleIn } from '../assignment.js';
import { days, parameter, Personal, workingDays } from '../authoring/index.js';
import type { PersonalReference } from '../personal.js';
import type { PolicyOf } from '../policy.js';
import { defineProcess } from '../process-definition.js';
import { baseContext, type ProcessContext, type ProcessEvent, type ProcessInput } from '../process-event.js';
import { Titled } from '../titled.js';
import { childProcess, humanTask, processActions, processGuards, serviceTask } from '../vocabulary.js';

export class SampleForm {
  @Titled('标签', 'Label') @IsString() @MinLength(1) @MaxLength(40) label!: string;
  @Titled('价格', 'Price') @IsInt() @Min(0) price!: number;
  @Titled('电话', 'Telephone') @IsOptional() @IsString() @Personal() telephone?: string;
}

export class OpinionForm {
  @Titled('公允', 'Fair') @IsBoolean() fair!: boolean;
}

export const samplePolicy = {
  reviewLimit: parameter('sample.review.limit', '评审时限', 'Review limit', { '[model] sample': workingDays(2) }),
  quoteLimit: parameter('sample.quote.limit', '报价时限', 'Quote limit', { '[model] sample': days(10) }),
  highestPrice: parameter('sample.price.most', '限额', 'Highest price', { '[model] sample': 1000 }),
};
type SamplePolicy = PolicyOf<typeof samplePolicy>;

interface SampleContext extends ProcessContext<SamplePolicy> {
  readonly label: string;
  readonly price: number;
  readonly telephone: PersonalReference | null;
  readonly fair: boolean;
  readonly quote: number | null;
}

const title = (zh: string, en: string) => ({ zh, en });

const machine = setup({
  types: {
    context: {} as SampleContext,
    events: {} as
      | ProcessEvent<'SUBMIT'>
      | ProcessEvent<'APPROVE', OpinionForm>
      | ProcessEvent<'RETURN'>
      | ProcessEvent<'SIGN'>
      | ProcessEvent<'CANCEL'>,
    input: {} as ProcessInput<SampleForm, SamplePolicy>,
  },
  actions: processActions,
  guards: {
    ...processGuards,
    affordable: ({ context }) => context.price <= context.policy.highestPrice,
    labelFree: ({ event }) => (event as ProcessEvent).facts?.['existing'] === null,
  },
  delays: { quoteLimit: 0 },
  actors: {
    'sample-quote': childProcess<{ quote: number }, { label: string }>(),
    payment: serviceTask<{ paid: boolean }, { price: number }>(),
  },
}).createMachine({
  id: 'sample',
  context: ({ input }) => ({
    ...baseContext(input),
    label: input?.form.label ?? '',
    price: input?.form.price ?? 0,
    telephone: (input?.form.telephone as never) ?? null,
    fair: false,
    quote: null,
  }),
  initial: 'draft',
  states: {
    draft: {
      ...humanTask({
        key: 'draft',
        title: title('起草', 'Draft'),
        clause: '[model]',
        assignment: initiator(),
        decisions: ['SUBMIT'],
        noDeadline: 'manual silent',
      }),
      on: { SUBMIT: { guard: 'affordable', target: 'review' }, CANCEL: 'cancelled' },
    },
    review: {
      type: 'parallel',
      states: {
        legal: {
          initial: 'open',
          states: {
            open: {
              ...humanTask({
                key: 'legal',
                title: title('法务评审', 'Legal review'),
                clause: '[model]',
                assignment: role('LegalReviewer'),
                decisions: ['APPROVE'],
                deadline: 'sample.review.limit',
              }),
              on: {
                APPROVE: {
                  guard: { type: 'decides', params: { task: 'legal' } },
                  target: 'given',
                  actions: assign({ fair: ({ event }) => event.data.fair }),
                },
              },
            },
            given: { type: 'final' },
          },
        },
        finance: {
          initial: 'open',
          states: {
            open: {
              ...humanTask({
                key: 'finance',
                title: title('财务评审', 'Finance review'),
                clause: '[model]',
                assignment: roleIn('finance', 'FinanceDepartment'),
                separateFrom: ['approval'],
                decisions: ['APPROVE'],
                deadline: 'sample.review.limit',
              }),
              on: { APPROVE: { guard: { type: 'decides', params: { task: 'finance' } }, target: 'given' } },
            },
            given: { type: 'final' },
          },
        },
      },
      on: { CANCEL: 'cancelled' },
      onDone: 'quoting',
    },
    quoting: {
      invoke: {
        id: 'quote',
        src: 'sample-quote',
        input: ({ context }) => ({ label: context.label }),
        onDone: { target: 'approval', actions: assign({ quote: ({ event }) => event.output.quote }) },
        onError: 'draft',
      },
      after: { quoteLimit: 'draft' },
    },
    approval: {
      ...humanTask({
        key: 'approval',
        title: title('批准', 'Approval'),
        clause: '[model]',
        assignment: directSupervisorOf(initiator()),
        decisions: ['SIGN', 'RETURN'],
        noDeadline: 'manual silent',
        separateFrom: ['finance'],
      }),
      on: {
        SIGN: {
          guard: and(['affordable', 'labelFree']),
          target: 'paying',
          actions: {
            type: 'enterRegister',
            params: ({ context }) => ({
              register: 'sample-ledger',
              operation: 'create' as const,
              key: context.label,
              data: { price: context.price },
            }),
          },
        },
        RETURN: 'draft',
      },
    },
    paying: {
      invoke: {
        id: 'payment',
        src: 'payment',
        input: ({ context }) => ({ price: context.price }),
        onDone: {
          target: 'paid',
          actions: { type: 'notify', params: { to: initiator(), title: title('已付款', 'Paid') } },
        },
      },
    },
    paid: { type: 'final' },
    cancelled: { type: 'final' },
  },
  output: ({ context }) => ({ label: context.label, price: context.price }),
});

/** A small process that uses the whole vocabulary, for the specs of the engine. */
export const sample = defineProcess({
  key: 'sample',
  version: 1,
  family: 'finance',
  title: title('示例', 'Sample'),
  subject: title('示例 {label}', 'Sample {label}'),
  summary: [],
  sources: ['[model]'],
  machine,
  startForm: SampleForm,
  events: {
    SUBMIT: { title: title('提交', 'Submit') },
    APPROVE: { title: title('同意', 'Approve'), form: OpinionForm },
    SIGN: { title: title('签字', 'Sign') },
    RETURN: { title: title('退回', 'Return') },
    CANCEL: { title: title('撤销', 'Cancel'), by: initiator() },
  },
  policy: samplePolicy,
  profiles: { '000': {}, strict: { highestPrice: 10 } },
  defaultProfile: '000',
  refusals: {
    affordable: title('超过限额。', 'Expected a price within the limit, but it is above.'),
    labelFree: title('标签已使用。', 'Expected a free label, but it is used.'),
  },
  registers: {
    'sample-ledger': { title: title('台账', 'Ledger'), keyTitle: title('标签', 'Label'), readers: [] },
  },
  facts: {
    existing: {
      on: ['SIGN'],
      register: 'sample-ledger',
      key: ({ context }: { context: SampleContext }) => context.label,
    },
  },
  deadlines: { quoteLimit: 'sample.quote.limit' },
  children: ['sample-quote'],
  services: ['payment'],
});
