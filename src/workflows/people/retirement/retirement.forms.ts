import { Day, Person } from '../../../engine/forms.js';

export class Retirement {
  @Person('员工', 'Employee') employeeId!: string;
  @Day('最后工作日', 'Last day of work') lastDay!: string;
}
