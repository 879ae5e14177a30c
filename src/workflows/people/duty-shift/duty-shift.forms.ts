import { Choice, Day, Flag, Items, Person, Text, text } from '../../../engine/forms.js';
import { FreeText, Personal, type PersonalText } from '../../../engine/personal-data.js';

export class DutyMember {
  @Person('值班人员', 'On duty') memberId!: string;
}

const times = {
  evening: text('工作日 18:00–21:00', 'Working day, 18:00–21:00'),
  holiday: text('周末及节假日 8:00–21:00', 'Weekend or holiday, 8:00–21:00'),
  noon: text('中午 12:00–15:00', 'Noon, 12:00–15:00'),
  special: text('重大节日或活动', 'Great holiday or event'),
};

/** 值班人员轮流表 (002 篇5 一、二). */
export class DutyRoster {
  @Day('值班日期', 'Day') day!: string;
  @Choice('值班时间', 'Hours', times) hours!: keyof typeof times;
  @Person('值班组组长', 'Leader of the group') leaderId!: string;
  @Items('值班人员', 'Members', () => DutyMember) members!: DutyMember[];
}

/** 《值班记录》 (002 篇5 四1). */
export class DutyRecord {
  @Text('来电或来访单位', 'Unit') unit!: string;
  @Personal() @Text('姓名', 'Name') caller!: PersonalText;
  @Personal() @Text('联系电话', 'Telephone') telephone!: PersonalText;
  @FreeText('内容', 'Content', { longest: 4000 }) content!: PersonalText;
}

export class Incident extends DutyRecord {
  @Flag('重大突发事件', 'A major incident') major!: boolean;
}

export class Handled {
  @FreeText('处理情况', 'What was done', { longest: 4000 }) handling!: PersonalText;
}

const breaches = {
  absent: text('无故缺席', 'Absent'),
  lateOrEarly: text('迟到或早退', 'Late or early'),
};
export class Breach {
  @Person('人员', 'Who') memberId!: string;
  @Choice('情形', 'What', breaches) breach!: keyof typeof breaches;
}
