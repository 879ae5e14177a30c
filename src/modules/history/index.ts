export { canonicalJson, sha256 } from './canonical-json.js';
export { HistoryModule } from './history.module.js';
export { sealRecord, type Link } from './seal.js';
export { genesisHash, startProof, type SealedRecord } from './sealed-record.js';
