import { isUtf8 } from 'node:buffer';
import { unfitJson } from './json-hygiene.js';
import { brokenLimit } from './json-limits.js';
import { payloadProblem } from './payload-problem.js';
import { ProblemException } from './problem.exception.js';

const malformed = (zh: string, en: string): ProblemException => new ProblemException('MALFORMED_JSON', { zh, en });

/**
 * The JSON of a request body; `undefined` for an empty one.
 *
 * @throws ProblemException `MALFORMED_JSON` for what is no JSON, `PAYLOAD_INVALID` for JSON that is too deep, has too
 * many members or too long names, or is unfit to be kept
 */
export function parseJsonBody(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  if (!isUtf8(bytes)) throw malformed('请求体应为 UTF-8 编码，但不是。', 'Expected a body in UTF-8, but it is not.');
  const broken = brokenLimit(bytes);
  if (broken) throw payloadProblem([broken]);
  const text = bytes.toString('utf8');
  const value = parsed(text);
  const unfit = unfitJson(value, text.includes('\\u'));
  if (unfit) throw payloadProblem([unfit]);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw malformed('请求体应为 JSON，但无法解析。', 'Expected a body of JSON, but it cannot be parsed.');
  }
}
