import { Optional, Person, Text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

/** 维修任务 (003-I 三 1). */
export class RepairTask {
  @Text('任务', 'Task') title!: string;
  @Text('要求', 'What is asked for', { longest: 4000, onRecord: true }) description!: string;
  @Person('安排给', 'Assigned to') memberId!: string;
}

/** 分析评估与维修方案 (003-I 三 1.2, 2.1). */
export class RepairPlan {
  @Text('分析评估', 'Analysis', { longest: 4000, onRecord: true }) analysis!: string;
  @Text('维修方案', 'Plan', { longest: 4000, onRecord: true }) plan!: string;
}

/** 维修过程和维修结果 (003-I 三 4.1). */
export class RepairRecord {
  @Text('维修过程', 'What was done', { longest: 4000, onRecord: true }) work!: string;
  @Text('维修结果', 'Result', { longest: 4000, onRecord: true }) result!: string;
}

/** 遇到的问题 (003-I 三 3.2). */
export class RepairProblem {
  @FreeText('问题', 'Problem', { longest: 4000 }) problem!: PersonalText;
}

export class ProblemSolution {
  @FreeText('协商的解决办法', 'What was agreed', { longest: 4000 }) solution!: PersonalText;
  @Optional() @Text('方案的变更', 'Change of the plan', { longest: 4000, onRecord: true }) plan?: string;
}
