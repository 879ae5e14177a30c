import { ledger, text } from '../../engine/words.js';

/** 印章使用登记 (001 篇一 第三十七条): a seal on a document that was asked for, or on a contract under its number. */
export const sealsLedger = ledger('用印台账', 'Seal register', {
  key: text('登记号', 'Number'),
  readers: ['SealKeeper'],
});
