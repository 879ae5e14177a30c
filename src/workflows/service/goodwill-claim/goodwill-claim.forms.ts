import { Choice, Day, Money, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { Compensation } from '../compensation.js';

const kinds = {
  maintenance: text('保证范围以外的维修保养服务', 'Maintenance beyond the warranty'),
  businessCost: text('商务费用', 'Business cost'),
};
const purposes = {
  protectsBrand: text('避免过激行为造成负面影响', 'Avoids harm to company and brand'),
  keepsLoyalty: text('建立长期关系，提高满意度及忠诚度', 'Keeps a satisfied and loyal customer'),
};

/** 特别理赔, 亦称善意补偿 (004-B 三). */
export class GoodwillClaim extends Compensation {
  @Choice('补偿方式', 'Kind', kinds) kind!: keyof typeof kinds;
  @Choice('目的', 'Purpose', purposes) purpose!: keyof typeof purposes;
}

export class Provision {
  @Day('提供日期', 'Provided on') providedOn!: string;
  @Money('实际金额（元）', 'Amount in yuan') spent!: string;
  @FreeText('提供情况', 'What was provided', { longest: 4000 }) provision!: PersonalText;
}
