import { Day, Person } from '../../engine/forms.js';

/** Who leaves, and when: what every step after an approved separation begins with. */
export class Departure {
  @Person('离职员工', 'Leaver') leaverId!: string;
  @Day('最后工作日', 'Last day of work') lastDay!: string;
}
