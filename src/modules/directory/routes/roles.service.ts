import { Injectable } from '@nestjs/common';
import { isRole, roles, type Role } from '../../../engine/index.js';
import { DirectoryCopy } from '../directory-copy.js';
import type { Principal } from '../../access/index.js';
import { DirectoryChanges } from '../directory-changes.service.js';
import { DirectoryService } from '../directory.service.js';
import { faultsOfMembers, somebodyAdministers } from './directory-rules.js';
import { lastAdministrator, noSuchRole, refuseFaults } from './people-problems.js';
import type { RoleAnswer } from './role.dto.js';
import type { RoleMembersRequest } from './role-members.dto.js';

const inCatalogueOrder = Object.keys(roles).filter(isRole);

/** The roles of the rulebook. Which there are is fixed; who holds them is not. */
@Injectable()
export class RolesService {
  constructor(
    private readonly directory: DirectoryService,
    private readonly changes: DirectoryChanges,
  ) {}

  /** At most `limit` roles, in the order of the catalogue, after the one named. */
  async list(orgId: string, limit: number, after?: string): Promise<readonly RoleAnswer[]> {
    const copy = await this.directory.current(orgId);
    const start = after === undefined ? 0 : inCatalogueOrder.findIndex((role) => role === after) + 1;
    return inCatalogueOrder.slice(start, start + limit).map((role) => answerOf(role, copy, copy.membersOf(role)));
  }

  /**
   * Gives a role to exactly these people.
   *
   * @throws ProblemException `NOT_FOUND`, `PAYLOAD_INVALID` for people who are not there, `CONFLICT` when no active
   *   administrator would be left
   */
  async setMembers(
    { orgId, userId }: Principal,
    role: string,
    { userIds: named, reason }: RoleMembersRequest,
  ): Promise<RoleAnswer> {
    if (!isRole(role)) throw noSuchRole();
    const { answer } = await this.changes.change({ orgId, userId, reason }, (contents) => {
      const copy = new DirectoryCopy(contents);
      const ids = named.map((one) => copy.idNamed(one));
      refuseFaults(faultsOfMembers(ids, contents));
      const userIds = [...new Set(ids)];
      if (role === 'Administrator' && !somebodyAdministers(contents.users, userIds)) throw lastAdministrator();
      const answer = answerOf(role, copy, [...userIds].sort());
      return { members: [{ role, userIds }], answer };
    });
    return answer;
  }
}

const answerOf = (role: Role, people: Pick<DirectoryCopy, 'user'>, memberIds: readonly string[]): RoleAnswer => ({
  role,
  title: roles[role],
  members: memberIds.flatMap((id) => {
    const user = people.user(id);
    return user ? [{ id, name: user.name, active: user.active }] : [];
  }),
});
