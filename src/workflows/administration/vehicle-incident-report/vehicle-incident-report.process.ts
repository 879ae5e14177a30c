import { Choice, Flag, FreeText, Label, Moment, Optional, Person, RegisterKey } from '../../../engine/forms.js';
import { role, user } from '../../../engine/people.js';
import { declareProcess, event, form, text } from '../../../engine/words.js';
import { vehicleLedger } from '../vehicles.js';

const vehicles = { official: text('公务用车', 'Official vehicle'), coach: text('教练车', 'Coach vehicle') };

const { branch, chart, end, puts, starts, task } = declareProcess('administration/vehicle-incident-report', {
  title: text('车辆事故报告', 'Vehicle incident report'),
  subject: text('车辆 {request.plate} 的报告', 'Report on vehicle {request.plate}'),
  summary: ['incident', 'happenedAt', 'driverId', 'circumstances'],
  sources: ['002 篇3 五', '002 篇3 七', '002 篇4 教练车 9'],
  modelled: {
    '“及时”手册未规定期限；办公室处理公务用车，教培科处理教练车（手册只说“驾校”）。':
      "'In time' has no figure. The office handles official vehicles, the training section those of the driving school.",
    '私自出车造成损坏的，车辆登记为资产时转入“资产损坏/丢失赔偿”（002 篇3 七）。驾驶人不处理自己的情况，无他人的由其上级处理。任何人可报告，不得隐瞒；隐瞒的后果手册未规定。':
      'Damage on a trip without leave is followed by the compensation where the vehicle is in the asset ledger (002 篇3 七). Nobody handles what happened while he drove: his superior does, where there is nobody else. Anybody may report; what follows concealment is not said.',
  },
  initiatorMayDecide: true,
  /** 车辆有损坏、有故障或发生交通事故，要及时报告 (002 篇3 五). The manual names no form. */
  request: form('报告车辆损坏、故障或事故', 'Report damage, a fault or an accident', {
    plate: Label('车牌号', 'Plate'),
    vehicle: Choice('车辆', 'Vehicle', vehicles),
    incident: Choice('情况', 'What happened', {
      damage: text('车辆损坏', 'Damage'),
      fault: text('车辆故障', 'Fault'),
      accident: text('交通事故', 'Traffic accident'),
    }),
    happenedAt: Moment('发生时间', 'When it happened'),
    driverId: Person('驾驶人', 'Who drove'),
    circumstances: FreeText('经过', 'Circumstances'),
  }),
  events: {
    POLICE_INFORMED: event('已报案', 'Police informed'),
    NO_POLICE: event('无须报案', 'No police needed'),
    HANDLED: event('已处理解决', 'Handled', {
      handling: FreeText('处理情况', 'What was done'),
      privateTrip: Flag('私自出车造成', 'Caused by a trip without leave'),
      assetLabel: Optional(RegisterKey('车辆的资产标签', 'Asset label of the vehicle', 'asset-ledger')),
    }),
  },
  registers: { vehicles: vehicleLedger },
  facts: { vehicle: { on: 'HANDLED', register: 'vehicles', key: 'request.plate' } },
  guards: {
    isCoachAccident: ({ context: { request } }) => request.vehicle === 'coach' && request.incident === 'accident',
    isCoach: ({ context: { request } }) => request.vehicle === 'coach',
    isCompensated: { HANDLED: ({ data }) => data.privateTrip && data.assetLabel !== undefined },
  },
});

const entered = puts('vehicle', ({ request }) => ({
  lastIncident: request.incident,
  lastIncidentAt: request.happenedAt,
}));
const compensated = starts('asset-damage-compensation', {
  HANDLED: ({ request: { driverId, circumstances }, data }) => ({
    label: data.assetLabel,
    personId: driverId,
    damage: 'damaged',
    circumstances,
  }),
});
const decisions = {
  HANDLED: [
    { guard: 'isCompensated', target: 'handled', actions: [entered, compensated] },
    { target: 'handled', actions: entered },
  ],
} as const;
/** Whether his own trip was without leave is not for whoever drove. */
const own = { separateFromPerson: user('request.driverId') } as const;
const school = { ...own, clause: '002 篇4 教练车 9', to: role('TrainingSection') };

export default chart({
  reported: branch('已报告', 'Reported', [
    { guard: 'isCoachAccident', target: 'policeReport' },
    { guard: 'isCoach', target: 'schoolHandling' },
    { target: 'officeHandling' },
  ]),
  policeReport: task(school, '随时报案', 'Inform the police', {
    POLICE_INFORMED: 'schoolHandling',
    NO_POLICE: 'schoolHandling',
  }),
  schoolHandling: task(school, '驾校处理解决', 'The school handles it', decisions),
  officeHandling: task(role('Office'), '办公室及时处理解决', 'The office handles it', { ...own, ...decisions }),
  handled: end('已处理', 'Handled', { tells: text('车辆情况已处理', 'The report on the vehicle is handled') }),
});
