import type { DirectoryContents } from '../../persistence/index.js';
import { csvText } from '../csv/index.js';
import { delegationOf, DirectoryCopy } from '../directory/index.js';
import { tableColumns, type TableKind } from './table-kinds.js';

type Row = readonly (string | null)[];

const rowsOf: Readonly<Record<TableKind, (copy: DirectoryCopy, contents: DirectoryContents) => readonly Row[]>> = {
  users: (copy) =>
    copy.users.map(({ id, username, name, departmentId, supervisorId, level, active }) => [
      username,
      name,
      departmentId,
      usernameOf(copy, supervisorId),
      level,
      copy.rolesOf(id).join(';'),
      String(active),
    ]),
  departments: (copy) =>
    copy.departments.map(({ id, nameZh, nameEn, parentId, headId }) => [
      id,
      nameZh,
      nameEn,
      parentId,
      usernameOf(copy, headId),
    ]),
  deputies: (copy, { delegations }) =>
    delegations
      .map(delegationOf)
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map(({ principalId, deputyId, startsAt, endsAt, processes }) => [
        usernameOf(copy, principalId),
        usernameOf(copy, deputyId),
        startsAt,
        endsAt,
        processes?.join(';') ?? null,
      ]),
};

/** The directory as the CSV of a kind, as the import takes it: bringing it in again changes nothing. */
export const exportedTable = (kind: TableKind, contents: DirectoryContents): string =>
  csvText([tableColumns[kind].map(({ name }) => name), ...rowsOf[kind](new DirectoryCopy(contents), contents)]);

const usernameOf = (copy: DirectoryCopy, id: string | null): string | null =>
  id === null ? null : (copy.user(id)?.username ?? null);
