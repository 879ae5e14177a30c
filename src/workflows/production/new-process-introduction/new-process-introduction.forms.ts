import { Choice, Flag, Label, Text, text } from '../../../engine/forms.js';

const long = { longest: 2000, onRecord: true };
const kinds = {
  product: text('新产品试制', 'Trial of a new product'),
  process: text('新工艺试验', 'Trial of a new process'),
};

/** 详细方案：目标、流程、资源、风险评估及应对措施 (001 篇二 2.3). */
export class IntroductionPlan {
  @Text('名称', 'Name') name!: string;
  @Choice('类别', 'Kind', kinds) kind!: keyof typeof kinds;
  @Text('目标', 'Aim', long) aim!: string;
  @Text('流程', 'Course', long) course!: string;
  @Text('资源', 'Resources', long) resources!: string;
  @Text('风险评估及应对措施', 'Risks and what is done about them', long) risks!: string;
}

/** 试制/试验过程需详细记录数据. */
export class TrialRecord {
  @Text('记录的数据', 'Data recorded', long) data!: string;
}

/** 进行效果评估和工艺验证. */
export class Evaluation {
  @Text('效果评估', 'Evaluation of the effect', long) evaluation!: string;
  @Text('工艺验证', 'Validation of the process', long) validation!: string;
}

/** 工艺文件的编制、审批和发布. */
export class IntroducedDocument {
  @Label('工艺文件编号', 'Number of the document') documentNumber!: string;
  @Flag('纳入正式生产', 'Taken into production') inProduction!: boolean;
}
