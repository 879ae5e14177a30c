/** A start form of `fixed-asset-purchase` that passes every rule. */
export const purchaseForm = {
  assetName: 'Laptop',
  use: 'Development of the control software.',
  specification: '32 GB memory, 1 TB disk.',
  budget: '9000.00',
  unitValue: '8000.00',
  currency: 'CNY',
  usefulLifeMonths: 60,
};

/** The day of the company, which is in China. */
const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The card of the asset with this label. The day of purchase lies between the approval and the card. */
export const assetCard = (label: string, purchaseDate = today()) => ({
  label,
  assetName: 'Laptop',
  model: 'T14',
  purchaseDate,
  originalValue: '7899.00',
  usingDepartment: 'technical',
  custodianId: 'engineer1',
  serialNumber: 'SN-4711',
});

/** The way of an asset from the draft to its card: who sends what. */
export const purchaseSteps = (label: string, purchaseDate = today()) => [
  { by: 'engineer1', type: 'SUBMIT', data: {} },
  { by: 'tech.head', type: 'APPROVE', data: {} },
  { by: 'fin.reviewer', type: 'APPROVE', data: {} },
  { by: 'gm', type: 'APPROVE', data: {} },
  { by: 'purchasing.head', type: 'PURCHASED', data: { supplier: 'Lianhua Computers', price: '7899.00' } },
  { by: 'admin.officer', type: 'ACCEPTANCE_PASSED', data: {} },
  { by: 'admin.officer', type: 'REGISTERED', data: assetCard(label, purchaseDate) },
];
