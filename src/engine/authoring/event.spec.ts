import { checkDefinition } from '../check/index.js';
import { initiator, role } from '../assignment.js';
import { given } from '../testing/index.js';
import { declareProcess } from './declare-process.js';
import { event, kept } from './event.js';
import { Choice, Flag, FreeText, Label, Optional, Text, Tick } from './fields/index.js';
import { approvalEvents, submission } from './standard-events.js';
import { text } from './text.js';

class Request {
  @Text('标的', 'Subject') subject!: string;
  @Tick('已核对', 'Checked') checked!: boolean;
}
const degrees = { light: text('轻', 'Light'), heavy: text('重', 'Heavy') };

const { chart, draft, end, task } = declareProcess('finance/saying', {
  title: text('事件', 'Saying'),
  subject: text('{request.subject}', '{request.subject}'),
  summary: ['subject', 'number', 'degree'],
  sources: ['s 一'],
  request: Request,
  profiles: { all: {} },
  events: {
    ...submission,
    RETURN: approvalEvents.RETURN,
    NUMBER: kept('编号', 'Give a number', {
      number: Label('编号', 'Number'),
      degree: Choice('程度', 'Degree', degrees),
      note: Optional(FreeText('说明', 'Note')),
    }),
    PASS: event('通过', 'Pass', 's 二', {
      complete: Tick('内容完整', 'Complete'),
      genuine: Tick('票据真实', 'Genuine'),
      urgent: Flag('加急', 'Urgent'),
    }),
    STOP: event('停止', 'Stop', { by: initiator() }),
  },
  guards: { isHeavy: ({ context }) => context.degree === 'heavy' },
});

const on = { STOP: 'stopped' };

const saying = chart({
  draft: draft('起草', 'Draft', { on, SUBMIT: 'numbering' }),
  numbering: task(role('FinanceReviewer'), '编号', 'Number', { on, NUMBER: 'review' }),
  review: task(role('FinanceReviewer'), '审核', 'Review', {
    on,
    PASS: [{ guard: 'isHeavy', target: 'heavy' }, 'passed'],
    RETURN: 'draft',
  }),
  passed: end('通过', 'Passed'),
  heavy: end('重大', 'Heavy'),
  stopped: end('停止', 'Stopped'),
});

const drafted = (checked = true) => given(saying, { subject: 'Trip', checked });
const reviewed = (degree = 'light') =>
  drafted().when('SUBMIT', {}, 'engineer1').when('NUMBER', { number: 'A-1', degree }, 'fin.reviewer');
const allTicked = { complete: true, genuine: true, urgent: false };

describe('event', () => {
  it('has no defect', () => expect(checkDefinition(saying)).toEqual([]));

  it('brings the fields that it says, and keeps them', () => {
    drafted()
      .when('SUBMIT', {}, 'engineer1')
      .whenRefused('NUMBER', { number: 'A-1', degree: 'huge' }, 'fin.reviewer', 'PAYLOAD_INVALID')
      .when('NUMBER', { number: 'A-1', degree: 'light' }, 'fin.reviewer')
      .thenContext({ number: 'A-1', degree: 'light', note: null });
  });

  it('brings a remark when it says nothing, and who may send it', () => {
    expect(saying.events['STOP']?.by).toEqual(initiator());
    reviewed().when('STOP', { remark: 'No more.' }, 'engineer1').thenOutput({ outcome: 'stopped' });
  });
});

describe('tick', () => {
  it('is asked for on every way of the event, and names the items that are not ticked in both languages', () => {
    for (const degree of ['light', 'heavy']) {
      const refused = reviewed(degree)
        .when('PASS', { ...allTicked, complete: false, genuine: false }, 'fin.reviewer')
        .refuses('GUARD_REFUSED', 'tickedPass');
      expect(refused.records.at(-1)?.rejection?.detail).toEqual({
        zh: '须逐项合格（s 二），未合格：内容完整、票据真实。',
        en: 'Expected every item to be ticked (s 二), but these are not: Complete, Genuine.',
      });
    }
  });

  it('lets a flag be answered by no', () => {
    reviewed().when('PASS', allTicked, 'fin.reviewer').thenOutput({ outcome: 'passed' });
    reviewed('heavy').when('PASS', allTicked, 'fin.reviewer').thenOutput({ outcome: 'heavy' });
  });

  it('is asked of the request as a correction leaves it', () => {
    drafted(false)
      .whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'tickedSubmit')
      .when('SUBMIT', { checked: true }, 'engineer1')
      .then('numbering');
  });
});
