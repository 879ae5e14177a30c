import { ApiProperty } from '@nestjs/swagger';
import type { Json, JsonObject } from '../../engine/index.js';
import { anyJson, type LocalizedTextAnswer } from '../http/index.js';
import type {
  AssignmentAnswer,
  DeadlineAnswer,
  FactDeclarationAnswer,
  RegisterDeclarationAnswer,
  SummaryLineAnswer,
  TaskAssignmentAnswer,
  TaskDeclarationAnswer,
} from './definition-parts.dto.js';
import { DefinitionSummary } from './definition-summary.dto.js';

/** An event that people may send. */
export class EventAnswer {
  readonly type!: string;
  readonly title!: LocalizedTextAnswer;
  /** JSON Schema 2020-12 with the titles of its fields, as `startForm`; `null`: it carries no data. */
  readonly form!: JsonObject | null;
  /** Who may send it while no task decides it. */
  readonly by!: AssignmentAnswer | null;
}

/** A state of the chart. */
export class StateAnswer {
  /** Its path below the root, for example `internalReview.legal.open`. */
  readonly id!: string;
  /** `atomic`, `compound`, `parallel`, `final` or `history`. */
  readonly type!: string;
  readonly title!: LocalizedTextAnswer | null;
  readonly clause!: string | null;
  /** The work it waits for: who, which events decide it, how signers count, its deadline. */
  readonly task!: TaskDeclarationAnswer | null;
}

/** A parameter of a manual. */
export class PolicyParameterAnswer {
  /** The catalogue's key, for example `contract.template.required`. */
  readonly key!: string;
  /** Its name in a profile. */
  readonly field!: string;
  readonly title!: LocalizedTextAnswer;
  readonly source!: string;
  /** The titles of the values that it may have, in both languages; `null`: it is no choice. */
  readonly choices!: JsonObject | null;
  @ApiProperty({ description: 'What holds where no manual says otherwise', ...anyJson })
  readonly default!: Json;
}

/** A whole definition. */
export class DefinitionAnswer extends DefinitionSummary {
  /** All versions, oldest first. */
  readonly versions!: number[];
  /** SHA-256 over the tokens of its source files. */
  readonly digest!: string | null;
  readonly startTitle!: LocalizedTextAnswer | null;
  /** JSON Schema 2020-12; `title` names a field in English, `x-title` in both languages. */
  readonly startForm!: JsonObject;
  readonly events!: EventAnswer[];
  readonly states!: StateAnswer[];
  /** Who each task goes to. */
  readonly assignments!: TaskAssignmentAnswer[];
  /** What has a limit, and the policy key of that limit. */
  readonly deadlines!: DeadlineAnswer[];
  readonly policy!: PolicyParameterAnswer[];
  /** The values of each manual, by profile. */
  readonly profiles!: JsonObject;
  readonly defaultProfile!: string;
  readonly registers!: RegisterDeclarationAnswer[];
  readonly facts!: FactDeclarationAnswer[];
  /** Processes that run as cases of their own while one of this process waits. */
  readonly children!: string[];
  /** Processes of which it starts cases that it does not wait for. */
  readonly starts!: string[];
  readonly services!: string[];
  /** JSON Schema 2020-12 of what a case ends with; `null`: it is not run as a child and says nothing. */
  readonly output!: JsonObject | null;
  /** What no manual says and this definition decides ([model]). */
  readonly modelled!: LocalizedTextAnswer[];
  /** What a case is about, with context paths in braces. */
  readonly subject!: LocalizedTextAnswer;
  /** The lines of a case's summary: title, kind, and the context path of the value. */
  readonly summary!: SummaryLineAnswer[];
  /** Why a named guard says no. */
  readonly refusals!: JsonObject;
}
