import type { Json, JsonObject, LocalizedText } from '../../engine/index.js';
import type { OutboxRow } from '../../persistence/index.js';
import { Undeliverable } from './undeliverable.js';

/** A row with the reason why it was not delivered. */
export interface DeliveryFailure {
  readonly row: OutboxRow;
  readonly error: unknown;
}

/** A foreign error may quote a whole document. */
const longestCause = 500;

/** What the incident tells the administrator about a row that was given up. */
export function failureDetail({ row, error }: DeliveryFailure): JsonObject {
  return {
    topic: row.topic,
    payload: payloadOf(row),
    attempts: row.attempts + 1,
    message: { ...explanationOf(row, error) },
    cause: error instanceof Undeliverable ? null : String(error).slice(0, longestCause),
  };
}

function explanationOf(row: OutboxRow, error: unknown): LocalizedText {
  if (error instanceof Undeliverable) return error.explanation;
  const attempts = row.attempts + 1;
  return {
    zh: `投递已失败 ${attempts} 次，不再自动重试。`,
    en: `Expected the delivery to succeed, but it failed ${attempts} times and is not tried again by itself.`,
  };
}

/** Why a row cannot be delivered whose topic nobody takes. */
export function nobodyTakes(row: OutboxRow): Undeliverable {
  return new Undeliverable({
    zh: `没有组件接收主题「${row.topic}」。`,
    en: `Expected a consumer of the topic '${row.topic}', but none is registered.`,
  });
}

/** Whatever stands there: a damaged row must not keep the others from being recorded. */
function payloadOf(row: OutboxRow): Json {
  try {
    return JSON.parse(row.payload) as Json;
  } catch {
    return row.payload;
  }
}
