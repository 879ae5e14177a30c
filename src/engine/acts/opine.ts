import { Choice, FreeText } from '../authoring/fields/index.js';
import type { PersonalText } from '../authoring/held.js';
import { text } from '../authoring/text.js';
import { mayNot } from '../refusals/may-not.js';
import { withDelegations, withSeat } from '../seats/seats-of.js';
import { askedSeat } from './held-seat.js';
import type { TaskAct } from './task-act.js';

class OpinionForm {
  @Choice('建议', 'Recommendation', {
    approve: text('建议同意', 'In favour'),
    decline: text('建议不同意', 'Against'),
    neither: text('不作建议', 'Neither'),
  })
  recommends!: 'approve' | 'decline' | 'neither';
  @FreeText('意见', 'Opinion') text!: PersonalText;
}

/** 提出意见: whoever was asked answers, and the task is back with the one who asked him. It decides nothing. */
export const opine: TaskAct = {
  title: { zh: '提出意见', en: 'Give an opinion on' },
  form: OpinionForm,
  sentence: {
    zh: '{actor}就「{task}」提出意见：{recommends}',
    en: "{actor} gave an opinion on '{task}': {recommends}",
  },
  check: (on) => (askedSeat(on) ? null : mayNot(on, opine)),
  apply(on, draft) {
    const { task, declaration, person, envelope } = on;
    const seat = askedSeat(on);
    const asked = seat?.delegations?.at(-1);
    if (!seat || !asked) return;
    const { recommends, text: said = null } = envelope.data;
    const { actor, at } = envelope;
    const opinion = {
      by: actor,
      ...(actor === person ? {} : { onBehalfOf: person }),
      askedBy: asked.by,
      recommends: String(recommends),
      text: said,
      at,
    };
    const answered = withDelegations(seat, (seat.delegations ?? []).slice(0, -1));
    const opinions = [...(seat.opinions ?? []), opinion];
    draft.tasks.participates(actor);
    draft.tasks.reseat(withSeat(task, declaration, { ...answered, opinions }), {
      zh: '意见已提出',
      en: 'The opinion is given',
    });
  },
};
