import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, decodeCursor, Idempotent, pageOf, type Page } from '../http/index.js';
import { CreateDelegationRequest, DelegationAnswer, DelegationQueryDto } from './delegation.dto.js';
import { Delegations } from './delegations.service.js';

/** Deputies: who stands in for whom. */
@ApiTags('deputies')
@Controller('delegations')
@SignedIn()
export class DelegationsController {
  constructor(private readonly delegations: Delegations) {}

  /** Those that you may see, newest first, those that are over too: your own, for administrators everybody's. */
  @Get()
  @ApiPage(DelegationAnswer)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: DelegationQueryDto,
  ): Promise<Page<DelegationAnswer>> {
    const { limit, cursor } = query;
    const [before] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    return pageOf(await this.delegations.list(principal, query, limit + 1, before), limit, ({ id }) => [id]);
  }

  /** Names a deputy: your own, or as an administrator anybody's. Both may act then; the first counts. */
  @Post()
  @Idempotent()
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() request: CreateDelegationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DelegationAnswer> {
    const made = await this.delegations.create(principal, request);
    void reply.header('location', `/api/v1/delegations/${made.id}`);
    return made;
  }

  /** Ends it at once. What the deputy has done stays done. */
  @Delete(':id')
  @HttpCode(204)
  end(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    return this.delegations.end(principal, id);
  }
}
