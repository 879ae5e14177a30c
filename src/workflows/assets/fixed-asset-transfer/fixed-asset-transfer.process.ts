import { Choice, Department, FreeText, Person, RegisterKey } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { departmentHeadOf, initiator, role, user } from '../../../engine/people.js';
import { peopleFacts } from '../../../engine/rules.js';
import { childProcess, declareProcess, event, form, requestEvents, text } from '../../../engine/words.js';
import { assetLedger, cardOfRequest, hasStatus } from '../fixed-asset.js';

const words = declareProcess('assets/fixed-asset-transfer', {
  title: text('固定资产调拨', 'Fixed-asset transfer'),
  subject: text('调拨资产 {request.label}', 'Transfer of asset {request.label}'),
  summary: ['toDepartment', 'newCustodianId', 'explanation'],
  sources: ['000 篇一 第二十三条', '000 篇三 1.2.3 步骤二'],
  modelled: {
    '手册只规定“需办理相应手续”：由调出部门申请、其负责人（参数）审批，新保管人接收，行政部更新卡片。':
      'The manual only asks for formalities: the giving department asks, its head (a parameter) approves, the new custodian receives, administration changes the card.',
    '新保管人接收即承诺妥善保管，不另签《固定资产领用确认书》（000 篇三 1.2.3 只为领用规定）。':
      'Who receives it answers for its custody; the confirmation (000 篇三 1.2.3) is asked for an issue alone.',
    '岗位变动不是调拨：提交即由原保管人交还行政部，完好交还的随即发起新保管人的领用；均不另行审批。':
      'A change of post is no transfer: with the submission the holder returns the asset to administration, and where it is intact its issue to the new custodian begins; neither is approved besides.',
    '手册未规定退回、驳回和撤回。': 'The manual is silent on returns, rejections and withdrawals.',
  },
  /** Which asset goes to whom. The manual names no form; its fields are [model]. */
  request: form('申请调拨固定资产', 'Request the transfer of an asset', {
    label: RegisterKey('资产标签', 'Asset label', 'asset-ledger'),
    reason: Choice('调拨原因', 'Reason of the transfer', {
      departmentNeed: text('部门需要', 'Need of a department'),
      postChange: text('使用人岗位变动', 'The holder changes his post'),
    }),
    toDepartment: Department('调入部门', 'To department'),
    newCustodianId: Person('新保管人', 'New custodian'),
    explanation: FreeText('说明', 'Explanation'),
  }),
  policy: {
    approver: parameter('transfer.approver', '调拨审批人', 'Who approves a transfer', {
      '[model] 000 篇一 第二十三条 names nobody': departmentHeadOf(initiator()),
    }),
  },
  events: {
    ...requestEvents,
    RECEIVED: event('接收', 'Receive'),
    CARD_UPDATED: event('更新卡片', 'Change the card'),
  },
  /** Who held it when he changed his post. */
  keeps: { holderId: '' },
  registers: { 'asset-ledger': assetLedger },
  facts: {
    asset: cardOfRequest(['SUBMIT', 'RECEIVED', 'CARD_UPDATED']),
    requester: { on: 'SUBMIT', register: peopleFacts, key: 'context.initiator' },
    custodian: { on: 'SUBMIT', register: peopleFacts, key: 'request.newCustodianId' },
  },
  rules: {
    isInUse: hasStatus(['SUBMIT', 'RECEIVED', 'CARD_UPDATED'], 'inUse'),
    isHeld: {
      SUBMIT: ({ facts: { asset }, request }) => request.reason !== 'postChange' || !!asset?.data['custodianId'],
      zh: '岗位变动的资产由原保管人交还（000 篇三 1.2.3 步骤二），台账中该资产无保管人。',
      en: 'Expected a custodian, who returns the asset when he changes his post (000 篇三 1.2.3 步骤二), but the ledger names none.',
    },
    byUsingDepartment: {
      SUBMIT: ({ facts: { asset, requester } }) => {
        const usingDepartment = asset?.data['usingDepartment'] ?? null;
        const departmentId = requester?.data['departmentId'] ?? null;
        return !asset || usingDepartment === departmentId || { usingDepartment, departmentId };
      },
      zh: '调拨须由资产的使用部门（{usingDepartment}）申请，申请人属于{departmentId}。',
      en: 'Expected somebody of the using department, {usingDepartment}, but the requester is of {departmentId}.',
    },
    toAnotherDepartment: {
      SUBMIT: ({ facts: { asset }, request }) =>
        request.reason === 'postChange' || asset?.data['usingDepartment'] !== request.toDepartment,
      zh: '调入部门须与现使用部门不同。',
      en: 'Expected another department than the one that uses the asset.',
    },
    custodianOfDepartment: {
      SUBMIT: ({ facts: { custodian }, request }) =>
        request.reason === 'postChange' ||
        custodian?.data['departmentId'] === request.toDepartment || {
          departmentId: custodian?.data['departmentId'] ?? null,
        },
      zh: '新保管人须属于调入部门（{request.toDepartment}），实际属于{departmentId}。',
      en: 'Expected the new custodian to be of {request.toDepartment}, but he is of {departmentId}.',
    },
  },
  guards: { isPostChange: ({ request }) => request.reason === 'postChange' },
  children: { 'fixed-asset-return': childProcess<{ outcome: string }, object>() },
});
const { amends, approvals, byPolicy, chart, draft, end, pending, remembers, sendsBack, starts, subprocesses, task } =
  words;

export default chart({
  draft: draft('填写调拨申请', 'Fill in the transfer', {
    SUBMIT: [
      {
        guard: 'isPostChange',
        target: 'returning',
        actions: remembers(({ facts }) => ({ holderId: String(facts.asset?.data['custodianId'] ?? '') })),
      },
      { target: 'approval' },
    ],
  }),
  ...subprocesses({
    returning: {
      title: text('岗位变动：交还资产', 'Change of post: the asset is returned'),
      clause: '000 篇三 1.2.3 步骤二',
      process: 'fixed-asset-return',
      input: ({ request: { label }, holderId }) => ({ label, holderId, occasion: 'postChange' }),
      outcomes: { returned: 'reissued', returnedDamaged: 'returned', lost: 'returned', withdrawn: 'withdrawn' },
      on: { WITHDRAW: 'withdrawn' },
    },
  }),
  ...approvals('receipt', {
    approval: { title: text('审批调拨', 'The transfer is approved'), to: byPolicy('approver') },
  }),
  receipt: pending(user('request.newCustodianId'), '新保管人接收资产', 'The new custodian receives the asset', {
    RECEIVED: 'cardUpdate',
    RETURN: sendsBack('draft'),
  }),
  cardUpdate: task(role('AdministrationDepartment'), '更新固定资产卡片', 'Change the asset card', {
    CARD_UPDATED: {
      target: 'transferred',
      actions: amends('asset', ({ request, at }) => ({
        usingDepartment: request.toDepartment,
        custodianId: request.newCustodianId,
        transferredAt: at,
      })),
    },
    RETURN: sendsBack('draft'),
  }),
  reissued: end('已交还，另行领用', 'Returned, and issued anew', '000 篇三 1.2.3', {
    tells: text(
      '资产已交还，已发起新保管人的领用',
      'The asset is returned, and its issue to the new custodian has begun',
    ),
    entry: starts('fixed-asset-issue', ({ request }) => ({ label: request.label, employeeId: request.newCustodianId })),
  }),
  returned: end('已交还，未再领用', 'Returned, not issued again', '000 篇三 1.2.3 步骤二', {
    tells: text('资产损坏或丢失，不再领用', 'The asset came back damaged, or is lost: it is not issued again'),
  }),
  transferred: end('已调拨', 'Transferred', { tells: text('资产已调拨', 'The asset is transferred') }),
});
