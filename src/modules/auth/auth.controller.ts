import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { roles, type Clock } from '../../engine/index.js';
import { CLOCK } from '../database/index.js';
import { DirectoryService } from '../directory/index.js';
import { AccessTokenDto } from './access-token.dto.js';
import { Public, SignedIn, CurrentPrincipal, type Principal } from '../access/index.js';
import { permissionsOf } from './permissions.js';
import { SignInDto } from './sign-in.dto.js';
import { SignInService } from './sign-in.service.js';
import { SignedInUserDto } from './signed-in-user.dto.js';
import { tokenSeconds } from './token.service.js';
import { unauthenticated } from './unauthenticated.js';

@ApiTags('sign-in')
@Controller()
export class AuthController {
  constructor(
    private readonly service: SignInService,
    private readonly directory: DirectoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Exchanges a username and its password for a bearer token. */
  @Public()
  @Post('auth/login')
  @HttpCode(200)
  async signIn(@Body() { username, password }: SignInDto, @Req() { ip }: FastifyRequest): Promise<AccessTokenDto> {
    const accessToken = await this.service.signIn(username, password, ip);
    return { accessToken, tokenType: 'Bearer', expiresIn: tokenSeconds };
  }

  /** The caller, with his department and roles, and whom he stands in for. */
  @SignedIn()
  @Get('me')
  me(@CurrentPrincipal() principal: Principal): SignedInUserDto {
    const copy = this.directory.copy(principal.orgId);
    const user = copy.user(principal.userId);
    if (!user) throw unauthenticated();
    const department = user.departmentId === null ? undefined : copy.department(user.departmentId);
    return {
      id: user.id,
      username: user.username,
      name: user.name,
      level: user.level,
      department: department ? { id: department.id, name: { zh: department.nameZh, en: department.nameEn } } : null,
      roles: principal.roles.map((id) => ({ id, title: roles[id] })),
      permissions: permissionsOf(principal.roles),
      standIns: copy.standsInFor(user.id, this.clock.now()).map(({ principalId: id, endsAt: until, processes }) => {
        return { id, name: this.directory.personName(principal.orgId, id), until, processes };
      }),
    };
  }
}
