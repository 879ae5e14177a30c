import { Choice, Day, Flag, FreeText, Items, LongText, Optional, Person, Tick } from '../../../engine/forms.js';
import { parameter, workingDays } from '../../../engine/parameters.js';
import { departmentHeadOf, directSupervisorOf, role, user } from '../../../engine/people.js';
import { dueDay, heldKeys, holdingFacts, holdingsOf, holdsRole, peopleFacts } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, Remark, text } from '../../../engine/words.js';
import { Departure } from '../departure.js';
import { leaver, recordedByAnother, recorders } from '../separation.js';

/** 004-K 第十三条; 工作、工具、办公用品、资料 (004-C 一4①). */
const kinds = {
  work: text('工作、待办及未了业务', 'Work and pending business'),
  tools: text('工具、办公用品', 'Tools and office supplies'),
  documents: text('图书、文书、档案等资料', 'Books, documents and files'),
  seals: text('公用印章、戳记', 'Seals and stamps'),
  money: text('现金、借款、票据、帐册、凭证', 'Cash, loans, bills, books and vouchers'),
  openItems: text('办公系统未尽事项、重要经营资料', 'Open items of the office system, business data'),
  systems: text('电脑系统、帐户密码', 'Computer system, accounts and passwords'),
  training: text('对承接人的培训', 'Training of the successor'),
  relations: text('社会关系及客户关系', 'Social and customer relations'),
};

class HandoverItem {
  @Choice('类别', 'Kind', kinds) kind!: keyof typeof kinds;
  @LongText('内容', 'What it is', { longest: 500 }) what!: string;
}

const tracks = {
  department: text('所在部门', 'Own department'),
  dormitory: text('物业管理部', 'Dormitory'),
  information: text('信息部', 'Information'),
  assets: text('行政部', 'Assets'),
  finance: text('财务部', 'Finance'),
};

const words = declareProcess('people/exit-handover', {
  title: text('离职交接', 'Resignation handover'),
  subject: text('{request.lastDay} 离职的交接', 'Handover, leaving on {request.lastDay}'),
  summary: ['leaverId', 'successorId', 'handoverOn', 'items'],
  sources: [
    ...['000 篇一 第十四条', '000 篇二 4.1', '000 篇三 1.2.3', '001 篇一 第三十一、四十一、四十五条'],
    ...['004-C 一4', '004-F 4.1–4.2', '004-K 第十一–十六条', '004-T 二3'],
  ],
  clause: '004-C 一4',
  modelled: {
    '004-F 5.2 只存标题，004-R 1 只述目的：按参数所选手册办理。':
      'Of 004-F 5.2 only the title is left, and 004-R 1 only says why: the parameters decide.',
    '004-C 一4 在信息部之后缺失，其交接部门取各手册之和；“经办人及部门负责人签字”由该部门一次签字。':
      '004-C breaks off after the information department: its tracks are those of all manuals together. Where handler and head sign, the department signs once.',
    '承接人也签字，并不监交自己承接的工作（由其上级监交）；人事部门审核不通过的，退回重新签字；无法办结的由人事部门登记，不予结算；员工本人即人事部门的，由总经理登记。员工离开后不再使用系统（004-K 第十一条：批准后即关闭权限），其账号照样停用，所办事项移交。':
      'The successor signs too, and does not supervise what he takes over himself: his superior does. What human resources does not confirm is signed anew; what cannot be finished human resources records, and nothing is settled; of a leaver who is human resources himself the general manager does. Whoever has left uses no system any more (004-K 第十一条 closes his permissions from the approval on): his account is closed all the same, and what he held handed over.',
    '交接疏忽的追责（004-K 第十五条）和担保人（第十六条）未在此建模。':
      'The liability for a careless handover (004-K 第十五条) and the guarantor (第十六条) are not modelled here.',
  },
  startableBy: 'parent',
  initiatorMayDecide: true,
  request: form(Departure, { absent: Optional(Flag('员工已自行离岗', 'The employee has left already')) }),
  policy: {
    tracks: parameter('handover.tracks', '交接部门', 'Who signs', tracks, {
      '000 篇一 第十四条；001 第三十一条；004-C 一4；004-K 第十三条；004-T 二3': ['department', 'assets', 'finance'],
    }),
    supervisor: parameter('handover.supervisor', '监交人', 'Who supervises it', {
      '004-C 一4①；004-K 第十二条': departmentHeadOf(leaver),
    }),
    ahead: parameter('handover.ahead', '须提前办理交接', 'Some time before leaving', { '004-C 一4': false }),
    before: parameter('handover.before', '离职前办理交接', 'Before the last day', { '004-C 一4': workingDays(1) }),
  },
  profiles: {
    '000': {},
    '001': {},
    '004-C': { tracks: ['department', 'dormitory', 'information', 'assets', 'finance'], ahead: true },
    '004-K': { tracks: ['department', 'information', 'assets', 'finance'], supervisor: directSupervisorOf(leaver) },
    '004-T': {},
  },
  /** Who has taken over: what the leaver held in the system goes to him. */
  output: form({ successorId: Optional(Person('承接人', 'Successor')) }),
  events: {
    /** 承接人与交接日 (004-C 一4；004-K 第十二条). */
    ARRANGE: kept('指派承接人', 'Arrange', {
      successorId: Person('承接人', 'Successor'),
      handoverOn: Day('交接日', 'Day of the handover'),
    }),
    /** 《离职交接单》. */
    FILL: kept('填写交接单', 'Fill in the handover form', {
      items: Items('交接事项', 'What is handed over', () => HandoverItem),
    }),
    TRACK_SIGNED: event('交接签字', 'Sign'),
    /** 信息部 (004-C 一4③); the last three for a system administrator (004-K 第十三条7). */
    ACCOUNTS_CLOSED: event('账户已注销', 'Accounts closed', {
      accounts: Flag('工号、网络账户已删除或注销', 'Work number and network accounts deleted'),
      media: Flag('电脑资料已交接', 'Computer media handed over'),
      superUser: Flag('服务器超级用户密码已交接', 'Super-user password handed over'),
      applications: Flag('各应用系统完整', 'Application systems complete'),
    }),
    /** 行政部检查资产状况 (000 篇三 1.2.3). */
    ASSETS_RETURNED: kept('资产已交还', 'Assets returned', {
      compensated: Flag('有损坏或丢失并已赔偿', 'Something was damaged or lost, and is compensated'),
    }),
    /** 账务结清 (000 篇一 第十四条；004-T 二3). */
    ACCOUNTS_SETTLED: event('账务结清', 'Accounts settled', '000 篇一 第十四条；004-T 二3', {
      expenses: Tick('账目已报销', 'Expense accounts cleared'),
      loans: Tick('欠款已归还', 'Loans repaid'),
    }),
    CLEARED: event('审核确认', 'Confirm'),
    RETURN: event('退回', 'Return', Remark),
    INCOMPLETE: kept('手续未办结', 'Unfinished', {
      by: recorders,
      unfinished: FreeText('未办结的手续', 'What is unfinished', { longest: 4000 }),
    }),
  },
  keeps: { leaverId: '' },
  facts: {
    person: { on: 'ACCOUNTS_CLOSED', register: peopleFacts, key: 'context.leaverId' },
    held: {
      on: ['ARRANGE', 'ASSETS_RETURNED'],
      register: holdingFacts,
      key: ({ request }) => holdingsOf('asset-ledger', request.leaverId),
    },
    latest: { on: 'ARRANGE', due: ({ policy, data }) => (policy.ahead ? [policy.before, data.handoverOn] : null) },
    successor: { on: 'ARRANGE', register: peopleFacts, key: 'data.successorId' },
  },
  rules: {
    recordedByAnother: recordedByAnother('INCOMPLETE'),
    beforeLeaving: {
      // Of somebody who has left already there is no time before his last day.
      ARRANGE: ({ request, data, facts }) =>
        request.absent === true || (dueDay(facts.latest) || data.handoverOn) <= request.lastDay,
      zh: '交接日 {data.handoverOn} 过晚：须在离职（{request.lastDay}）前办理，有规定的提前 {policy.before}（004-C 一4）。',
      en: 'Expected a handover by the last day, {request.lastDay}, or {policy.before} before it where the manual says so (004-C 一4), but {data.handoverOn} is too late.',
    },
    successorIsAnother: {
      ARRANGE: ({ context, data, facts }) => !!facts.successor && data.successorId !== context.leaverId,
      zh: '承接人须为在职的其他人员（004-C 一4；004-K 第十二条）。',
      en: 'Expected another person of the company to take over (004-C 一4；004-K 第十二条), but the leaver or nobody was named.',
    },
    administratorHandedOver: {
      ACCOUNTS_CLOSED: ({ data, facts }) =>
        data.accounts &&
        (!holdsRole(facts.person, 'Administrator') || (data.media && data.superUser && data.applications)),
      zh: '账户须已注销（004-C 一4③），系统管理员还须交接电脑资料、超级用户密码和应用系统（004-K 第十三条7）。',
      en: 'Expected the accounts to be closed (004-C 一4③) and, of a system administrator, media, super-user password and systems to be handed over (004-K 第十三条7), but something is missing.',
    },
    nothingHeld: {
      ASSETS_RETURNED: ({ facts }) => heldKeys(facts.held).length === 0 || { held: heldKeys(facts.held).join('、') },
      zh: '所领用的固定资产须先全部交还（000 篇三 1.2.3 步骤二），台账中尚由其保管：{held}。',
      en: 'Expected every asset to be handed back first (000 篇三 1.2.3), but by the ledger the leaver still holds {held}.',
    },
  },
  guards: {
    isAbsent: ({ context }) => context.request.absent === true,
    hasDormitory: ({ context }) => context.policy.tracks.includes('dormitory'),
    hasInformation: ({ context }) => context.policy.tracks.includes('information'),
    hasAssets: ({ context }) => context.policy.tracks.includes('assets'),
    hasFinance: ({ context }) => context.policy.tracks.includes('finance'),
    isCompensated: ({ context }) => context.compensated === true,
  },
});
const { byPolicy, chart, end, remembers, sendsBack, signOffs, startsEach, task } = words;

const due = { deadline: { on: 'handoverOn' } } as const;
/** Nobody clears himself: who leaves, and whoever filled in the form for him, signs no track. */
const track = { ...due, separateFrom: ['form'], separateFromPerson: leaver } as const;
const on = { INCOMPLETE: 'incomplete' };
interface Arranged {
  readonly context: { readonly leaverId: string; readonly policy: { readonly tracks: readonly string[] } };
  readonly event: { readonly facts: object };
}
/** Each asset that the leaver holds by the ledger goes back by a case of its own. */
const returns = startsEach<Arranged>('fixed-asset-return', ({ context: { leaverId }, policy, facts }) =>
  ('held' in facts && policy.tracks.includes('assets')
    ? heldKeys(facts.held as Parameters<typeof heldKeys>[0])
    : []
  ).map((label) => ({ label, holderId: leaverId, occasion: 'separation' })),
);

const opens = remembers(({ request }) => ({ leaverId: request.leaverId }));

export default chart(opens, {
  arrangement: task(directSupervisorOf(leaver), '指派承接人', 'Name the successor', '004-C 一4；004-K 第十二条', {
    on,
    ARRANGE: [
      { guard: 'isAbsent', target: 'tracks', actions: returns },
      { target: 'form', actions: returns },
    ],
  }),
  form: task(leaver, '填写《离职交接单》', 'Fill in the handover form', { ...due, on, FILL: 'tracks' }),
  tracks: {
    type: 'parallel',
    meta: { title: text('交接', 'Handover'), clause: '004-C 一4' },
    on,
    states: signOffs({
      successor: task(user('successorId'), '承接人签字', 'The successor signs', '004-C 一4；004-K 第十五条', {
        ...track,
        TRACK_SIGNED: {},
      }),
      department: task(byPolicy('supervisor'), '监交人签字', 'The supervisor of the handover signs', {
        ...track,
        separateFromPerson: [leaver, user('successorId')],
        clause: '004-C 一4①；004-F 4.1；004-K 第十二条',
        TRACK_SIGNED: {},
      }),
      dormitory: task(role('PropertyManagementDepartment'), '宿舍退宿', 'Dormitory checkout', '004-C 一4②', {
        ...track,
        when: 'hasDormitory',
        TRACK_SIGNED: {},
      }),
      information: task(role('InformationDepartment'), '注销工号和网络账户', 'Close work number and accounts', {
        ...track,
        clause: '004-C 一4③；004-K 第十一、十三条',
        when: 'hasInformation',
        ACCOUNTS_CLOSED: {},
      }),
      assets: task(
        role('AdministrationDepartment'),
        '收回资产并在《离职交接单》上签字',
        'Take the assets back and sign the form',
        { ...track, clause: '000 篇三 1.2.3 步骤二；000 篇二 4.1', when: 'hasAssets', ASSETS_RETURNED: {} },
      ),
      finance: task(role('FinanceDepartment'), '账务结清', 'Settle the accounts', '000 篇一 第十四条；004-T 二3（2）', {
        ...track,
        when: 'hasFinance',
        ACCOUNTS_SETTLED: {},
      }),
    }),
    onDone: 'confirmation',
  },
  confirmation: task(role('HumanResourcesDepartment'), '人事部门审核确认', 'Human resources confirms', {
    clause: '004-F 4.2；004-K 第十一条',
    separateFrom: ['form'],
    separateFromPerson: leaver,
    on,
    CLEARED: [{ guard: 'isCompensated', target: 'clearedWithCompensation' }, { target: 'cleared' }],
    RETURN: sendsBack('tracks'),
  }),
  cleared: end('已结清', 'Cleared'),
  clearedWithCompensation: end('赔偿后结清', 'Cleared with compensation'),
  incomplete: end('未办结', 'Incomplete', '004-K 第十六条；000 篇一 第十四条'),
});
