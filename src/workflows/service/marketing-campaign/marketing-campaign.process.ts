import { Attachment, Choice, Day, Label, LongText, Money, Optional, Person, Text } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { compareDecimals, inOrder, only, recordedBefore } from '../../../engine/rules.js';
import { declareProcess, event, form, ledger, Remark, requestEvents, says, text } from '../../../engine/words.js';

const words = declareProcess('service/marketing-campaign', {
  title: text('营销活动审批', 'Marketing campaign approval'),
  subject: text('营销活动：{request.name}', 'Campaign: {request.name}'),
  summary: ['kind', 'from', 'budget', 'ownerId'],
  sources: ['001 篇三 3.1', '001 篇三 2.4'],
  modelled: {
    '手册未规定大额的标准及其审批人：标准为参数；大额活动须有立项编号和预算明细，另由总经理批准。':
      'The manual names neither the amount that is large nor who approves it: a parameter; a large campaign has a project and a detailed budget, and the general manager approves it too.',
    '手册未规定退回、驳回、撤回和时限；批准后不能举办的，由责任人取消并说明。':
      'Silent on returns, rejections, withdrawals and limits; what cannot be held after the approval is cancelled with a reason.',
  },
  /** 策划方案 (001 篇三 3.1), and what a large one needs besides (2.4). */
  request: form('申请营销活动', 'Plan a campaign', {
    kind: Choice('活动类型', 'Kind', {
      fair: text('展会', 'Trade fair'),
      seminar: text('研讨会', 'Seminar'),
      online: text('线上活动', 'Online campaign'),
      promotion: text('促销活动', 'Promotion'),
      other: text('其他', 'Other'),
    }),
    name: Text('活动名称', 'Name'),
    aim: LongText('活动目标', 'Aim'),
    audience: LongText('目标受众', 'Audience'),
    content: LongText('内容形式', 'Content and form'),
    from: Day('开始日期', 'First day'),
    until: Day('结束日期', 'Last day'),
    place: Text('地点', 'Place'),
    budget: Money('预算（元）', 'Budget in yuan'),
    expected: LongText('预期效果评估', 'Effect expected'),
    ownerId: Person('责任人', 'Person responsible'),
    project: Optional(Label('立项编号（大额活动）', 'Project (large campaigns)')),
    budgetDetail: Optional(Attachment('预算明细（大额活动）', 'Budget in detail (large campaigns)')),
  }),
  policy: {
    head: parameter('campaign.head', '市场部负责人', 'Head of marketing', {
      "001 篇三 3.1 '市场部负责人'": role('MarketingSupervisor'),
    }),
    management: parameter('campaign.management', '相关管理层', 'Management', {
      "[model] 001 篇三 3.1 '相关管理层' names nobody": role('MarketingVicePresident'),
    }),
    large: parameter('campaign.large', '大额（元，含）', 'Large from (yuan)', { '[model] 001 篇三 2.4': '50000.00' }),
  },
  events: {
    ...requestEvents,
    RECORD: says('note', text('记录过程', 'Record what happens'), text('过程记录', 'What happened')),
    FINISH: event('活动结束', 'The campaign is over'),
    CANCEL: event('取消活动', 'Cancel the campaign', Remark),
    /** 效果评估总结. */
    EVALUATE: event('提交效果评估总结', 'Evaluate', {
      keeps: ['effect', 'spent', 'lessons'],
      effect: LongText('效果评估', 'Effect'),
      spent: Money('实际投入（元）', 'Spent in yuan'),
      yield: LongText('投入产出分析', 'Input and output'),
      lessons: LongText('后续活动借鉴', 'What later campaigns learn from it'),
    }),
  },
  keeps: { recorded: 0 },
  registers: {
    campaigns: ledger('营销活动台账', 'Campaigns', {
      key: text('责任人与时间', 'Person responsible and moment'),
      readers: ['MarketingSupervisor', 'MarketingVicePresident', 'SalesDirector'],
    }),
  },
  rules: {
    daysInOrder: inOrder('SUBMIT', 'request.from', 'request.until'),
    largeIsProject: {
      SUBMIT: ({ request: { budget, project, budgetDetail }, policy }) =>
        compareDecimals(budget, policy.large) < 0 || (project !== undefined && budgetDetail !== undefined),
      zh: '预算达 {policy.large} 元的大额活动须单独立项、编制预算（001 篇三 2.4）。',
      en: 'Expected a project and a detailed budget from {policy.large} yuan on (001 篇三 2.4), but one is missing.',
    },
    isRecorded: recordedBefore('FINISH', 'RECORD', 'context.recorded', '001 篇三 3.1'),
  },
  guards: { isLarge: ({ context: { request, policy } }) => compareDecimals(request.budget, policy.large) >= 0 },
});
const { approvals, byPolicy, chart, creates, draft, end, remembers, task } = words;

/** 责任人, who may have planned it himself. */
const owner = { to: user('request.ownerId'), initiatorMayDecide: true as const };

export default chart({
  draft: draft('制定策划方案', 'Make the plan', { SUBMIT: 'headApproval' }),
  ...approvals('execution', {
    headApproval: task(byPolicy('head'), '市场部负责人审批', 'The head of marketing approves'),
    managementApproval: task(byPolicy('management'), '相关管理层审批', 'Management approves'),
    largeApproval: task(role('GeneralManager'), '大额活动批准', 'The general manager approves', '001 篇三 2.4', {
      when: 'isLarge',
    }),
  }),
  execution: task(owner, '执行活动，做好过程管理和记录', 'Hold it, and record what happens', {
    RECORD: {
      target: 'execution',
      reenter: true,
      actions: remembers(({ context }) => ({ recorded: context.recorded + 1 })),
    },
    FINISH: 'evaluation',
    CANCEL: 'cancelled',
  }),
  evaluation: task(owner, '效果评估总结', 'Evaluate the effect', {
    EVALUATE: {
      target: 'evaluated',
      actions: creates('campaigns', ({ context: { spent, effect, lessons }, request, at }) => ({
        key: `${request.ownerId}-${at}`,
        data: { ...only(request, 'name', 'kind', 'budget'), spent, effect, lessons },
      })),
    },
  }),
  evaluated: end('已评估', 'Evaluated', { tells: text('营销活动已评估', 'The campaign is evaluated') }),
  cancelled: end('已取消', 'Cancelled', { tells: text('营销活动已取消', 'The campaign is cancelled') }),
});
