import { Currency, Decided, Flag, Money, Percent, Text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const of = { currencyField: 'currency' };

/** The report of a quotation or discount beyond authority. The manual names no form: its fields are [model]. */
export class PriceExceptionForm {
  @Text('客户', 'Customer') customer!: string;
  @Text('报价或合同名称', 'Quotation or contract') title!: string;
  @Money('金额', 'Amount', { of }) amount!: string;
  @Currency('币种', 'Currency') currency!: string;
  @Percent('申请折扣率（%）', 'Requested discount (%)') requestedDiscountPercent!: string;
  @FreeText('申请理由', 'Reason', { longest: 4000 }) reason!: PersonalText;
}

/** What was decided, on which terms: those of the last report, corrections included. */
export class PriceDecision extends Decided {
  @Flag('已批准', 'Approved') approved!: boolean;
  @Money('金额', 'Amount', { of }) amount!: string;
  @Currency('币种', 'Currency') currency!: string;
  @Percent('折扣率（%）', 'Discount (%)') discountPercent!: string;
}
