import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/index.js';
import { DepartmentsController } from './departments.controller.js';
import { DepartmentsService } from './departments.service.js';
import { RolesController } from './roles.controller.js';
import { RolesService } from './roles.service.js';
import { UsersController } from './users.controller.js';
import { UsersService } from './users.service.js';

/** The routes of the directory: users, departments, roles. Everybody may look; administrators change. */
@Module({
  imports: [AuthModule],
  controllers: [UsersController, DepartmentsController, RolesController],
  providers: [UsersService, DepartmentsService, RolesService],
})
export class PeopleModule {}
