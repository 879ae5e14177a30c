import { Attachment, Choice, Day, Label, Money, Optional, Person, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const kinds = {
  fair: text('展会', 'Trade fair'),
  seminar: text('研讨会', 'Seminar'),
  online: text('线上活动', 'Online campaign'),
  promotion: text('促销活动', 'Promotion'),
  other: text('其他', 'Other'),
};
const longText = { longest: 2000, onRecord: true };

/** 策划方案 (001 篇三 3.1), and what a large one needs besides (2.4). */
export class CampaignPlan {
  @Choice('活动类型', 'Kind', kinds) kind!: keyof typeof kinds;
  @Text('活动名称', 'Name') name!: string;
  @Text('活动目标', 'Aim', longText) aim!: string;
  @Text('目标受众', 'Audience', longText) audience!: string;
  @Text('内容形式', 'Content and form', longText) content!: string;
  @Day('开始日期', 'First day') from!: string;
  @Day('结束日期', 'Last day') until!: string;
  @Text('地点', 'Place') place!: string;
  @Money('预算（元）', 'Budget in yuan') budget!: string;
  @Text('预期效果评估', 'Effect expected', longText) expected!: string;
  @Person('责任人', 'Person responsible') ownerId!: string;
  @Optional() @Label('立项编号（大额活动）', 'Project (large campaigns)') project?: string;
  @Optional() @Attachment('预算明细（大额活动）', 'Budget in detail (large campaigns)') budgetDetail?: string;
}

export class ProcessNote {
  @FreeText('过程记录', 'What happened', { longest: 4000 }) note!: PersonalText;
}

/** 效果评估总结. */
export class Evaluation {
  @Text('效果评估', 'Effect', longText) effect!: string;
  @Money('实际投入（元）', 'Spent in yuan') spent!: string;
  @Text('投入产出分析', 'Input and output', longText) yield!: string;
  @Text('后续活动借鉴', 'What later campaigns learn from it', longText) lessons!: string;
}
