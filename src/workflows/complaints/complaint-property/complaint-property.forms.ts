import { Choice, Flag, FreeText, Money, Optional, RegisterKey, text } from '../../../engine/forms.js';
import { parameter, workingDays } from '../../../engine/parameters.js';
import type { PersonalText } from '../../../engine/personal-data.js';
import { long } from '../complaint-record.js';
import { complaintCategories, demandCategories, exemptionPolicy } from '../property.js';

const places = {
  household: text('一户一档', 'File of the household'),
  folder: text('投诉档案夹', 'Complaint folder'),
  software: text('工作软件（定期备份）', 'Software, with regular backup'),
};

const stops = {
  finalSolution: text('形成最终解决方案', 'The final solution'),
  handled: text('处理完毕', 'The end of the handling'),
};

const branches = {
  residential: text('住管分公司', 'Residential branch'),
  commercial: text('商管事业部', 'Commercial division'),
};

const clockStarts = {
  escalated: text('升级至项目管理中心', 'The escalation to the centre'),
  accepted: text('项目管理中心受理', 'The acceptance by the centre'),
};

/** What makes a complaint major, at its acceptance or found later (004-A 4.1.2.1). */
export class MajorGrounds {
  @Money('涉及金额（元）', 'Amount concerned, in yuan') amount!: string;
  @Flag('已被媒体曝光或引发法律诉讼', 'Exposed by media or in litigation') exposed!: boolean;
  @Flag('可能引发群体性诉讼', 'May cause a group action') groupAction!: boolean;
}

/** How the centre judges level and class (004-A 4.1.2). */
export class Classification extends MajorGrounds {
  @Choice('投诉类型', 'Class', complaintCategories) category!: keyof typeof complaintCategories;
  @Optional()
  @RegisterKey('与此为同一投诉的编号', 'Number of the same complaint', 'complaints', {
    help: text('多次、多人提出的同一投诉', 'The same complaint by several people or several times'),
  })
  sameAs?: string;
}

/** It is none of the group's making, so it is a demand (004-A 4.1.1.2). */
export class DemandCategory {
  @Choice('需求类型', 'Class', demandCategories) category!: keyof typeof demandCategories;
}

/** 移交的投诉信息应完整无缺 (004-A 附件2). */
export class Escalated {
  @FreeText('事件经过', 'Course of events', long) course!: PersonalText;
  @FreeText('客户提出的要求', "The customer's demands", long) demands!: PersonalText;
  @FreeText('进展程度', 'Progress', long) progress!: PersonalText;
}

/** What is learnt (004-A 附件2). The statistics go by the final cause (4.5). */
export class Analysis {
  @Choice('最终原因所属类型', 'Class of the final cause', complaintCategories)
  finalCategory!: keyof typeof complaintCategories;
  @FreeText('原因', 'Cause', long) cause!: PersonalText;
  @FreeText('纠正措施', 'Corrective measure', long) correction!: PersonalText;
  @FreeText('预防措施', 'Prevention', long) prevention!: PersonalText;
  @Optional()
  @Flag('解决方案有效，纳入投诉处理服务规范文件', 'The solution is effective and goes into the service specification')
  effective?: boolean;
}

/** 住管归入一户一档，商管纳入投诉档案夹，或输入工作软件 (004-A 4.4.2). */
export class Archiving {
  @Choice('所属单位', 'Branch', branches) branch!: keyof typeof branches;
  @Choice('归档方式', 'Where it is kept', places) place!: keyof typeof places;
}

export const propertyComplaintPolicy = {
  ...exemptionPolicy,
  majorAmount: parameter('property.majorAmount', '重大投诉金额（元，含本数）', 'Amount of a major complaint', {
    '004-A 4.1.2.1（含2000元）': '2000',
  }),
  normal: parameter('property.normal.limit', '正常投诉处理时限', 'Limit of a normal complaint', {
    '004-A 4.2.2.1': workingDays(5, { countStartDay: true }),
  }),
  escalated: parameter('property.escalated.limit', '升级投诉处理时限', 'Limit of an escalated complaint', {
    '004-A 4.2.2.3': workingDays(15, { countStartDay: true }),
  }),
  escalatedCountsFrom: parameter(
    'property.escalated.countsFrom',
    '升级时限起算于',
    'The limit of an escalated complaint counts from',
    clockStarts,
    { "004-A 4.2.2.3 '受理升级投诉当日起' [ambiguous]": 'escalated' },
  ),
  limitStopsAt: parameter('property.limitStopsAt', '正常时限止于', 'Where it stops', stops, {
    '004-A 4.1.2.1b、4.2.2.1 [ambiguous]': 'finalSolution',
  }),
};
