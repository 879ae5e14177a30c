import { isUtf8 } from 'node:buffer';
import { deepestNesting, unfitJson } from './json-hygiene.js';
import { payloadProblem } from './payload-problem.js';
import { ProblemException } from './problem.exception.js';

/** A name that objects inherit, an escape, or a number that is long or has an exponent: without one, all is well. */
const suspicious =
  /\\u|"(?:__|constructor"|hasOwnProperty"|isPrototypeOf"|propertyIsEnumerable"|to(?:Locale)?String"|valueOf")|(?:^|[:,[\s])-?(?:\d{16}|\d+(?:\.\d+)?[eE])/;

const malformed = (zh: string, en: string): ProblemException => new ProblemException('MALFORMED_JSON', { zh, en });

/**
 * The JSON of a request body; `undefined` for an empty one. The costly walk through the value is taken only when a scan
 * of the text finds a reason for it.
 *
 * @throws ProblemException `MALFORMED_JSON` for what is no JSON, `PAYLOAD_INVALID` for JSON that is unfit to be kept
 */
export function parseJsonBody(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  if (!isUtf8(bytes)) throw malformed('请求体应为 UTF-8 编码，但不是。', 'Expected a body in UTF-8, but it is not.');
  const text = bytes.toString('utf8');
  const value = parsed(text);
  if (mayBeDeep(text) || suspicious.test(text)) {
    const unfit = unfitJson(value, text.includes('\\u'));
    if (unfit) throw payloadProblem([unfit]);
  }
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw malformed('请求体应为 JSON，但无法解析。', 'Expected a body of JSON, but it cannot be parsed.');
  }
}

/** Nothing is nested deeper than it has opening brackets. */
function mayBeDeep(text: string): boolean {
  let count = 0;
  for (const bracket of ['{', '[']) {
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) {
      if (++count > deepestNesting) return true;
    }
  }
  return false;
}
