import { ApiProperty } from '@nestjs/swagger';
import type { Json, JsonObject } from '../../engine/index.js';
import type { LocalizedTextAnswer } from '../http/index.js';

/** Who a task goes to. */
export class AssignmentAnswer {
  /** `initiator`, `user`, `users`, `role`, `roleIn`, `directSupervisorOf`, `departmentHeadOf` or `firstOf`. */
  readonly kind!: string;
  readonly role?: string;
  /** The id of a department. */
  readonly department?: string;
  /** Where the context holds the id of a user, or a table whose rows have it under `field`. */
  readonly path?: string[];
  readonly field?: string;
  /** The person whose supervisor or head it is. */
  readonly of?: JsonObject;
  /** Assignments; the first that finds somebody. */
  readonly options?: JsonObject[];
}

/** The work that a state waits for. */
export class TaskDeclarationAnswer {
  readonly key!: string;
  readonly title!: LocalizedTextAnswer;
  /** The manual's clause. */
  readonly clause!: string;
  readonly assignment!: AssignmentAnswer;
  /** The events that decide it. */
  readonly decisions!: string[];
  @ApiProperty({
    description: 'How several signers count: `any`, `all`, `sequential`, or the ratio of the votes that must approve',
    anyOf: [
      { type: 'string', enum: ['any', 'all', 'sequential'] },
      {
        type: 'object',
        required: ['votes'],
        properties: {
          votes: {
            type: 'object',
            required: ['ratio'],
            properties: {
              ratio: { type: 'number' },
              weights: { type: 'object', additionalProperties: { type: 'number' } },
            },
          },
        },
      },
    ],
  })
  readonly signers?: Json;
  @ApiProperty({
    description: 'The policy key of its limit, or the date of the case that it counts from or that it is',
    anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: true }],
  })
  readonly deadline?: Json;
  /** Why it has none. */
  readonly noDeadline?: string;
  /** Keys of tasks whose deciders may not decide this one. */
  readonly separateFrom?: string[];
  /** Names of facts: whoever wrote the entry that the case was told of may not decide it. */
  readonly separateFromEntry?: string[];
  /** Whoever started the case recorded somebody else's matter, and may decide it. */
  readonly initiatorMayDecide?: boolean;
}

/** Who the task of a state goes to. */
export class TaskAssignmentAnswer {
  readonly task!: string;
  readonly state!: string;
  readonly assignment!: AssignmentAnswer;
  /** Who may not decide it, in words: a sentence for each reason. */
  readonly notBy!: LocalizedTextAnswer[];
}

/** Something with a limit: a task, which becomes overdue, or a delay, which moves the chart. */
export class DeadlineAnswer {
  readonly task?: string;
  readonly delay?: string;
  /** The limit. */
  readonly policyKey?: string;
  /** The date of the case from which it counts. */
  readonly from?: string;
  /** The date of the case that it is. */
  readonly on?: string;
}

/** A ledger that the process keeps. */
export class RegisterDeclarationAnswer {
  readonly name!: string;
  readonly title!: LocalizedTextAnswer;
  readonly keyTitle!: LocalizedTextAnswer;
  /** The roles that may read it. */
  readonly readers!: string[];
}

/** A ledger entry that is looked up for an event. */
export class FactDeclarationAnswer {
  readonly name!: string;
  /** The events that carry it. */
  readonly on!: string[];
  readonly register!: string;
}

/** A line of what a case is about. */
export class SummaryLineAnswer {
  readonly title!: LocalizedTextAnswer;
  readonly kind!: string;
  /** Where the context holds the value, for example `request.title`. */
  readonly value!: string;
  /** Of `money`: where the context holds the currency. */
  readonly currency?: string;
}
