import { Reasoned } from '../administration/reasoned.js';
import { formWithReason } from '../reason-in-form.js';
import type { ProcessDefinition } from '../process-definition.js';
import { principalOf, type Envelope } from '../envelope.js';
import { rejection } from '../refusals/rejection.js';
import type { CaseAct } from './case-act.js';

const ownEvent = 'WITHDRAW';

/** The chart's own withdrawal, where it has one that a reason alone fills in: it says when, and where to. */
export function chartWithdrawal({ events }: ProcessDefinition, envelope: Envelope): Envelope {
  const { kind, type, data } = envelope;
  const { reason, ...more } = data;
  if (kind !== 'case' || type !== ownEvent || typeof reason !== 'string' || Object.keys(more).length > 0)
    return envelope;
  const own = Object.hasOwn(events, ownEvent) ? events[ownEvent] : undefined;
  const filled = own && formWithReason(own.form, reason);
  return filled ? { ...envelope, kind: 'event', data: filled } : envelope;
}

/**
 * 撤回, where the chart has no word for it: whoever made the request takes it from the table, as long as nobody else has
 * given a ballot: one that a deputy gives for him is his own. The case ends.
 */
export const withdraw: CaseAct = {
  title: { zh: '撤回', en: 'Withdraw' },
  form: Reasoned,
  check({ definition, state, envelope }) {
    if (Object.hasOwn(definition.events, ownEvent))
      return rejection('CANNOT_GO_BACK', {
        zh: '该流程有自己的撤回事件，其表单不止理由；请发送该事件。',
        en: 'Expected the event WITHDRAW of the process, whose form asks for more than a reason, but found the act.',
      });
    if (principalOf(envelope) !== state.startedBy || state.parent !== null)
      return rejection('NOT_ASSIGNED', {
        zh: '撤回由申请人办理；子流程随其上级事项撤回。',
        en: 'Expected the requester to withdraw, and a child with its parent, but this is neither.',
      });
    return state.actsOfOthers
      ? rejection('CANNOT_GO_BACK', {
          zh: '他人已作出决定，不能再撤回；可请经办人退回，或请管理员终止。',
          en: 'Expected a case in which nobody else has decided yet, but somebody has; ask him to send it back, or an administrator to terminate it.',
        })
      : null;
  },
  apply: (_, draft) => draft.stopCase(),
};
