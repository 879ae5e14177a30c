import type { JsonObject } from '../../engine/index.js';
import type { LocalizedTextAnswer } from '../http/index.js';

/** What somebody may do with a task besides deciding it. */
export class TaskActAnswer {
  /** As it stands in its route, for example `add-signer`. */
  readonly name!: string;
  /** As it stands in the history, for example `ADD_SIGNER`. */
  readonly type!: string;
  readonly title!: LocalizedTextAnswer;
  /** JSON Schema 2020-12 of what it takes; `null`: nothing. */
  readonly form!: JsonObject | null;
}

/** Every act on a task. */
export class TaskActsAnswer {
  readonly items!: TaskActAnswer[];
}
