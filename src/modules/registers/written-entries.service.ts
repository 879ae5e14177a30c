import { Injectable } from '@nestjs/common';
import { RegisterStore, type WrittenEntry } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { cursorInvalid, decodeCursor, pageOf, type ListQuery, type Page } from '../http/index.js';
import { CaseVisibility } from '../visibility/index.js';
import { EntryWords } from './entry-words.service.js';
import type { WrittenEntryAnswer } from './register.dto.js';
import { RegistersService } from './registers.service.js';

/** Which entries of the ledgers a case wrote: its records say so to everybody who may see it. */
@Injectable()
export class WrittenEntries {
  constructor(
    private readonly entries: RegisterStore,
    private readonly registers: RegistersService,
    private readonly words: EntryWords,
    private readonly visibility: CaseVisibility,
  ) {}

  /** @throws ProblemException NOT_FOUND, CURSOR_INVALID */
  async of(principal: Principal, id: string, { limit, cursor }: ListQuery): Promise<Page<WrittenEntryAnswer>> {
    await this.visibility.find(principal, id);
    const found = await this.entries.writtenBy(principal.orgId, id, {
      limit: limit + 1,
      ...(cursor === undefined ? {} : { after: placeIn(cursor) }),
    });
    const { items, nextCursor } = pageOf(found, limit, ({ register, normalKey, revision }) => [
      register,
      normalKey,
      String(revision),
    ]);
    return { items: items.map((one) => this.answer(principal, one)), nextCursor };
  }

  private answer(principal: Principal, { register, key, revision, at }: WrittenEntry): WrittenEntryAnswer {
    const { title, keyTitle } = this.registers.wordsOf(register);
    const keyText = this.words.titleOf(principal, key);
    return {
      register,
      title,
      keyTitle,
      key,
      keyText,
      revision,
      at,
      mayRead: this.registers.reads(principal, register),
    };
  }
}

/** @throws ProblemException CURSOR_INVALID */
function placeIn(cursor: string): Pick<WrittenEntry, 'register' | 'normalKey' | 'revision'> {
  const [register = '', normalKey = '', revision = ''] = decodeCursor(cursor, 3);
  if (/^\d{1,9}$/.test(revision)) return { register, normalKey, revision: Number(revision) };
  throw cursorInvalid();
}
