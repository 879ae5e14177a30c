import type { Messages } from './zh';

/** Where a parameter comes from: a clause of a manual; or that no manual says, or says in it whom it leaves open. */
export function sourceText(source: string, t: Messages): string {
  const [, note] = /^\[model\]\s*(.*)$/.exec(source) ?? [];
  if (note === undefined) return source;
  const [, clause] = /^(.+?) names nobody/.exec(note) ?? [];
  if (clause !== undefined) return t.pages.namesNobody(clause);
  return ['', 'no manual says', '手册未规定'].includes(note) ? t.pages.noManual : t.pages.modelled(note);
}
