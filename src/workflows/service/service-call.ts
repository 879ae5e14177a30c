import { FreeText, Text } from '../../engine/forms.js';
import type { PersonalText } from '../../engine/personal-data.js';
import { event, ledger, text } from '../../engine/words.js';

/** Who calls, and how he is reached: 客户基本信息. */
export class Caller {
  @Text('客户', 'Customer') customer!: string;
  @FreeText('联系方式', 'How to reach the customer', { longest: 200 }) contact!: PersonalText;
}

/** 叫修登记簿 and 客户商品进出登记簿 are of 003-F; other manuals keep their service records under the number of the case. */
export const callLedger = ledger('叫修台账', 'Service calls', {
  key: text('登记号', 'Number of the call'),
  readers: ['AfterSalesDepartment', 'FinanceDepartment'],
});

export const goodsLedger = ledger('客户商品进出台账', "Customers' goods in and out", {
  key: text('登记号', 'Number of the call'),
  readers: ['AfterSalesDepartment'],
});

/** 作业四项 (003-F 第一条); 一般行政工作 is no call of a customer. */
export const serviceKinds = {
  paid: text('有费服务', 'Paid'),
  contract: text('合同服务', 'By contract'),
  free: text('免费服务', 'Free in warranty'),
};

/** 开具发票，以便收费 (003-F 第五、八条). */
export const invoiceEvents = {
  INVOICED: event('已开具发票', 'Invoiced', { invoice: Text('发票号码', 'Invoice number') }),
  COLLECTED: event('已收费', 'Collected'),
};
