import { jsonForm, type Json, type LocalizedText } from '../../engine/index.js';
import { Undeliverable } from '../effects/index.js';
import { brokenLimit, unfitJson } from '../http/index.js';

/** It stands in the record for ever, and often in the case: a document belongs elsewhere, and its name here. */
const mostBytes = 64 * 1024;

/**
 * What a service has ended with, in the form in which it is remembered; nothing is `null`.
 *
 * @throws Undeliverable when it cannot be kept as it is: trying again would bring the like
 */
export function keepable(service: string, ended: Json | undefined): Json {
  let form: Json;
  try {
    form = jsonForm(ended ?? null, 'output');
  } catch (error) {
    throw unkeepable(service, { zh: '其中有 JSON 无法表示的值。', en: String(error) });
  }
  const bytes = Buffer.from(JSON.stringify(form));
  if (bytes.length > mostBytes)
    throw unkeepable(service, {
      zh: `至多 ${mostBytes} 字节，实际 ${bytes.length} 字节。`,
      en: `Expected at most ${mostBytes} bytes, but found ${bytes.length}.`,
    });
  const fault = brokenLimit(bytes) ?? unfitJson(form, true);
  if (fault) throw unkeepable(service, inBothLanguages(fault.message));
  return form;
}

const unkeepable = (service: string, why: LocalizedText): Undeliverable =>
  new Undeliverable({
    zh: `服务「${service}」的结果无法保存：${why.zh}`,
    en: `Expected the service '${service}' to end with what can be kept, but it cannot: ${why.en}`,
  });

const inBothLanguages = (message: LocalizedText | string): LocalizedText =>
  typeof message === 'string' ? { zh: message, en: message } : message;
