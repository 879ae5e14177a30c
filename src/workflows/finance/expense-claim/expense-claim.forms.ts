import { Attachment, Choice, Day, Flag, Items, Money, Optional, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

/** The manual names no categories beyond 差旅费 and 业务招待费 (000 篇一 第二十一条): the rest is [model]. */
const categories = {
  travel: text('差旅费', 'Travel'),
  entertainment: text('业务招待费', 'Entertainment'),
  sales: text('销售费用', 'Sales'),
  other: text('其他', 'Other'),
};

/** One line of 《费用报销单》: what was paid when, with its voucher. */
export class ExpenseItem {
  @Choice('费用项目', 'Category', categories) category!: keyof typeof categories;
  @Money('金额（元）', 'Amount in yuan') amount!: string;
  @Day('发生日期', 'Day of the cost') day!: string;
  @Text('事由', 'Reason', { longest: 500, onRecord: true }) reason!: string;
  @Attachment('票据', 'Voucher') voucher!: string;
}

/** 《费用报销单》 (000 篇三 2.2.1, 2.2.2). */
export class ExpenseClaimForm {
  @Text('报销事由', 'Purpose', { longest: 500, onRecord: true }) purpose!: string;
  @Items('费用明细', 'Items', () => ExpenseItem) items!: ExpenseItem[];
  @Flag('经手人已在票据背面签字', 'The handler has signed the back of each voucher') vouchersSigned!: boolean;
}

/** What finance looks at (000 篇三 2.2.3 步骤一; 000 篇一 第二十一条). */
export class VoucherReview {
  @Flag('内容完整', 'The form is complete') complete!: boolean;
  @Flag('审批手续齐全', 'All approvals are there') approvalsComplete!: boolean;
  @Flag('票据真实合法', 'The vouchers are genuine and legal') genuine!: boolean;
  @Flag('发票抬头为公司全称', 'The invoices name the company in full') invoiceTitleRight!: boolean;
  @Optional() @FreeText('说明', 'Remark') remark?: PersonalText;
}
