import { Choice, Label, Money, Optional, Person, text } from '../../../engine/forms.js';
import { Parameter } from '../../../engine/parameters.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const offences = {
  service: text('违反服务规定、因服务被投诉', 'Against a rule of the service, or a complaint about it'),
  privateMatter: text('谈私事、超越权限承诺', 'Private matters, promises beyond authority'),
  quarrel: text('与客户争吵、冲突', 'Quarrel with a customer'),
};
const counted = { rule: text('相同规定', 'The same rule'), person: text('同一人', 'The same person') };

/** A complaint that was found to be true, and whom it is about. No manual names a form. */
export class SubstantiatedComplaint {
  @Person('责任人', 'Whom it is about') staffId!: string;
  @Choice('违纪类别', 'Kind of offence', offences) offence!: keyof typeof offences;
  @Label('违反的规定', 'Rule that was broken', { help: text('例如 四（二）3', 'For example 四（二）3') }) rule!: string;
  @Optional() @Label('投诉编号', 'Number of the complaint') complaint?: string;
  @FreeText('经核实的事实', 'What was found', { longest: 4000 }) found!: PersonalText;
}

export class SanctionDecision {
  @FreeText('处理说明', 'Explanation', { longest: 2000 }) explanation!: PersonalText;
  @Optional()
  @Money('对责任部门的罚款（元）', 'Fine of the department, in yuan', {
    help: text('仅 004-M 需要', 'Only where 004-M holds'),
  })
  departmentFine?: string;
}

/** `sanction.onlineShop` and `sanction.hotline` of the catalogue are the profiles 002-7 and 002-6. */
export class SanctionPolicy {
  @Parameter(
    'sanction.fines',
    "002 篇7 四3（5）；002 篇6 四（五）1 [ambiguous] the same sentence also says '200元/次'",
    '罚款（元，按次数）',
    'Fines in yuan, by occurrence',
  )
  fines: Readonly<Record<number, number>> = { 1: 30, 2: 60 };

  @Parameter(
    'sanction.dismissalAt',
    '002 篇7 四3（5）；002 篇6 四（五）1',
    '第几次辞退（0 为不辞退）',
    'Dismissal at (0: never)',
  )
  dismissalAt = 3;

  @Parameter(
    'sanction.countedBy',
    "002 篇6 四（五）1 '违反相同规定'；002 篇7 四3（5）",
    '次数的计算',
    'Counted by',
    counted,
  )
  countedBy: keyof typeof counted = 'person';

  @Parameter('sanction.privateMatter', '002 篇6 四（五）2', '谈私事等罚款（元）', 'Fine for private matters, in yuan')
  privateMatterFine = 200;

  @Parameter('sanction.supervisorMultiplier', '002 篇6（扣罚连带责任制）', '主管连带倍数', 'Multiple for the head')
  supervisorMultiplier = 0;

  @Parameter(
    'sanction.reported',
    '002 篇4 教练员 16',
    '辞退须报主管部门备案',
    'A dismissal is reported to the authority',
  )
  reported = false;

  @Parameter('sanction.departmentFine.least', '004-M 5.4.3.1d', '部门罚款下限（元）', 'Least fine of the department')
  departmentLeast = '0';

  @Parameter('sanction.departmentFine.most', '004-M 5.4.3.1d', '部门罚款上限（元）', 'Greatest fine of the department')
  departmentMost = '0';
}
