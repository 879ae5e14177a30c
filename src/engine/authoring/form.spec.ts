import { fieldTitlesOf } from '../titled.js';
import { personalFieldsOf } from '../personal.js';
import { fieldDescriptionsOf, Label, Optional, Personal, Text, Tick, ticksOf } from './fields/index.js';
import { form } from './form.js';
import { text } from './text.js';

class Report {
  @Text('地点', 'Place') place!: string;
}

describe('form', () => {
  it('is the form of its fields, in their order', () => {
    const Trip = form({ place: Text('地点', 'Place'), checked: Tick('已核对', 'Checked') });
    expect([...fieldTitlesOf(Trip)]).toEqual([
      ['place', { zh: '地点', en: 'Place' }],
      ['checked', { zh: '已核对', en: 'Checked' }],
    ]);
    expect(ticksOf(Trip)).toEqual(['checked']);
  });

  it('has the fields of another before its own, and leaves that one as it is', () => {
    const Numbered = form(Report, { number: Label('编号', 'Number') });
    expect([...fieldDescriptionsOf(Numbered).keys()]).toEqual(['place', 'number']);
    expect([...fieldDescriptionsOf(Report).keys()]).toEqual(['place']);
  });

  it('starts a case under its title, whether fields, a form or both stand after it', () => {
    const number = Label('编号', 'Number');
    const started = [
      form('登记', 'Record', { number }),
      form('登记', 'Record', Report),
      form('登记', 'Record', Report, { number }),
    ];
    expect(started.map(({ title, form: fields }) => [title, ...fieldDescriptionsOf(fields).keys()])).toEqual([
      [text('登记', 'Record'), 'number'],
      [text('登记', 'Record'), 'place'],
      [text('登记', 'Record'), 'place', 'number'],
    ]);
  });

  it('has personal fields that may be absent', () => {
    expect(personalFieldsOf(form({ contact: Optional(Personal(Text('联系人', 'Contact'))) }))).toEqual(['contact']);
  });
});
