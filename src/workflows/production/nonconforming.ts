import { childProcess, ledger, text } from '../../engine/words.js';

/** 不合格品记录 (001 篇二 3.5、3.6): one entry a case, under its number. */
export const nonconformingLedger = ledger('不合格品台账', 'Nonconforming products', {
  key: text('不合格品编号', 'Number'),
  readers: [
    'QualityManagementDepartment',
    'QualityControlDepartment',
    'TechnicalDepartment',
    'WarehouseKeeper',
    'Inspector',
  ],
});

/** 检验记录 (001 篇二 3.6). */
export const inspectionLedger = ledger('检验记录', 'Inspections', {
  key: text('检验批号', 'Lot'),
  readers: ['QualityManagementDepartment', 'QualityControlDepartment', 'Inspector', 'WarehouseKeeper'],
});

/** What a nonconforming product is found in (001 篇二 3.5). */
export const natures = {
  material: text('原材料、外购件、外协件', 'Material or bought part'),
  semiFinished: text('半成品', 'Semi-finished product'),
  finished: text('成品', 'Finished product'),
};
export type Nature = keyof typeof natures;

/** Where the control of a nonconforming product leads: what is reworked or repaired, and what is never to be used as it was. */
export const disposedOf = <const Again extends string, const Never extends string>(again: Again, never: Never) =>
  ({ rework: again, repair: again, downgrade: never, scrap: never, returned: never }) as const;

/** 不合格品控制, for `children` of an inspection that finds one: how it was disposed of. */
export const nonconformingProduct = {
  'nonconforming-product': childProcess<
    { readonly outcome: 'rework' | 'repair' | 'downgrade' | 'scrap' | 'returned' | 'withdrawn' },
    object
  >(),
};
