import { Choice, FreeText, Money, Optional, Person } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { departmentHeadOf, role, user } from '../../../engine/people.js';
import { givenJustWhere, notOneself, oneOf, only } from '../../../engine/rules.js';
import { declareProcess, event, form, ledger, requestEvents, text } from '../../../engine/words.js';

const rewards = {
  notice: text('通报表扬', 'Public praise'),
  bonus: text('奖金', 'Bonus'),
  promotion: text('晋升', 'Promotion'),
  title: text('荣誉称号', 'Honour'),
};

const { approvals, chart, creates, draft, end, task } = declareProcess('people/reward', {
  title: text('奖励', 'Reward'),
  subject: text('奖励', 'Reward'),
  summary: ['employeeId', 'ground', 'reward', 'amount', 'deed'],
  sources: ['000 篇一 第二十四条', '001 篇一 第五十一条', '003-A 第十五条'],
  modelled: {
    '手册未规定提名人和审批人：任何人可提名他人，被提名人的部门负责人审核，总经理批准；被提名人不审批自己，由其上级办理。':
      'The manuals name neither nominator nor approver: anybody nominates somebody else, the head of his department reviews, the general manager approves; a nominee never does, his superior is asked.',
    '奖金发放、晋升手续另行办理。': 'Payment of a bonus and a promotion itself are handled elsewhere.',
  },
  request: form('提名奖励', 'Nominate for a reward', {
    employeeId: Person('员工', 'Employee'),
    /** 000 篇一 第二十四条; 模范遵守制度 is of 001 篇一 第五十一条. */
    ground: Choice('奖励事由', 'Ground', {
      overTarget: text('超额完成工作任务', 'Over target'),
      proposal: text('合理化建议被采纳', 'Proposal adopted'),
      courage: text('拾金不昧、见义勇为', 'Honesty or courage'),
      lossAvoided: text('避免重大损失', 'Heavy loss avoided'),
      excellence: text('年度优秀员工', 'Excellent employee of the year'),
      exemplary: text('模范遵守制度、贡献重大', 'Exemplary conduct or great contribution'),
    }),
    reward: Choice('奖励形式', 'Reward', rewards),
    amount: Optional(Money('奖金（元）', 'Bonus in yuan')),
    deed: FreeText('事迹', 'What was done', { longest: 4000 }),
  }),
  policy: {
    rewards: parameter('reward.forms', '奖励形式', 'Rewards', rewards, {
      '000 篇一 第二十四条；001 篇一 第五十一条': ['notice', 'bonus', 'promotion'],
    }),
  },
  profiles: { '000': {}, '001': { rewards: ['notice', 'bonus', 'promotion', 'title'] } },
  events: { ...requestEvents, ANNOUNCE: event('公布并兑现', 'Announce') },
  registers: {
    'staff-rewards': ledger('奖励台账', 'Rewards', {
      key: text('人员与时间', 'Person and moment'),
      readers: ['HrAdminOfficer'],
    }),
  },
  rules: {
    formCounts: oneOf('SUBMIT', 'request.reward', 'policy.rewards'),
    amountWithBonus: givenJustWhere('SUBMIT', 'request.amount', ['request.reward', 'bonus']),
    notOneself: notOneself('SUBMIT', 'request.employeeId'),
  },
});

const nominee = user('request.employeeId');
const own = { separateFromPerson: nominee };

export default chart({
  draft: draft('填写提名', 'Fill in the nomination', { SUBMIT: 'departmentReview' }),
  ...approvals('announcement', {
    departmentReview: task(departmentHeadOf(nominee), '部门负责人审核', 'The head of the department reviews', own),
    gmApproval: task(role('GeneralManager'), '总经理批准', 'The general manager approves', own),
  }),
  announcement: task(role('HrAdminOfficer'), '公布奖励', 'Announce the reward', {
    ANNOUNCE: {
      target: 'rewarded',
      actions: creates('staff-rewards', ({ request, at }) => ({
        key: `${request.employeeId}-${at}`,
        data: { ...only(request, 'employeeId', 'ground', 'reward'), amount: request.amount ?? null },
      })),
    },
  }),
  rewarded: end('已奖励', 'Rewarded', { tells: text('奖励已公布', 'The reward is announced') }),
});
