import type { InstanceBatchStore, Viewer, Announcement, InstanceChange } from '../../../persistence/index.js';
import type { DirectoryNames, InstanceState, LiveSurroundings, ProcessDefinition } from '../../../engine/index.js';
import type { DefinitionRegistry } from '../../definitions/index.js';
import type { CaseOrigin } from '../../calendars/index.js';
import type { FormValidator } from '../../forms/index.js';
import type { CrashPoints } from '../../crash-points/index.js';
import type { PinnedPolicy } from '../../policies/index.js';
import type { VaultService } from '../../vault/index.js';
import type { AnswerPresenter } from './answer-presenter.js';
import type { CaseNumbers } from './case-numbers.js';

/** What a batch works with. */
export interface BatchDependencies {
  readonly store: InstanceBatchStore;
  readonly definitions: DefinitionRegistry;
  readonly forms: FormValidator;
  readonly vault: VaultService;
  readonly numbers: CaseNumbers;
  readonly answers: AnswerPresenter;
  readonly crashPoints: CrashPoints;
  /** Whether somebody may know of a case. */
  sees(viewer: Viewer, state: InstanceState): boolean;
  /** What a case may ask about its organisation. */
  surroundings(orgId: string, origin: CaseOrigin): LiveSurroundings;
  /** Whom and what forms may name. */
  names(orgId: string): DirectoryNames;
  /** What a case of this person starts with. @throws where what is set does not fit the definition */
  policyFor(orgId: string, definition: ProcessDefinition, starterId: string, chosen?: string): PinnedPolicy;
  /** What the commit of these changes has to say to other nodes. */
  announcements(orgId: string, changes: readonly InstanceChange[]): readonly Announcement[];
  /** Who sends notifications out of the house. */
  notificationTopics(): readonly string[];
  /** The time of the machine, by which repeated keys are forgotten: RFC 3339 UTC with milliseconds. */
  realTime(): string;
  /** IANA, for example `Asia/Shanghai`. */
  timeZone(orgId: string): string;
}
