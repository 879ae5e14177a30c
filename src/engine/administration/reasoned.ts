import { FreeText } from '../authoring/fields/index.js';
import type { PersonalText } from '../authoring/held.js';

/** Who does something to a case of other people says why. */
export class Reasoned {
  @FreeText('理由', 'Reason') reason!: PersonalText;
}
