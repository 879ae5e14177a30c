import { People } from '../authoring/fields/index.js';
import { rejection } from '../refusals/rejection.js';
import type { Note } from './note.js';

/** Who gets a copy. */
export class CcForm {
  @People('抄送给', 'Copy to') users!: string[];
}

/** How many people may see one case, which names all of them: more is no circle of readers but a notice to everybody. */
export const participantsAtMost = 500;

/** 抄送: these people may read the case from now on; when they do is shown to whoever sent them the copy. */
export const cc: Note = {
  title: { zh: '抄送', en: 'Send a copy' },
  form: CcForm,
  record: 'cc',
  check({ state, envelope }) {
    const all = new Set([...state.participants, ...(envelope.data as unknown as CcForm).users]);
    if (all.size <= participantsAtMost) return null;
    return rejection(
      'TOO_MANY_READERS',
      {
        zh: `与一个事项有关的人至多 ${participantsAtMost} 人，抄送后将为 ${all.size} 人。`,
        en: `Expected at most ${participantsAtMost} people to have a part in one case, but there would be ${all.size}.`,
      },
      { most: participantsAtMost, found: all.size },
    );
  },
  apply({ envelope }, draft) {
    draft.copyTo((envelope.data as unknown as CcForm).users);
  },
};
