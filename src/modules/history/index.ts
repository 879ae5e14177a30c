export { HistoryModule } from './history.module.js';
export { readRecord } from './read-record.js';
export { sealRecord, type Link } from './seal.js';
export { startProof, type SealedRecord } from './sealed-record.js';
