import { initiator } from '../../assignment.js';
import { checkDefinition } from '../../check/index.js';
import { withNames } from '../../named-later.js';
import { given } from '../../testing/index.js';
import { declareProcess } from '../declare-process.js';
import { event } from '../event.js';
import { Choice, Count, Day, Flag, Label, Optional, Person } from '../fields/index.js';
import { form } from '../form.js';
import { ledger } from '../ledger.js';
import { parameter } from '../parameter.js';
import { submission } from '../standard-events.js';
import { text } from '../text.js';
import * as words from './index.js';

const kinds = { van: text('面包车', 'Van'), truck: text('货车', 'Truck') };

const { chart, creates, draft, end, remembers, task } = declareProcess('administration/ride', {
  title: text('用车', 'Ride'),
  subject: text('{request.plate}', '{request.plate}'),
  summary: ['plate'],
  sources: ['s'],
  request: form('用车', 'Ride', {
    plate: Label('车牌号', 'Plate'),
    kind: Choice('车型', 'Vehicle', kinds),
    load: Optional(Count('载重', 'Load')),
    from: Day('开始日期', 'First day'),
    until: Day('结束日期', 'Last day'),
    companionId: Person('同行人', 'Companion'),
    licensed: Flag('证照齐全', 'Papers in order'),
    insured: Flag('已投保', 'Insured'),
    roped: Flag('已捆扎', 'Roped'),
  }),
  policy: { kinds: parameter('ride.kinds', '可用车型', 'Vehicles in use', kinds, { s: ['van'] }) },
  events: {
    ...submission,
    LEAVE: event('出车', 'Leave', { driverId: Person('驾驶员', 'Driver'), leftOn: Day('出车日期', 'Left on') }),
    STOP: event('停靠', 'Stop'),
    BACK: event('归还', 'Back', { fine: Flag('有罚款', 'Fined'), amount: Optional(Count('罚款', 'Fine')) }),
    UNUSED: event('未用', 'Not used'),
  },
  keeps: { stops: 0 },
  registers: { rides: ledger('用车台账', 'Rides', { key: text('车牌号', 'Plate') }) },
  facts: {
    out: { on: 'SUBMIT', register: 'rides', key: 'request.plate' },
    ofCompanion: { on: 'UNUSED', register: 'rides', key: 'request.companionId' },
  },
  rules: {
    kindInUse: words.oneOf('SUBMIT', 'request.kind', 'policy.kinds', '1'),
    loadOfTruck: words.givenWhere('SUBMIT', 'request.load', ['request.kind', 'truck'], '2'),
    notYetOver: words.notOver('SUBMIT', 'request.from', '3'),
    inOrder: words.inOrder('SUBMIT', 'request.from', 'request.until', '4'),
    withAnother: words.notOneself('SUBMIT', 'request.companionId', '5'),
    papers: words.ticked('SUBMIT', ['request.licensed', 'request.insured'], '6'),
    truckRoped: words.tickedWhere('SUBMIT', 'request.roped', ['request.kind', 'truck'], '6.1'),
    notOut: words.notRegistered('SUBMIT', 'out', 'request.plate', '7'),
    drives: words.hasRole('LEAVE', 'data.driverId', 'Cashier', '8'),
    hasLeft: words.hasCome('LEAVE', 'data.leftOn', '9'),
    companionKnown: words.isRegistered('UNUSED', 'ofCompanion', 'request.companionId', '10'),
    fineStated: words.givenJustWhere('BACK', 'data.amount', ['data.fine', true], '11'),
    hasStopped: words.recordedBefore('BACK', 'STOP', 'context.stops', '12'),
    neverStopped: words.notRecordedBefore('UNUSED', 'STOP', 'context.stops'),
  },
});

const riding = chart({
  draft: draft('填写', 'Fill in', { SUBMIT: 'leaving' }),
  leaving: task(initiator(), '出车', 'Leave', {
    LEAVE: { target: 'riding', actions: creates('rides', ({ request }) => ({ key: request.plate, data: {} })) },
  }),
  riding: task(initiator(), '在途', 'Ride', {
    STOP: { target: 'riding', reenter: true, actions: remembers(({ context }) => ({ stops: context.stops + 1 })) },
    BACK: 'done',
    UNUSED: 'done',
  }),
  done: end('完毕', 'Done'),
});

const by = 'engineer1';
/** The clock of these cases begins on 3 March 2025. */
const ride = {
  ...{ plate: 'A1', kind: 'van', from: '2025-03-03', until: '2025-03-04', companionId: 'cashier' },
  ...{ licensed: true, insured: true, roped: false },
};
const known = { register: { rides: { cashier: {} } } };
const asked = (more: object = {}, circumstances = {}) =>
  given(riding, { ...ride, ...more }, { policy: { kinds: ['van', 'truck'] }, ...known, ...circumstances }).when(
    'SUBMIT',
    {},
    by,
  );
const left = (more: object = {}, circumstances = {}) =>
  asked({}, circumstances).when('LEAVE', { driverId: 'cashier', leftOn: '2025-03-03', ...more }, by);
const stopped = () => left().when('STOP', {}, by);

/** What a refusal says, with people by their names. */
function saying(refused: ReturnType<typeof asked>, rule: string) {
  const detail = refused.refuses('GUARD_REFUSED', rule).records.at(-1)?.rejection?.detail;
  return withNames(detail ?? text('', ''), (_, id) => text(`<${id}>`, `<${id}>`));
}

describe('a rule that many processes have', () => {
  it('is without defects, and lets pass what is right', () => {
    expect(checkDefinition(riding)).toEqual([]);
    stopped().when('BACK', { fine: true, amount: 5 }, by).then('done');
    left().when('UNUSED', {}, by).then('done');
  });

  it.each([
    [
      'kindInUse',
      () => asked({ kind: 'truck', load: 1, roped: true }, { policy: { kinds: ['van'] } }),
      '可用车型为面包车（1），填写的是货车。',
      "Expected 'Vehicle' to be one of Van (1), but found Truck.",
    ],
    [
      'loadOfTruck',
      () => asked({ kind: 'truck', roped: true }),
      '「车型」为「货车」时须填写「载重」（2），现未填写。',
      "Expected 'Load' where 'Vehicle' is 'Truck' (2), but found nothing.",
    ],
    [
      'notYetOver',
      () => asked({ from: '2025-03-02' }),
      '「开始日期」不得早于今天 2025-03-03（3），填写的是 2025-03-02。',
      "Expected 'First day' not to be before today, 2025-03-03 (3), but found 2025-03-02.",
    ],
    [
      'inOrder',
      () => asked({ from: '2025-03-05' }),
      '「结束日期」2025-03-04 不得早于「开始日期」2025-03-05（4）。',
      "Expected 'Last day' not to be before 'First day', 2025-03-05 (4), but found 2025-03-04.",
    ],
    [
      'withAnother',
      () => asked({ companionId: by }),
      '「同行人」须为他人（5），填写的是本人。',
      "Expected 'Companion' to be somebody else (5), but found the very person who fills it in.",
    ],
    [
      'papers',
      () => asked({ insured: false }),
      '须全部属实（6）：「证照齐全」是，「已投保」否。',
      "Expected a yes to each (6), but found: 'Papers in order' yes, 'Insured' no.",
    ],
    [
      'truckRoped',
      () => asked({ kind: 'truck', load: 1 }),
      '「车型」为「货车」时须「已捆扎」（6.1），现为否。',
      "Expected a yes to 'Roped' where 'Vehicle' is 'Truck' (6.1), but found no.",
    ],
    [
      'notOut',
      () => asked({}, { register: { rides: { A1: {} } } }),
      '「车牌号」A1 只能登记一次（7），用车台账中已有。',
      "Expected 'Plate' A1 not to be in 'Rides' yet (7), but it is.",
    ],
    [
      'drives',
      () => left({ driverId: by }),
      `「驾驶员」须具有「出纳」角色（8），<${by}>没有。`,
      `Expected 'Driver' to hold the role 'Cashier' (8), but <${by}> does not.`,
    ],
    [
      'hasLeft',
      () => left({ leftOn: '2025-03-04' }),
      '「出车日期」不得晚于今天 2025-03-03（9），填写的是 2025-03-04。',
      "Expected 'Left on' not to be after today, 2025-03-03 (9), but found 2025-03-04.",
    ],
    [
      'companionKnown',
      () => left({}, { register: {} }).when('UNUSED', {}, by),
      '「同行人」<cashier> 须已在用车台账中（10），但尚未登记。',
      "Expected 'Companion' <cashier> to be in 'Rides' (10), but it is not.",
    ],
    [
      'fineStated',
      () => stopped().when('BACK', { fine: false, amount: 5 }, by),
      '「有罚款」时须填写「罚款」，其他情形不填（11），现已填写。',
      "Expected 'Fine' just where 'Fined' (11), but it is given.",
    ],
    [
      'hasStopped',
      () => left().when('BACK', { fine: false }, by),
      '「归还」前须先「停靠」（12），尚无登记。',
      "Expected 'Stop' before 'Back' (12), but nothing is recorded.",
    ],
    [
      'neverStopped',
      () => stopped().when('UNUSED', {}, by),
      '「停靠」后不得「未用」，已有登记。',
      "Expected no 'Stop' before 'Not used', but it is recorded.",
    ],
  ])('%s refuses, and says in both languages what is expected and what was found', (rule, refused, zh, en) => {
    expect(saying(refused(), rule)).toEqual({ zh, en });
  });

  it('asks for what is needed as well as for nothing else', () => {
    expect(saying(stopped().when('BACK', { fine: true }, by), 'fineStated')).toMatchObject({
      zh: expect.stringContaining('现未填写') as unknown,
    });
  });

  describe('with a fact that it brings along', () => {
    const declaring = (today: object) =>
      declareProcess('administration/ride', {
        title: text('用车', 'Ride'),
        subject: text('{request.plate}', '{request.plate}'),
        summary: ['plate'],
        sources: ['s'],
        request: form('用车', 'Ride', { plate: Label('车牌号', 'Plate'), day: Day('日期', 'Day') }),
        events: { ...submission, BACK: event('归还', 'Back') },
        registers: { rides: ledger('用车台账', 'Rides', { key: text('车牌号', 'Plate') }) },
        facts: { today } as never,
        rules: { notYetOver: words.notOver('SUBMIT', 'request.day') },
      });
    const ridden = (today: object) => {
      const { chart, draft, end, task } = declaring(today);
      return chart({
        draft: draft('填写', 'Fill in', { SUBMIT: 'riding' }),
        riding: task(initiator(), '在途', 'Ride', { BACK: 'done' }),
        done: end('完毕', 'Done'),
      });
    };

    it('has it for its events besides those of the process', () => {
      expect(ridden(words.today('BACK')).facts?.['today']?.on).toEqual(['BACK', 'SUBMIT']);
    });

    it('is refused where the process declares another of that name', () => {
      expect(() => ridden({ on: 'BACK', register: 'rides', key: 'request.plate' })).toThrow(
        "Expected the fact 'today' to be that of the rule 'notYetOver', of calendar.due, but it is declared otherwise.",
      );
    });
  });

  it('is refused itself where it names what has no title', () => {
    const ask = { plate: Label('车牌号', 'Plate') };
    const declared = () =>
      declareProcess('administration/ride', {
        title: text('用车', 'Ride'),
        subject: text('{request.plate}', '{request.plate}'),
        summary: ['plate'],
        sources: ['s'],
        request: form('用车', 'Ride', ask),
        events: submission,
        rules: { hasStopped: words.recordedBefore('SUBMIT', 'STOP', 'context.initiator') },
      });
    expect(declared).toThrow(
      "Expected the rule 'hasStopped' to name something with a title, but 'title.STOP' is none.",
    );
  });
});
