import { Choice, Count, Day, Flag, Money, Optional, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { ComplaintRecord, long } from '../complaint-record.js';

const pieces = { most: 1_000_000_000 };
const returns = {
  none: text('不退换', 'None'),
  known: text('数量已定', 'Quantity known'),
  inProcessing: text('客户加工中未确定', 'Not known: still in processing at the customer'),
};
/** 004-E 第五条. */
const categories = {
  quality: text('质量异常', 'Quality abnormality'),
  humanFactor: text('非质量异常（人为因素）', 'No quality abnormality: a human factor'),
};
const levels = {
  businessManager: text('业务部经理', 'Manager of the business department'),
  deputyGeneralManager: text('副总经理', 'Deputy general manager'),
  generalManager: text('总经理', 'General manager'),
};

/** 《客户抱怨处理单》: what the business department finds out (004-E 第七条 1; 004-P (九)). */
export class PcbComplaint extends ComplaintRecord {
  @Text('订单编号', 'Order number') orderNumber!: string;
  @Text('料号', 'Part number') partNumber!: string;
  @Count('数量', 'Quantity', pieces) quantity!: number;
  @Day('交运日期', 'Ship date') shippedOn!: string;
  @Choice('客户要求退（换）货', 'Return or exchange', returns) returns!: keyof typeof returns;
  @Optional() @Count('退（换）货数量', 'Quantity returned', pieces) returnQuantity?: number;
  @Flag('已造成损失', 'A loss was caused') lossCaused!: boolean;
}

/** 《异常处理单》: no loss was caused (004-E 第三条). */
export class ExceptionSlip {
  @Text('改善单位', 'Who is to improve it') unit!: string;
  @FreeText('异常及改善要求', 'What is to be improved', long) improvement!: PersonalText;
}

export class BusinessReport {
  @FreeText('客户要求及理由的确认', 'What the customer demands, and why', long) businessOpinion!: PersonalText;
  @Optional() @Choice('客户要求退（换）货', 'Return or exchange', returns) returns?: keyof typeof returns;
  @Optional() @Count('退（换）货数量', 'Quantity returned', pieces) returnQuantity?: number;
}

export class QualityReport {
  @FreeText('检验确认及发生原因', 'Inspection and cause', long) qualityOpinion!: PersonalText;
  @FreeText('拟定的责任人员', 'Persons proposed as responsible') proposedPersons!: PersonalText;
  @Flag('涉及其他公司或供应商', 'Involves another company or a supplier') involvesOthers!: boolean;
}

export class ManufacturingReport {
  @Text('生产单位及班别', 'Unit and shift') producedBy!: string;
  @Day('生产日期', 'Production date') producedOn!: string;
  @FreeText('生产人员', 'Operators') operators!: PersonalText;
  @FreeText('处理对策', 'Countermeasures', long) countermeasures!: PersonalText;
}

/** 综合意见, and who decides by authority: the amounts of the 核决权限 are lost, so that the office names the level. */
export class IntegratedOpinion {
  @FreeText('综合意见', 'Integrated opinion', long) opinion!: PersonalText;
  @Choice('核决层级', 'Who decides', levels) authority!: keyof typeof levels;
}

/** 判定发生单位 (004-P (九)7); only where our quality is at fault are class, tracking, loss and penalty judged. */
export class Responsibility {
  @Text('发生单位', 'Responsible unit') responsibleUnit!: string;
  @Flag('属我方质量问题', 'Our quality is at fault') ourQuality!: boolean;
  @Optional() @Choice('原因分类', 'Class of the cause', categories) category?: keyof typeof categories;
  @Optional() @Flag('人为疏忽', 'Human negligence') negligence?: boolean;
  @Optional() @Flag('改善方法列入追踪', 'The improvement is tracked') tracked?: boolean;
  @FreeText('处理方式', 'How it is handled', long) handling!: PersonalText;
  @Optional() @Money('责任部门损失金额（元，无则 0）', 'Loss of the department in yuan, or 0') loss?: string;
  @Optional() @FreeText('个人惩处种类', 'Penalty of persons') penalty?: PersonalText;
}
