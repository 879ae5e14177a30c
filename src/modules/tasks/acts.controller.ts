import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { taskActs, type JsonObject } from '../../engine/index.js';
import { SignedIn } from '../access/index.js';
import { FormSchemas } from '../forms/index.js';
import type { LocalizedTextAnswer } from '../http/index.js';
import { actNames } from './known-act.pipe.js';

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

/** The acts on tasks, the same for all processes. */
@ApiTags('tasks')
@Controller('task-acts')
export class ActsController {
  private readonly answer: TaskActsAnswer;

  constructor(schemas: FormSchemas) {
    const items = Object.entries(taskActs).map(([type, { title, form }], index) => ({
      name: actNames[index] ?? '',
      type,
      title,
      form: form ? schemas.schemaOf(form) : null,
    }));
    this.answer = { items };
  }

  /** Every act with its form. Whether somebody may do it now is said when he tries, and by `…/why`. */
  @Get()
  @SignedIn()
  get(): TaskActsAnswer {
    return this.answer;
  }
}
