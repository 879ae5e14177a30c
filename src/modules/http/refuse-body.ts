import type { IncomingHttpHeaders } from 'node:http';
import { ProblemException } from './problem.exception.js';

const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i;
const readable: readonly string[] = ['utf-8', 'utf8', 'us-ascii'];

/** Why a body is refused by its headers alone, before a byte of it is read; `undefined` when it may come. */
export function refuseBody(headers: IncomingHttpHeaders): ProblemException | undefined {
  const encoding = headers['content-encoding']?.trim().toLowerCase();
  if (encoding && encoding !== 'identity') {
    return new ProblemException('UNSUPPORTED_MEDIA_TYPE', {
      zh: `请求体不应压缩，但 Content-Encoding 为“${encoding}”。`,
      en: `Expected a body without Content-Encoding, but found '${encoding}'.`,
    }).with({ 'accept-encoding': 'identity' });
  }
  const named = charset.exec(headers['content-type'] ?? '')?.[1];
  if (named === undefined || readable.includes(named.toLowerCase())) return undefined;
  return new ProblemException('UNSUPPORTED_MEDIA_TYPE', {
    zh: `请求体应为 UTF-8 编码，但 charset 为“${named}”。`,
    en: `Expected a body in UTF-8, but found the charset '${named}'.`,
  });
}
