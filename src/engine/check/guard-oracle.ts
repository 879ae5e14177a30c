import { holds, type GuardAtom, type GuardPart } from '../guard-parts.js';
import { sourceOf } from './source-of.js';

/** What a guard that sees the context alone has answered: it answers so again until an action assigns. */
export type KeptAnswers = ReadonlyMap<string, boolean>;

interface Answered<Result> {
  readonly result: Result;
  /** The answers that were given in this run, in words. */
  readonly answers: readonly string[];
  readonly kept: KeptAnswers;
}

/**
 * Answers guards without knowing the context: each answer is tried both ways, one run for every combination that is
 * asked for. Within a run the same guard with the same parameters gives the same answer until an action assigns; one
 * that sees the context alone also from one event to the next, so that every way that is found can be walked.
 */
export class GuardOracle {
  private script: boolean[] = [];
  private asked = 0;
  private known = new Map<string, boolean>();
  private labels: string[] = [];
  private readonly numbers = new WeakMap<object, number>();
  private functions = 0;
  /** The guards that see the context alone. */
  private readonly keepers = new Set<string>();
  /** The key of the task that the event decides, which answers `decides`. */
  private task: string | null = null;

  constructor(private readonly implementations: Readonly<Record<string, unknown>>) {}

  /**
   * Runs once for every combination of answers; answers each result with the answers that led to it.
   *
   * @param kept answers from before, which still hold.
   */
  everyAnswer<Result>(task: string | null, run: () => Result, kept: KeptAnswers = new Map()): Answered<Result>[] {
    const results: Answered<Result>[] = [];
    this.task = task;
    this.script = [];
    do {
      this.asked = 0;
      this.known = new Map(kept);
      this.labels = [];
      const result = run();
      results.push({ result, answers: this.labels, kept: this.lasting() });
      this.script.length = this.asked;
      while (this.script.at(-1) === false) this.script.pop();
      if (this.script.length > 0) this.script[this.script.length - 1] = false;
    } while (this.script.length > 0 && results.length < combinationsAtMost);
    return results;
  }

  /** In a fixed order, so that it can be compared. */
  private lasting(): KeptAnswers {
    return new Map([...this.known].filter(([key]) => this.keepers.has(key)).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  holds(part: GuardPart): boolean {
    return holds(part, (atom) => {
      if (atom.kind === 'named' && atom.name === 'decides')
        return (atom.params as { task?: string } | undefined)?.task === this.task;
      return this.answer(this.keyOf(atom), atom.kind === 'named' ? atom.name : 'inline guard');
    });
  }

  /** An assignment may have changed what a guard says. */
  forget(): void {
    this.known.clear();
  }

  private answer(key: string, label: string): boolean {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const answer = this.script[this.asked] ?? true;
    this.script[this.asked] = answer;
    this.asked += 1;
    this.known.set(key, answer);
    this.labels.push(answer ? label : `not ${label}`);
    return answer;
  }

  private keyOf(atom: GuardAtom): string {
    if (atom.kind === 'inline') return this.keeping(this.numberOf(atom.predicate as object), atom.predicate);
    const { name, params } = atom;
    if (typeof params === 'function') return `${name} ${this.numberOf(params)}`;
    return this.keeping(`${name} ${JSON.stringify(params) ?? ''}`, this.implementations[name]);
  }

  private keeping(key: string, predicate: unknown): string {
    if (!this.keepers.has(key) && seesContextAlone(predicate)) this.keepers.add(key);
    return key;
  }

  private numberOf(value: object): string {
    const number = this.numbers.get(value) ?? (this.functions += 1);
    this.numbers.set(value, number);
    return `#${number}`;
  }
}

/** Twelve independent guards on one event: no manual asks for more, and it bounds the work. */
const combinationsAtMost = 4096;

/** It takes the context out of what it is given, and nothing of it is about the event. */
function seesContextAlone(predicate: unknown): boolean {
  const source = sourceOf(predicate);
  return /^(?:function\b)?\s*(?:\w+\s*)?\(\s*\{\s*context\b/.test(source) && !/\bevent\b/.test(source);
}
