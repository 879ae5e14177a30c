import { rejection } from '../refusals/rejection.js';
import type { AdminAct } from './admin-act.js';
import { impossible, ModificationForm, wantedOf } from './modification.js';

/**
 * 跳转, by breaking glass: an administrator asks for the case to be put into other states. It happens when another
 * administrator confirms it, or by itself after 24 hours, of which the people concerned are told.
 */
export const modify: AdminAct = {
  title: { zh: '跳转', en: 'Modify' },
  form: ModificationForm,
  reachesFailed: true,
  check(state, { definition, envelope }) {
    if (state.modification)
      return rejection('MODIFICATION_WAITS', {
        zh: '已有一项跳转待确认；请先确认或撤销它。',
        en: 'Expected no modification that waits, but one does; confirm or cancel it first.',
      });
    if (state.snapshot.status === 'error' && state.parent !== null)
      return rejection('CANNOT_GO_BACK', {
        zh: '该子流程的失败已告知上级事项；只能终止。',
        en: 'Expected a case whose failure nobody was told of, but its parent has heard of it; it can be terminated.',
      });
    // Whether a form without it is whole is not asked here.
    return envelope.data['to'] === undefined ? null : impossible(definition, state, wantedOf(envelope.data));
  },
  apply: (draft, { data }) => draft.modifications.ask(wantedOf(data), data['reason'] ?? null),
};
