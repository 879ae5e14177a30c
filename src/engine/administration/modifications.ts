import type { CaseClocks } from '../case-clocks.js';
import type { Notification } from '../command.js';
import type { Configuration } from '../configuration.js';
import type { Json } from '../json.js';
import type { Limit } from '../limit.js';
import type { PendingModification } from './pending-modification.js';

/** How long the people concerned know of a modification that nobody has confirmed, before it happens. */
export const modificationNotice: Limit = { amount: 24, unit: 'hour' };

/** The name of its timer. */
const timerName = 'MODIFY';

/** What modifications need of the step that they belong to. */
export interface ModifiedStep {
  readonly at: string;
  readonly actor: string;
  readonly clocks: CaseClocks;
  id(): string;
  dueAt(limit: Limit, startsAt: string): string;
  /** Who is concerned by what becomes of the case. */
  concerned(): readonly string[];
  notify(notification: Notification): void;
  /** Puts the case there. */
  goTo(to: Configuration): void;
}

/** What becomes of the modification of a case during one step. */
export class Modifications {
  constructor(
    private readonly step: ModifiedStep,
    private waiting: PendingModification | undefined,
  ) {}

  get pending(): PendingModification | undefined {
    return this.waiting;
  }

  ask(to: Configuration, reason: Json): void {
    const { at, actor: by, clocks } = this.step;
    const dueAt = this.step.dueAt(modificationNotice, at);
    this.waiting = { at, by, dueAt, reason, to };
    clocks.create({
      id: this.step.id(),
      kind: 'notice',
      name: timerName,
      dueAt,
      limit: modificationNotice,
      startsAt: at,
    });
    this.tell({
      zh: '管理员请求跳转本事项，经另一位管理员确认或 24 小时后生效',
      en: 'An administrator asks to modify this case: when another one confirms, or in 24 hours',
    });
  }

  carryOut(): void {
    const { waiting } = this;
    if (!waiting) return;
    this.tell({ zh: '本事项已由管理员跳转', en: 'Administrators have modified this case' });
    this.end();
    this.step.goTo(waiting.to);
  }

  cancel(): void {
    this.tell({ zh: '跳转已撤销，本事项照旧', en: 'The modification of this case is cancelled' });
    this.end();
  }

  /** Nothing waits any more, for example because the case has ended. */
  end(): void {
    this.waiting = undefined;
    this.step.clocks.cancel('notice', timerName);
  }

  private tell(title: Notification['title']): void {
    const to = this.step.concerned().filter((person) => person !== this.step.actor);
    if (to.length > 0) this.step.notify({ to, title, ofCase: true });
  }
}
