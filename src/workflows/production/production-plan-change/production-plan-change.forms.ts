import { Choice, RegisterKey, Text, text } from '../../../engine/forms.js';

const long = { longest: 2000, onRecord: true };
const triggers = {
  rushOrder: text('紧急插单', 'Rush order'),
  shortage: text('物料短缺', 'Material shortage'),
  equipmentFailure: text('设备故障', 'Equipment failure'),
  other: text('其他', 'Other'),
};

/** 启动计划调整程序 (001 篇二 1.3). */
export class PlanChangeRequest {
  @RegisterKey('计划编号', 'Number of the plan', 'production-plans') planNumber!: string;
  @Choice('调整原因', 'What happened', triggers) trigger!: keyof typeof triggers;
  @Text('情况说明', 'Explanation', long) explanation!: string;
}

export class Coordination {
  @Text('调整方案', 'The change', long) change!: string;
  @Text('已与哪些部门协调', 'Coordinated with', long) coordinatedWith!: string;
}
