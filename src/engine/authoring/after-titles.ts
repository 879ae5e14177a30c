/** What stands after the titles of something: a clause of its own, where it has one, and the rest. */
export type AfterTitles<Rest> = readonly [rest?: Rest] | readonly [clause: string, rest?: Rest];

export function afterTitles<Rest>([first, second]: AfterTitles<Rest>): readonly [{ clause?: string }, Rest?] {
  return typeof first === 'string' ? [{ clause: first }, second] : [{}, first];
}
