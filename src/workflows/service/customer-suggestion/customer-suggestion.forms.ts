import { Day, Flag, Optional } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { Caller } from '../service-call.js';

export class CustomerSuggestion extends Caller {
  @FreeText('建议内容', 'What is suggested', { longest: 4000 }) content!: PersonalText;
}

/** 需要回复的，要给客户承诺一定回复期限 (004-D 四（二）). */
export class SuggestionReport {
  @Flag('需要回复客户', 'The customer is to get a reply') needsReply!: boolean;
  @Optional() @Day('承诺回复期限', 'Reply promised by') replyBy?: string;
}

export class SuggestionInstruction {
  @FreeText('领导批示', 'Instruction') instruction!: PersonalText;
  @Flag('采用建议', 'The suggestion is adopted') isAdopted!: boolean;
}

export class SuggestionAnswer {
  @FreeText('答复建议被采用情况', 'Answer', { longest: 4000 }) answer!: PersonalText;
}
