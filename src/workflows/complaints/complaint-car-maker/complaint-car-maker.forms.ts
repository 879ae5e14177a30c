import { Choice, Flag, Items, Money, Optional, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { ComplaintRecord } from '../complaint-record.js';

const channels = {
  system: text('客户中心系统', 'System of the customer centre'),
  telephone: text('电话', 'Telephone'),
  fax: text('传真', 'Fax'),
  email: text('电子邮件', 'E-mail'),
  media: text('媒体', 'Media'),
  letter: text('信件', 'Letter'),
  oral: text('口头', 'Oral'),
};

/** 重大客户投诉 ①–⑩ (004-B 三). */
export const majorCriteria = {
  fireOrAccident: text('①火灾、大事故', '1 Fire or big accident'),
  airbag: text('②与安全气囊有关', '2 About an airbag'),
  exchangeDemanded: text('③达不到换车条件要求换车', '3 Demands an exchange without meeting the conditions'),
  returnDemanded: text('④达不到退车条件要求退车', '4 Demands a return without meeting the conditions'),
  engineDemanded: text('⑤达不到条件要求更换发动机总成', '5 Demands an engine without meeting the conditions'),
  gearboxDemanded: text('⑥达不到条件要求更换变速箱总成', '6 Demands a gearbox without meeting the conditions'),
  publicBody: text('⑦投诉到媒体、消协、工商局或起诉', '7 Goes to media, consumer association, authority or court'),
  personalSafety: text('⑧涉及人身安全', '8 Personal safety'),
  unlawful: text('⑨违反国家法律法规', '9 Violation of the law'),
  focused: text('⑩其他须重点管控', '10 Needs focused control otherwise'),
};
export type Major = keyof typeof majorCriteria;

/** A级定义 (004-B 三). */
export const aLevelCriteria = {
  safetyParts: text('车辆重要安全部分', 'Important safety parts'),
  fireOrCrash: text('车辆火灾、车祸', 'Fire or crash'),
  litigation: text('可能发展成民事或刑事诉讼', 'May become litigation'),
  mediaReport: text('可能招致媒体报导', 'May attract the media'),
  writtenReply: text('要求厂家书面确认或答复', 'Demands a written reply of the maker'),
  publicBody: text('警察、工商、消协等介入', 'Police or public bodies are involved'),
  exchangeAndDamages: text('要求更换车辆及损害赔偿', 'Demands an exchange and damages'),
  repeatedRepair: text('反复修理', 'Repaired again and again'),
  doorBlocked: text('客户堵门', 'The customer blocks the door'),
};
export type ALevel = keyof typeof aLevelCriteria;

export const grades = {
  A: text('A 级', 'Level A'),
  B: text('B 级', 'Level B'),
  general: text('一般', 'General'),
};
type Grade = keyof typeof grades;

const faults = {
  none: text('非经销商/服务商原因', 'Not the dealer'),
  caused: text('①经销商/服务商原因造成投诉', '1 Caused by the dealer'),
  worsened: text('②处理中经销商/服务商原因使投诉恶化', '2 Grew worse by how the dealer handled it'),
};

export class CarComplaint extends ComplaintRecord {
  @Choice('投诉渠道', 'Channel', channels) channel!: keyof typeof channels;
  @Text('经销商/服务商', 'Dealer or service shop') dealer!: string;
}

class MajorMet {
  @Choice('条件', 'Criterion', majorCriteria) criterion!: Major;
}

class ALevelMet {
  @Choice('条件', 'Criterion', aLevelCriteria) criterion!: ALevel;
}

/** What of the definitions is met; nothing: a general complaint. */
export class Classification {
  @Items('符合的重大投诉条件', 'Criteria of a major complaint that are met', () => MajorMet, { least: 0, most: 10 })
  major!: MajorMet[];
  @Items('符合的 A 级条件', 'Criteria of level A that are met', () => ALevelMet, { least: 0, most: 9 })
  aLevel!: ALevelMet[];
  @Flag('B 级：客户借媒体曝光扩大关注面', 'Level B: the customer widens attention by the media') bLevel!: boolean;
}

/** The union of both lists is major: each of them says of itself that it defines 重大客户投诉. */
export const gradeOf = ({ major, aLevel, bLevel }: Classification): { grade: Grade; isMajor: boolean } => ({
  grade: aLevel.length > 0 ? 'A' : bLevel ? 'B' : 'general',
  isMajor: major.length > 0 || aLevel.length > 0,
});

/** 特案保修: an appropriate compensation, never the whole cost of the repair. */
export class SpecialCase {
  @Money('维修费用（元）', 'Cost of the repair, in yuan') cost!: string;
  @Money('申请补偿（元）', 'Compensation asked for, in yuan') compensation!: string;
}

export class CarHandling {
  @FreeText('处理结果', 'Result', { longest: 4000 }) handling!: PersonalText;
  @Choice('有效投诉判定', 'Fault of the dealer', faults) fault!: keyof typeof faults;
  @Optional() @FreeText('特别理赔（善意补偿）', 'Goodwill claim') goodwill?: PersonalText;
}
