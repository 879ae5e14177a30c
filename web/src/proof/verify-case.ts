import { ask, client } from '../api/client';
import type { SealedHistory } from '../api/types';
import { Chain, type Verdict } from './chain';
import { sealedFacts, type SealedFacts } from './sealed-facts';
import { sha256 } from './sha256';

const limit = 200;

/** What this browser made of the sealed records of a case, with the hash that it found for each. */
export interface CaseProof {
  readonly verdict: Verdict;
  readonly hashes: readonly string[];
  /** What the records that hold say, from the first: what the page shows is compared with it. */
  readonly facts: readonly SealedFacts[];
}

/** Reads the sealed records of a case, page by page, and verifies them here. */
export async function verifyCase(id: string): Promise<CaseProof> {
  const chain = new Chain(id, sha256);
  const facts: SealedFacts[] = [];
  for (let cursor: string | null = ''; ;) {
    const query = { form: 'sealed' as const, limit, ...(cursor === '' ? {} : { cursor }) };
    const page = (await ask(
      client.GET('/api/v1/instances/{id}/history', { params: { path: { id }, query } }),
    )) as SealedHistory;
    chain.take(page.items);
    const held = page.items.slice(0, chain.verified.length - facts.length);
    facts.push(...held.map(({ record, hash }) => sealedFacts(record, hash)));
    cursor = page.nextCursor;
    if (cursor === null || chain.isBroken) return { verdict: chain.verdict(page), hashes: chain.verified, facts };
  }
}
