/** A start form of `contract-review` that passes every rule. */
export const contractForm = {
  customer: '华东机电有限公司',
  customerContactName: '林晓',
  customerContactPhone: '13800000000',
  title: '数控机床采购与安装合同',
  amount: '128000.00',
  currency: 'CNY',
  template: 'standard',
  technicalDelivery: true,
  discountBeyondAuthority: false,
  background: '客户新建产线,需设备与安装服务。',
  keyTerms: '30% 预付,60% 验收后,10% 质保。',
  riskPoints: '安装周期紧。',
  contractDraft: 'HT-2025-031 草案一',
};

/** One whose discount nobody in the sales department may grant. */
export const beyondAuthority = { ...contractForm, discountBeyondAuthority: true, requestedDiscountPercent: '15' };

/** The way of a contract with technical delivery from the draft to the archive: who sends what. */
export const contractSteps = [
  { by: 'sales.rep1', type: 'SUBMIT_FOR_REVIEW', data: {} },
  { by: 'legal', type: 'APPROVE', data: { opinion: '违约责任条款可接受。' } },
  { by: 'tech.head', type: 'APPROVE', data: { opinion: '技术方案可行。' } },
  {
    by: 'fin.reviewer',
    type: 'ASSESS',
    data: { opinion: '回款周期可接受。', profitability: '毛利率 18%。', collectionRisk: false },
  },
  { by: 'sales.rep1', type: 'SUBMIT', data: { finalVersion: 'HT-2025-031 终稿', changedSinceReview: false } },
  { by: 'sales.director', type: 'APPROVE', data: { opinion: '同意。' } },
  { by: 'gm', type: 'APPROVE', data: { opinion: '同意。' } },
] as const;

/** Everybody who acts in {@link contractSteps}. */
export const contractPeople = ['sales.rep1', 'legal', 'tech.head', 'fin.reviewer', 'sales.director', 'gm'] as const;

/** What every list shows of a case with {@link contractForm}, to those who may see its personal values. */
export const contractDescription = {
  subject: {
    zh: `${contractForm.title}（${contractForm.customer}）`,
    en: `${contractForm.title} (${contractForm.customer})`,
  },
  summary: [
    {
      title: { zh: '合同金额', en: 'Amount of the contract' },
      kind: 'money',
      value: { amount: '128000.00', currency: 'CNY' },
    },
    { title: { zh: '客户联系人', en: 'Contact' }, kind: 'text', value: contractForm.customerContactName },
  ],
};
