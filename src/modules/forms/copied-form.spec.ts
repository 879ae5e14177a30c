import { Attachment, FreeText, Items, Label, Optional, Text } from '../../engine/index.js';
import { copiedForm } from './copied-form.js';

class Line {
  @Text('名称', 'Name') name!: string;
  @Optional() @Attachment('照片', 'Photo') photo?: string;
}

class Request {
  @Text('事由', 'Subject') subject!: string;
  @FreeText('说明', 'Remarks') remarks!: string;
  @FreeText('联系人', 'Contact') contact!: string;
  @Label('标签', 'Label') label!: string;
  @Items('明细', 'Lines', () => Line) lines!: Line[];
}

describe('a form that is filled in from an old one', () => {
  it('has what may stand in a new one, and says of each other field why not', () => {
    const old = {
      subject: 'Laptop',
      remarks: '自己写的',
      contact: { $personal: 'id', erased: true },
      label: 'FA-1',
      lines: [{ name: 'one', photo: '0199b3a0-0000-7000-8000-000000000001' }, { name: 'two' }],
      gone: 1,
    };
    expect(copiedForm(Request, old)).toEqual({
      input: { subject: 'Laptop', remarks: '自己写的', lines: [{ name: 'one' }, { name: 'two' }] },
      leftOut: [
        { path: 'contact', because: 'personal' },
        { path: 'label', because: 'unique' },
        { path: 'lines.0.photo', because: 'file' },
        { path: 'gone', because: 'notAsked' },
      ],
    });
  });
});
