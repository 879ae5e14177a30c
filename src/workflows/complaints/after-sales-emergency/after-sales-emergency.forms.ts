import { Choice, Optional, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { ComplaintRecord } from '../complaint-record.js';

const kinds = { complaint: text('客户投诉', 'Complaint'), demand: text('售后需求', 'After-sales demand') };
export const severities = {
  general: text('一般性问题', 'General'),
  larger: text('较大问题', 'Larger'),
  major: text('重大问题', 'Major'),
};

/** 客户投诉或售后需求 (003-P 四 1): the manual names no form. */
export class AfterSalesMatter extends ComplaintRecord {
  @Choice('类别', 'Kind', kinds) kind!: keyof typeof kinds;
}

/** 初步判断 (003-P 四 2). */
export class Judgement {
  @Text('问题类型', 'Type of the problem') problem!: string;
  @Choice('严重程度', 'Severity', severities) severity!: keyof typeof severities;
}

export class Reply {
  @FreeText('答复内容', 'Reply to the customer', { longest: 4000 }) reply!: PersonalText;
}

/** 原因分析、经验教训、完善应急管理制度 (003-P 四 5). */
export class Analysis {
  @FreeText('问题原因', 'Cause') cause!: PersonalText;
  @FreeText('经验教训', 'Lessons') lessons!: PersonalText;
  @Optional() @FreeText('完善制度的建议', 'How to improve the rules') improvement?: PersonalText;
}
