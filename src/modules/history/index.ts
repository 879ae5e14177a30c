export { CaseHistory, type Verification } from './case-history.service.js';
export { FileNames } from './file-names.service.js';
export { HistoryModule } from './history.module.js';
export { readRecord } from './read-record.js';
export { HistoryRecordAnswer, UnreadableRecordAnswer } from './record.dto.js';
export { RecordPresenter } from './record-presenter.service.js';
export { sealRecord, type Link } from './seal.js';
export { startProof, type SealedRecord } from './sealed-record.js';
