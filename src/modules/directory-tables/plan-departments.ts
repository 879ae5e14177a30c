import { normalForm } from '../../engine/index.js';
import type { StoredDepartment } from '../../persistence/index.js';
import { DirectoryCopy, faultsOfDepartmentAmong } from '../directory/index.js';
import type { TableLine } from './read-table.js';
import { DepartmentLine } from './table-forms.js';
import { fault, shown } from './table-kinds.js';
import {
  faultsOfForm,
  faultsOfNew,
  inCells,
  outcomeOf,
  Repeated,
  type Surroundings,
  type TablePlan,
} from './table-plan.js';
import { tableSentences as say } from './table-sentences.js';

const columns = { parentId: 'parent', headId: 'head' };

/**
 * What a table of departments does: adds some, and changes those that are there. Columns that are not there leave what
 * is; an empty cell takes the parent or the head away.
 */
export function planDepartments(lines: readonly TableLine[], { contents, validate }: Surroundings): TablePlan {
  const copy = new DirectoryCopy(contents);
  const people = new Map(contents.users.map(({ id, username }) => [normalForm(username), id]));
  const repeated = new Repeated();
  const read = lines.map((line) => {
    const { cells } = line;
    const id = cells['id'] ?? '';
    const before = copy.department(id);
    const head = cells['head'];
    const headId = head === undefined ? (before?.headId ?? null) : head === '' ? null : people.get(normalForm(head));
    const department: StoredDepartment = {
      id,
      nameZh: cells['nameZh'] ?? before?.nameZh ?? '',
      nameEn: cells['nameEn'] ?? before?.nameEn ?? '',
      parentId: cells['parent'] === undefined ? (before?.parentId ?? null) : cells['parent'] || null,
      headId: headId ?? null,
    };
    const faults = [
      ...faultsOfForm(line, DepartmentLine, ['id', 'nameZh', 'nameEn'], validate),
      ...(id === '' ? [] : repeated.faultsOf(id, line.line, 'id', id)),
      ...faultsOfNew(!before, line, ['nameZh', 'nameEn']),
      ...(headId === undefined ? [fault('head', head ?? null, say.existingPerson)] : []),
    ];
    return { ...line, before, department, faults };
  });
  const units = new Map(contents.departments.map((one) => [one.id, one]));
  for (const { department } of read) units.set(department.id, department);
  const after = new DirectoryCopy({ ...contents, departments: [...units.values()] });
  const planned = read.map(({ line, cells, before, department, faults: own }) => {
    const faults = [...own, ...inCells(faultsOfDepartmentAmong(department, after), cells, columns)];
    const outcome = outcomeOf(faults, !before, before !== undefined && fieldsOf(before) === fieldsOf(department));
    return { department, said: { line, key: shown(department.id), outcome, faults } };
  });
  return {
    lines: planned.map(({ said }) => said),
    change: { departments: planned.flatMap(({ department, said }) => (said.outcome === 'known' ? [] : [department])) },
  };
}

const fieldsOf = ({ nameZh, nameEn, parentId, headId }: StoredDepartment): string =>
  JSON.stringify([nameZh, nameEn, parentId, headId]);
