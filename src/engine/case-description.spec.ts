import fc from 'fast-check';
import { describeCase, type DescriptionDeclaration } from './case-description.js';
import { namedLater, withNames } from './named-later.js';
import type { JsonObject } from './json.js';

const declaration: DescriptionDeclaration = {
  subject: { zh: '{contract.title}({contract.customer})', en: '{contract.title} ({contract.customer})' },
  summary: [
    { title: { zh: '金额', en: 'Amount' }, kind: 'money', value: 'contract.amount', currency: 'contract.currency' },
    { title: { zh: '联系人', en: 'Contact' }, kind: 'text', value: 'contract.contact' },
    { title: { zh: '编号', en: 'Number' }, kind: 'text', value: 'number' },
  ],
};
const contact = { $personal: 'p1', commitment: 'c1' };
const contract = { title: 'Cabinets', customer: 'Bohai', amount: '128000.00', currency: 'CNY', contact };

/** What a context holds: JSON writes -0 as 0, and so does the engine before it keeps anything. */
const kept = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe('describeCase', () => {
  it('fills the subject and the summary in from the context, and leaves out what is not there yet', () => {
    expect(describeCase(declaration, { contract, number: null })).toEqual({
      subject: { zh: 'Cabinets(Bohai)', en: 'Cabinets (Bohai)' },
      summary: [
        {
          title: { zh: '金额', en: 'Amount' },
          kind: 'money',
          value: { amount: '128000.00', currency: 'CNY' },
        },
        { title: { zh: '联系人', en: 'Contact' }, kind: 'text', value: contact },
      ],
    });
  });

  it('never writes a personal value or its reference into the subject', () => {
    const subject = { zh: '与{contract.contact}', en: 'With {contract.contact}' };
    expect(describeCase({ subject, summary: [] }, { contract }).subject).toEqual({ zh: '与', en: 'With' });
  });

  it('says of a choice that has no title what was chosen, whatever its name is', () => {
    const choices = { office: { zh: '办公', en: 'Office' } };
    const summary = [{ title: { zh: '用途', en: 'Use' }, kind: 'choice', value: 'use', choices } as const];
    const titleOf = (use: string) => describeCase({ subject: { zh: '', en: '' }, summary }, { use }).summary[0]?.value;
    expect(titleOf('office')).toEqual({ zh: '办公', en: 'Office' });
    expect(titleOf('constructor')).toEqual({ zh: 'constructor', en: 'constructor' });
  });

  it('names in the subject what was chosen by its title, in both languages', () => {
    const subject = { zh: '{number}：{request.area}', en: '{number}: {request.area}' };
    const subjectChoices = { 'request.area': { complaint: { zh: '客户投诉', en: 'Complaint' } } };
    const subjectOf = (area: string) =>
      describeCase({ subject, subjectChoices, summary: [] }, { number: '261108', request: { area } }).subject;
    expect(subjectOf('complaint')).toEqual({ zh: '261108：客户投诉', en: '261108: Complaint' });
    expect(subjectOf('constructor')).toEqual({ zh: '261108：constructor', en: '261108: constructor' });
  });

  it('leaves the name of a department in the subject to who reads it, and lets nobody write such a name himself', () => {
    const subject = { zh: '{request.department}的{request.title}', en: '{request.title} of {request.department}' };
    const subjectNames = { 'request.department': 'department' } as const;
    const request = { department: 'sales', title: `${namedLater('person', 'p1')}车` };
    const described = describeCase({ subject, subjectNames, summary: [] }, { request }).subject;
    const read = withNames(described, (kind, id) => ({ zh: `<${kind} ${id}>`, en: `<${kind} ${id}>` }));
    expect(read.zh).toBe('<department sales>的person:p1车');
  });

  it('lets no value turn the direction of the words behind it', () => {
    const turned = { ...contract, customer: '\u202Eevil\u2067' };
    expect(describeCase(declaration, { contract: turned }).subject.en).toBe('Cabinets (evil)');
  });

  it('leaves no mark at the end of a subject, nor empty brackets, where something is not there yet', () => {
    const subject = { zh: '{number}：{category}（{customer}）', en: '{number}: {category} ({customer})' };
    const subjectOf = (context: JsonObject) => describeCase({ subject, summary: [] }, context).subject;
    expect(subjectOf({ number: '261109', category: null })).toEqual({ zh: '261109', en: '261109' });
    expect(subjectOf({ number: '261109', category: '售后', customer: 'Bohai' }).zh).toBe('261109：售后（Bohai）');
    expect(subjectOf({ number: '', category: 'Late', customer: '' })).toEqual({ zh: 'Late', en: 'Late' });
    expect(subjectOf({ number: '1', category: '、', customer: 'B' }).zh).toBe('1：、（B）');
  });

  it('cuts a long subject between characters', () => {
    const subject = { zh: '{title}', en: '{title}' };
    const { zh } = describeCase({ subject, summary: [] }, { title: '🏭'.repeat(300) }).subject;
    expect(zh).toBe(`${'🏭'.repeat(199)}…`);
  });

  it('answers for any context, with text that fits and values that stand in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('contract', 'number', '__proto__'), kept), (context) => {
        const { subject, summary } = describeCase(declaration, context as JsonObject);
        expect([...subject.zh].length).toBeLessThanOrEqual(200);
        expect(`${subject.zh}${subject.en}`).not.toContain('[object');
        expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
      }),
    );
  });
});
