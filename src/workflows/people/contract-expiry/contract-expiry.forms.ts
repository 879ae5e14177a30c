import { Day, Person } from '../../../engine/forms.js';

export class ContractExpiry {
  @Person('员工', 'Employee') employeeId!: string;
  @Day('劳动合同期满日', 'End of the labour contract') lastDay!: string;
}
