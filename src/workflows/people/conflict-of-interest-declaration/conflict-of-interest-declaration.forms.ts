import { Choice, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const whose = { own: text('本人', 'My own'), relative: text('近亲属', "A close relative's") };
const kinds = { interest: text('经济利益', 'Economic interest'), secondJob: text('第二职业', 'Second job') };
const relations = {
  supplier: text('供应商', 'Supplier'),
  customer: text('客户', 'Customer'),
  competitor: text('竞争对手', 'Competitor'),
  other: text('其他有业务往来的实体', 'Another business partner'),
  none: text('无业务往来（第二职业）', 'No business with the company (a second job)'),
};

/** 书面申报 (000 篇二 4.2). */
export class ConflictDeclaration {
  @Choice('何人', 'Whose', whose) whose!: keyof typeof whose;
  @Choice('类别', 'Kind', kinds) kind!: keyof typeof kinds;
  @Text('实体名称', 'Entity') entity!: string;
  @Choice('与公司的关系', 'Relation to the company', relations) relation!: keyof typeof relations;
  @FreeText('说明', 'Explanation', { longest: 4000 }) explanation!: PersonalText;
}

export class Measures {
  @FreeText('回避或处理措施', 'Measures', { longest: 4000 }) measures!: PersonalText;
}
