import type { Messages } from './zh';

/** What a person is called; the system, which starts what recurs and lets limits lapse, by a word of the reader. */
export const personName = ({ id, name }: { readonly id: string; readonly name: string }, t: Messages): string =>
  id === 'system' ? t.kase.system : name;
