export { canonicalJson, sha256 } from './canonical-json.js';
export { genesisHash } from './genesis-hash.js';
export { namedId } from './named-id.js';
