import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, RequiresRole, SignedIn, type Principal } from '../../access/index.js';
import { ApiPage, Idempotent, decodeCursor, pageOf, type Page } from '../../http/index.js';
import { ChangeUserRequest } from './change-user.dto.js';
import { CreateUserRequest } from './create-user.dto.js';
import { UserAnswer } from './user.dto.js';
import { UserQuery } from './user-query.dto.js';
import { UsersService } from './users.service.js';

@ApiTags('directory')
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  /** The users that match, ascending by id: in the order in which they were added. With `q` the best first, on one page. */
  @Get()
  @ApiPage(UserAnswer)
  @SignedIn()
  async list(@CurrentPrincipal() { orgId }: Principal, @Query() query: UserQuery): Promise<Page<UserAnswer>> {
    const { limit, cursor } = query;
    const [after] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const found = await this.users.list(orgId, query, limit + 1, after);
    return query.q === undefined
      ? pageOf(found, limit, ({ id }) => [id])
      : { items: found.slice(0, limit), nextCursor: null };
  }

  /** One user. */
  @Get(':id')
  @SignedIn()
  get(@CurrentPrincipal() { orgId }: Principal, @Param('id') id: string): Promise<UserAnswer> {
    return this.users.get(orgId, id);
  }

  /** Adds a user. */
  @Post()
  @Idempotent()
  @RequiresRole('Administrator')
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() request: CreateUserRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserAnswer> {
    const user = await this.users.create(principal, request);
    void reply.header('location', `/api/v1/users/${user.id}`);
    return user;
  }

  /** Changes what the request names: a new password, another department, somebody who has left. */
  @Patch(':id')
  @Idempotent()
  @RequiresRole('Administrator')
  change(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() request: ChangeUserRequest,
  ): Promise<UserAnswer> {
    return this.users.change(principal, id, request);
  }
}
