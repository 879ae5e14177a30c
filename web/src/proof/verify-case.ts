import { ask, client } from '../api/client';
import type { SealedHistory } from '../api/types';
import { Chain, type Verdict } from './chain';
import { pagesAhead } from './pages-ahead';
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

const read = async (id: string, after: number): Promise<SealedHistory> => {
  const params = { path: { id }, query: { form: 'sealed' as const, limit, after } };
  return (await ask(client.GET('/api/v1/instances/{id}/history', { params }))) as SealedHistory;
};

/** Reads the sealed records of a case, page by page, and verifies them here. */
export async function verifyCase(id: string): Promise<CaseProof> {
  const chain = new Chain(id, sha256);
  const facts: SealedFacts[] = [];
  let end = { positions: 0, head: '' };
  for await (const page of pagesAhead((after) => read(id, after), limit)) {
    const held = chain.take(page.items);
    facts.push(...held.map(({ content, hash }) => sealedFacts(content, hash)));
    end = page;
    if (chain.isBroken) break;
  }
  return { verdict: chain.verdict(end), hashes: chain.verified, facts };
}
