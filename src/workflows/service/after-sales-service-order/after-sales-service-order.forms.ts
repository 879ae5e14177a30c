import { Choice, Flag, Person, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { Caller } from '../service-call.js';

const origins = {
  leader: text('组长安排', 'Assigned by the leader'),
  extra: text('额外工作', 'Extra work asked for by others'),
};

export class ServiceOrder extends Caller {
  @Choice('工作来源', 'Where it comes from', origins) origin!: keyof typeof origins;
  @Person('售后人员', 'Who goes there') memberId!: string;
  @FreeText('工作内容', 'What is to be done', { longest: 4000 }) work!: PersonalText;
}

/** 售后服务单 (003-T 二 3). */
export class ServiceSlip {
  @FreeText('服务情况', 'What was done', { longest: 4000 }) done!: PersonalText;
  @Flag('如实填写', 'Filled in truthfully') truthful!: boolean;
}

/** 下次售后计划 (003-T 二 4): 时间、人员安排、所需工具、采购计划. */
export class NextVisit extends ServiceSlip {
  @FreeText('未能结束的外在原因', 'What kept it from being finished', { longest: 2000 }) reason!: PersonalText;
  @Text('时间', 'When') time!: string;
  @Person('人员安排', 'Who') memberId!: string;
  @Text('所需工具', 'Tools', { longest: 1000, onRecord: true }) tools!: string;
  @Text('采购计划', 'What is to be bought', { longest: 1000, onRecord: true }) purchase!: string;
}
