import { Parameter } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { and, holdsRole, peopleFacts } from '../../../engine/rules.js';
import {
  approvalEvents,
  checklist,
  declareProcess,
  rejected,
  submission,
  text,
  withdrawal,
  withdrawn,
} from '../../../engine/words.js';
import { vehicleIsIn, vehicleLedger } from '../vehicles.js';
import { Departure, Dispatch, Parking, scopes, VehicleRequest, type Scope } from './vehicle-booking.forms.js';

class BookingPolicy {
  @Parameter(
    'vehicle.scopes',
    "002 篇3 五、九 '基本办公用车范围' [ambiguous]: whether the office may arrange another need of the work",
    '用车范围',
    'What vehicles are for',
    scopes,
  )
  scopes: readonly Scope[] = ['enterprises', 'cash', 'petition', 'meeting', 'leaders'];
}

const { chart, draft, end, puts, sendsBack, task } = declareProcess({
  key: 'vehicle-booking',
  family: 'administration',
  title: text('公务用车预约', 'Official vehicle booking'),
  subject: text('用车：{request.destination}', 'Vehicle to {request.destination}'),
  summary: ['scope', 'from', 'until', 'plate', 'driverId'],
  sources: ['002 篇3 一至五、七、九'],
  clause: '002 篇3 一',
  modelled: {
    '提前多久预约手册未规定：用车时间未过即可；时间届满未归还只作提醒。车辆有故障的（二），驾驶员退回办公室另行派车。':
      'How long ahead is not said: before the trip begins. A late return is only reminded of. With a fault (二) the driver sends it back, and the office dispatches another.',
    '车辆被损坏、私自出车由“车辆事故报告”和“资产损坏赔偿”办理；严禁酒后驾车、疲劳驾车，驾驶员待命、保密（二、三、六、八）是行为要求，未建模。':
      'Damage and trips without leave are the vehicle incident report and the compensation. What drivers must never do (drink, tire), stand-by and secrecy (二, 三, 六, 八) are conduct and not modelled.',
  },
  startTitle: text('预约公务用车', 'Book a vehicle'),
  request: VehicleRequest,
  policy: BookingPolicy,
  profiles: { '002-3': {} },
  events: {
    ...submission(VehicleRequest),
    RETURN: approvalEvents.RETURN,
    REJECT: approvalEvents.REJECT,
    ...withdrawal,
    DISPATCH: { title: text('派车', 'Dispatch'), form: Dispatch, keeps: ['plate', 'driverId'] },
    DEPART: { title: text('出车', 'Depart'), form: Departure },
    BACK: { title: text('返回', 'Back'), form: Parking },
  },
  registers: { vehicles: vehicleLedger },
  facts: {
    vehicle: {
      on: ['DISPATCH', 'DEPART', 'BACK'],
      register: 'vehicles',
      key: ({ context, data }) => ('plate' in data ? data.plate : context.plate),
    },
    driver: { on: 'DISPATCH', register: peopleFacts, key: ({ data }) => data.driverId },
  },
  rules: {
    inScope: {
      on: 'SUBMIT',
      holds: ({ policy, request }) => policy.scopes.includes(request.scope),
      zh: '用车范围为{policy.scopes}，严禁公车私用（002 篇3 五、九），填写的是{request.scope}。',
      en: 'Expected a use that vehicles are for, {policy.scopes} (002 篇3 五, 九), but found {request.scope}.',
    },
    inAdvance: {
      on: 'SUBMIT',
      holds: ({ event, request }) =>
        Date.parse(event.at) <= Date.parse(request.from) && Date.parse(request.from) < Date.parse(request.until),
      zh: '须提前预约（002 篇3 一），用车时间为 {request.from} 至 {request.until}。',
      en: 'Expected a booking ahead of the trip (002 篇3 一), but it is from {request.from} until {request.until}.',
    },
    isDriver: {
      on: 'DISPATCH',
      holds: ({ facts }) => holdsRole(facts.driver, 'Driver'),
      zh: '严禁将车交给非驾驶人员、严禁领导干部开车（002 篇3 五），{data.driverId} 不是驾驶员。',
      en: 'Expected a driver at the wheel (002 篇3 五), but {data.driverId} is none.',
    },
    vehicleIn: vehicleIsIn('DISPATCH'),
    vehicleStillIn: {
      on: 'DEPART',
      holds: ({ context: { plate }, facts: { vehicle } }) => vehicle?.data['status'] !== 'out' || { plate },
      zh: '车辆 {plate} 已另行出车，尚未归还。',
      en: 'Expected {plate} to be in, but it has left for another trip.',
    },
    vehicleChecked: checklist('DEPART', Departure, '002 篇3 二'),
    parkedRight: checklist('BACK', Parking, '002 篇3 四'),
  },
});

const on = { WITHDRAW: 'withdrawn' };
const driver = user<{ driverId: string }>(({ driverId }) => driverId);

export default chart({
  draft: draft('与办公室预约用车', 'Book with the office', {
    SUBMIT: { guard: and(['inScope', 'inAdvance']), target: 'dispatching' },
  }),
  dispatching: task(role('Office'), '办公室安排调度', 'The office dispatches', {
    deadline: { on: 'request.from' },
    on,
    DISPATCH: { guard: and(['isDriver', 'vehicleIn']), target: 'dispatched' },
    RETURN: sendsBack('draft'),
    REJECT: 'rejected',
  }),
  dispatched: task(driver, '驾驶员检查车辆并出车', 'The driver checks the vehicle and departs', {
    clause: '002 篇3 二',
    deadline: { on: 'request.from' },
    on,
    DEPART: {
      guard: and(['vehicleChecked', 'vehicleStillIn']),
      target: 'onTrip',
      actions: puts('vehicle', ({ context, event }) => ({
        ...{ status: 'out', driverId: context.driverId, outSince: event.at },
      })),
    },
    RETURN: 'dispatching',
  }),
  onTrip: task(driver, '返回并停放', 'Return and park', {
    clause: '002 篇3 四、九 4',
    deadline: { on: 'request.until' },
    BACK: {
      guard: 'parkedRight',
      target: 'returned',
      actions: puts('vehicle', ({ event }) => ({ status: 'in', driverId: null, inSince: event.at })),
    },
  }),
  returned: end('已返回', 'Returned'),
  rejected,
  withdrawn,
});
