import { Choice, Flag, Label, Optional, RegisterKey, Text, text } from '../../../engine/forms.js';

const long = { longest: 2000, onRecord: true };
export const faults = {
  ordinary: text('一般故障', 'Ordinary'),
  major: text('重大或复杂故障', 'Major or complex'),
};

/** 操作人员应立即停机，挂牌警示，并按流程报修 (001 篇二 4.4). */
export class RepairRequest {
  @Label('设备编号', 'Number of the equipment') equipmentNumber!: string;
  @Text('设备名称', 'Equipment') equipment!: string;
  @Text('故障现象', 'Fault', long) fault!: string;
  @Flag('已停机', 'Stopped') stopped!: boolean;
  @Flag('已挂牌警示', 'Warning sign hung up') signed!: boolean;
}

/** 停机、挂牌, where the report said that it was not done. */
export class Stop {
  @Flag('已停机', 'Stopped') stopped!: boolean;
  @Flag('已挂牌警示', 'Warning sign hung up') signed!: boolean;
}

export class Diagnosis {
  @Choice('故障程度', 'Degree', faults) degree!: keyof typeof faults;
  @Text('诊断', 'Diagnosis', long) diagnosis!: string;
}

/** 组织技术分析，制定维修方案. */
export class RepairPlan {
  @Text('技术分析', 'Technical analysis', long) analysis!: string;
  @Text('维修方案', 'Plan of the repair', long) plan!: string;
}

export class Repair {
  @Text('维修记录（含更换备件）', 'Record of the repair, with spare parts', long) record!: string;
}

/** 维修完成后需进行试运行确认. */
export class TrialRun {
  @Flag('试运行正常', 'Runs as it should') normal!: boolean;
  @Flag('已取下警示牌', 'Warning sign taken down') signDown!: boolean;
}

export class Irreparable {
  @Text('无法修复的原因', 'Why it cannot be repaired', long) reason!: string;
  @Optional() @RegisterKey('资产标签', 'Asset label', 'asset-ledger') assetLabel?: string;
}
