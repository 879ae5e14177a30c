import { Choice, Count, Label, Optional } from '../../../engine/forms.js';
import { Parameter, workingDays, type Limit } from '../../../engine/parameters.js';
import { demandCategories, ExemptionPolicy, PropertyReport } from '../property.js';

/** 《客户需求处理单》 and the columns of the register (004-A 附件4). */
export class DemandForm extends PropertyReport {
  @Choice('需求类型', 'Class', demandCategories) category!: keyof typeof demandCategories;
  @Optional() @Label('转自投诉', 'Was the complaint') complaint?: string;
}

/** How the centre judges it: 物业服务中心对级别、分类进行判定 (004-A 4.2.1 第1项 2). */
export class DemandJudgement {
  @Choice('需求类型', 'Class', demandCategories) category!: keyof typeof demandCategories;
}

/** 视需求处理后的客户确认情况 (004-A 4.3 回访率 2). */
export class Confirmation {
  @Count('客户确认的满意程度（分）', "The customer's satisfaction, in points", { least: 1, most: 5 }) score!: number;
  @Optional()
  @Choice('最终原因所属类型（与判定不同时）', 'Class of the final cause, where another one', demandCategories)
  finalCategory?: keyof typeof demandCategories;
}

export class DemandPolicy extends ExemptionPolicy {
  @Parameter('demand.limit', '004-A 4.2.2.2', '需求处理时限', 'Limit of a demand')
  limit: Limit = workingDays(5, { countStartDay: true });

  @Parameter(
    'demand.fullySatisfied',
    '004-A 4.3 回访率 2（5分、“三好”）',
    '完全满意（分）',
    'Fully satisfied, in points',
  )
  fullySatisfied = 5;

  @Parameter('demand.followUp.satisfied', '004-A 4.3 回访率 2', '满意需求回访比例（%）', 'Satisfied visited, per cent')
  sample = 15;
}
