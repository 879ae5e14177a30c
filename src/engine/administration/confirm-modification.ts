import { rejection, type Rejection } from '../refusals/rejection.js';
import type { AdminAct } from './admin-act.js';
import { Reasoned } from './reasoned.js';

export const noneWaits = (): Rejection =>
  rejection('NO_MODIFICATION', {
    zh: '没有待确认的跳转。',
    en: 'Expected a modification that waits to be confirmed, but there is none.',
  });

/** 确认跳转: another administrator agrees, and the case goes there. */
export const confirmModification: AdminAct = {
  title: { zh: '确认跳转', en: 'Confirm the modification' },
  form: Reasoned,
  reachesFailed: true,
  check({ modification }, { envelope }) {
    if (!modification) return noneWaits();
    return modification.by === envelope.actor
      ? rejection('SECOND_PERSON_NEEDED', {
          zh: '跳转须由另一位管理员确认，或等满 24 小时。',
          en: 'Expected another administrator to confirm, or 24 hours to pass, but you have asked for it yourself.',
        })
      : null;
  },
  apply: (draft) => draft.modifications.carryOut(),
};
