import { Choice, Count, Flag, Label, Text, text } from '../../../engine/forms.js';

export const seals = {
  company: text('公章', 'Company seal'),
  contract: text('合同章', 'Contract seal'),
  finance: text('财务章', 'Finance seal'),
  legalPerson: text('法人章', 'Seal of the legal person'),
};
export type Seal = keyof typeof seals;

/** 《用印申请》: the manual names no form; its fields are [model]. */
export class SealRequest {
  @Choice('印章', 'Seal', seals) seal!: Seal;
  @Text('文件名称', 'Document') document!: string;
  @Count('份数', 'Copies', { most: 100 }) copies!: number;
  @Text('用途', 'Purpose', { longest: 2000, onRecord: true }) purpose!: string;
}

/** What the keeper sees before he stamps. */
export class Sealing {
  @Flag('文件已填写完整', 'Document is filled in') documentFilledIn!: boolean;
}

export class Registration {
  @Label('登记号', 'Register number') number!: string;
}
