import type { AnyTransitionConfig } from 'xstate';
import type { FormClass } from '../process-definition.js';
import { fieldTitlesOf } from '../titled.js';
import { correctionIn } from './correction.js';
import type { EventRead } from './events.js';
import type { Known } from './known.js';
import type { Scope } from './scope.js';

type Taken = Known<unknown, { readonly data: Readonly<Record<string, unknown>> }>;
type Way = AnyTransitionConfig | string;

type Ways = Readonly<Record<string, readonly AnyTransitionConfig[]>>;

/** The transitions of XState's `on`, each as a list of objects. */
export const waysOf = (decisions: object, change = (way: AnyTransitionConfig, _type: string) => way): Ways =>
  Object.fromEntries(
    Object.entries(decisions as Readonly<Record<string, Way | readonly Way[]>>).map(([type, ways]) => [
      type,
      [ways].flat().map((way) => change(typeof way === 'string' ? { target: way } : way, type)),
    ]),
  );

/** XState's `on` for the events that decide a task, with what the case makes of what each of them brings. */
export const transitionsOf = ({ request, events }: Scope, decisions: object): Ways =>
  waysOf(decisions, (way, type) => {
    const first = Object.hasOwn(events, type) && events[type] ? takingOf(request, events[type]) : [];
    return first.length === 0 ? way : { ...way, actions: [...first, ...[way.actions ?? []].flat()] as never };
  });

/** The actions that correct the request, keep fields and note the remark, where the event is declared so. */
function takingOf(request: FormClass, { form, keeps = [], corrects }: EventRead): readonly object[] {
  const correction = ({ event }: Taken) => correctionIn(request, event.data);
  const kept = ({ event }: Taken) => Object.fromEntries(keeps.map((field) => [field, event.data[field] ?? null]));
  return [
    ...(corrects ? [{ type: 'correct', params: correction }] : []),
    ...(keeps.length > 0 ? [{ type: 'remember', params: kept }] : []),
    ...(fieldTitlesOf(form).has('remark') ? [{ type: 'noteRemark' }] : []),
  ];
}
