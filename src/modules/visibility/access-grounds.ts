import {
  tasksOf,
  waitsFor,
  type InstanceState,
  type LocalizedText,
  type ProcessDefinition,
} from '../../engine/index.js';
import type { CaseCopyEntity } from '../../persistence/index.js';
import type { AccessGroundAnswer } from './access.dto.js';

type Ground = AccessGroundAnswer;

interface Said {
  readonly at?: string;
  readonly endsAt?: string;
}

export const ground = (kind: Ground['kind'], text: LocalizedText, { at, endsAt }: Said = {}): Ground => ({
  kind,
  text: { ...text },
  at: at ?? null,
  endsAt: endsAt ?? null,
});

/** What a case itself says of the parts that people have in it. */
export interface Parts {
  readonly state: InstanceState;
  /** Not there: the product no longer has the process. */
  readonly definition: ProcessDefinition | undefined;
  readonly copies: readonly CaseCopyEntity[];
  nameOf(person: string): string;
}

/** Why somebody who has a part in a case may see it. */
export function partsOf(person: string, { state, definition, copies, nameOf }: Parts): readonly Ground[] {
  const { startedAt: at } = state;
  const titleOf = (key: string): LocalizedText =>
    (definition && tasksOf(definition).get(key)?.declaration.title) ?? { zh: key, en: key };
  const found: Ground[] = [];
  if (state.startedBy === person) found.push(ground('started', { zh: '申请人', en: 'Started it' }, { at }));
  if (state.submittedBy === person && state.startedBy !== person)
    found.push(
      ground(
        'submitted',
        { zh: `代${nameOf(state.startedBy)}发起`, en: `Started it for ${nameOf(state.startedBy)}` },
        { at },
      ),
    );
  for (const [key, people] of Object.entries(state.acts)) {
    const { zh, en } = titleOf(key);
    if (people.includes(person)) found.push(ground('decided', { zh: `办理过「${zh}」`, en: `Decided '${en}'` }));
  }
  for (const task of state.tasks) {
    const { zh, en } = titleOf(task.key);
    const text = { zh: `「${zh}」等待其办理`, en: `'${en}' waits for them` };
    if (waitsFor(task).includes(person)) found.push(ground('waits', text, { at: task.openedAt }));
  }
  for (const { sentBy, sentAt } of copies.filter(({ userId }) => userId === person)) {
    const text = { zh: `${nameOf(sentBy)}抄送`, en: `Was sent a copy by ${nameOf(sentBy)}` };
    found.push(ground('copied', text, { at: sentAt }));
  }
  if (found.length > 0) return found;
  return [ground('told', { zh: '曾被请求办理，或曾收到通知', en: 'Was asked to decide before, or was notified' })];
}
