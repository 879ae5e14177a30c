/**
 * The four files of a new process: a request that a superior approves within a limit, sends back or rejects. It is
 * whole, so that every check passes before the first change, and short, so that little has to go.
 *
 * @param {{ readonly family: string, readonly id: string, readonly zh: string, readonly en: string }} process
 * @returns {Record<string, string>} the texts of the files by name.
 */
export function processTemplate({ family, id, zh, en }) {
  const name = id.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
  const variable = name.charAt(0).toLowerCase() + name.slice(1);
  const text = (/** @type {string} */ value) => `'${value.replace(/[\\']/g, '\\$&')}'`;

  const forms = `
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { Titled } from '../../../engine/index.js';

/** What somebody fills in to start a case. */
export class ${name}Form {
  @Titled('事由', 'Subject') @IsString() @IsNotEmpty() @MaxLength(200) subject!: string;
  @Titled('理由', 'Reason') @IsString() @IsNotEmpty() @MaxLength(4000) reason!: string;
}

/** What the requester corrects before he submits again; empty when nothing. */
export class ${name}Correction {
  @Titled('理由', 'Reason') @IsOptional() @IsString() @IsNotEmpty() @MaxLength(4000) reason?: string;
}

/** A return or a rejection says why. */
export class Remark {
  @Titled('说明', 'Remark') @IsString() @IsNotEmpty() @MaxLength(2000) remark!: string;
}

export class OptionalRemark {
  @Titled('说明', 'Remark') @IsOptional() @IsString() @MaxLength(2000) remark?: string;
}
`;

  const policy = `
import { IsObject } from 'class-validator';
import { PolicyParameter, type Limit } from '../../../engine/index.js';

/** Every number of the manual is a parameter with its source; profiles hold the values of other manuals. */
export class ${name}Policy {
  @PolicyParameter({
    key: '${variable}.approval.limit',
    source: '[model] the manual is silent',
    title: { zh: '审批时限', en: 'Time limit of the approval' },
  })
  @IsObject()
  approvalLimit: Limit = { amount: 3, unit: 'workingDay' };
}
`;

  const chart = `
import { assign, setup } from 'xstate';
import {
  baseContext,
  defineProcess,
  directSupervisorOf,
  humanTask,
  initiator,
  notifyInitiator,
  processActions,
  processGuards,
  type ProcessContext,
  type ProcessEvent,
  type ProcessInput,
} from '../../../engine/index.js';
import { ${name}Correction, ${name}Form, OptionalRemark, Remark } from './${id}.forms.js';
import { ${name}Policy } from './${id}.policy.js';

interface ${name}Context extends ProcessContext<${name}Policy> {
  readonly request: ${name}Form;
}

interface ${name}Output {
  readonly approved: boolean;
}

type Resubmitted = ProcessEvent<'RESUBMIT', ${name}Correction>;

const clause = '[model]';

const machine = setup({
  types: {
    context: {} as ${name}Context,
    events: {} as
      | Resubmitted
      | ProcessEvent<'APPROVE' | 'WITHDRAW', OptionalRemark>
      | ProcessEvent<'REJECT' | 'RETURN', Remark>,
    input: {} as ProcessInput<${name}Form, ${name}Policy>,
    output: {} as ${name}Output,
  },
  actions: {
    ...processActions,
    correct: assign(({ context, event }) => ({ request: { ...context.request, ...(event as Resubmitted).data } })),
  },
  guards: { ...processGuards },
}).createMachine({
  id: '${id}',
  context: ({ input }) => ({ ...baseContext(input), request: input?.form ?? ({} as ${name}Form) }),
  initial: 'approval',
  states: {
    approval: {
      ...humanTask({
        key: 'approval',
        title: { zh: '直接上级审批', en: 'The direct superior approves' },
        clause,
        assignment: directSupervisorOf(initiator()),
        decisions: ['APPROVE', 'REJECT', 'RETURN'],
        deadline: '${variable}.approval.limit',
      }),
      on: {
        APPROVE: { target: 'approved' },
        REJECT: { target: 'rejected' },
        RETURN: {
          target: 'returned',
          actions: notifyInitiator({ zh: '申请已退回', en: 'The request was returned' }),
        },
        WITHDRAW: { target: 'withdrawn' },
      },
    },
    returned: {
      ...humanTask({
        key: 'correction',
        title: { zh: '修改后重新提交', en: 'Correct and submit again' },
        clause,
        assignment: initiator(),
        decisions: ['RESUBMIT'],
        noDeadline: 'manual silent',
      }),
      on: {
        RESUBMIT: { target: 'approval', actions: 'correct' },
        WITHDRAW: { target: 'withdrawn' },
      },
    },
    approved: {
      type: 'final',
      meta: { title: { zh: '已批准', en: 'Approved' }, clause },
      entry: notifyInitiator({ zh: '申请已批准', en: 'The request was approved' }),
      output: { approved: true },
    },
    rejected: {
      type: 'final',
      meta: { title: { zh: '已驳回', en: 'Rejected' }, clause },
      entry: notifyInitiator({ zh: '申请已驳回', en: 'The request was rejected' }),
      output: { approved: false },
    },
    withdrawn: {
      type: 'final',
      meta: { title: { zh: '已撤回', en: 'Withdrawn' }, clause },
      output: { approved: false },
    },
  },
  output: ({ event }) => event.output as ${name}Output,
});

export default defineProcess({
  key: '${id}',
  version: 1,
  family: '${family}',
  title: { zh: ${text(zh)}, en: ${text(en)} },
  subject: { zh: '{request.subject}', en: '{request.subject}' },
  summary: [{ title: { zh: '理由', en: 'Reason' }, kind: 'text', value: 'request.reason' }],
  sources: ['[model]'],
  machine,
  startForm: ${name}Form,
  events: {
    APPROVE: { title: { zh: '同意', en: 'Approve' }, form: OptionalRemark },
    REJECT: { title: { zh: '驳回', en: 'Reject' }, form: Remark },
    RETURN: { title: { zh: '退回', en: 'Return' }, form: Remark },
    RESUBMIT: { title: { zh: '重新提交', en: 'Submit again' }, form: ${name}Correction },
    WITHDRAW: { title: { zh: '撤回', en: 'Withdraw' }, form: OptionalRemark, by: initiator() },
  },
  policy: ${name}Policy,
  profiles: { standard: {} },
  defaultProfile: 'standard',
});
`;

  const spec = `
import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import ${variable} from './${id}.process.js';

const form = { subject: 'A new desk', reason: 'The old one wobbles.' };

/** Case of an engineer whose superior is the head of the technical department; Monday, 09:00. */
const submitted = (): Scenario => given(${variable}, form, { by: 'engineer1' });

describe('${id}', () => {
  it('has no defect in its whole state space', () => {
    expect(checkDefinition(${variable})).toEqual([]);
  });

  it('is approved by the direct superior', () => {
    submitted()
      .then('approval')
      .opens('approval')
      .assignedTo('approval', 'tech.head')
      .when('APPROVE', {}, 'tech.head')
      .thenOutput({ approved: true })
      .thenNotified('engineer1', 'approved');
  });

  it('is rejected with a remark, never without', () => {
    submitted()
      .whenRefused('REJECT', {}, 'tech.head', 'PAYLOAD_INVALID')
      .when('REJECT', { remark: 'There is one in the store.' }, 'tech.head')
      .thenOutput({ approved: false })
      .thenNotified('engineer1', 'rejected');
  });

  it('is corrected and submitted again after a return', () => {
    submitted()
      .when('RETURN', { remark: 'How old is it?' }, 'tech.head')
      .then('returned')
      .opens('correction')
      .assignedTo('correction', 'engineer1')
      .when('RESUBMIT', { reason: 'It is twenty years old.' }, 'engineer1')
      .then('approval')
      .thenContext({ request: { subject: form.subject, reason: 'It is twenty years old.' } });
  });

  it('is withdrawn by the requester alone', () => {
    submitted()
      .whenRefused('WITHDRAW', {}, 'engineer2', 'NOT_ASSIGNED')
      .when('WITHDRAW', {}, 'engineer1')
      .thenOutput({ approved: false });
  });

  it('is decided by nobody on his own request', () => {
    submitted().whenRefused('APPROVE', {}, 'engineer1', 'SEPARATION_OF_DUTIES');
  });

  it('is overdue after three working days, and still waits', () => {
    submitted().afterTime({ days: 2 }).notOverdue('approval').afterTime({ days: 2 }).overdue('approval').then('approval');
  });
});
`;

  return {
    [`${id}.process.ts`]: chart.trimStart(),
    [`${id}.forms.ts`]: forms.trimStart(),
    [`${id}.policy.ts`]: policy.trimStart(),
    [`${id}.spec.ts`]: spec.trimStart(),
  };
}
