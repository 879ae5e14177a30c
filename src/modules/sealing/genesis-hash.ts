/** What stands for the hash of the record before the first one of a chain. */
export const genesisHash = '0'.repeat(64);
