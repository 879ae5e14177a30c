import {
  Choice,
  Count,
  Day,
  Department,
  Flag,
  Label,
  Money,
  Optional,
  Person,
  Text,
  text,
} from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { ComplaintRecord, long } from '../complaint-record.js';

const levels = {
  second: text('第二级：售后服务网点接收', 'Second level: received by an outlet'),
  first: text('第一级：公司售后服务课接收', 'First level: received by the after-sales section'),
};
const natures = {
  product: text('产品质量', 'Quality of the product'),
  service: text('服务质量', 'Quality of service'),
};
const parties = {
  company: text('公司', 'The company'),
  serviceOutlet: text('驻地售后服务网点', 'Service outlet'),
  authorisedOutlet: text('特约维修服务网点', 'Authorised service outlet'),
};
const measures = { rectification: text('责令整改', 'Rectify'), investigation: text('展开调查', 'Investigate') };

/** 客户投诉处理表 (004-M 5.4.3). */
export class MilitaryComplaint extends ComplaintRecord {
  @Choice('投诉等级', 'Level', levels) level!: keyof typeof levels;
  @Choice('投诉性质', 'Nature', natures) nature!: keyof typeof natures;
  @Choice('被投诉方', 'Against whom', parties) against!: keyof typeof parties;
}

class OutletContact {
  @Optional() @Flag('已与该网点人员取得联系', 'The people of that outlet were contacted') outletContacted?: boolean;
}

export class Settlement extends OutletContact {
  @FreeText('处理情况', 'How it was settled', long) handling!: PersonalText;
}

/** 整理后反馈给责任部门 (5.4.4.1). */
export class Transfer extends OutletContact {
  @Choice('投诉性质', 'Nature', natures) nature!: keyof typeof natures;
  @Person('责任部门主管', 'Head of the responsible department') responsibleId!: string;
  @Day('客户要求回复期', 'The customer asks for a reply by') replyBy!: string;
}

/** 分析原因，确定补救措施；不能及时补救的，解释原因 (5.4.5.1–5.4.5.3). */
export class Reply {
  @FreeText('投诉原因', 'Cause') cause!: PersonalText;
  @FreeText('补救措施或解释', 'Remedy or explanation') reply!: PersonalText;
  @Day('约定补救时间', 'Remedy agreed by') remedyBy!: string;
}

/** What the control of nonconforming products begins with (《不合格品控制管理标准》, 4.2). */
export class Nonconforming {
  @Label('批号', 'Lot') lot!: string;
  @Text('品名', 'Name of the product') product!: string;
  @Count('数量', 'Quantity') quantity!: number;
  @Text('不合格情况', 'What is wrong', { longest: 2000, onRecord: true }) defect!: string;
}

export class Order {
  @Choice('措施', 'Measure', measures) measure!: keyof typeof measures;
  @FreeText('责令内容', 'Order') order!: PersonalText;
  @Day('完成时间', 'To be done by') remedyBy!: string;
}

export class Fine {
  @Department('责任部门', 'Responsible department') departmentId!: string;
  @Money('处罚金额（元）', 'Fine, in yuan') fine!: string;
}
