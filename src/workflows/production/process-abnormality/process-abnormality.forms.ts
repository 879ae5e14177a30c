import { Choice, Flag, Optional, RegisterKey, Text, text } from '../../../engine/forms.js';

const long = { longest: 2000, onRecord: true };
const kinds = {
  drift: text('参数偏离', 'Parameter out of range'),
  difficulty: text('操作困难', 'Difficult to operate'),
  unstable: text('质量不稳定', 'Unstable quality'),
  other: text('其他', 'Other'),
};

/** 立即停止操作并报告 (001 篇二 2.4). */
export class Abnormality {
  @Text('工序', 'Operation') operation!: string;
  @Choice('异常', 'Abnormality', kinds) kind!: keyof typeof kinds;
  @Flag('已停止操作', 'Operation stopped') stopped!: boolean;
  @Text('情况', 'What happened', long) description!: string;
}

export class CauseAnalysis {
  @Text('原因', 'Cause', long) cause!: string;
  @Text('纠正措施', 'Correction', long) correction!: string;
  @Flag('须调整或优化工艺', 'The process has to be adjusted') adjusts!: boolean;
  @Optional() @RegisterKey('工艺文件编号', 'Number of the document', 'process-documents') documentNumber?: string;
}

export class AbnormalityRecord {
  @Text('处理结果', 'Result', long) result!: string;
}
