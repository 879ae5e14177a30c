import { Choice, Flag, Optional, Label, Person, Text, text } from '../../../engine/forms.js';

const long = { longest: 2000, onRecord: true };

/** 综合检查、专业检查、季节性检查、节假日前检查 (001 篇二 5.4). */
export const inspections = {
  general: text('综合检查', 'General'),
  special: text('专业检查', 'Special'),
  seasonal: text('季节性检查', 'Seasonal'),
  preHoliday: text('节假日前检查', 'Before a holiday'),
};

export class SafetyInspection {
  @Choice('检查类别', 'Kind of inspection', inspections) kind!: keyof typeof inspections;
  @Text('检查区域', 'Area') area!: string;
}

/** 对发现的安全隐患登记. */
export class Hazard {
  @Label('隐患编号', 'Number of the hazard') number!: string;
  @Text('隐患情况', 'Hazard', long) hazard!: string;
  @Person('整改责任人', 'Who rectifies it') responsibleId!: string;
}

export class Rectification {
  @Text('整改情况', 'What was done', long) measure!: string;
}

export class Recheck {
  @Flag('隐患已消除', 'The hazard is gone') gone!: boolean;
  @Optional() @Text('复查情况', 'What the recheck found', long) found?: string;
}
