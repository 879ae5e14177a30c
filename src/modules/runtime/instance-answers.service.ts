import { Injectable, Logger } from '@nestjs/common';
import type { Command, InstanceState, JsonObject, Rejection } from '../../engine/index.js';
import { problemCatalogue } from '../http/index.js';
import { InstancePresenter } from './instance-presenter.service.js';
import { movedLimits } from './moved-limits.js';
import type { AnswerPresenter } from './pipeline/answer-presenter.js';
import type { Answer, PipelineCommand } from './pipeline/pipeline-command.js';

/** The answers to whoever starts or moves a case: the Instance, its revision, and where a new one is. */
@Injectable()
export class InstanceAnswers implements AnswerPresenter {
  private readonly logger = new Logger(InstanceAnswers.name);

  constructor(private readonly presenter: InstancePresenter) {}

  applied({ kind, envelope }: PipelineCommand, state: InstanceState, commands?: readonly Command[]): Answer {
    const presented = this.presented(state, envelope.actor);
    const body =
      envelope.kind === 'admin' ? { ...presented, moved: commands ? movedLimits(state, commands) : null } : presented;
    const headers = { ETag: `"${state.revision}"` };
    return kind === 'start'
      ? { status: 201, headers: { ...headers, Location: `/api/v1/instances/${state.id}` }, body }
      : { status: 200, headers, body };
  }

  statusOf({ code }: Rejection): number {
    return problemCatalogue[code].status;
  }

  /** What is done is answered as done: when the case cannot be shown, with what names it. */
  private presented(state: InstanceState, userId: string): JsonObject {
    try {
      return this.presenter.present(state, userId);
    } catch (error) {
      this.logger.error({ err: error }, 'A case that has changed could not be presented');
      const { id, number, revision } = state;
      return { id, number, revision };
    }
  }
}
