import { Choice, Count, Day, Flag, FreeText, Label, Optional, Text } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { directSupervisorOf, initiator, role } from '../../../engine/people.js';
import { inOrder, only, tickedWhere } from '../../../engine/rules.js';
import { declareProcess, event, form, ledger, requestEvents, text, withdrawn } from '../../../engine/words.js';

const words = declareProcess('administration/after-sales-travel-vehicle', {
  title: text('售后出行用车', 'After-sales travel and vehicle use'),
  subject: text('售后出行：{request.destination}', 'After-sales travel to {request.destination}'),
  summary: ['mode', 'firstDay', 'lastDay', 'reason'],
  sources: ['003-T 七', '003-T 四 2'],
  modelled: {
    '审批人手册未规定，默认直接上级（参数）；乘坐公共交通不须审批。':
      'Nobody is named to approve: the direct superior (a parameter). Public transport needs no approval.',
    '油费、过路费等按“员工费用报销流程”事后报销，此处只算餐费补助；补助按报告的市外天数，不超过此次出行的天数。':
      'Fuel and tolls are claimed afterwards as expenses; here only the meal subsidy is computed, by the days outside that are reported, at most those of the trip.',
  },
  startableBy: ['AfterSalesDepartment', 'AfterSalesSection'],
  /** 外出或出差 of the after-sales team (003-T 七). */
  request: form('申请售后出行', 'Ask for an after-sales trip', {
    destination: Text('目的地', 'Destination'),
    firstDay: Day('出发日期', 'First day'),
    lastDay: Day('返回日期', 'Last day'),
    mode: Choice('交通工具', 'Means of transport', {
      public: text('公交、汽车、火车（高铁）', 'Bus, coach or train'),
      taxi: text('打的', 'Taxi'),
      companyCar: text('公司车辆', 'Company car'),
      privateCar: text('私家车', 'Private car'),
    }),
    reason: FreeText('事由；非公共交通的特殊情况', 'Purpose, and why not by public transport'),
  }),
  policy: {
    approver: parameter('afterSalesTravel.approver', '审批人', 'Who approves', {
      "[model] 003-T 七 '经审批同意' names nobody": directSupervisorOf(initiator()),
    }),
    mealSubsidy: parameter('afterSalesTravel.mealSubsidy', '市外餐费补助（元/天）', 'Meal subsidy a day, in yuan', {
      '003-T 四 2': 20,
    }),
  },
  output: form({ subsidy: Optional(Count('餐费补助（元）', 'Meal subsidy in yuan', { least: 0 })) }),
  events: {
    ...requestEvents,
    /** Whether the company has a car to give (对于开车原则上以公司车辆为主). */
    APPROVE: event('同意', 'Approve', { noCompanyCar: Flag('公司暂无车辆可支配', 'No company car is free') }),
    FILE: event('备案', 'File', {
      plate: Label('车牌号', 'Plate'),
      travelRegister: Optional(Flag('已填写“出差（外出）登记表”', 'Travel register filled in')),
    }),
    TRAVELLED: event('出行完毕', 'Travelled', {
      daysOutside: Count('郑州市外天数', 'Days outside Zhengzhou', { least: 0, most: 366 }),
    }),
  },
  keeps: { subsidy: 0 },
  registers: {
    'after-sales-travel': ledger('出差（外出）登记表', 'Travel register of the after-sales team', {
      key: text('人员与时间', 'Person and time'),
      readers: ['HrAdminOfficer', 'AfterSalesDepartmentHead'],
    }),
  },
  rules: {
    daysInOrder: inOrder('SUBMIT', 'request.firstDay', 'request.lastDay'),
    daysOfTheTrip: {
      TRAVELLED: ({ data, request }) => {
        const most = (Date.parse(request.lastDay) - Date.parse(request.firstDay)) / 86_400_000 + 1;
        return data.daysOutside <= most || { most };
      },
      zh: '此次出行共 {most} 天，填写的市外天数为 {data.daysOutside}。',
      en: 'Expected at most the {most} days of the trip, but found {data.daysOutside} outside the city.',
    },
    companyCarFirst: tickedWhere('APPROVE', 'data.noCompanyCar', ['request.mode', 'privateCar'], '003-T 七'),
    registerFilled: tickedWhere('FILE', 'data.travelRegister', ['request.mode', 'privateCar'], '003-T 七 2'),
  },
  guards: {
    isPublic: ({ request }) => request.mode === 'public',
    byTaxi: ({ context }) => context.request.mode === 'taxi',
  },
});
const { byPolicy, chart, creates, draft, end, pending, remembers, sendsBack } = words;

export default chart({
  draft: draft('填写出行申请', 'Fill in the trip', {
    SUBMIT: [{ guard: 'isPublic', target: 'travelling' }, 'approval'],
  }),
  approval: pending(byPolicy('approver'), '审批打的或开车', 'Taxi or car is approved', {
    APPROVE: [{ guard: 'byTaxi', target: 'travelling' }, 'filing'],
    REJECT: 'rejected',
    RETURN: sendsBack('draft'),
  }),
  filing: pending(role('HrAdminOfficer'), '按车辆使用规则备案', 'File the use of the car', '003-T 七 1、2', {
    FILE: {
      target: 'travelling',
      actions: creates('after-sales-travel', ({ context: { initiator: person }, request, data, at }) => ({
        key: `${person}/${at}`,
        data: { person, ...only(request, 'destination', 'mode', 'firstDay', 'lastDay'), plate: data.plate },
      })),
    },
  }),
  travelling: pending(initiator(), '出行并报告天数', 'Travel, and report the days', '003-T 四 2', {
    deadline: { on: 'request.lastDay' },
    TRAVELLED: {
      target: 'completed',
      actions: remembers(({ policy, data }) => ({ subsidy: data.daysOutside * policy.mealSubsidy })),
    },
  }),
  completed: end('出行完毕', 'Travelled'),
  withdrawn: { ...withdrawn, output: {} },
});
