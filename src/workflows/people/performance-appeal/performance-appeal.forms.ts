import { Label } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { AppraisalResult } from '../appraisals.js';

export class Appeal {
  @Label('考核期间', 'Period of the appraisal') period!: string;
  @FreeText('申诉理由', 'Why the result is not right', { longest: 4000 }) reason!: PersonalText;
}

/** The result as it is after the appeal. */
export class Correction extends AppraisalResult {
  @FreeText('复核意见', 'What the review found', { longest: 4000 }) verdict!: PersonalText;
}

export class Verdict {
  @FreeText('复核意见', 'What the review found', { longest: 4000 }) verdict!: PersonalText;
}
