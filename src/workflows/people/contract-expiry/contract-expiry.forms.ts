import { Day, Person } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

export class ContractExpiry {
  @Person('员工', 'Employee') employeeId!: string;
  @Day('劳动合同期满日', 'End of the labour contract') lastDay!: string;
}

/** 《离职申请表》 (004-K 第五条). */
export class NotRenewing {
  @FreeText('不续签的原因', 'Why not', { longest: 2000 }) reason!: PersonalText;
}
