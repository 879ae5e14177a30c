import { Choice, Label, Moment, Person, Text, text, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { hasRole, oneOf } from '../../../engine/rules.js';
import { approvalEvents, declareProcess, event, form, kept, submission, withdrawal } from '../../../engine/words.js';
import { vehicleGiven, vehicleIsIn, vehicleLedger } from '../vehicles.js';

/** 局机关基本办公用车范围 (002 篇3 九), and what is outside of it. */
const scopes = {
  enterprises: text('深入多家企业调查、协调，路途较远', 'Several enterprises far away'),
  cash: text('去银行提取大额现金', 'Large amounts of cash from the bank'),
  petition: text('去市区两级政府接访或处理突发事件', 'Petitions or incidents at the governments'),
  meeting: text('参加市区两级党委、政府会议', 'Meetings of city or district'),
  leaders: text('局领导冬季通勤', 'Commuting of leaders in winter'),
  other: text('其他工作需要', 'Another need of the work'),
  privateUse: text('私事', 'Private matters'),
};

const { chart, draft, end, pending, puts, sendsBack, task } = declareProcess('administration/vehicle-booking', {
  title: text('公务用车预约', 'Official vehicle booking'),
  subject: text('用车：{request.destination}', 'Vehicle to {request.destination}'),
  summary: ['scope', 'from', 'until', 'plate', 'driverId'],
  sources: ['002 篇3 一至五、七、九'],
  clause: '002 篇3 一',
  modelled: {
    '提前多久预约手册未规定：用车时间未过即可；时间届满未归还只作提醒；送会后立即返回待命（九4）以预约的返回时间为准。车辆有故障的（二），驾驶员退回办公室另行派车。':
      'How long ahead is not said: before the trip begins. A late return is only reminded of; the immediate return from a meeting (九4) is the time booked. With a fault (二) the driver sends it back, and the office dispatches another.',
    '车辆被损坏、私自出车由“车辆事故报告”和“资产损坏赔偿”办理；严禁酒后驾车、疲劳驾车，驾驶员待命、保密（二、三、六、八）是行为要求，未建模。':
      'Damage and trips without leave are the vehicle incident report and the compensation. What drivers must never do (drink, tire), stand-by and secrecy (二, 三, 六, 八) are conduct and not modelled.',
  },
  /** 提前与办公室预约 (002 篇3 一). The manual names no form; its fields are [model]. */
  request: form('预约公务用车', 'Book a vehicle', {
    scope: Choice('用车范围', 'What for', scopes),
    destination: Text('目的地', 'Destination'),
    from: Moment('用车时间', 'From'),
    until: Moment('返回时间', 'Until'),
  }),
  policy: {
    scopes: parameter('vehicle.scopes', '用车范围', 'What vehicles are for', scopes, {
      "002 篇3 五、九 '基本办公用车范围' [ambiguous]: whether the office may arrange another need of the work": [
        'enterprises',
        'cash',
        'petition',
        'meeting',
        'leaders',
      ],
    }),
  },
  events: {
    ...submission,
    RETURN: approvalEvents.RETURN,
    REJECT: approvalEvents.REJECT,
    ...withdrawal,
    DISPATCH: kept('派车', 'Dispatch', { plate: Label('车牌号', 'Plate'), driverId: Person('驾驶员', 'Driver') }),
    DEPART: event('出车', 'Depart', '002 篇3 二', { checked: Tick('已检查车辆，无故障', 'Vehicle checked, no fault') }),
    BACK: event('返回', 'Back', '002 篇3 四', {
      parked: Tick('已按规定停放，未开回家', 'Parked where it has to be, not taken home'),
    }),
  },
  registers: { vehicles: vehicleLedger },
  facts: {
    vehicle: vehicleGiven('DISPATCH', 'DEPART', 'BACK'),
  },
  rules: {
    inScope: oneOf('SUBMIT', 'request.scope', 'policy.scopes', '002 篇3 五、九'),
    inAdvance: {
      SUBMIT: ({ event, request }) =>
        Date.parse(event.at) <= Date.parse(request.from) && Date.parse(request.from) < Date.parse(request.until),
      zh: '须提前预约（002 篇3 一），用车时间为 {request.from} 至 {request.until}。',
      en: 'Expected a booking ahead of the trip (002 篇3 一), but it is from {request.from} until {request.until}.',
    },
    isDriver: hasRole('DISPATCH', 'data.driverId', 'Driver', '002 篇3 五'),
    vehicleIn: vehicleIsIn('DISPATCH', 'DEPART'),
  },
});
/** A driver drives, whoever has booked: also where it was he. */
const driver = { to: user('driverId'), initiatorMayDecide: true } as const;

export default chart({
  draft: draft('与办公室预约用车', 'Book with the office', { SUBMIT: 'dispatching' }),
  dispatching: pending(role('Office'), '办公室安排调度', 'The office dispatches', {
    deadline: { on: 'request.from' },
    DISPATCH: 'dispatched',
    RETURN: sendsBack('draft'),
    REJECT: 'rejected',
  }),
  dispatched: pending(driver, '驾驶员检查车辆并出车', 'The driver checks the vehicle and departs', '002 篇3 二', {
    deadline: { on: 'request.from' },
    DEPART: {
      target: 'onTrip',
      actions: puts('vehicle', ({ context, at }) => ({ status: 'out', driverId: context.driverId, outSince: at })),
    },
    RETURN: 'dispatching',
  }),
  onTrip: task(driver, '返回并停放', 'Return and park', '002 篇3 四、九 4', {
    deadline: { on: 'request.until' },
    BACK: { target: 'returned', actions: puts('vehicle', ({ at }) => ({ status: 'in', driverId: null, inSince: at })) },
  }),
  returned: end('已返回', 'Returned'),
});
