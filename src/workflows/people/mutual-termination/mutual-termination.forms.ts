import { Day, Person } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

/** What both agree on; the manual names the agreement, not its contents. */
export class TerminationProposal {
  @Person('员工', 'Employee') employeeId!: string;
  @Day('最后工作日', 'Last day of work') lastDay!: string;
  @FreeText('协议内容', 'Terms of the agreement', { longest: 4000 }) terms!: PersonalText;
}
