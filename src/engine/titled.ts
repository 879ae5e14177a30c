import type { LocalizedText } from './localized-text.js';

const titles = new WeakMap<object, Map<string, LocalizedText>>();

/** Names a form field in the words of the manual: what a person reads beside it, in both languages. */
export function Titled(zh: string, en: string): PropertyDecorator {
  return (prototype, property) => {
    const named = titles.get(prototype) ?? new Map<string, LocalizedText>();
    named.set(String(property), { zh, en });
    titles.set(prototype, named);
  };
}

/** The titles of a form class by field name, those of its parents included; a field named anew has its own. */
export function fieldTitlesOf(form: abstract new () => object): ReadonlyMap<string, LocalizedText> {
  const found: [string, LocalizedText][] = [];
  for (
    let prototype: object | null = form.prototype as object;
    prototype;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    found.unshift(...(titles.get(prototype) ?? []));
  }
  return new Map(found);
}
