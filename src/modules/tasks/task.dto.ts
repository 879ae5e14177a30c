import { ApiProperty } from '@nestjs/swagger';
import type { LocalizedText } from '../../engine/index.js';
import type { PresentedDescription } from '../directory/index.js';

/** A person as the API names one. */
export class TaskPerson {
  readonly id!: string;
  readonly name!: string;
}

/** An open task, as an inbox shows it. */
export class TaskAnswer {
  readonly id!: string;
  /** The key of its declaration, for example `legal`. */
  readonly key!: string;
  readonly title!: LocalizedText;
  /** The manual's clause. */
  readonly clause!: string | null;
  readonly instanceId!: string;
  readonly instanceNumber!: string;
  /** What the case is about. */
  readonly subject!: LocalizedText;
  /** The facts that its definition names: each with its title, its kind and its value. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly summary!: PresentedDescription['summary'];
  readonly definition!: { readonly key: string; readonly version: number; readonly title: LocalizedText };
  readonly status!: 'open';
  readonly assignee!: TaskPerson | null;
  @ApiProperty({ type: [TaskPerson] })
  readonly candidates!: readonly TaskPerson[];
  readonly openedAt!: string;
  readonly dueAt!: string | null;
  readonly overdue!: boolean;
  /** The events that decide it. */
  @ApiProperty({ type: [String] })
  readonly decisions!: readonly string[];
  /** The version of the process is not installed: the titles are keys, and nothing can be decided. */
  readonly definitionMissing?: true;
  /** Its row was changed by hand: the process has no such task. */
  readonly damaged?: true;
}
