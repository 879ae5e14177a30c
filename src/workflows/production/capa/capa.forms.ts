import { Choice, Day, Flag, Optional, Person, Text, text } from '../../../engine/forms.js';

const long = { longest: 2000, onRecord: true };

/** 质量问题、客户投诉、内外部审核发现的不符合项 (001 篇二 3.7); 风险评估、数据分析 for prevention. */
const sources = {
  quality: text('质量问题', 'Quality problem'),
  complaint: text('客户投诉', 'Customer complaint'),
  audit: text('内外部审核不符合项', 'Audit finding'),
  risk: text('风险评估、数据分析', 'Risk or data analysis'),
};
const kinds = { corrective: text('纠正措施', 'Corrective'), preventive: text('预防措施', 'Preventive') };

export class CapaRequest {
  @Choice('来源', 'Source', sources) source!: keyof typeof sources;
  @Choice('类别', 'Kind', kinds) kind!: keyof typeof kinds;
  @Text('问题', 'Problem', long) problem!: string;
  @Optional() @Text('相关编号', 'Reference') reference?: string;
}

/** 调查、分析，找出责任部门 (004-I 5.3.2). */
export class ResponsibleDepartment {
  @Person('责任部门负责人', 'Head of the responsible department') responsibleId!: string;
  @Text('调查结论', 'What was found', long) investigation!: string;
}

/** 分析根本原因，采取有效措施消除原因. */
export class MeasurePlan {
  @Text('根本原因', 'Root cause', long) rootCause!: string;
  @Text('措施', 'Measures', long) measures!: string;
  @Day('完成日期', 'To be done by') dueOn!: string;
}

export class Implementation {
  @Text('实施情况', 'What was done', long) done!: string;
}

/** 防止再发. */
export class Effectiveness {
  @Flag('问题未再发生', 'It has not come again') notRecurred!: boolean;
  @Text('验证情况', 'How it was verified', long) evidence!: string;
}
