import { Inject, Injectable } from '@nestjs/common';
import { normalForm, type IdentifierSource, type Role } from '../../../engine/index.js';
import type { StoredUser } from '../../../persistence/index.js';
import type { Principal } from '../../access/index.js';
import { IDENTIFIERS } from '../../database/index.js';
import { DirectoryCopy } from '../directory-copy.js';
import { DirectoryChanges } from '../directory-changes.service.js';
import { DirectoryService } from '../directory.service.js';
import { NewPasswords } from '../new-passwords.service.js';
import type { ChangeUserRequest } from './change-user.dto.js';
import type { CreateUserRequest } from './create-user.dto.js';
import { peopleFor } from '../people-search.js';
import { endsTokens, mustLeaveAnAdministrator } from '../leaving-rules.js';
import { faultsOfUser } from './directory-rules.js';
import { noSuchUser, refuseFaults, usernameTaken } from './people-problems.js';
import type { UserAnswer } from './user.dto.js';
import type { UserQuery } from './user-query.dto.js';

/** The users of an organisation: who they are and what may change about them. */
@Injectable()
export class UsersService {
  constructor(
    private readonly directory: DirectoryService,
    private readonly changes: DirectoryChanges,
    private readonly passwords: NewPasswords,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {}

  /** At most `limit` users that match, ascending by id, after the one named. */
  async list(orgId: string, query: UserQuery, limit: number, after = ''): Promise<readonly UserAnswer[]> {
    const { username, department, role, active } = query;
    const copy = await this.directory.current(orgId);
    const wanted = username === undefined ? undefined : normalForm(username);
    const found: UserAnswer[] = [];
    for (const user of narrowest(copy, query, after)) {
      if (found.length === limit) break;
      if (wanted !== undefined && normalForm(user.username) !== wanted) continue;
      if (active !== undefined && user.active !== (active === 'true')) continue;
      if (department !== undefined && user.departmentId !== department) continue;
      const roles = copy.rolesOf(user.id);
      if (role === undefined || roles.includes(role)) found.push(answerOf(user, roles, copy));
    }
    return found;
  }

  /** @throws ProblemException `NOT_FOUND` */
  async get(orgId: string, id: string): Promise<UserAnswer> {
    const copy = await this.directory.current(orgId);
    const user = copy.user(id);
    if (!user) throw noSuchUser();
    return answerOf(user, copy.rolesOf(id), copy);
  }

  /** @throws ProblemException `CONFLICT` for a username that is taken, `PAYLOAD_INVALID` for what is not there */
  async create({ orgId, userId }: Principal, request: CreateUserRequest): Promise<UserAnswer> {
    const { username, name, password, departmentId = null, supervisorId = null, level, reason } = request;
    const id = this.identifiers.next();
    const passwordHash = await this.passwords.hashed(orgId, id, password);
    const known = { passwordHash, passwordSetBy: userId, active: true, tokenEpoch: 0 };
    const user: StoredUser = { id, username, name, departmentId, supervisorId, level, ...known };
    const { answer } = await this.changes.change({ orgId, userId, reason }, (contents) => {
      const copy = new DirectoryCopy(contents);
      // People are named by either, so nobody's username may be the id of another one.
      if (copy.userNamed(username)) throw usernameTaken(username);
      const added: StoredUser = { ...user, supervisorId: copy.idNamed(supervisorId) };
      refuseFaults(faultsOfUser(added, contents));
      return { users: [added], answer: answerOf(added, [], copy) };
    });
    return answer;
  }

  /** @throws ProblemException `NOT_FOUND`, `PAYLOAD_INVALID`, or `CONFLICT` when no administrator would be left */
  async change(
    { orgId, userId }: Principal,
    id: string,
    { password, reason, ...fields }: ChangeUserRequest,
  ): Promise<UserAnswer> {
    const newPassword =
      password === undefined
        ? {}
        : {
            passwordHash: await this.passwords.hashed(orgId, id, password),
            passwordSetBy: userId === id ? null : userId,
          };
    const { answer } = await this.changes.change({ orgId, userId, reason }, (contents) => {
      const before = contents.users.find((user) => user.id === id);
      if (!before) throw noSuchUser();
      const copy = new DirectoryCopy(contents);
      const named: StoredUser = { ...before, ...given(fields), ...newPassword };
      const changed: StoredUser = { ...named, supervisorId: copy.idNamed(named.supervisorId) };
      const user = { ...changed, tokenEpoch: before.tokenEpoch + (endsTokens(before, changed) ? 1 : 0) };
      refuseFaults(faultsOfUser(user, contents));
      mustLeaveAnAdministrator(user, contents);
      return { users: [user], answer: answerOf(user, copy.rolesOf(id), copy) };
    });
    return answer;
  }
}

/** The fewest users that the copy knows for these conditions, ascending by id behind the one named. */
function* narrowest(
  copy: DirectoryCopy,
  { q, username, department, role }: UserQuery,
  after: string,
): Iterable<StoredUser> {
  if (q !== undefined) return yield* peopleFor(copy, q);
  if (username !== undefined) {
    const user = copy.userByUsername(username);
    if (user && user.id > after) yield user;
    return;
  }
  const ids = role ? copy.membersOf(role) : department === undefined ? undefined : copy.membersOfDepartment(department);
  if (!ids) {
    for (
      let index = firstBehind(copy.users.length, (at) => copy.users[at]?.id ?? '', after);
      index < copy.users.length;
      index++
    ) {
      const user = copy.users[index];
      if (user) yield user;
    }
    return;
  }
  for (let index = firstBehind(ids.length, (at) => ids[at] ?? '', after); index < ids.length; index++) {
    const user = copy.user(ids[index] ?? '');
    if (user) yield user;
  }
}

/** Where the first of these ascending ids stands that is greater. */
function firstBehind(length: number, idAt: (index: number) => string, after: string): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (idAt(middle) <= after) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Without the members that were left out. */
const given = <Fields extends object>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;

const answerOf = (user: StoredUser, roles: readonly Role[], people: Pick<DirectoryCopy, 'user'>): UserAnswer => ({
  id: user.id,
  username: user.username,
  name: user.name,
  departmentId: user.departmentId,
  supervisorId: user.supervisorId,
  supervisorName: user.supervisorId === null ? null : (people.user(user.supervisorId)?.name ?? null),
  level: user.level,
  active: user.active,
  roles,
});
