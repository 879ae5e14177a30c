import { Attachment, RegisterKey, Text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

export class Dissolution {
  @RegisterKey('小组', 'Team', 'teams') team!: string;
  @Text('解散理由', 'Why', { longest: 2000, onRecord: true }) reason!: string;
}

/** 结题报告、总结与反馈 (003-L 2). */
export class ClosingPapers {
  @Attachment('结题报告', 'Closing report') report!: string;
  @FreeText('总结', 'Summary', { longest: 4000 }) summary!: PersonalText;
  @FreeText('反馈', 'Feedback', { longest: 4000 }) feedback!: PersonalText;
}
