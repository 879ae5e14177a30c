import { Global, Module } from '@nestjs/common';
import { OrganisationLogModule } from '../organisation-log/index.js';
import { DirectoryChanges } from './directory-changes.service.js';
import { DirectoryListener } from './directory-listener.js';
import { DirectoryOpening } from './directory-opening.js';
import { DirectoryService } from './directory.service.js';
import { NewPasswords } from './new-passwords.service.js';
import { PasswordChecks } from './password-checks.js';
import { DepartmentsController } from './routes/departments.controller.js';
import { DepartmentsService } from './routes/departments.service.js';
import { RolesController } from './routes/roles.controller.js';
import { RolesService } from './routes/roles.service.js';
import { UsersController } from './routes/users.controller.js';
import { UsersService } from './routes/users.service.js';

/** Users, departments, roles. Everybody may look; administrators change. */
@Global()
@Module({
  imports: [OrganisationLogModule],
  controllers: [UsersController, DepartmentsController, RolesController],
  providers: [
    DirectoryService,
    DirectoryOpening,
    DirectoryListener,
    DirectoryChanges,
    PasswordChecks,
    NewPasswords,
    UsersService,
    DepartmentsService,
    RolesService,
  ],
  exports: [DirectoryService, DirectoryChanges, PasswordChecks, NewPasswords],
})
export class DirectoryModule {}
