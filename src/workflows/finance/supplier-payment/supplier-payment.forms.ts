import { Attachment, Flag, Label, Money, Optional, Text, text } from '../../../engine/forms.js';

/** 《付款申请单》 with its supporting papers (000 篇三 3.1.1). */
export class PaymentRequestForm {
  @Text('供应商', 'Supplier') supplier!: string;
  @Money('付款金额（元）', 'Amount in yuan') amount!: string;
  @Label('发票号', 'Invoice') invoiceNumber!: string;
  @Attachment('正式发票', 'Formal invoice') invoice!: string;
  @Optional() @Attachment('对账单（如适用）', 'Statement, if there is one') statement?: string;
  @Attachment('合同', 'Contract') contract!: string;
  @Attachment('入库单/验收单', 'Receipt or acceptance slip') receipt!: string;
  @Flag('发票、合同、入库单/验收单三单一致', 'Invoice, contract and receipt agree') matched!: boolean;
  @Flag('货物或服务已按质按量提供', 'Delivered in quality and quantity') delivered!: boolean;
}

/** 财务部审核 (000 篇三 3.1.3 步骤一). */
export class FinanceReview {
  @Flag('申请合规、完整', 'Compliant and complete') complete!: boolean;
  @Flag('发票真实', 'The invoice is genuine') genuine!: boolean;
  @Optional()
  @Flag('发票号相同，但不是同一张发票', 'The same number, but another invoice', {
    help: text('已有同号发票付款时填写', 'Where an invoice of that number has been paid'),
  })
  otherInvoice?: boolean;
}

export class BankSlip {
  @Attachment('银行付款回单', 'Bank slip') slip!: string;
}
