import { Choice, Optional, Person, Text, text } from '../../../engine/forms.js';
import { FreeText, Personal, type PersonalText } from '../../../engine/personal-data.js';
import { ComplaintRecord } from '../complaint-record.js';

/** 重大投诉 (004-L 四 1.1.3). */
export const majorCriteria = {
  compensation: text('涉及赔偿', 'Compensation'),
  safety: text('与安全相关', 'Safety'),
  largeDamage: text('损害金额大', 'Large damage'),
  frequentRepairs: text('短期内维修频次高，客户不接受', 'Frequent visits to the shop, not accepted'),
  outsideBodies: text(
    '涉及媒体、律师、警察、消协、政府机关等',
    'Media, lawyer, police, consumer association, government',
  ),
  badInfluence: text('客户意见较大，易造成不良影响', 'Strong dissatisfaction, likely to have a bad influence'),
  referred: text('行业部门、工商部门等转交', 'Referred by the industry or commerce department'),
};

/** Whose the complaint is (004-L 三). */
export const areas = {
  sales: text('销售', 'Sales'),
  maintenance: text('维修服务', 'Maintenance'),
  generalAffairs: text('客户部、综合部服务', 'Customer and general departments'),
  finance: text('财务部人员服务', 'Finance staff'),
  spareParts: text('备品部人员、备品提供', 'Spare parts'),
};

const receptions = {
  workingHours: text('工作时间内', 'Within working hours'),
  outsideHours: text('工作时间外，不紧急', 'Outside working hours, not urgent'),
  outsideHoursUrgent: text('工作时间外，紧急', 'Outside working hours, urgent'),
};

/** 客户的信息 (004-L 四 1.1.1, 1.2): what the receiver writes down. */
export class ReceivedComplaint extends ComplaintRecord {
  @Personal() @Text('车辆牌照号码', 'Plate number') plateNumber!: PersonalText;
  @Choice('涉及方面', 'Area', areas) area!: keyof typeof areas;
  @Optional() @Choice('重大投诉情形', 'What makes it major', majorCriteria) criterion?: keyof typeof majorCriteria;
  @Choice('接到时间', 'Received', receptions) reception!: keyof typeof receptions;
}

export class LeaderPhoned {
  @Person('已联系的公司领导', 'Leader who was phoned') leaderId!: string;
}

/** 《客户投诉信息反馈单》: the content in the words of the customer department (004-L 四 1.2). */
export class FeedbackSlip {
  @FreeText('投诉内容复述', 'Content restated', { longest: 4000 }) restated!: PersonalText;
  @Optional() @Choice('重大投诉情形', 'What makes it major', majorCriteria) criterion?: keyof typeof majorCriteria;
}

export class Assigning {
  @Choice('涉及方面', 'Area', areas) area!: keyof typeof areas;
}

export class Decision {
  @FreeText('处理决定', 'Decision', { longest: 4000 }) decision!: PersonalText;
  @Optional() @FreeText('内部责任处理', 'Internal liability') liability?: PersonalText;
}
