import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, RequiresRole, SignedIn, type Principal } from '../../access/index.js';
import { ApiPage, decodeCursor, Idempotent, ListQuery, pageOf, type Page } from '../../http/index.js';
import { RoleMembersRequest } from './role-members.dto.js';
import { RoleAnswer } from './role.dto.js';
import { RolesService } from './roles.service.js';

@ApiTags('directory')
@Controller('roles')
export class RolesController {
  constructor(private readonly roles: RolesService) {}

  /** The roles of the rulebook and who holds them, in the order of the catalogue. */
  @Get()
  @ApiPage(RoleAnswer)
  @SignedIn()
  async list(
    @CurrentPrincipal() { orgId }: Principal,
    @Query() { limit, cursor }: ListQuery,
  ): Promise<Page<RoleAnswer>> {
    const [after] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    return pageOf(await this.roles.list(orgId, limit + 1, after), limit, ({ role }) => [role]);
  }

  /** Gives a role to exactly these people. */
  @Put(':role/members')
  @Idempotent()
  @RequiresRole('Administrator')
  setMembers(
    @CurrentPrincipal() principal: Principal,
    @Param('role') role: string,
    @Body() request: RoleMembersRequest,
  ): Promise<RoleAnswer> {
    return this.roles.setMembers(principal, role, request);
  }
}
