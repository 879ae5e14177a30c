import { checkDefinition } from '../check/index.js';
import { role } from '../assignment.js';
import { given } from '../testing/index.js';
import { checklist } from './checklist.js';
import { declareProcess } from './declare-process.js';
import { Flag, Optional, Text } from './fields/index.js';
import { text } from './text.js';

class Request {
  @Text('标的', 'Subject') subject!: string;
}
class Voucher {
  @Flag('内容完整', 'Complete') complete!: boolean;
  @Flag('票据真实', 'Genuine') genuine!: boolean;
  @Optional() @Text('备注', 'Note') note?: string;
}

const { chart, end } = declareProcess('finance/checking', {
  version: 1,
  title: text('核对', 'Checking'),
  subject: text('{request.subject}', '{request.subject}'),
  summary: ['subject'],
  sources: ['s'],
  clause: 's',
  noDeadline: 'manual silent',
  request: Request,
  profiles: { all: {} },
  events: { PASS: { title: text('通过', 'Pass'), form: Voucher } },
  rules: { allRight: checklist('PASS', Voucher) },
});

const checking = chart({
  review: {
    title: text('审核', 'Review'),
    to: role('FinanceReviewer'),
    decisions: { PASS: { guard: 'allRight', target: 'passed' } },
  },
  passed: end('通过', 'Passed'),
});

const reviewed = (data: object) => given(checking, { subject: 'Trip' }).when('PASS', data, 'fin.reviewer');

describe('checklist', () => {
  it('has no defect', () => expect(checkDefinition(checking)).toEqual([]));

  it('passes with every item', () => {
    reviewed({ complete: true, genuine: true }).thenOutput({ outcome: 'passed' });
  });

  it('names the items that are not ticked, in both languages', () => {
    const refused = reviewed({ complete: false, genuine: false, note: 'x' }).refuses('GUARD_REFUSED', 'allRight');
    expect(refused.records.at(-1)?.rejection?.detail).toEqual({
      zh: '须逐项合格，未合格：内容完整、票据真实。',
      en: 'Expected every item to be ticked, but these are not: Complete, Genuine.',
    });
  });
});
