import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, RequiresRole, SignedIn, type Principal } from '../../access/index.js';
import { ApiPage, Idempotent, decodeCursor, ListQuery, pageOf, type Page } from '../../http/index.js';
import { ChangeDepartmentRequest } from './change-department.dto.js';
import { CreateDepartmentRequest } from './create-department.dto.js';
import { DepartmentAnswer } from './department.dto.js';
import { DepartmentsService } from './departments.service.js';

@ApiTags('directory')
@Controller('departments')
export class DepartmentsController {
  constructor(private readonly departments: DepartmentsService) {}

  /** The departments, ascending by id. */
  @Get()
  @ApiPage(DepartmentAnswer)
  @SignedIn()
  async list(
    @CurrentPrincipal() { orgId }: Principal,
    @Query() { limit, cursor }: ListQuery,
  ): Promise<Page<DepartmentAnswer>> {
    const [after] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    return pageOf(await this.departments.list(orgId, limit + 1, after), limit, ({ id }) => [id]);
  }

  /** Adds a department. */
  @Post()
  @Idempotent()
  @RequiresRole('Administrator')
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() request: CreateDepartmentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DepartmentAnswer> {
    const department = await this.departments.create(principal, request);
    void reply.header('location', `/api/v1/departments/${department.id}`);
    return department;
  }

  /** Changes what the request names. */
  @Patch(':id')
  @Idempotent()
  @RequiresRole('Administrator')
  change(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() request: ChangeDepartmentRequest,
  ): Promise<DepartmentAnswer> {
    return this.departments.change(principal, id, request);
  }
}
