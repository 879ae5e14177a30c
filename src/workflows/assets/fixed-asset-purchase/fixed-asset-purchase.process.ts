import {
  Choice,
  Count,
  Day,
  Department,
  Label,
  LongText,
  Money,
  Optional,
  Person,
  Text,
} from '../../../engine/forms.js';
import { anyOf, departmentHeadOf, initiator, role } from '../../../engine/people.js';
import { calendarFacts, compareDecimals, dayOf, dueDay, notRegistered, today } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, rejected, requestEvents, text, withdrawn } from '../../../engine/words.js';
import { assetLedger, fixedAssetPolicy, isValuableEnough } from '../fixed-asset.js';

/** `purchase.approvers` of the catalogue are the approvals of the chart, `asset.label.unique` the key of the ledger. */
const words = declareProcess('assets/fixed-asset-purchase', {
  title: text('固定资产购置与登记', 'Fixed-asset acquisition and registration'),
  subject: text('购置{request.assetName}', 'Purchase of {request.assetName}'),
  summary: ['budget', 'use', 'label'],
  sources: ['000 篇三 1.2.1、1.2.2', '000 篇一 第六条、第二十三条', '001 篇一 第四十三条'],
  clause: '000 篇三 1.2.2 步骤一',
  modelled: {
    '“部门负责人、财务部、总经理审批”按先后进行；行政部与指定部门均可采购。':
      'The three approvals are read as a sequence; administration and the named department may both buy.',
    '手册未规定退回、驳回、撤回和验收不合格。':
      'The manual is silent on returns, rejections, withdrawals and goods that fail acceptance.',
    '购置价格不得超过已批准的预算，也不得低于固定资产下限，否则退回申请人。':
      'The price neither exceeds the approved budget nor falls below the threshold, else the request goes back.',
    '登记即在用；卡片上的保管人随即按“固定资产领用”领取并签署《固定资产领用确认书》（1.2.3 步骤一）。':
      'With its card the asset is in use; the custodian whom the card names is handed it by an issue, with the confirmation that he signs (1.2.3 步骤一).',
    '卡片上的原值即购置价格，购置日期在批准之后、不晚于当日。':
      'The card states that price, and a day of purchase between the approval and today.',
  },
  /** 《固定资产购置申请》: use, specification, budget (000 篇三 1.2.2), and what tells a fixed asset (1.2.1). One asset. */
  request: form('申请购置固定资产', 'Request a fixed asset', {
    assetName: Text('资产名称', 'Asset name'),
    use: LongText('用途', 'Use'),
    specification: LongText('规格', 'Specification'),
    budget: Money('预算（元）', 'Budget in yuan'),
    unitValue: Money('单位价值（元）', 'Unit value in yuan'),
    /** The manual's threshold is in yuan. */
    currency: Choice('币种', 'Currency', { CNY: text('人民币', 'Renminbi') }),
    usefulLifeMonths: Count('使用年限（月）', 'Useful life in months', { most: 1200 }),
  }),
  policy: fixedAssetPolicy,
  output: form({ label: Optional(Label('资产标签', 'Asset label')) }),
  events: {
    ...requestEvents,
    PURCHASED: kept('采购完成', 'Purchased', {
      supplier: Text('供应商', 'Supplier'),
      price: Money('购置价格（元）', 'Price in yuan'),
    }),
    ACCEPTANCE_PASSED: event('验收合格', 'Acceptance passed'),
    ACCEPTANCE_FAILED: event('验收不合格', 'Acceptance failed', { defects: LongText('不合格之处', 'Defects') }),
    /** 《固定资产卡片》 with its seven fields (`asset.card.requiredFields`) and the unique label (000 篇三 1.2.2 步骤三). */
    REGISTERED: event('登记建卡', 'Register', {
      keeps: ['label'],
      label: Label('资产标签', 'Asset label'),
      assetName: Text('资产名称', 'Asset name'),
      model: Text('型号', 'Model'),
      purchaseDate: Day('购置日期', 'Purchase date'),
      originalValue: Money('原值（元）', 'Original value in yuan'),
      usingDepartment: Department('使用部门', 'Using department'),
      custodianId: Person('保管人', 'Custodian'),
      serialNumber: Text('序列号', 'Serial number', { longest: 100 }),
    }),
  },
  registers: { 'asset-ledger': assetLedger },
  facts: {
    sameLabel: { on: ['REGISTERED'], register: 'asset-ledger', key: 'data.label' },
    approval: {
      on: ['REGISTERED'],
      register: calendarFacts,
      key: ({ context, at }) => dayOf(context.remarks['gmApproval']?.at ?? at),
    },
    today: today(['REGISTERED']),
  },
  rules: {
    valuableEnough: {
      SUBMIT: ({ policy, request }) => isValuableEnough(policy, request.unitValue),
      zh:
        '固定资产单位价值须在 {policy.minUnitValue} 元以上（含本数：{policy.thresholdInclusive}），' +
        '填写的是 {request.unitValue} 元，不属于固定资产（000 篇三 1.2.1）。',
      en:
        'Expected a fixed asset, worth {policy.minUnitValue} yuan or more (exactly that counts: ' +
        '{policy.thresholdInclusive}; 000 篇三 1.2.1), but found {request.unitValue}.',
    },
    lastsLongEnough: {
      SUBMIT: ({ policy, request }) => request.usefulLifeMonths > policy.minUsefulLifeMonths,
      zh:
        '固定资产使用年限须超过 {policy.minUsefulLifeMonths} 个月，' +
        '填写的是 {request.usefulLifeMonths} 个月，不属于固定资产（000 篇三 1.2.1）。',
      en:
        'Expected a fixed asset, of use for more than {policy.minUsefulLifeMonths} months (000 篇三 1.2.1), ' +
        'but found {request.usefulLifeMonths}.',
    },
    priceValuableEnough: {
      PURCHASED: ({ policy, data }) => isValuableEnough(policy, data.price),
      zh:
        '固定资产单位价值须在 {policy.minUnitValue} 元以上（含本数：{policy.thresholdInclusive}；000 篇三 1.2.1），' +
        '购置价格为 {data.price} 元；请退回申请人。',
      en:
        'Expected a price of {policy.minUnitValue} yuan or more (exactly that counts: {policy.thresholdInclusive}; ' +
        '000 篇三 1.2.1), but found {data.price}; return the request.',
    },
    withinBudget: {
      PURCHASED: ({ request, data }) => compareDecimals(data.price, request.budget) <= 0,
      zh:
        '购置价格须在已批准的预算 {request.budget} 元之内（000 篇三 1.2.2 步骤一），' +
        '填写的是 {data.price} 元；请退回申请人重新报批。',
      en:
        'Expected a price within the approved budget of {request.budget} yuan (000 篇三 1.2.2 步骤一), ' +
        'but found {data.price}; return the request to have it approved anew.',
    },
    labelFree: notRegistered('REGISTERED', 'sameLabel', 'data.label', '000 篇三 1.2.2 步骤三'),
    valueAsPurchased: {
      REGISTERED: ({ context: { price }, data }) =>
        compareDecimals(data.originalValue, price ?? '0') === 0 || { price },
      zh: '卡片上的原值须与购置价格 {price} 元一致（000 篇三 1.2.2 步骤三），填写的是 {data.originalValue} 元。',
      en: 'Expected the price of the purchase, {price} yuan, on the card (000 篇三 1.2.2), but found {data.originalValue}.',
    },
    purchasedSinceApproval: {
      REGISTERED: ({ data: { purchaseDate }, facts }) => {
        const [first, last] = [dueDay(facts.approval), dueDay(facts.today)];
        return (first <= purchaseDate && purchaseDate <= last) || { first, last };
      },
      zh: '购置日期须在批准之日 {first} 至今天 {last} 之间（000 篇三 1.2.2），填写的是 {data.purchaseDate}。',
      en: 'Expected a day of purchase from {first} (approval) to {last} (today; 000 篇三 1.2.2), but found {data.purchaseDate}.',
    },
  },
});
const { approvals, chart, creates, draft, end, sendsBack, starts, task } = words;

const administration = { to: role('AdministrationDepartment'), clause: '000 篇三 1.2.2 步骤三' };
/** 员工领用资产，需签署《固定资产领用确认书》 (000 篇三 1.2.3 步骤一): administration hands it to the custodian of the card. */
const issue = starts(
  'fixed-asset-issue',
  { REGISTERED: ({ data: { label, custodianId: employeeId } }) => ({ label, employeeId }) },
  ({ actor }) => actor,
);

export default chart({
  draft: draft('填写固定资产购置申请', 'Fill in the purchase request', '000 篇三 1.2.1、1.2.2 步骤一', {
    SUBMIT: 'departmentReview',
  }),
  ...approvals('purchasing', {
    departmentReview: {
      title: text('部门负责人审批', 'Department head approves'),
      to: departmentHeadOf(initiator()),
    },
    financeReview: { title: text('财务部审批', 'Finance approves'), to: role('FinanceDepartment') },
    gmApproval: {
      title: text('总经理审批', 'General manager approves'),
      to: role('GeneralManager'),
      clause: '000 篇三 1.2.2 步骤一；000 篇一 第六条',
    },
  }),
  purchasing: task(
    anyOf(role('AdministrationDepartment'), role('PurchasingDepartment')),
    '采购',
    'Purchase the asset',
    {
      clause: '000 篇三 1.2.2 步骤二',
      PURCHASED: 'acceptance',
      RETURN: sendsBack('draft'),
    },
  ),
  acceptance: task(administration, '到货验收', 'Inspect the goods', {
    ACCEPTANCE_PASSED: 'registration',
    ACCEPTANCE_FAILED: 'acceptanceFailed',
  }),
  registration: task(administration, '建立固定资产卡片并贴标签', 'Make the asset card and label the asset', {
    clause: '000 篇三 1.2.2 步骤三；000 篇一 第二十三条；001 篇一 第四十三条',
    noDeadline: 'manual: at once (立即), no figure',
    REGISTERED: {
      target: 'inUse',
      actions: [
        creates('asset-ledger', ({ request, data, actor, at }) => {
          const { label, ...card } = data;
          const { currency, usefulLifeMonths } = request;
          return {
            key: label,
            data: { ...card, currency, usefulLifeMonths, status: 'inUse', registeredBy: actor, registeredAt: at },
          };
        }),
        issue,
      ],
    },
  }),
  inUse: end('在用', 'In use', '000 篇三 1.2.2 步骤三', {
    tells: text('固定资产已登记在用', 'The asset is registered and in use'),
    outcome: 'registered',
  }),
  rejected: { ...rejected, clause: '000 篇三 1.2.2 [model]' },
  acceptanceFailed: end('验收不合格', 'Acceptance failed', '000 篇三 1.2.2 步骤三 [model]', {
    tells: text('采购的资产验收不合格', 'The purchased asset failed acceptance'),
  }),
  withdrawn: { ...withdrawn, clause: '000 篇三 1.2.2 [model]' },
});
