import { Day, Flag, Moment, Optional, Person, Text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const long = { longest: 2000, onRecord: true };

/** A meeting, or an action that one has agreed on: then with what is to be done, by whom and by when. */
export class MeetingOrAction {
  @Text('会议', 'Meeting') meeting!: string;
  @Optional() @Text('行动项', 'Action item', long) action?: string;
  @Optional() @Person('负责人', 'Owner') ownerId?: string;
  @Optional() @Day('截止日期', 'Due date') dueOn?: string;
}

/** 会议目的、议程和预期产出, 提前发出邀请和相关资料 (000 篇二 2.3). */
export class Invitation {
  @Moment('会议时间', 'When') startsAt!: string;
  @Text('会议目的', 'Purpose', long) purpose!: string;
  @Text('议程', 'Agenda', long) agenda!: string;
  @Text('预期产出', 'Expected outcome', long) expected!: string;
  @Flag('已发出邀请和相关资料', 'Invitations and papers sent') sent!: boolean;
}

/** 行动项、负责人和截止日期. */
export class ActionItem {
  @Text('行动项', 'Action item', long) action!: string;
  @Person('负责人', 'Owner') ownerId!: string;
  @Day('截止日期', 'Due date') dueOn!: string;
}

export class ActionResult {
  @FreeText('完成情况', 'What was done') result!: PersonalText;
}
