import { Injectable } from '@nestjs/common';
import { CaseCopyStore } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';

/** What somebody has seen of a case. */
export interface Looked {
  /** Whether he has ever said that he saw it. */
  readonly seen: boolean;
  /** Whether it has records that came after that. */
  readonly changed: boolean;
}

/** How far a person has seen the cases of a list: one question for a page. */
@Injectable()
export class Looks {
  constructor(private readonly copies: CaseCopyStore) {}

  /** @param cases with the position of their last record */
  async at(
    { orgId, userId }: Principal,
    cases: readonly { readonly id: string; readonly position: number }[],
  ): Promise<(id: string) => Looked> {
    const ids = cases.map(({ id }) => id);
    const [seen, last] = [
      await this.copies.seenOf(orgId, userId, ids),
      new Map(cases.map(({ id, position }) => [id, position])),
    ];
    return (id) => {
      const position = seen.get(id);
      return { seen: position !== undefined, changed: position !== undefined && position < (last.get(id) ?? 0) };
    };
  }
}
