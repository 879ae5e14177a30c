import { Choice, Day, Department, Flag, Person, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { ComplaintRecord, long } from '../complaint-record.js';

/** 004-S 第二条. */
const areas = {
  sales: text('销售部投诉', 'Sales'),
  service: text('服务部投诉', 'Service'),
  other: text('其他业务部门投诉', 'Other departments'),
};

/** Ordinary ones, difficult ones (004-S 第八条 (二)), and those that 第八条 5 has investigated. */
export const natures = {
  ordinary: text('一般投诉', 'Ordinary'),
  difficult: text('重大疑难投诉（索赔、上门等）', 'Major and difficult (claims, visits)'),
  repeated: text('重复投诉', 'Repeated'),
  skipLevel: text('越级投诉', 'Skip-level'),
  major: text('重大客户投诉', 'Major'),
  serviceAccident: text('服务质量事故', 'Service accident'),
  mediaExposure: text('媒体曝光', 'Media exposure'),
};

export class DcrcComplaint extends ComplaintRecord {
  @Choice('投诉范围', 'Area', areas) area!: keyof typeof areas;
}

/** 投诉处理工单 (004-S 第八条 (一), 第九条 (一)). */
export class WorkOrder {
  @Choice('投诉性质', 'Nature', natures) nature!: keyof typeof natures;
  @Department('处理部门', 'Department') departmentId!: string;
  @Person('部门负责人', 'Head of the department') departmentHeadId!: string;
  @Day('反馈期限', 'Result by') resultBy!: string;
}

/** 指派专人 (004-S 第九条 (一)): by the department, not by DCRC. */
export class Designation {
  @Person('指派专人', 'Designated handler') handlerId!: string;
}

export class NewDay {
  @Day('督办期限', 'New day') resultBy!: string;
  @FreeText('督办要求', 'What is demanded', long) demand!: PersonalText;
}

/** The assessment (004-S 第八条 (一)), and whether a rectification is demanded of the department (第八条 (二)). */
export class Assessment {
  @FreeText('监督和考核结论', 'Assessment', long) assessment!: PersonalText;
  @Flag('影响服务质量，须提出整改意见', 'It harms the quality of service: rectify') harmsQuality!: boolean;
}

/** 调查、落实责任、限期整改 (004-S 第八条 5、7). */
export class Liability {
  @FreeText('调查结果', 'What was found', long) finding!: PersonalText;
  @FreeText('责任认定', 'Who is liable', long) liability!: PersonalText;
  @Department('责任处室', 'Liable department') liableDepartmentId!: string;
  @Person('整改负责人', 'Who rectifies it') rectifierId!: string;
  @FreeText('整改意见', 'What is to be rectified', long) rectification!: PersonalText;
  @Day('整改期限', 'Rectify by') rectifyBy!: string;
}

export class NewRectificationDay {
  @Day('整改期限', 'Rectify by') rectifyBy!: string;
  @FreeText('督办要求', 'What is demanded', long) demand!: PersonalText;
}
