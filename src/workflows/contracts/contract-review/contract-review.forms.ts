import {
  Choice,
  Currency,
  Flag,
  FreeText,
  LongText,
  Money,
  Optional,
  Percent,
  Text,
  text,
} from '../../../engine/forms.js';
import { Personal, type PersonalText } from '../../../engine/personal-data.js';

const of = { currencyField: 'currency' };
const opinion = { longest: 4000 };

const templates = {
  standard: text('公司标准合同模板', 'Company standard template'),
  own: text('自拟文本', 'Own text'),
};

/** 《合同评审表》 with the contract draft (000 篇三 4.1.1). */
export class ContractReviewForm {
  @Text('客户', 'Customer') customer!: string;
  @Personal() @Text('客户联系人', 'Contact', { longest: 100 }) customerContactName!: PersonalText;
  @Optional() @Personal() @Text('联系电话', 'Telephone', { longest: 40 }) customerContactPhone?: PersonalText;
  @Text('合同名称', 'Title of the contract') title!: string;
  @Money('合同金额', 'Amount of the contract', { of }) amount!: string;
  @Currency('币种', 'Currency') currency!: string;
  @Choice('合同模板', 'Contract template', templates) template!: keyof typeof templates;
  @Flag('涉及技术交付', 'Involves technical delivery') technicalDelivery!: boolean;
  @Flag('折扣超出权限', 'Discount beyond authority') discountBeyondAuthority!: boolean;
  @Optional() @Percent('申请折扣率（%）', 'Requested discount (%)') requestedDiscountPercent?: string;
  @LongText('合同背景', 'Background', { longest: 4000 }) background!: string;
  @LongText('关键条款', 'Key terms', { longest: 4000 }) keyTerms!: string;
  @LongText('风险点', 'Risk points', { longest: 4000 }) riskPoints!: string;
  /** Where the draft is found, for example its file name or number. */
  @Text('合同草案', 'Contract draft') contractDraft!: string;
}

/** A reviewer's or approver's entry in the form. */
export class Opinion {
  @Optional() @FreeText('意见', 'Opinion', opinion) opinion?: PersonalText;
  @Optional() @FreeText('修改建议', 'Proposed changes', opinion) proposedChanges?: PersonalText;
}

/** The finance department's entry: 评估项目的盈利能力和回款风险 (000 篇三 4.1.2 步骤三). */
export class FinanceOpinion extends Opinion {
  @Optional() @LongText('盈利能力评估', 'Assessment of the profitability', { longest: 4000 }) profitability?: string;
  @Flag('存在回款风险', 'Involves a collection risk') collectionRisk!: boolean;
}

/** A return or a rejection says why. */
export class AdverseOpinion {
  @FreeText('意见', 'Opinion', opinion) opinion!: PersonalText;
  @Optional() @FreeText('修改建议', 'Proposed changes', opinion) proposedChanges?: PersonalText;
}

/** The final version after the negotiation (000 篇三 4.1.3), with the price where it was negotiated. */
export class FinalVersion {
  @Text('最终版合同', 'Final version') finalVersion!: string;
  @Flag('评审后有修改', 'Changed since the review') changedSinceReview!: boolean;
  @Optional() @FreeText('协商修改的内容', 'Negotiated changes', opinion) negotiatedChanges?: PersonalText;
  @Optional() @Money('合同金额', 'Amount of the contract', { of }) amount?: string;
  @Optional() @Percent('申请折扣率（%）', 'Requested discount (%)') requestedDiscountPercent?: string;
  /** A lower price counts as beyond authority unless it is said to be within. */
  @Optional() @Flag('折扣超出权限', 'Discount beyond authority') discountBeyondAuthority?: boolean;
}

const causes = { customerCancels: text('客户取消', 'The customer cancels'), other: text('其他', 'Other') };

/** Why the salesperson withdraws. */
export class Withdrawal {
  @Optional() @Choice('撤回事由', 'Cause of the withdrawal', causes) cause?: keyof typeof causes;
  @Optional() @FreeText('撤回原因', 'Reason for the withdrawal') reason?: PersonalText;
}
