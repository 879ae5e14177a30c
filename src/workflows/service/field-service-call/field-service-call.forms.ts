import { Choice, Flag, Money, Optional, Person, Text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { Caller, serviceKinds } from '../service-call.js';

/** 叫修登记簿: 名称、地址、电话、商品型号 (003-F 第三条). */
export class ServiceCall extends Caller {
  @FreeText('地址', 'Address', { longest: 200 }) address!: PersonalText;
  @Text('商品型号', 'Model') model!: string;
  @Choice('服务类别', 'Kind of service', serviceKinds) kind!: keyof typeof serviceKinds;
  @FreeText('故障', 'What is wrong', { longest: 2000 }) fault!: PersonalText;
}

export class Assignment {
  @Person('技术人员', 'Technician') technicianId!: string;
}

/** 客户于服务凭证上签字 (003-F 第四条). */
export class SignedSlip {
  @Flag('客户已在服务凭证上签字', 'The customer has signed the slip') signed!: boolean;
  @Optional() @Money('服务费用（元）', 'Charge in yuan') charge?: string;
  @Flag('已当场收费', 'Collected on site') collected!: boolean;
}

/** 携回修护 (003-F 第六条). */
export class TakenBack {
  @Flag('已开立客户商品领取收据', 'The customer has a receipt') receipt!: boolean;
  @Flag('客户已在服务凭证上签认', 'The customer has signed the slip') signed!: boolean;
}

export class Invoice {
  @Text('发票号码', 'Invoice number') invoice!: string;
}
