import type { Definition, Task } from '../../api/types';
import type { FormSchema } from '../../form/field';
import type { Localized } from '../../language/language';
import { inOrder } from '../../case/verbs';

/** A decision that several tasks take, with one form for all. */
export interface CommonDecision {
  readonly type: string;
  readonly title: Localized;
  readonly form: FormSchema;
}

const nothing: FormSchema = { type: 'object', properties: {} };

/** The decisions that each of these tasks takes and that are filled in alike. */
export function commonDecisions(
  tasks: readonly Task[],
  definitions: ReadonlyMap<string, Definition>,
): readonly CommonDecision[] {
  const [first, ...others] = tasks.map((task) => {
    const events = definitions.get(`${task.definition.key} ${task.definition.version}`)?.events ?? [];
    return events.filter(({ type }) => task.decisions.includes(type));
  });
  const shared = (first ?? []).filter((one) =>
    others.every((events) =>
      events.some(({ type, form }) => type === one.type && JSON.stringify(form) === JSON.stringify(one.form)),
    ),
  );
  return inOrder(shared).map(({ type, title, form }) => ({
    type,
    title: title ?? { zh: type, en: type },
    form: (form as FormSchema | null) ?? nothing,
  }));
}
