import { Reasoned } from '../administration/reasoned.js';
import { taskOf } from '../chart.js';
import { principalOf } from '../envelope.js';
import { decisionOf } from '../going-back/decision-of.js';
import { nothingToTakeBack } from '../refusals/no-way-back.js';
import { withSeats } from '../seats/seats-of.js';
import { withoutBallot } from '../seats/undecided.js';
import type { CaseAct } from './case-act.js';

/** 拿回: my own last decision, as long as nobody has touched what it led to. The task opens again as it was. */
export const takeBack: CaseAct = {
  title: { zh: '拿回', en: 'Take back' },
  form: Reasoned,
  check({ definition, state, envelope }) {
    const found = decisionOf(definition, state, principalOf(envelope));
    if (!found) return nothingToTakeBack();
    return 'refused' in found ? found.refused : null;
  },
  apply({ definition, state, envelope }, draft) {
    const found = decisionOf(definition, state, principalOf(envelope));
    if (!found || 'refused' in found) return;
    if ('ballot' in found) {
      const { task, ballot } = found;
      const seats = (task.seats ?? []).map((seat) => withoutBallot(seat, ballot.by));
      draft.tasks.reseat(withSeats(task, taskOf(definition, task.key).declaration, seats));
    } else draft.moves.takeBack(found);
  },
};
