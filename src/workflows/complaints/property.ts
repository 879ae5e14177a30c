import { Flag, FreeText, Money, Optional, Text, text } from '../../engine/forms.js';
import { parameter, type PolicyOf } from '../../engine/parameters.js';
import { Personal, type PersonalText } from '../../engine/personal-data.js';
import { compareDecimals } from '../../engine/rules.js';
import { long } from './complaint-record.js';

/** 按涉及的专业内容，投诉分为 (004-A 4.1.2.2). */
export const complaintCategories = {
  house: text('房屋管理', 'House management'),
  equipment: text('设备管理', 'Equipment management'),
  order: text('秩序管理', 'Order management'),
  environment: text('环境管理', 'Environment management'),
  comprehensive: text('综合服务', 'Comprehensive service'),
};

/** 按涉及的专业内容，客户需求分为 (004-A 4.1.2.3). */
export const demandCategories = {
  inquiry: text('咨询服务', 'Inquiry'),
  basicService: text('基础服务', 'Basic service'),
  specialService: text('特约服务', 'Special service'),
  tenancy: text('租务管理', 'Tenancy'),
  customerDispute: text('客户纠纷', 'Dispute between customers'),
  developerIssue: text('开发板块', 'Issue of the developer'),
  other: text('其它', 'Other'),
};

/** 客户投诉/需求登记表 (004-A 附件4): what is known when somebody reports it. */
export class PropertyReport {
  @Personal() @Text('客户姓名', 'Customer name') customerName!: PersonalText;
  @Text('客户房号', 'Room') room!: string;
  @Personal() @Text('联系方式', 'Contact') contact!: PersonalText;
  @FreeText('投诉、需求事项', 'Matter', long) matter!: PersonalText;
}

/** The columns of a report as the register names them. Complaints of other lines of business stand there too. */
export const reported = <Held extends Readonly<Record<'customerName' | 'contact' | 'matter' | 'room', unknown>>>({
  customerName,
  contact,
  matter,
  room,
}: Held) => ({
  business: 'property' as const,
  customer: customerName as Held['customerName'] & object,
  contact: contact as Held['contact'] & object,
  matter: matter as Held['matter'] & object,
  room,
});

/** What is going to be done, and whether it takes what exempts from the limit (004-A 4.2.2). */
export class PropertyMeasure {
  @FreeText('处理措施', 'Measure', long) measure!: PersonalText;
  @Flag('工程维修作业时间较长', 'The engineering work takes long') longWorks!: boolean;
  @Optional() @Money('物资采购金额（元）', 'Materials to be bought, in yuan') purchases?: string;
}

/** 涉及工程维修作业时间较长或5000元以上物资采购的不受此限制，但应快速处理 (004-A 4.2.2). */
export const exemptionPolicy = {
  exemptPurchase: parameter(
    'property.exempt.purchaseAmount',
    '不受时限限制的采购金额（元）',
    'Exempting purchase, in yuan',
    { '004-A 4.2.2': '5000' },
  ),
  exemptInclusive: parameter('property.exempt.purchaseInclusive', '采购金额包含本数', 'Exactly that amount exempts', {
    "004-A 4.2.2 [ambiguous]: '以上' without '含' includes the figure as 民法典 第一千二百五十九条 reads it": true,
  }),
};

/** Whether the limit of handling does not hold for a measure. */
export function isExempt(
  { exemptPurchase, exemptInclusive }: PolicyOf<typeof exemptionPolicy>,
  { longWorks, purchases }: { readonly longWorks: boolean; readonly purchases?: string | undefined },
): boolean {
  const compared = purchases === undefined ? -1 : compareDecimals(purchases, exemptPurchase);
  return longWorks || compared > 0 || (compared === 0 && exemptInclusive);
}

export const exemptionFollowsMeasure = {
  '是否不受时限限制，以最近一次制定的处理措施为准。':
    'Whether the limit holds follows the measure that was drafted last.',
};
