export { canonicalJson, sha256 } from './canonical-json.js';
export { commitmentOf } from './commitment.js';
export { genesisHash } from './genesis-hash.js';
export { namedId } from './named-id.js';
