import { holds, type GuardPart } from '../guard-parts.js';

/**
 * Answers guards without knowing the context: each answer is tried both ways, one run for every combination that is
 * asked for. Within a run the same guard with the same parameters gives the same answer until an action assigns.
 */
export class GuardOracle {
  private script: boolean[] = [];
  private asked = 0;
  private known = new Map<string, boolean>();
  private labels: string[] = [];
  private readonly numbers = new WeakMap<object, number>();
  private functions = 0;
  /** The key of the task that the event decides, which answers `decides`. */
  private task: string | null = null;

  /** Runs once for every combination of answers; answers each result with the answers that led to it. */
  everyAnswer<Result>(task: string | null, run: () => Result): { result: Result; answers: readonly string[] }[] {
    const results: { result: Result; answers: readonly string[] }[] = [];
    this.task = task;
    this.script = [];
    do {
      this.asked = 0;
      this.known = new Map();
      this.labels = [];
      const result = run();
      results.push({ result, answers: this.labels });
      this.script.length = this.asked;
      while (this.script.at(-1) === false) this.script.pop();
      if (this.script.length > 0) this.script[this.script.length - 1] = false;
    } while (this.script.length > 0 && results.length < combinationsAtMost);
    return results;
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

  private keyOf(atom: Extract<GuardPart, { kind: 'named' | 'inline' }>): string {
    if (atom.kind === 'inline') return this.numberOf(atom.predicate as object);
    const { name, params } = atom;
    return `${name} ${typeof params === 'function' ? this.numberOf(params) : (JSON.stringify(params) ?? '')}`;
  }

  private numberOf(value: object): string {
    const number = this.numbers.get(value) ?? (this.functions += 1);
    this.numbers.set(value, number);
    return `#${number}`;
  }
}

/** Twelve independent guards on one event: no manual asks for more, and it bounds the work. */
const combinationsAtMost = 4096;
