import { Injectable, Logger } from '@nestjs/common';
import type { Command, Envelope, InstanceState, JsonObject, Rejection } from '../../engine/index.js';
import { DirectoryService } from '../directory/index.js';
import { problemCatalogue, type ProblemException } from '../http/index.js';
import { InstancePresenter } from './instance-presenter.service.js';
import { movedLimits } from './moved-limits.js';
import type { AnswerPresenter } from './pipeline/answer-presenter.js';
import type { Answer, PipelineCommand } from './pipeline/pipeline-command.js';
import { problemOfResult } from './problem-of-result.js';

/** Where what somebody has said is found. */
const places: Readonly<Record<string, string>> = { COMMENT: 'comments', CC: 'cc', ATTACH: 'attachments' };

/** The answers to whoever starts or moves a case: the Instance, its revision, and where a new one is. */
@Injectable()
export class InstanceAnswers implements AnswerPresenter {
  private readonly logger = new Logger(InstanceAnswers.name);

  constructor(
    private readonly presenter: InstancePresenter,
    private readonly directory: DirectoryService,
  ) {}

  applied({ kind, envelope }: PipelineCommand, state: InstanceState, commands?: readonly Command[]): Answer {
    if (envelope.kind === 'note') return this.noted(envelope, state);
    const presented = this.presented(state, envelope.actor);
    const body =
      envelope.kind === 'admin' ? { ...presented, moved: commands ? movedLimits(state, commands) : null } : presented;
    const headers = { ETag: `"${state.revision}"` };
    return kind === 'start'
      ? { status: 201, headers: { ...headers, Location: `/api/v1/instances/${state.id}` }, body }
      : { status: 200, headers, body };
  }

  refused({ orgId }: PipelineCommand, result: Parameters<typeof problemOfResult>[0]): ProblemException {
    return problemOfResult(result, this.directory.copy(orgId));
  }

  /** Whoever has said something gets back what he said, with its place. */
  private noted(
    { id, type, actor, at, data, taskId, attachments }: Envelope,
    { id: instanceId, orgId, revision }: InstanceState,
  ) {
    const person = (userId: string): JsonObject => ({ id: userId, name: this.directory.personName(orgId, userId) });
    const people = Object.entries(data).flatMap(([name, value]) =>
      Array.isArray(value) ? [[name, value.map((one) => person(String(one)))] as const] : [],
    );
    const [file] = attachments ?? [];
    if (file) {
      return {
        status: 201,
        headers: { ETag: `"${revision}"`, Location: `/api/v1/instances/${instanceId}/attachments/${file.id}` },
        body: { ...file, instanceId, by: person(actor), at, erasedAt: null } as unknown as JsonObject,
      };
    }
    const about = taskId === undefined ? {} : { taskId };
    const body = { id, instanceId, ...about, by: person(actor), at, ...data, ...Object.fromEntries(people) };
    return {
      status: 201,
      headers: { ETag: `"${revision}"`, Location: `/api/v1/instances/${instanceId}/${places[type] ?? ''}` },
      body,
    };
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
