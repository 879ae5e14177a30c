import { FreeText, Optional } from './fields/index.js';
import type { PersonalText } from './held.js';

/** A return or a rejection says why. */
export class Remark {
  @FreeText('说明', 'Remark') remark!: PersonalText;
}

export class OptionalRemark {
  @Optional() @FreeText('说明', 'Remark') remark?: PersonalText;
}
