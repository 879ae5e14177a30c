import { ledger, text } from '../../engine/words.js';

/** 学员档案 (002 篇4): one entry a file, under its number; `status` is in, out or movedOut. */
export const archiveLedger = ledger('档案台账', 'Archive', {
  key: text('档案编号', 'Number of the file'),
  readers: ['ArchiveKeeper', 'CentreDirector'],
});
