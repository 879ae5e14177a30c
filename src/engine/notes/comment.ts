import { FreeText, Optional, People } from '../authoring/fields/index.js';
import type { PersonalText } from '../authoring/held.js';
import { rejection } from '../refusals/rejection.js';
import type { Note } from './note.js';

/** A comment, and whom it is to be brought to the notice of. */
export class CommentForm {
  @FreeText('评论', 'Comment', { longest: 4000 }) text!: PersonalText;
  @Optional() @People('提及', 'Mentions') mentions?: string[];
}

const mentioned = (data: unknown): readonly string[] => (data as Partial<CommentForm>).mentions ?? [];

/** 评论: said for all who may see the case. A mention shows nobody a case that he could not see before. */
export const comment: Note = {
  title: { zh: '评论', en: 'Comment' },
  form: CommentForm,
  record: 'comment',
  check({ state, envelope }) {
    const strangers = mentioned(envelope.data).filter((id) => !state.participants.includes(id));
    if (strangers.length === 0) return null;
    return rejection(
      'MENTION_REFUSED',
      {
        zh: '只能提及与该事项有关的人；请先抄送给其余的人。',
        en: 'Expected to mention people who have a part in the case, but some have none: send them a copy first.',
      },
      { strangers },
    );
  },
  apply({ envelope }, draft) {
    const to = mentioned(envelope.data).filter((id) => id !== envelope.actor);
    if (to.length > 0)
      draft.pushNotification({ to, title: { en: 'You are mentioned in a comment', zh: '评论中提到了您' } });
  },
};
