import type { Command, InstanceState, Rejection } from '../../../engine/index.js';
import type { Answer, PipelineCommand } from './pipeline-command.js';

/** How the answers that are kept for a repeat are made; whoever stands above the pipeline knows. */
export abstract class AnswerPresenter {
  /**
   * What the sender of a command is answered with the case as it will be committed. Never throws: it is done then.
   *
   * @param commands what was done; `undefined` where it is not known any more
   */
  abstract applied(command: PipelineCommand, state: InstanceState, commands: readonly Command[] | undefined): Answer;

  /** The HTTP status of a refusal. */
  abstract statusOf(rejection: Rejection): number;
}
