import type { LocalizedText } from '../../engine/index.js';
import type { OrganisationRecordEntity } from '../../persistence/index.js';
import { canonicalJson, genesisHash, sha256 } from '../sealing/index.js';

/** How far a log holds. */
export interface VerifiedLog {
  /** How many records hold, from the first. */
  readonly positions: number;
  /** The hash of the last one that holds. */
  readonly head: string;
  readonly firstFailure?: { readonly position: number; readonly reason: LocalizedText };
}

export const emptyLog: VerifiedLog = { positions: 0, head: genesisHash };

/** Goes on with the records that follow, until one was changed, is missing, or was put in between. */
export function verifyLog(before: VerifiedLog, rows: readonly OrganisationRecordEntity[]): VerifiedLog {
  let known = before;
  for (const row of rows) {
    if (known.firstFailure) return known;
    const reason = faultOf(row, known);
    known = reason
      ? { ...known, firstFailure: { position: known.positions + 1, reason } }
      : { positions: row.position, head: row.hash };
  }
  return known;
}

function faultOf(row: OrganisationRecordEntity, { positions, head }: VerifiedLog): LocalizedText | undefined {
  if (row.position !== positions + 1)
    return {
      zh: `应为第 ${positions + 1} 条，但其后是第 ${row.position} 条。`,
      en: `Expected record ${positions + 1}, but the next one is ${row.position}.`,
    };
  if (sha256(row.record) !== row.hash)
    return { zh: '内容与其哈希值不符。', en: 'Expected the content that its hash was made of, but it is another one.' };
  const content = contentOf(row.record);
  if (!content || canonicalJson(content as never) !== row.record)
    return { zh: '内容不是规范 JSON。', en: 'Expected canonical JSON, but the content is not.' };
  if (content['prevHash'] !== head)
    return { zh: '与前一条不相连。', en: 'Expected the hash of the record before it, but found another one.' };
  const { orgId, position, kind, subject, version, at } = row;
  const columns = { orgId, position, kind, subject, version, at };
  const differing = Object.entries(columns).filter(([name, value]) => content[name] !== value);
  if (differing.length === 0) return undefined;
  const names = differing.map(([name]) => name);
  return {
    zh: `列与内容不一致：${names.join('、')}。`,
    en: `Expected columns as in the content, but these differ: ${names.join(', ')}.`,
  };
}

function contentOf(record: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const content: unknown = JSON.parse(record);
    return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
