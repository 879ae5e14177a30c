import type { DeadlineDeclaration } from '../deadline.js';
import type { PolicyDeclaration } from '../policy.js';
import type { DeadlineSaid } from './work.js';

/** The delay until a date of the case, by its path: `request.lastDay` → `requestLastDay`. */
export const delayAt = (path: string): string => path.replace(/\.(\w)/g, (_, first: string) => first.toUpperCase());

/** The deadlines of one process: what its tasks say, and what the delays of its chart mean. */
export class Deadlines {
  /** The delays that a chart may name without more: each limit of the policy by its field. */
  readonly limits: ReadonlyMap<string, string>;
  private readonly lapses = new Map<string, DeadlineDeclaration>();
  /** Where a limit stands still, by its field: its delay in the chart does too. */
  private readonly pauses = new Map<string, readonly string[]>();

  constructor(policy: PolicyDeclaration) {
    this.limits = new Map(Object.entries(policy).map(([field, { key }]) => [field, key]));
  }

  /** Whether some task has a deadline. */
  ofTasks = false;

  declared(said: DeadlineSaid): DeadlineDeclaration {
    this.ofTasks = true;
    const key = (field: string): string => this.limits.get(field) ?? field;
    if (typeof said === 'string') return key(said);
    if ('on' in said) return said;
    if (said.while) this.pauses.set(said.limit, this.sameStates(said.limit, said.while));
    return { ...said, limit: key(said.limit) };
  }

  /**
   * Names the delay of a deadline after which something happens.
   *
   * @throws TypeError where two tasks count the same limit from different dates: one name would mean both.
   */
  lapse(said: DeadlineSaid): string {
    const name = typeof said === 'string' ? said : 'on' in said ? delayAt(said.on) : said.limit;
    const declared = this.declared(said);
    const other = this.lapses.get(name);
    if (other !== undefined && JSON.stringify(other) !== JSON.stringify(declared))
      throw new TypeError(`Expected the limit '${name}' to lapse from one date, but two tasks count it differently.`);
    this.lapses.set(name, declared);
    return name;
  }

  /** What these delays mean; the others of the chart are in milliseconds. */
  of(delays: readonly string[]): Readonly<Record<string, DeadlineDeclaration>> {
    return Object.fromEntries(
      delays.flatMap((name) => {
        const meaning = this.lapses.get(name) ?? this.plain(name);
        return meaning === undefined ? [] : [[name, meaning]];
      }),
    );
  }

  /** A delay that names a limit and says no more. */
  private plain(name: string): DeadlineDeclaration | undefined {
    const limit = this.limits.get(name);
    const states = this.pauses.get(name);
    return limit === undefined || states === undefined ? limit : { limit, while: states };
  }

  private sameStates(limit: string, states: readonly string[]): readonly string[] {
    const known = this.pauses.get(limit) ?? states;
    if ([...known].sort().join() !== [...states].sort().join())
      throw new TypeError(
        `Expected the limit '${limit}' to stand still in the same states everywhere, but it does not.`,
      );
    return states;
  }
}
