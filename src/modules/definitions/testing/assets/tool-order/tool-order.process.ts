import { assign, setup } from 'xstate';
import {
  baseContext,
  childProcess,
  defineProcess,
  humanTask,
  initiator,
  processActions,
  processGuards,
  role,
  type PolicyOf,
  serviceTask,
  type ProcessContext,
  type ProcessEvent,
  type ProcessInput,
} from '../../../../../engine/index.js';
import { ToolOrderForm, Verdict } from './tool-order.forms.js';
import { toolOrderPolicy } from './tool-order.policy.js';

type ToolOrderPolicy = PolicyOf<typeof toolOrderPolicy>;

interface Context extends ProcessContext<ToolOrderPolicy> {
  readonly amount: string;
  readonly opinions: readonly string[];
}

const machine = setup({
  types: {
    context: {} as Context,
    events: {} as ProcessEvent<'APPROVE' | 'RETURN', Verdict> | ProcessEvent<'CANCEL'>,
    input: {} as ProcessInput<ToolOrderForm, ToolOrderPolicy>,
  },
  actors: {
    'tool-delivery': childProcess<unknown, { amount: string }>(),
    askSupplier: serviceTask<unknown, { amount: string }>(),
  },
  delays: { reviewTime: 1 },
  actions: { ...processActions, keepOpinion: assign({ opinions: ({ context }) => [...context.opinions, '…'] }) },
  guards: { ...processGuards, isSmall: ({ context }) => Number(context.amount) <= context.policy.freeAmount },
}).createMachine({
  id: 'tool-order',
  context: ({ input }) => ({ ...baseContext(input), amount: input?.form.amount ?? '', opinions: [] }),
  initial: 'review',
  on: { CANCEL: { target: '.cancelled', actions: assign({ opinions: [] }) } },
  states: {
    review: {
      type: 'parallel',
      meta: { title: { zh: '并行评审', en: 'Parallel review' }, clause: 'TEST 3' },
      states: {
        technical: {
          initial: 'open',
          states: {
            open: {
              ...humanTask({
                key: 'technical',
                title: { zh: '技术评审 "<甲>"', en: 'Technical review "<A>"' },
                clause: 'TEST 3.1',
                assignment: role('TechnicalReviewer'),
                decisions: ['APPROVE', 'RETURN'],
                deadline: 'toolOrder.review.deadline',
              }),
              on: {
                APPROVE: {
                  guard: { type: 'decides', params: { task: 'technical' } },
                  target: 'done',
                  actions: 'keepOpinion',
                },
                RETURN: { guard: ({ context }) => context.amount !== '', target: '#tool-order.returned' },
              },
              after: { reviewTime: { target: 'done', description: 'TEST 3.1' } },
            },
            done: { type: 'final', meta: { title: { zh: '完成', en: 'Done' } } },
          },
        },
        money: {
          initial: 'check',
          states: {
            check: {
              meta: { title: { zh: '金额判断', en: 'Amount check' } },
              always: [{ guard: 'isSmall', target: 'done' }, { target: 'asking' }],
            },
            asking: {
              meta: { title: { zh: '询价', en: 'Asking the supplier' } },
              invoke: {
                id: 'ask',
                src: 'askSupplier',
                input: ({ context }) => ({ amount: context.amount }),
                onDone: 'done',
                onError: 'asking',
              },
            },
            done: { type: 'final', meta: { title: { zh: '完成', en: 'Done' } } },
          },
        },
      },
      onDone: 'delivery',
    },
    returned: {
      ...humanTask({
        key: 'rework',
        title: { zh: '修改', en: 'Rework' },
        clause: 'TEST 3.3',
        assignment: initiator(),
        decisions: ['APPROVE'],
        noDeadline: 'manual silent',
      }),
      on: { APPROVE: 'review' },
    },
    delivery: {
      meta: { title: { zh: '交付', en: 'Delivery' } },
      invoke: {
        id: 'deliver',
        src: 'tool-delivery',
        input: ({ context }) => ({ amount: context.amount }),
        onDone: 'done',
      },
    },
    done: { type: 'final', meta: { title: { zh: '办结', en: 'Done' } } },
    cancelled: { type: 'final', meta: { title: { zh: '取消', en: 'Cancelled' } } },
  },
});

/** A process for the tests of this module: it has each kind of state and transition that a chart may have. */
export default defineProcess({
  key: 'tool-order',
  version: 2,
  family: 'assets',
  title: { zh: '工具订购', en: 'Tool order' },
  subject: { zh: '工具订购', en: 'Tool order' },
  summary: [],
  sources: ['TEST 3'],
  machine,
  startForm: ToolOrderForm,
  startableBy: ['AssetKeeper'],
  events: {
    APPROVE: { title: { zh: '同意', en: 'Approve' }, form: Verdict },
    RETURN: { title: { zh: '退回', en: 'Return' }, form: Verdict },
    CANCEL: { title: { zh: '取消', en: 'Cancel' }, by: initiator() },
  },
  policy: toolOrderPolicy,
  profiles: { TEST: {}, 'TEST-B': { freeAmount: 0 } },
  defaultProfile: 'TEST',
  refusals: { isSmall: { zh: '金额超限。', en: 'Expected a small amount, but it is larger.' } },
  registers: {
    tools: {
      title: { zh: '工具台账', en: 'Tool ledger' },
      keyTitle: { zh: '编号', en: 'Number' },
      readers: ['AssetKeeper'],
    },
  },
  facts: { tool: { on: ['APPROVE'], register: 'tools', key: () => null } },
  deadlines: { reviewTime: 'toolOrder.review.deadline' },
  children: ['tool-delivery'],
  services: ['askSupplier'],
});
