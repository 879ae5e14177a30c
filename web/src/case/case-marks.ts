import type { Definition, Instance } from '../api/types';
import type { CaseMark, CaseMarks } from '../chart/case-mark';
import type { Messages } from '../language/zh';

const day = 86_400_000;

/** What disturbs a case where it stands: a task that is late, an incident, a pause. */
export function caseMarks(
  { states, tasks, status, suspended }: Instance,
  definition: Definition | undefined,
  now: number,
  t: Messages,
): CaseMarks {
  const late = new Map(
    tasks
      .filter(({ overdue, dueAt }) => overdue && dueAt !== null)
      .map(({ key, dueAt }) => [key, Math.max(0, Math.floor((now - Date.parse(dueAt ?? '')) / day))]),
  );
  const keys = new Map((definition?.states ?? []).map(({ id, task }) => [id, task?.key]));
  return new Map(
    states.map(({ id }) => {
      const days = late.get(keys.get(id) ?? '');
      const marks: readonly (CaseMark | false)[] = [
        days !== undefined && { kind: 'late', sign: days > 0 ? `!${days}` : '!', title: t.drawing.late(days) },
        status === 'error' && { kind: 'incident', sign: '▲', title: t.drawing.incident },
        suspended && { kind: 'suspended', sign: '‖', title: t.drawing.suspended },
      ];
      return [id, marks.filter((mark) => mark !== false)];
    }),
  );
}
