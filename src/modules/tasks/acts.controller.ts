import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { taskActs } from '../../engine/index.js';
import { SignedIn } from '../access/index.js';
import { FormSchemas } from '../forms/index.js';
import { actNameOf } from './known-act.pipe.js';
import type { TaskActsAnswer } from './task-act.dto.js';

/** The acts on tasks, the same for all processes. */
@ApiTags('tasks')
@Controller('task-acts')
export class ActsController {
  private readonly answer: TaskActsAnswer;

  constructor(schemas: FormSchemas) {
    const items = Object.entries(taskActs).map(([type, { title, form }]) => ({
      name: actNameOf(type),
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
