import { Choice, Label, Moment, Text, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { initiator, role } from '../../../engine/people.js';
import { calendarFacts, dayOf, dueDay, holdsRole, peopleFacts } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, requestEvents, text } from '../../../engine/words.js';
import { vehicleGiven, vehicleIsIn, vehicleLedger } from '../vehicles.js';

const words = declareProcess('administration/coach-vehicle-booking', {
  title: text('教练车公务用车', 'Coach-vehicle official use'),
  subject: text('教练车：{request.purpose}', 'Coach vehicle: {request.purpose}'),
  summary: ['use', 'from', 'until', 'plate'],
  sources: ['002 篇4 教练车 7', '002 篇4 教练车 1、2、3、5、6'],
  modelled: {
    '“教部科”（教练车 7）即“教培科”（5、8）；同意后一律由教培科派车。':
      "'教部科' (7) is read as '教培科' (5, 8), which dispatches whatever was agreed to.",
    '中午 12 点、晚上 8 点以前归校（3）是训练用车的规定，此处以申请的归校时间为准；逾时只作提醒。年检（8）、出车前检查（6）、训练中载客（2）由教练员在训练中办理，未建模。':
      'Back by 12:00 and 20:00 (3) is for training; here the time asked for counts, and what is late is reminded of. Annual inspection (8), the check before training (6) and passengers in training (2) are for the coach and not modelled.',
  },
  /** The manual names no form; its fields are [model]. */
  request: form('申请使用教练车', 'Ask for a coach vehicle', {
    use: Choice('用车性质', 'Kind of use', {
      official: text('教职工公务用车', 'Official use of the staff'),
      director: text('主任、副主任用车', 'Use of the director or his deputy'),
      personal: text('个人用车', 'Personal use'),
    }),
    purpose: Text('事由', 'Purpose'),
    from: Moment('用车时间', 'From'),
    until: Moment('归校时间', 'Until'),
    overnight: Choice('在外过夜', 'Overnight', {
      none: text('不在外过夜', 'Not overnight'),
      exam: text('考试，在外过夜', 'Overnight for an examination'),
      repair: text('修车，在外过夜', 'Overnight for a repair'),
    }),
  }),
  policy: {
    schoolApprover: parameter(
      'coachVehicle.schoolApprover',
      '主任用车的同意人',
      'Who agrees to the use of a director',
      { '002 篇4 教练车 7：科技学校领导或办公室同意': role('TechnicalSchoolOffice') },
    ),
  },
  events: {
    ...requestEvents,
    DISPATCH: kept('派车', 'Dispatch', { plate: Label('车牌号', 'Plate') }),
    BACK: event('归校', 'Back', '002 篇4 教练车 5、6', {
      checked: Tick('已全面检查（螺丝、方向、制动）', 'Checked (screws, steering, brakes)'),
      parked: Tick('停放在指定地点', 'Parked where it has to be'),
    }),
  },
  registers: { vehicles: vehicleLedger },
  facts: {
    vehicle: vehicleGiven('DISPATCH', 'BACK'),
    requester: { on: 'SUBMIT', register: peopleFacts, key: 'context.initiator' },
    first: { on: 'SUBMIT', register: calendarFacts, key: ({ request }) => dayOf(request.from) },
    last: { on: 'SUBMIT', register: calendarFacts, key: ({ request }) => dayOf(request.until) },
  },
  rules: {
    notOvernight: {
      SUBMIT: ({ facts, request }) => request.overnight !== 'none' || dueDay(facts.first) === dueDay(facts.last),
      zh: '教练车不允许在外过夜，考试、修车除外（002 篇4 教练车 3）。',
      en: 'Expected the vehicle back on the day: overnight is for examinations and repairs alone (002 篇4 教练车 3).',
    },
    timeRight: {
      SUBMIT: ({ request }) => Date.parse(request.from) < Date.parse(request.until),
      zh: '归校时间 {request.until} 须晚于用车时间 {request.from}。',
      en: 'Expected {request.until} to be later than {request.from}.',
    },
    vehicleIn: vehicleIsIn('DISPATCH'),
  },
  guards: {
    ofDirector: {
      SUBMIT: ({ request: { use }, facts }) =>
        use === 'director' || (use === 'official' && holdsRole(facts.requester, 'CentreDirector')),
    },
    isPersonal: ({ request }) => request.use === 'personal',
  },
});
const { approval, byPolicy, chart, draft, end, pending, puts, sendsBack, task } = words;

export default chart({
  draft: draft('填写用车申请', 'Fill in the request', {
    SUBMIT: [
      { guard: 'ofDirector', target: 'schoolApproval' },
      { guard: 'isPersonal', target: 'officeApproval' },
      'directorArrangement',
    ],
  }),
  directorArrangement: approval(role('CentreDirector'), '主任安排', 'The director arranges', {
    APPROVE: 'dispatching',
  }),
  schoolApproval: approval(
    byPolicy('schoolApprover'),
    '科技学校领导或办公室同意',
    'Leaders or office of the school agree',
    { APPROVE: 'dispatching' },
  ),
  officeApproval: approval(role('TechnicalSchoolOffice'), '科技学校办公室同意', 'The office of the school agrees', {
    APPROVE: 'dispatching',
  }),
  dispatching: pending(role('TrainingSection'), '教培科派车', 'The training section dispatches', {
    DISPATCH: {
      target: 'out',
      actions: puts('vehicle', ({ context, at }) => ({ status: 'out', driverId: context.initiator, outSince: at })),
    },
    RETURN: sendsBack('draft'),
  }),
  out: task(initiator(), '归校、检查并停放', 'Back, checked and parked', '002 篇4 教练车 3、5、6', {
    deadline: { on: 'request.until' },
    BACK: { target: 'returned', actions: puts('vehicle', ({ at }) => ({ status: 'in', driverId: null, inSince: at })) },
  }),
  returned: end('已归校', 'Returned'),
});
