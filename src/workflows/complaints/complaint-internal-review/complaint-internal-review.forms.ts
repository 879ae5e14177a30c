import { Count, Label, Text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { long } from '../complaint-record.js';

/** 客户投诉解决方案内部评审表: what the escalated complaint brings. The manual names no fields. */
export class ReviewRequest {
  @Label('投诉编号', 'Number of the complaint') number!: string;
  @Count('第几次评审', 'Which review it is', { least: 1 }) round!: number;
  @FreeText('事件经过', 'Course of events', long) course!: PersonalText;
  @FreeText('客户提出的要求', "The customer's demands", long) demands!: PersonalText;
  @FreeText('进展程度', 'Progress', long) progress!: PersonalText;
  @FreeText('拟定的处理措施', 'The measure that is proposed', long) measure!: PersonalText;
}

export class Arrangement {
  @Text('评审安排', 'Arrangement of the review', { longest: 500, onRecord: true })
  arrangement!: string;
}

export class Opinion {
  @FreeText('意见', 'Opinion', long) opinion!: PersonalText;
}

/** The measure as it passes the review. */
export class Reviewed {
  @FreeText('通过评审的处理措施', 'The measure that passed', long) measure!: PersonalText;
}

export class ReviewOutcome {
  @FreeText('处理措施', 'Measure', long) measure!: PersonalText;
}
