import { isRole, normalForm, roles, type Role } from '../../engine/index.js';
import type { StoredUser } from '../../persistence/index.js';
import { DirectoryCopy, endsTokens, faultsOfUserAmong } from '../directory/index.js';
import type { TableLine } from './read-table.js';
import { UserLine } from './table-forms.js';
import { fault, listed, shown, type TableFault } from './table-kinds.js';
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

const words: Readonly<Partial<Record<string, boolean>>> = { true: true, 是: true, false: false, 否: false };
const columns = { departmentId: 'department', supervisorId: 'superior' };

interface Planned extends TableLine {
  readonly before: StoredUser | undefined;
  readonly user: StoredUser;
  readonly roles: readonly Role[];
  readonly faults: readonly TableFault[];
}

/**
 * What a table of users does: adds people, who cannot sign in until somebody sets a password, and changes those who are
 * there. Columns that are not there leave what is; an empty cell takes the department, the superior or the roles away.
 */
export function planUsers(lines: readonly TableLine[], surroundings: Surroundings): TablePlan {
  const { contents } = surroundings;
  const copy = new DirectoryCopy(contents);
  const ids = new Map(copy.users.map(({ id, username }) => [normalForm(username), id]));
  for (const { cells } of lines) {
    const form = normalForm(cells['username'] ?? '');
    if (form !== '' && !ids.has(form)) ids.set(form, surroundings.nextId());
  }
  const repeated = new Repeated();
  const read = lines.map((line) => plannedUser(line, { copy, ids, repeated, validate: surroundings.validate }));
  const people = new Map(contents.users.map((user) => [user.id, user]));
  const rolesById = new Map(copy.users.map(({ id }) => [id, copy.rolesOf(id)]));
  for (const one of read) {
    people.set(one.user.id, one.user);
    rolesById.set(one.user.id, one.roles);
  }
  const assignments = [...rolesById].flatMap(([userId, held]) => held.map((role) => ({ role, userId })));
  const after = new DirectoryCopy({ ...contents, users: [...people.values()], assignments });
  const isAdministered = after.peopleInRole('Administrator').length > 0;
  const planned = read.map((one) => ({
    ...one,
    faults: [
      ...one.faults,
      ...inCells(faultsOfUserAmong(one.user, after), one.cells, columns),
      ...(isAdministered ? [] : faultsOfLeaving(one, copy)),
    ],
  }));
  const changed = planned.filter(({ before, user }) => !isSame(before, user));
  return {
    lines: planned.map(({ line, cells, before, user, roles: held, faults }) => ({
      line,
      key: shown(cells['username'] ?? ''),
      outcome: outcomeOf(faults, !before, isSame(before, user) && String(copy.rolesOf(user.id)) === String(held)),
      faults,
    })),
    change: { users: changed.map(({ user }) => user), members: changedMembers(planned, copy, after) },
  };
}

function plannedUser(
  line: TableLine,
  {
    copy,
    ids,
    repeated,
    validate,
  }: {
    readonly copy: DirectoryCopy;
    readonly ids: ReadonlyMap<string, string>;
    readonly repeated: Repeated;
    readonly validate: Surroundings['validate'];
  },
): Planned {
  const { cells } = line;
  const form = normalForm(cells['username'] ?? '');
  const id = ids.get(form) ?? '';
  const before = copy.user(id);
  const superior = reference(cells['superior'], before?.supervisorId, (name) => ids.get(normalForm(name)));
  const asked = listed(cells['roles'] ?? '');
  const active = words[(cells['active'] ?? String(before?.active ?? true)).toLowerCase()];
  const faults = [
    ...faultsOfForm(line, UserLine, ['username', 'name', 'level'], validate),
    ...(form === '' ? [] : repeated.faultsOf(form, line.line, 'username', cells['username'] ?? '')),
    ...faultsOfNew(!before, line, ['name']),
    ...(!before && copy.userNamed(form) ? [fault('username', cells['username'] ?? '', say.anId)] : []),
    ...(superior === undefined ? [fault('superior', cells['superior'] ?? null, say.person)] : []),
    ...asked.filter((role) => !isRole(role)).map((role) => fault('roles', role, say.role)),
    ...(active === undefined ? [fault('active', cells['active'] ?? null, say.active)] : []),
  ];
  const changed: StoredUser = {
    id,
    username: before?.username ?? cells['username'] ?? '',
    name: cells['name'] ?? before?.name ?? '',
    departmentId: reference(cells['department'], before?.departmentId, (department) => department) ?? null,
    supervisorId: superior ?? null,
    level: cells['level'] ?? before?.level ?? 'employee',
    passwordHash: before?.passwordHash ?? null,
    passwordSetBy: before?.passwordSetBy ?? null,
    active: active ?? true,
    tokenEpoch: before?.tokenEpoch ?? 0,
  };
  const user = { ...changed, tokenEpoch: changed.tokenEpoch + (before && endsTokens(before, changed) ? 1 : 0) };
  const held = cells['roles'] === undefined ? copy.rolesOf(id) : inOrder(asked.filter(isRole));
  return { ...line, before, user, roles: held, faults };
}

/** What a cell refers to; `undefined` where there is no such thing. Without the column it is as before. */
function reference(
  cell: string | undefined,
  before: string | null | undefined,
  find: (name: string) => string | undefined,
): string | null | undefined {
  if (cell === undefined) return before ?? null;
  return cell === '' ? null : find(cell);
}

/** In the order of the catalogue, in which the directory says them. */
const inOrder = (asked: readonly Role[]): readonly Role[] =>
  Object.keys(roles).filter((role): role is Role => isRole(role) && asked.includes(role));

const fieldsOf = ({ name, departmentId, supervisorId, level, active }: StoredUser): string =>
  JSON.stringify([name, departmentId, supervisorId, level, active]);

const isSame = (before: StoredUser | undefined, after: StoredUser): boolean =>
  before !== undefined && fieldsOf(before) === fieldsOf(after);

/** Of somebody who administered and would not any more. */
function faultsOfLeaving({ before, user, roles: held, cells }: Planned, copy: DirectoryCopy): readonly TableFault[] {
  if (!before?.active || !copy.rolesOf(before.id).includes('Administrator')) return [];
  if (!held.includes('Administrator')) return [fault('roles', cells['roles'] ?? null, say.lastAdministrator)];
  return user.active ? [] : [fault('active', cells['active'] ?? null, say.lastAdministrator)];
}

/** The roles that somebody got or lost, with everybody who holds them then. */
function changedMembers(
  planned: readonly Planned[],
  copy: DirectoryCopy,
  after: DirectoryCopy,
): readonly { readonly role: Role; readonly userIds: readonly string[] }[] {
  const moved = new Set(
    planned.flatMap(({ user, roles: held }) => {
      const had = copy.rolesOf(user.id);
      return [...had.filter((role) => !held.includes(role)), ...held.filter((role) => !had.includes(role))];
    }),
  );
  return [...moved].sort().map((role) => ({ role, userIds: after.membersOf(role) }));
}
