import type { PersonalText } from './held.js';
import { FreeText, Optional, Person } from './fields/index.js';

/** An output that says who sent the event that ended the case, and what he said. Every ending fills it in. */
export class Decided {
  @Person('决定人', 'Decided by') decidedBy!: string;
  @Optional() @FreeText('说明', 'Remark') remark?: PersonalText;
}
